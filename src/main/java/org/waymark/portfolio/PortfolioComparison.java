package org.waymark.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.portfolio.Findings.RuleCount;
import org.waymark.report.JsonReport;
import org.waymark.report.Language;
import org.waymark.report.Page;

/** What differs between two runs: progress between years, or the effect of other rules. */
public final class PortfolioComparison {

  private final Findings before;
  private final Findings after;
  private final @Nullable Matching matching;
  private final List<RuleChange> rules;

  /**
   * A rule in both runs.
   *
   * @param before how many it applies to before; null where the rules before lack it
   * @param after how many it applies to after; null where the rules after lack it
   * @param gained the organisations of both runs to which it comes
   * @param lost the organisations of both runs from which it goes
   */
  record RuleChange(@Nullable RuleCount before, @Nullable RuleCount after, long gained, long lost) {

    Book.Entry rule() {
      return Objects.requireNonNull(after == null ? before : after).rule();
    }

    long appliesBefore() {
      return before == null ? 0 : before.applies();
    }

    long appliesAfter() {
      return after == null ? 0 : after.applies();
    }

    long difference() {
      return appliesAfter() - appliesBefore();
    }

    boolean isNone() {
      return difference() == 0 && gained == 0 && lost == 0 && before != null && after != null;
    }
  }

  private PortfolioComparison(
      Portfolio before, Portfolio after, List<String> ids, @Nullable Matching matching) {
    this.before = new Findings(before);
    this.after = new Findings(after);
    this.matching = matching;
    this.rules = changes(ids);
  }

  /** What differs between the numbers of two runs, by the same rules or others. */
  public static PortfolioComparison of(Portfolio before, Portfolio after) {
    return new PortfolioComparison(before, after, ids(before, after), null);
  }

  /**
   * What differs between two runs, with what comes and goes for each organisation of both. Only the
   * organisations at hand are held in memory.
   *
   * @param applyBefore by the id of an organisation the places of the rules that apply, among the
   *     rulebook's; each id once, in the order of {@link String#compareTo}
   * @param applyAfter the same of the run after
   * @throws IllegalArgumentException where ids are out of order or repeat
   */
  public static PortfolioComparison of(
      Portfolio before,
      Portfolio after,
      Iterable<Map.Entry<String, BitSet>> applyBefore,
      Iterable<Map.Entry<String, BitSet>> applyAfter) {
    List<String> ids = ids(before, after);
    var matching = new Matching(before.book().rules(), after.book().rules(), ids);
    matching.all(applyBefore, applyAfter);
    return new PortfolioComparison(before, after, ids, matching);
  }

  /** The rules of both: those after in their order, then those that are gone. */
  private static List<String> ids(Portfolio before, Portfolio after) {
    var ids = new ArrayList<String>();
    after.book().rules().forEach(rule -> ids.add(rule.id()));
    before.book().rules().stream()
        .map(Book.Entry::id)
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ids;
  }

  private List<RuleChange> changes(List<String> ids) {
    Map<String, RuleCount> was = byId(before);
    Map<String, RuleCount> is = byId(after);
    var changes = new ArrayList<RuleChange>();
    for (int i = 0; i < ids.size(); i++) {
      var change =
          new RuleChange(
              was.get(ids.get(i)),
              is.get(ids.get(i)),
              matching == null ? 0 : matching.gained(i),
              matching == null ? 0 : matching.lost(i));
      if (!change.isNone()) {
        changes.add(change);
      }
    }
    changes.sort(
        Comparator.comparingLong((RuleChange one) -> one.gained() + one.lost())
            .thenComparingLong(one -> Math.abs(one.difference()))
            .reversed());
    return changes;
  }

  private static Map<String, RuleCount> byId(Findings findings) {
    var byId = new LinkedHashMap<String, RuleCount>();
    findings.rules().forEach(one -> byId.put(one.rule().id(), one));
    return byId;
  }

  /** Whether the same rules and thresholds advised in both runs. */
  public boolean sameRules() {
    return before.book().decidesAs(after.book());
  }

  /** The comparison as one line of JSON with a line break at its end. */
  public String json() {
    return JsonReport.json(new ComparisonJson(this).all()) + "\n";
  }

  /** The comparison for readers, to be written as text, Markdown or HTML. */
  public Page page(Language language) {
    return new ComparisonPage(this, language).page();
  }

  Findings before() {
    return before;
  }

  Findings after() {
    return after;
  }

  @Nullable Matching matching() {
    return matching;
  }

  /** The rules that differ, those for which most changes first. */
  List<RuleChange> rules() {
    return rules;
  }
}
