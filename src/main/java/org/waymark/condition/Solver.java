package org.waymark.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;

/**
 * Finds what would have to be so for conditions to hold, beginning with as few changes of a profile
 * as possible. Of a profile that says nothing, each fact that matters is a change: the answer is
 * then an example, or the proof that there is none.
 *
 * <p>The conditions are walked as a tree of alternatives; along a path each fact keeps the range of
 * values that all conditions so far allow. A path is given up as soon as a range is empty, a fact
 * that must stay would have to change, or the path needs more changes than are looked for.
 */
public final class Solver {

  /** As many steps as a search may take; then its answer is not complete. */
  public static final int MAX_STEPS = 200_000;

  /** What it takes to make a profile and its facts, which have hundreds of places. */
  private static final int STEPS_OF_PROFILE = 50;

  private final Profile base;
  private final Predicate<Fact> mayChange;
  private final @Nullable Effort effort;

  /**
   * A search from a profile.
   *
   * @param mayChange the facts that may be changed
   */
  public Solver(Profile base, Predicate<Fact> mayChange) {
    this(base, mayChange, null);
  }

  private Solver(Profile base, Predicate<Fact> mayChange, @Nullable Effort effort) {
    this.base = base;
    this.mayChange = mayChange;
    this.effort = effort;
  }

  /** A search for examples, from nothing said. */
  public static Solver fromNothing() {
    return new Solver(Profile.empty(), fact -> true);
  }

  /**
   * A search for examples, from nothing said.
   *
   * @param effort the steps that all its searches together may take
   */
  public static Solver fromNothing(Effort effort) {
    return new Solver(Profile.empty(), fact -> true, effort);
  }

  /**
   * What a fact must become.
   *
   * @param needed all values that will do, or the example where they cannot be written as one
   * @param example one of them, known
   */
  public record Change(Fact fact, Value needed, Value example) {}

  /**
   * What a search found.
   *
   * @param solutions each the changes that together make the conditions hold, fewest first; a
   *     solution without changes says that they hold already
   * @param complete whether everything was searched: if so, no solutions means that there are none
   */
  public record Answer(List<List<Change>> solutions, boolean complete) {

    /** Whether it is proved that the conditions cannot hold. */
    public boolean isImpossible() {
      return complete && solutions.isEmpty();
    }
  }

  /** One example under which all conditions hold. */
  public Answer example(List<Condition> conditions) {
    var search = new Search(Integer.MAX_VALUE, 1);
    search.walk(conditions, new Ranges());
    return search.answer();
  }

  /**
   * The smallest sets of changes that make all conditions hold.
   *
   * @param most up to how many changes the smallest set is looked for; where only more would do,
   *     the answer is some set, and not complete
   * @param alternatives how many sets of the smallest size are wanted at the most
   */
  public Answer smallest(List<Condition> conditions, int most, int alternatives) {
    boolean complete = true;
    for (int changes = 0; changes <= most; changes++) {
      var search = new Search(changes, alternatives);
      search.walk(conditions, new Ranges());
      Answer answer = search.answer();
      complete &= answer.complete();
      if (!answer.solutions().isEmpty()) {
        return new Answer(answer.solutions(), complete);
      }
    }
    // More changes than a reader was to be shown may still do, and then it is not impossible.
    Answer any = example(conditions);
    return new Answer(any.solutions(), complete && any.isImpossible());
  }

  /** The ranges of the facts along one path, and the comparisons of several facts. */
  private static final class Ranges {
    final Map<Fact, Range> byFact;
    final List<Condition.Comparison> several;

    Ranges() {
      byFact = new LinkedHashMap<>();
      several = new ArrayList<>();
    }

    private Ranges(Ranges other) {
      byFact = new LinkedHashMap<>(other.byFact);
      several = new ArrayList<>(other.several);
    }

    Ranges copy() {
      return new Ranges(this);
    }

    Range of(Fact fact) {
      Range range = byFact.get(fact);
      return range == null ? Range.all(fact) : range;
    }
  }

  /** One search: how many changes it allows, and what it has found. */
  private final class Search {
    private final int most;
    private final int alternatives;
    private final Set<List<Change>> found = new LinkedHashSet<>();
    private final Effort left = effort == null ? Effort.of(MAX_STEPS) : effort;
    private boolean sure = true;

    Search(int most, int alternatives) {
      this.most = most;
      this.alternatives = alternatives;
    }

    Answer answer() {
      List<List<Change>> solutions = new ArrayList<>(found);
      solutions.sort(Comparator.comparing(List::size));
      return new Answer(solutions, sure && !left.isSpent());
    }

    private boolean done() {
      return found.size() >= alternatives || left.isSpent();
    }

    /** Goes on with the first condition that is left; the ranges are this path's own. */
    void walk(List<Condition> conditions, Ranges ranges) {
      left.spend(1 + (conditions.size() + ranges.byFact.size()) / 8);
      if (done()) {
        return;
      }
      if (conditions.isEmpty()) {
        several(ranges, 0);
        return;
      }
      Condition first = conditions.get(0);
      List<Condition> rest = conditions.subList(1, conditions.size());
      if (first instanceof Condition.And and) {
        var all = new ArrayList<>(and.all());
        all.addAll(rest);
        walk(all, ranges);
      } else if (first instanceof Condition.Or or) {
        for (Condition one : or.any()) {
          var some = new ArrayList<Condition>();
          some.add(one);
          some.addAll(rest);
          walk(some, ranges.copy());
        }
      } else if (narrowed(ranges, (Condition.Atom) first)) {
        walk(rest, ranges);
      }
    }

    /** Narrows a fact's range by one comparison; false where the path ends here. */
    private boolean narrowed(Ranges ranges, Condition.Atom atom) {
      if (atom instanceof Condition.Comparison comparison) {
        Amount difference = comparison.left().plus(comparison.right(), -1);
        if (difference.parts().isEmpty()) {
          return comparison.on(new Facts(base, 0)) == Truth.TRUE;
        }
        if (difference.parts().size() > 1) {
          ranges.several.add(comparison);
          return true;
        }
        Amount.Part part = difference.parts().get(0);
        return put(
            ranges,
            part.fact(),
            ranges
                .of(part.fact())
                .compared(part.factor(), comparison.operator(), -difference.constant()));
      }
      Fact fact = atom.read().get(0);
      return put(ranges, fact, ranges.of(fact).narrowed(atom));
    }

    private boolean put(Ranges ranges, Fact fact, @Nullable Range range) {
      if (range == null) {
        return false;
      }
      if (!range.holds(base.value(fact)) && !mayChange.test(fact)) {
        return false;
      }
      left.spend((range.not().size() + range.in().size() + range.out().size()) / 4);
      ranges.byFact.put(fact, range);
      return most == Integer.MAX_VALUE || changed(ranges) <= most;
    }

    private int changed(Ranges ranges) {
      int n = 0;
      for (Map.Entry<Fact, Range> one : ranges.byFact.entrySet()) {
        n += one.getValue().holds(base.value(one.getKey())) ? 0 : 1;
      }
      return n;
    }

    /** Settles the comparisons of several facts, from one of them on, by moving one fact each. */
    private void several(Ranges ranges, int from) {
      left.spend(STEPS_OF_PROFILE + ranges.byFact.size());
      if (done()) {
        return;
      }
      Profile now = changedProfile(ranges);
      Facts facts = new Facts(now, 0);
      for (int i = from; i < ranges.several.size(); i++) {
        Condition.Comparison comparison = ranges.several.get(i);
        if (comparison.on(facts) == Truth.TRUE) {
          continue;
        }
        Amount difference = comparison.left().plus(comparison.right(), -1);
        for (Amount.Part moved : difference.parts()) {
          left.spend(1 + (ranges.byFact.size() + difference.parts().size()) / 4);
          Ranges with = ranges.copy();
          double others = difference.constant();
          boolean possible = true;
          for (Amount.Part other : difference.parts()) {
            if (!other.equals(moved)) {
              Value value = now.value(other.fact());
              Range point = with.of(other.fact()).point(value.isKnown() ? value : null);
              possible &= put(with, other.fact(), point);
              others += other.factor() * Range.number(point.example(value));
            }
          }
          if (possible
              && put(
                  with,
                  moved.fact(),
                  with.of(moved.fact()).compared(moved.factor(), comparison.operator(), -others))) {
            several(with, i + 1);
          }
        }
        // Other points of the other facts might do where these did not.
        sure &= !found.isEmpty();
        return;
      }
      List<Change> changes = changes(ranges);
      if (ranges.several.stream().allMatch(one -> one.on(facts) == Truth.TRUE)) {
        found.add(changes);
      } else {
        sure = false;
      }
    }

    private List<Change> changes(Ranges ranges) {
      var changes = new TreeMap<Integer, Change>();
      ranges.byFact.forEach(
          (fact, range) -> {
            Value value = base.value(fact);
            if (!range.holds(value)) {
              Value example = range.example(value);
              changes.put(
                  fact.ordinal(),
                  new Change(fact, range.isWritten() ? range.value() : example, example));
            }
          });
      return List.copyOf(changes.values());
    }

    private Profile changedProfile(Ranges ranges) {
      var values = new LinkedHashMap<Fact, Value>();
      changes(ranges).forEach(change -> values.put(change.fact(), change.example()));
      return base.with(values);
    }
  }
}
