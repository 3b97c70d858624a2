package org.waymark.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.advice.Parts.Part;
import org.waymark.condition.Truth;
import org.waymark.profile.Fact;

/**
 * Which recommendations come next once another has been followed: those that do not apply yet only
 * because of facts that the other one changes, as its card says.
 */
final class Unlocks {

  /** For each rule, the rules that have a condition on nothing but what following it changes. */
  private final List<List<Next>> next = new ArrayList<>();

  /**
   * A rule that another may unlock.
   *
   * @param changed the conditions on nothing but what following the other one changes
   * @param kept its other conditions
   */
  private record Next(Prepared rule, List<Part> changed, List<Part> kept) {

    static Next of(Prepared rule, Set<Fact> changes) {
      var changed = new ArrayList<Part>();
      var kept = new ArrayList<Part>();
      for (Part part : rule.when()) {
        (changes.containsAll(part.facts()) ? changed : kept).add(part);
      }
      return new Next(rule, List.copyOf(changed), List.copyOf(kept));
    }

    boolean isUnlocked(Decided decided) {
      return fails(changed, decided) && !fails(kept, decided) && !rule.isExcepted(decided);
    }

    private static boolean fails(List<Part> parts, Decided decided) {
      for (int i = 0; i < parts.size(); i++) {
        if (decided.truth(parts.get(i)) == Truth.FALSE) {
          return true;
        }
      }
      return false;
    }
  }

  Unlocks(Prepared... rules) {
    Map<Fact, BitSet> readers = new HashMap<>();
    for (int i = 0; i < rules.length; i++) {
      for (Part part : rules[i].when()) {
        for (Fact fact : part.facts()) {
          readers.computeIfAbsent(fact, f -> new BitSet()).set(i);
        }
      }
    }
    for (int i = 0; i < rules.length; i++) {
      Set<Fact> changes = Set.copyOf(rules[i].card().changes());
      var candidates = new BitSet();
      changes.forEach(fact -> candidates.or(readers.getOrDefault(fact, new BitSet())));
      candidates.clear(i);
      next.add(
          candidates.stream()
              .mapToObj(other -> Next.of(rules[other], changes))
              .filter(one -> !one.changed().isEmpty())
              .toList());
    }
  }

  /** The ids of the rules that a rule, which applies, unlocks. */
  List<String> by(int rule, Decided decided) {
    var ids = new ArrayList<String>();
    for (Next one : next.get(rule)) {
      if (one.isUnlocked(decided)) {
        ids.add(one.rule().card().id());
      }
    }
    return List.copyOf(ids);
  }
}
