package org.waymark.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.condition.Verdict;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookSources;

/**
 * What the cases of one rule prove.
 *
 * @param rule the rule's id
 * @param cases the number of its cases
 * @param outcomes three for each comparison: true, false and unknown
 * @param gaps the outcomes that no case shows where they decide
 * @param mutants the number of small mistakes tried
 * @param survivors the mistakes that no case notices
 */
public record Proof(
    String rule, int cases, int outcomes, List<String> gaps, int mutants, List<String> survivors) {

  /** The proofs of all rules, in the report's order. */
  public static List<Proof> of(RulebookSources sources) {
    Map<String, List<Case>> cases = new LinkedHashMap<>();
    for (Case one : sources.cases()) {
      cases.computeIfAbsent(one.rule(), id -> new ArrayList<>()).add(one);
    }
    return sources.rules().stream()
        .map(rule -> of(rule, cases.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  private record Known(Facts facts, Verdict expected) {}

  private static Proof of(Rule rule, List<Case> cases) {
    List<Known> known =
        cases.stream().map(one -> new Known(new Facts(one.profile(), 0), one.expected())).toList();
    var atoms = new ArrayList<Condition.Atom>();
    rule.when().forEach(condition -> atoms.addAll(condition.atoms()));
    rule.unless().forEach(condition -> atoms.addAll(condition.atoms()));
    var gaps = new ArrayList<String>();
    for (Condition.Atom atom : atoms) {
      Set<Truth> missing = EnumSet.allOf(Truth.class);
      for (Known one : known) {
        Truth truth = atom.on(one.facts());
        if (missing.contains(truth) && decides(rule, one.facts(), atom, truth)) {
          missing.remove(truth);
        }
      }
      missing.forEach(
          truth ->
              gaps.add(
                  atom.inWords() + " is never " + truth.name().toLowerCase(java.util.Locale.ROOT)));
    }
    List<Mutant> mutants = Mutant.of(rule);
    List<String> survivors =
        mutants.stream()
            .filter(
                mutant ->
                    known.stream().allMatch(one -> mutant.rule().on(one.facts()) == one.expected()))
            .map(Mutant::change)
            .toList();
    return new Proof(rule.id(), cases.size(), 3 * atoms.size(), gaps, mutants.size(), survivors);
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
