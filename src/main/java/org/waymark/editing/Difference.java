package org.waymark.editing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Rule;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.report.Language;
import org.waymark.report.Page;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Settings;
import org.waymark.rulebook.Threshold;

/**
 * What an edit of rules means: not which lines differ, but which rules, thresholds and words.
 *
 * @param before the rules before
 * @param after the rules after
 * @param rules the rules that were added, removed or changed, in the report's order, those that are
 *     gone last
 * @param thresholds the thresholds, in the order of their file
 * @param terms the terms, by their names
 * @param entries what else the files hold: stories, translations, the outline and the rulebook's
 *     own entries
 * @param layout the files, by their names without a folder, that were written otherwise but mean
 *     the same
 */
public record Difference(
    Edition.Name before,
    Edition.Name after,
    List<RuleChange> rules,
    List<ThresholdChange> thresholds,
    List<TermChange> terms,
    List<EntryChange> entries,
    List<String> layout) {

  /**
   * A rule that changed, with its card and cases.
   *
   * @param id its id
   * @param before the rule before; null where it was added
   * @param after the rule after; null where it was removed
   * @param cardBefore its card before; null where it was added
   * @param cardAfter its card after; null where it was removed
   * @param own whether its own text asks for something else; not only a threshold or a term
   * @param thresholds the thresholds that it compares with and whose values changed
   * @param terms the terms that it uses and that changed
   * @param when the conditions that changed; all of them where it was added or removed
   * @param unless the exceptions that changed; all of them where it was added or removed
   * @param card the fields of its card that changed; none where it was added or removed
   * @param cases its cases that changed; none where it was added or removed
   */
  public record RuleChange(
      String id,
      @Nullable Rule before,
      @Nullable Rule after,
      @Nullable Card cardBefore,
      @Nullable Card cardAfter,
      boolean own,
      List<String> thresholds,
      List<String> terms,
      List<ConditionChange> when,
      List<ConditionChange> unless,
      List<Change> card,
      List<CaseChange> cases) {

    /** What happened. */
    public Kind kind() {
      return Kind.of(before != null, after != null);
    }

    /** Whether it decides otherwise. */
    public boolean asksOtherwise() {
      return !when.isEmpty() || !unless.isEmpty();
    }
  }

  /** A case that changed; null where it was added or removed. */
  public record CaseChange(@Nullable Case before, @Nullable Case after) {

    /** What happened. */
    public Kind kind() {
      return Kind.of(before != null, after != null);
    }
  }

  /**
   * A threshold that changed.
   *
   * @param before as it holds before; null where it was added
   * @param after as it holds after; null where it was removed
   * @param fields its fields that changed; none where it was added or removed
   * @param rules the ids of the rules that compare with it, before or after
   */
  public record ThresholdChange(
      String name,
      @Nullable Threshold before,
      @Nullable Threshold after,
      List<Change> fields,
      List<String> rules) {

    /** What happened. */
    public Kind kind() {
      return Kind.of(before != null, after != null);
    }

    /** Whether another number holds. */
    public boolean moved() {
      return before == null || after == null || before.value() != after.value();
    }
  }

  /**
   * A term whose conditions changed.
   *
   * @param kind what happened
   * @param conditions the conditions that changed; all of them where it was added or removed
   * @param rules the ids of the rules that use it, before or after
   */
  public record TermChange(
      String name, Kind kind, List<ConditionChange> conditions, List<String> rules) {}

  /**
   * Another entry of a file that changed.
   *
   * @param part what it is of: {@code story}, {@code outline}, {@code rulebook}, {@code cases} of
   *     no rule, or {@code card}, {@code story} or {@code threshold} with a space and a language
   * @param key its id, name or key
   * @param kind what happened
   * @param fields its fields that changed; the whole where it was added or removed
   */
  public record EntryChange(String part, String key, Kind kind, List<Change> fields) {}

  /** What differs between two editions, which were read without a problem. */
  public static Difference of(Edition before, Edition after) {
    return new Differences(before, after).all();
  }

  /**
   * What differs between the texts of two editions.
   *
   * @throws InputException with everything that is wrong with either
   */
  public static Difference of(RulebookFiles before, RulebookFiles after) throws InputException {
    var problems = new Problems();
    Edition was = Edition.read(before, Settings.NONE, problems);
    Edition is = Edition.read(after, Settings.NONE, problems);
    problems.throwIfAny();
    return of(was, is);
  }

  /** Whether both mean the same, whatever their layout. */
  public boolean isEmpty() {
    return rules.isEmpty() && thresholds.isEmpty() && terms.isEmpty() && entries.isEmpty();
  }

  /** For programs; the schema is {@code difference}. Its words are English. */
  public Map<String, @Nullable Object> json() {
    return new DifferenceJson().of(this);
  }

  /** For readers. */
  public Page page(Language language) {
    return new DifferencePage(language).of(this);
  }
}
