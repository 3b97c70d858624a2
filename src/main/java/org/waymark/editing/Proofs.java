package org.waymark.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.cases.Proof;
import org.waymark.condition.Condition;
import org.waymark.condition.Effort;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.Readings;

/**
 * The proofs of some rules, within a number of steps for each and for all. What is remembered takes
 * as many steps as it took first, so memory changes no outcome.
 */
final class Proofs {

  /** As many steps as the proofs of all rules together may take: about a second. */
  private static final long STEPS = 8_000_000;

  private static final int BYTES_OF_CASE = 500;
  private static final int BYTES_OF_COMPARISON = 1_000;

  private final Map<String, List<Case>> cases = new HashMap<>();
  private final Readings readings;
  private long left = STEPS;

  Proofs(List<Case> cases, Set<String> ids, Readings readings) {
    this.readings = readings;
    for (Case one : cases) {
      if (ids.contains(one.rule())) {
        this.cases.computeIfAbsent(one.rule(), id -> new ArrayList<>()).add(one);
      }
    }
  }

  /** What a proof depends on: not where the rule and its cases stand, nor what they are called. */
  private record Proving(List<Condition> when, List<Condition> unless, List<Seen> cases) {}

  private record Seen(Verdict expected, List<Fact> said, List<Value> values) {}

  private record Found(Optional<Proof> proof, long steps) {}

  /** The proof of a rule; empty where it is too hard to find. */
  Optional<Proof> of(Rule rule) {
    if (left <= 0) {
      return Optional.empty();
    }
    List<Case> its = cases.getOrDefault(rule.id(), List.of());
    List<Seen> seen =
        its.stream()
            .map(one -> new Seen(one.expected(), one.profile().said(), one.profile().values()))
            .toList();
    Found found =
        readings.found(
            new Proving(rule.when(), rule.unless(), seen),
            BYTES_OF_CASE * its.size() + BYTES_OF_COMPARISON * rule.comparisons(),
            () -> find(rule, its));
    left -= found.steps();
    return left <= 0 ? Optional.empty() : found.proof().map(proof -> proof.of(rule));
  }

  private static Found find(Rule rule, List<Case> cases) {
    Effort effort = Effort.of(Proof.STEPS);
    Optional<Proof> proof = Proof.of(rule, cases, effort);
    return new Found(proof, effort.taken());
  }
}
