package org.waymark.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.profile.Fact;

/**
 * A condition that changed.
 *
 * @param before null where it was added
 * @param after null where it was removed
 * @param parts what changed in it, where both are all, or both are any, of some conditions
 */
public record ConditionChange(
    @Nullable Condition before, @Nullable Condition after, List<ConditionChange> parts) {

  /** How alike two conditions must be to be one that changed. */
  private static final double ALIKE = 3;

  private record Pair(int before, int after, double alike) {}

  /** What happened. */
  public Kind kind() {
    return Kind.of(before != null, after != null);
  }

  /** What changed from some conditions to others: those that are alike are one that changed. */
  static List<ConditionChange> between(List<Condition> before, List<Condition> after) {
    var gone = new ArrayList<>(before);
    var come = new ArrayList<Condition>();
    for (Condition one : after) {
      Condition same = gone.stream().filter(was -> meanTheSame(was, one)).findFirst().orElse(null);
      if (same == null) {
        come.add(one);
      } else {
        gone.remove(same);
      }
    }
    List<Pair> pairs = pairs(gone, come);
    var changes = new ArrayList<ConditionChange>();
    for (int i = 0; i < gone.size(); i++) {
      int place = i;
      Condition is =
          pairs.stream()
              .filter(pair -> pair.before() == place)
              .map(pair -> come.get(pair.after()))
              .findFirst()
              .orElse(null);
      changes.add(of(gone.get(i), is));
    }
    Set<Integer> paired = pairs.stream().map(Pair::after).collect(Collectors.toSet());
    for (int j = 0; j < come.size(); j++) {
      if (!paired.contains(j)) {
        changes.add(new ConditionChange(null, come.get(j), List.of()));
      }
    }
    return List.copyOf(changes);
  }

  /** What the engine decides alike by the same numbers, such as not true and false. */
  private static boolean meanTheSame(Condition one, Condition other) {
    return one.drl().equals(other.drl()) && one.thresholds().equals(other.thresholds());
  }

  private static ConditionChange of(Condition was, @Nullable Condition is) {
    if (was instanceof Condition.And a && is instanceof Condition.And b) {
      return new ConditionChange(was, is, between(a.all(), b.all()));
    }
    if (was instanceof Condition.Or a && is instanceof Condition.Or b) {
      return new ConditionChange(was, is, between(a.any(), b.any()));
    }
    return new ConditionChange(was, is, List.of());
  }

  /** The pairs of those that are most alike; each condition is in one pair at the most. */
  private static List<Pair> pairs(List<Condition> before, List<Condition> after) {
    var candidates = new ArrayList<Pair>();
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        double alike = alike(before.get(i), after.get(j));
        if (alike >= ALIKE) {
          candidates.add(new Pair(i, j, alike));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::alike)
            .reversed()
            .thenComparingInt(Pair::before)
            .thenComparingInt(Pair::after));
    var pairs = new ArrayList<Pair>();
    for (Pair one : candidates) {
      if (pairs.stream()
          .noneMatch(two -> two.before() == one.before() || two.after() == one.after())) {
        pairs.add(one);
      }
    }
    return pairs;
  }

  /**
   * Ten for the same facts, less for some of them, and a little for each thing that is the same.
   */
  private static double alike(Condition a, Condition b) {
    double alike = 10 * share(a.facts(), b.facts());
    if (alike == 0) {
      return 0;
    }
    if (a instanceof Condition.Comparison x && b instanceof Condition.Comparison y) {
      alike += x.operator() == y.operator() ? 2 : 0;
      alike += x.thresholds().equals(y.thresholds()) ? 2 : 0;
      return alike + (x.right().equals(y.right()) ? 1 : 0);
    }
    if (a instanceof Condition.OneOf x && b instanceof Condition.OneOf y) {
      return alike + (x.negative() == y.negative() ? 1 : 0) + ((x.mask() & y.mask()) != 0 ? 1 : 0);
    }
    if (a instanceof Condition.Contains x && b instanceof Condition.Contains y) {
      return alike + (x.option() == y.option() ? 2 : 0);
    }
    alike += 5 * share(new HashSet<>(a.atoms()), new HashSet<>(b.atoms()));
    return a.getClass() == b.getClass() ? alike + 1 : alike / 2;
  }

  private static double share(Set<?> a, Set<?> b) {
    var both = new HashSet<Object>(a);
    both.retainAll(b);
    return (double) both.size() / Math.max(1, a.size() + b.size() - both.size());
  }

  /** The facts that either reads, in order. */
  Set<Fact> facts() {
    var facts = new LinkedHashSet<Fact>();
    if (before != null) {
      facts.addAll(before.facts());
    }
    if (after != null) {
      facts.addAll(after.facts());
    }
    return facts;
  }
}
