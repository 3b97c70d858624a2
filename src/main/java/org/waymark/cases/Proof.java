package org.waymark.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.condition.Condition;
import org.waymark.condition.Effort;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Solver;
import org.waymark.condition.Truth;
import org.waymark.condition.Verdict;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookSources;

/**
 * What the cases of one rule prove.
 *
 * @param rule the rule
 * @param cases the number of its cases
 * @param comparisons its comparisons in order, each with the outcomes that a case decides
 * @param mutants the number of small mistakes tried; one that changes no verdict is none
 * @param survivors the mistakes that no case notices
 */
public record Proof(
    Rule rule, int cases, List<Covered> comparisons, int mutants, List<Survivor> survivors) {

  private static final int STEPS_OF_CASE = 50;

  /**
   * A comparison and the outcomes that some case decides: the verdict would be another if the
   * outcome were.
   */
  public record Covered(Condition.Atom comparison, Set<Truth> decided) {}

  /**
   * A mistake that no case notices.
   *
   * @param change the mistake in words
   * @param killer a profile that would notice it
   * @param expected the verdict of the right rule on it
   */
  public record Survivor(String change, Profile killer, Verdict expected) {}

  /** The number of outcomes: true, false and unknown of each comparison. */
  public int outcomes() {
    return Truth.values().length * comparisons.size();
  }

  /** The outcomes that no case decides, in words. */
  public List<String> gaps() {
    return comparisons.stream()
        .flatMap(
            one ->
                Stream.of(Truth.values())
                    .filter(truth -> !one.decided().contains(truth))
                    .map(
                        truth ->
                            one.comparison().inWords()
                                + " is never "
                                + truth.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The same proof of a rule with the same conditions and cases, which may stand elsewhere. */
  public Proof of(Rule same) {
    return new Proof(same, cases, comparisons, mutants, survivors);
  }

  /** As many steps as the proof of one rule may take. */
  public static final long STEPS = 1_000_000;

  /** The proofs of all rules, in the report's order; what is too hard to prove is left out. */
  public static List<Proof> of(RulebookSources sources) {
    Map<String, List<Case>> cases = new LinkedHashMap<>();
    for (Case one : sources.cases()) {
      cases.computeIfAbsent(one.rule(), id -> new ArrayList<>()).add(one);
    }
    return sources.rules().stream()
        .map(rule -> of(rule, cases.getOrDefault(rule.id(), List.of()), Effort.of(STEPS)))
        .flatMap(Optional::stream)
        .toList();
  }

  private record Known(Facts facts, Verdict expected) {}

  /**
   * What the cases of a rule prove; empty where that is too hard to find out.
   *
   * @param cases the cases of the rule
   * @param effort the steps that it may take
   */
  public static Optional<Proof> of(Rule rule, List<Case> cases, Effort effort) {
    if (!effort.spend((long) STEPS_OF_CASE * cases.size())) {
      return Optional.empty();
    }
    List<Known> known =
        cases.stream().map(one -> new Known(new Facts(one.profile(), 0), one.expected())).toList();
    List<Covered> comparisons = covered(rule, known, effort);
    int mutants = 0;
    var survivors = new ArrayList<Survivor>();
    for (Mutant mutant : effort.isSpent() ? List.<Mutant>of() : Mutant.of(rule)) {
      effort.spend(1 + comparisons.size() / 8);
      boolean noticed = noticed(mutant.rule(), comparisons.size(), known, effort);
      Optional<Profile> killer =
          noticed || effort.isSpent() ? Optional.empty() : killer(rule, mutant.rule(), effort);
      if (effort.isSpent()) {
        break;
      }
      // What nobody could notice is the same rule in other words.
      if (noticed || killer.isPresent()) {
        mutants++;
      }
      killer.ifPresent(
          profile ->
              survivors.add(
                  new Survivor(mutant.change(), profile, rule.on(new Facts(profile, 0)))));
    }
    return effort.isSpent()
        ? Optional.empty()
        : Optional.of(new Proof(rule, cases.size(), comparisons, mutants, List.copyOf(survivors)));
  }

  private static List<Covered> covered(Rule rule, List<Known> known, Effort effort) {
    int all = rule.comparisons();
    var comparisons = new ArrayList<Covered>();
    for (List<Condition> conditions : List.of(rule.when(), rule.unless())) {
      for (Condition condition : conditions) {
        for (Condition.Atom atom : condition.atoms()) {
          Set<Truth> decided = EnumSet.noneOf(Truth.class);
          for (Known one : known) {
            Truth truth = atom.on(one.facts());
            if (effort.spend(1)
                && !decided.contains(truth)
                && effort.spend(1 + all / 2)
                && decides(rule, one.facts(), atom, truth)) {
              decided.add(truth);
            }
          }
          comparisons.add(new Covered(atom, decided));
        }
      }
    }
    return comparisons;
  }

  private static boolean noticed(Rule mutant, int all, List<Known> known, Effort effort) {
    for (Known one : known) {
      if (effort.spend(1 + all / 8) && mutant.on(one.facts()) != one.expected()) {
        return true;
      }
    }
    return false;
  }

  /** A profile on which two rules differ: everything that matters known, or one fact unsaid. */
  private static Optional<Profile> killer(Rule rule, Rule mutant, Effort effort) {
    for (Rule applying : List.of(rule, mutant)) {
      Rule failing = applying.equals(rule) ? mutant : rule;
      var conditions = new ArrayList<>(applying.conditions());
      conditions.add(failing.fails());
      for (List<Solver.Change> example :
          Solver.fromNothing(effort).example(conditions).solutions()) {
        return Optional.of(profile(example));
      }
    }
    for (List<Solver.Change> example :
        Solver.fromNothing(effort).example(rule.conditions()).solutions()) {
      Profile whole = profile(example);
      for (Fact fact : whole.said()) {
        effort.spend(STEPS_OF_CASE);
        Profile less = whole.with(Map.of(fact, fact.unsaid()));
        Facts facts = new Facts(less, 0);
        if (rule.on(facts) != mutant.on(facts)) {
          return Optional.of(less);
        }
      }
    }
    return Optional.empty();
  }

  private static Profile profile(List<Solver.Change> example) {
    return Profile.empty()
        .with(
            example.stream()
                .collect(Collectors.toMap(Solver.Change::fact, Solver.Change::example)));
  }

  /** Whether the verdict would be another if one comparison had another truth. */
  private static boolean decides(Rule rule, Facts facts, Condition.Atom atom, Truth truth) {
    Verdict verdict = verdict(rule, facts, atom, truth);
    for (Truth other : Truth.values()) {
      if (other != truth && verdict(rule, facts, atom, other) != verdict) {
        return true;
      }
    }
    return false;
  }

  private static Verdict verdict(Rule rule, Facts facts, Condition.Atom atom, Truth forced) {
    boolean open = false;
    for (Condition condition : rule.when()) {
      Truth truth = truth(condition, facts, atom, forced);
      if (truth == Truth.FALSE) {
        return Verdict.DOES_NOT_APPLY;
      }
      open |= truth == Truth.UNKNOWN;
    }
    for (Condition condition : rule.unless()) {
      if (truth(condition, facts, atom, forced) == Truth.TRUE) {
        return Verdict.DOES_NOT_APPLY;
      }
    }
    return open ? Verdict.OPEN : Verdict.APPLIES;
  }

  private static Truth truth(Condition condition, Facts facts, Condition.Atom atom, Truth forced) {
    if (condition == Objects.requireNonNull(atom)) {
      return forced;
    }
    boolean unknown = false;
    if (condition instanceof Condition.And and) {
      for (Condition one : and.all()) {
        Truth truth = truth(one, facts, atom, forced);
        if (truth == Truth.FALSE) {
          return truth;
        }
        unknown |= truth == Truth.UNKNOWN;
      }
      return unknown ? Truth.UNKNOWN : Truth.TRUE;
    }
    if (condition instanceof Condition.Or or) {
      for (Condition one : or.any()) {
        Truth truth = truth(one, facts, atom, forced);
        if (truth == Truth.TRUE) {
          return truth;
        }
        unknown |= truth == Truth.UNKNOWN;
      }
      return unknown ? Truth.UNKNOWN : Truth.FALSE;
    }
    return condition.on(facts);
  }
}
