package org.waymark.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Threshold;

/**
 * What differs between the advice before and after: two profiles, or one under two rulebooks.
 *
 * @param before the profile before
 * @param after the profile after
 * @param facts what is known otherwise after than before
 * @param thresholds the numbers that differ between the rulebooks
 * @param rules the rules whose verdict differs, or whose words do; in the report's order, those of
 *     the rulebook after first
 * @param unchanged how many recommendations apply before and after, with the same words
 */
public record Comparison(
    Profile before,
    Profile after,
    List<Fact> facts,
    List<Moved> thresholds,
    List<Difference> rules,
    int unchanged) {

  /** A threshold with another value; null where a rulebook does not have it. */
  public record Moved(String name, @Nullable Threshold before, @Nullable Threshold after) {}

  /**
   * A rule whose verdict or words differ.
   *
   * @param card its words after, or before where the rulebook after does not have it
   * @param before its verdict before; null where the rulebook before does not have the rule
   * @param after its verdict after; null where the rulebook after does not have the rule
   * @param facts the facts that made it so: those, of the ones that it reads and that are known
   *     otherwise, without which its verdict would be another
   * @param thresholds the thresholds that it compares with and that differ
   * @param conditions whether the rule itself asks for something else
   * @param words whether its card says something else
   */
  public record Difference(
      Card card,
      @Nullable Verdict before,
      @Nullable Verdict after,
      List<Fact> facts,
      List<String> thresholds,
      boolean conditions,
      boolean words) {

    /** Whether the recommendation applies after and did not before. */
    public boolean came() {
      return after == Verdict.APPLIES && before != Verdict.APPLIES;
    }

    /** Whether the recommendation applied before and does not after. */
    public boolean went() {
      return before == Verdict.APPLIES && after != Verdict.APPLIES;
    }
  }

  /** Compares two profiles under one rulebook. */
  public static Comparison of(Rulebook rulebook, Profile before, Profile after) {
    return of(rulebook, before, rulebook, after);
  }

  /** Compares two profiles, each under a rulebook of its own. */
  public static Comparison of(Rulebook first, Profile before, Rulebook second, Profile after) {
    List<Fact> facts =
        Catalogue.all().facts().stream()
            .filter(fact -> !before.value(fact).equals(after.value(fact)))
            .toList();
    List<Moved> moved = moved(first, second);
    Set<String> movedNames = moved.stream().map(Moved::name).collect(Collectors.toSet());
    Facts factsBefore = first.match(before);
    Facts factsAfter = second.match(after);
    Map<String, Rule> old =
        first.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    Set<String> ids = new LinkedHashSet<>();
    second.rules().forEach(rule -> ids.add(rule.id()));
    Map<String, Rule> current =
        second.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    first.rules().forEach(rule -> ids.add(rule.id()));
    var rules = new ArrayList<Difference>();
    int unchanged = 0;
    for (String id : ids) {
      Rule was = old.get(id);
      Rule is = current.get(id);
      Verdict then = was == null ? null : was.on(factsBefore);
      Verdict now = is == null ? null : is.on(factsAfter);
      Card card = is == null ? first.card(Objects.requireNonNull(was)) : second.card(is);
      boolean words = was != null && is != null && !first.card(was).equals(second.card(is));
      boolean applies = then == Verdict.APPLIES || now == Verdict.APPLIES;
      if (then == now && !(words && applies)) {
        unchanged += applies ? 1 : 0;
        continue;
      }
      var read = new LinkedHashSet<Fact>();
      var limits = new LinkedHashSet<String>();
      for (Rule rule : new Rule[] {is, was}) {
        if (rule != null) {
          read.addAll(rule.facts());
          limits.addAll(rule.thresholds());
        }
      }
      rules.add(
          new Difference(
              card,
              then,
              now,
              deciding(facts.stream().filter(read::contains).toList(), is, before, after),
              limits.stream().filter(movedNames::contains).toList(),
              was != null && is != null && !sameConditions(was, is, movedNames),
              words));
    }
    return new Comparison(before, after, facts, moved, List.copyOf(rules), unchanged);
  }

  /** Of the facts that differ, those without which the verdict would be another; else all. */
  private static List<Fact> deciding(
      List<Fact> differing, @Nullable Rule rule, Profile before, Profile after) {
    if (rule == null) {
      return differing;
    }
    Verdict now = rule.on(new Facts(after, 0));
    List<Fact> deciding =
        differing.stream()
            .filter(
                fact -> rule.on(new Facts(after.with(Map.of(fact, before.value(fact))), 0)) != now)
            .toList();
    return deciding.isEmpty() ? differing : deciding;
  }

  private static List<Moved> moved(Rulebook first, Rulebook second) {
    Set<String> names = new TreeSet<>(first.thresholds().keySet());
    names.addAll(second.thresholds().keySet());
    var moved = new ArrayList<Moved>();
    for (String name : names) {
      Threshold was = first.thresholds().get(name);
      Threshold is = second.thresholds().get(name);
      if (was == null || is == null || was.value() != is.value()) {
        moved.add(new Moved(name, was, is));
      }
    }
    return moved;
  }

  /** Whether two versions of a rule ask for the same, but for the values of thresholds. */
  private static boolean sameConditions(Rule was, Rule is, Set<String> moved) {
    return (was.when().equals(is.when()) && was.unless().equals(is.unless()))
        || (was.facts().equals(is.facts())
            && was.thresholds().equals(is.thresholds())
            && was.thresholds().stream().anyMatch(moved::contains));
  }
}
