package org.waymark.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Solver;
import org.waymark.condition.Verdict;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;
import org.waymark.rulebook.Rulebook;

/**
 * The least that would have to change for recommendations to go away or to appear. Every set of
 * changes is proved by evaluating the changed profile.
 */
public final class LeastChange {

  /** As many facts as one set changes at the most. */
  private static final int MOST = 8;

  private static final int ALTERNATIVES = 5;

  private final Rulebook rulebook;
  private final Predicate<Fact> mayChange;

  /**
   * Changes by a rulebook.
   *
   * @param any whether who the organisation is may change too: its kind, industry, country
   */
  public LeastChange(Rulebook rulebook, boolean any) {
    this.rulebook = rulebook;
    this.mayChange = fact -> any || !fact.identity();
  }

  /**
   * What would have to change.
   *
   * @param alternatives sets of changes, each enough by itself; the smallest, and first those that
   *     follow the advice; empty where no change would do
   * @param proved whether no smaller set and, where there is none, no set at all would do
   * @param obstacles where no change would do: the conditions that cannot be changed
   * @param left of several recommendations, those that still apply after the changes
   */
  public record Result(
      List<Alternative> alternatives, boolean proved, List<Condition> obstacles, List<Rule> left) {}

  /**
   * One set of changes.
   *
   * @param changes what each fact would have to become
   * @param profile the profile with the changes
   */
  public record Alternative(List<Solver.Change> changes, Profile profile) {}

  /** What would make a recommendation go away. */
  public Result clear(Rule rule, Profile profile) {
    return smallest(rule, profile, List.of(rule.fails()), Verdict.DOES_NOT_APPLY);
  }

  /** What would make a recommendation apply. */
  public Result reach(Rule rule, Profile profile) {
    return smallest(rule, profile, rule.conditions(), Verdict.APPLIES);
  }

  private Result smallest(Rule rule, Profile profile, List<Condition> wanted, Verdict verdict) {
    Solver.Answer answer = new Solver(profile, mayChange).smallest(wanted, MOST, 4 * ALTERNATIVES);
    Set<Fact> changed = new HashSet<>(rulebook.card(rule).changes());
    int index = rulebook.place(rule);
    List<Alternative> alternatives =
        answer.solutions().stream()
            .map(changes -> alternative(profile, changes))
            .filter(one -> holds(rule, index, one.profile(), verdict))
            .sorted(
                Comparator.comparing(
                    one ->
                        -one.changes().stream()
                            .filter(change -> changed.contains(change.fact()))
                            .count()))
            .limit(ALTERNATIVES)
            .toList();
    return new Result(
        alternatives,
        answer.complete(),
        alternatives.isEmpty() ? obstacles(profile, wanted) : List.of(),
        List.of());
  }

  private boolean holds(Rule rule, int index, Profile profile, Verdict verdict) {
    Facts facts = rulebook.match(profile);
    return rule.on(facts) == verdict && facts.doesApply(index) == (verdict == Verdict.APPLIES);
  }

  private static Alternative alternative(Profile profile, List<Solver.Change> changes) {
    var values = new LinkedHashMap<Fact, Value>();
    changes.forEach(change -> values.put(change.fact(), change.example()));
    return new Alternative(changes, profile.with(values));
  }

  /** The conditions that nothing which may change would meet. */
  private List<Condition> obstacles(Profile profile, List<Condition> wanted) {
    var solver = new Solver(profile, mayChange);
    return wanted.stream()
        .filter(condition -> solver.smallest(List.of(condition), MOST, 1).isImpossible())
        .toList();
  }

  /**
   * A small set of changes that makes several recommendations go away: time and again the single
   * change that clears most of those that are left. It is small, but not proved to be the smallest.
   *
   * @param rules the rules to clear
   */
  public Result clearAll(List<Rule> rules, Profile profile) {
    Map<Integer, Solver.Change> chosen = new TreeMap<>();
    Set<String> givenUp = new HashSet<>();
    var obstacles = new ArrayList<Condition>();
    Profile now = profile;
    // A change of a fact may undo an earlier one of it, so the rounds are limited.
    for (int round = 0; round < 2 * rules.size(); round++) {
      List<Rule> left =
          applying(rules, now).stream().filter(rule -> !givenUp.contains(rule.id())).toList();
      if (left.isEmpty()) {
        break;
      }
      Solver.Change best = best(left, now);
      List<Solver.Change> next = best == null ? List.of() : List.of(best);
      if (best == null) {
        Rule hard = left.get(0);
        List<Condition> wanted = List.of(hard.fails());
        Solver.Answer answer = new Solver(now, mayChange).smallest(wanted, MOST, 1);
        if (answer.solutions().isEmpty()) {
          givenUp.add(hard.id());
          obstacles.addAll(hard.when());
          continue;
        }
        next = answer.solutions().get(0);
      }
      next.forEach(change -> chosen.put(change.fact().ordinal(), change));
      now = alternative(profile, List.copyOf(chosen.values())).profile();
    }
    List<Rule> left = applying(rules, now);
    // A change that a later one made needless is taken back.
    for (Integer fact : List.copyOf(chosen.keySet())) {
      var less = new TreeMap<>(chosen);
      less.remove(fact);
      Profile without = alternative(profile, List.copyOf(less.values())).profile();
      if (applying(rules, without).size() <= left.size()) {
        chosen.remove(fact);
      }
    }
    return chosen.isEmpty()
        ? new Result(List.of(), obstacles.isEmpty(), obstacles, left)
        : new Result(
            List.of(alternative(profile, List.copyOf(chosen.values()))), false, obstacles, left);
  }

  private static List<Rule> applying(List<Rule> rules, Profile profile) {
    Facts facts = new Facts(profile, 0);
    return rules.stream().filter(rule -> rule.on(facts) != Verdict.DOES_NOT_APPLY).toList();
  }

  /** The single change that clears most rules, of those that each rule's advice asks for first. */
  private Solver.@Nullable Change best(List<Rule> left, Profile now) {
    Map<Solver.Change, Integer> cleared = new HashMap<>();
    var candidates = new ArrayList<Solver.Change>();
    for (Rule rule : left) {
      Solver.Answer answer =
          new Solver(now, mayChange).smallest(List.of(rule.fails()), 1, 4 * ALTERNATIVES);
      answer.solutions().stream()
          .filter(changes -> changes.size() == 1)
          .map(changes -> changes.get(0))
          .sorted(
              Comparator.comparing(
                  change -> rulebook.card(rule).changes().contains(change.fact()) ? 0 : 1))
          .forEach(candidates::add);
    }
    Solver.Change best = null;
    for (Solver.Change candidate : candidates) {
      int clears =
          cleared.computeIfAbsent(
              candidate,
              change -> {
                Facts then = new Facts(now.with(Map.of(change.fact(), change.example())), 0);
                return (int)
                    left.stream().filter(rule -> rule.on(then) == Verdict.DOES_NOT_APPLY).count();
              });
      if (best == null || clears > cleared.getOrDefault(best, 0)) {
        best = candidate;
      }
    }
    return best;
  }
}
