package org.waymark.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Rulebook;

/**
 * Which recommendations come next once another has been followed: those that do not apply yet only
 * because of facts that the other one changes, as its card says.
 */
final class Unlocks {

  private final List<Rule> rules;

  /** For each rule, the facts that following it changes. */
  private final List<Set<Fact>> changes = new ArrayList<>();

  /** For each rule, the rules that have a condition on nothing but these. */
  private final List<List<Integer>> next = new ArrayList<>();

  Unlocks(Rulebook rulebook) {
    this.rules = rulebook.rules();
    Map<Fact, Set<Integer>> readers = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      for (Condition condition : rules.get(i).when()) {
        for (Fact fact : condition.facts()) {
          readers.computeIfAbsent(fact, f -> new TreeSet<>()).add(i);
        }
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      Set<Fact> changed = Set.copyOf(rulebook.card(rules.get(i)).changes());
      Set<Integer> candidates = new TreeSet<>();
      changed.forEach(fact -> candidates.addAll(readers.getOrDefault(fact, Set.of())));
      candidates.remove(i);
      candidates.removeIf(
          other ->
              rules.get(other).when().stream()
                  .noneMatch(condition -> changed.containsAll(condition.facts())));
      changes.add(changed);
      next.add(List.copyOf(candidates));
    }
  }

  /** The ids of the rules that a rule, which applies to these facts, unlocks. */
  List<String> by(int rule, Facts facts) {
    var ids = new ArrayList<String>();
    for (int other : next.get(rule)) {
      if (waitsFor(rules.get(other), changes.get(rule), facts)) {
        ids.add(rules.get(other).id());
      }
    }
    return List.copyOf(ids);
  }

  private static boolean waitsFor(Rule rule, Set<Fact> changed, Facts facts) {
    boolean waits = false;
    for (Condition condition : rule.when()) {
      if (condition.on(facts) == Truth.FALSE) {
        if (!changed.containsAll(condition.facts())) {
          return false;
        }
        waits = true;
      }
    }
    return waits
        && rule.unless().stream().noneMatch(condition -> condition.on(facts) == Truth.TRUE);
  }
}
