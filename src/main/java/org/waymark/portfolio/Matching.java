package org.waymark.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of two runs side by side, each run in the order of ids. Only two of them and
 * the counts are held at a time.
 */
final class Matching {

  private static final int SHOWN = 20;

  private static final Comparator<Moved> MOST =
      Comparator.comparingLong((Moved one) -> (long) one.gained() + one.lost())
          .reversed()
          .thenComparing(Moved::id);

  private final int[] placesBefore;
  private final int[] placesAfter;
  private final long[] gained;
  private final long[] lost;
  private final TreeSet<Moved> most = new TreeSet<>(MOST);
  private long both;
  private long onlyBefore;
  private long onlyAfter;
  private long changed;

  /** An organisation of both runs and how many recommendations come and go for it. */
  record Moved(String id, int gained, int lost) {}

  /**
   * Nothing matched yet.
   *
   * @param before the rules before
   * @param after the rules after
   * @param ids the ids of the rules of both, whose places the counts have
   */
  Matching(List<Book.Entry> before, List<Book.Entry> after, List<String> ids) {
    placesBefore = before.stream().mapToInt(rule -> ids.indexOf(rule.id())).toArray();
    placesAfter = after.stream().mapToInt(rule -> ids.indexOf(rule.id())).toArray();
    gained = new long[ids.size()];
    lost = new long[ids.size()];
  }

  void all(Iterable<Map.Entry<String, BitSet>> before, Iterable<Map.Entry<String, BitSet>> after) {
    var left = new InOrder(before.iterator(), "before");
    var right = new InOrder(after.iterator(), "after");
    left.next();
    right.next();
    while (left.id != null || right.id != null) {
      int order = left.id == null ? 1 : right.id == null ? -1 : left.id.compareTo(right.id);
      if (order == 0) {
        pair(left, right);
      } else if (order < 0) {
        onlyBefore++;
        left.next();
      } else {
        onlyAfter++;
        right.next();
      }
    }
  }

  private void pair(InOrder left, InOrder right) {
    BitSet had = placed(left.applies, placesBefore);
    BitSet has = placed(right.applies, placesAfter);
    BitSet come = (BitSet) has.clone();
    come.andNot(had);
    BitSet go = (BitSet) had.clone();
    go.andNot(has);
    both++;
    come.stream().forEach(rule -> gained[rule]++);
    go.stream().forEach(rule -> lost[rule]++);
    if (!come.isEmpty() || !go.isEmpty()) {
      changed++;
      most.add(new Moved(String.valueOf(left.id), come.cardinality(), go.cardinality()));
      if (most.size() > SHOWN) {
        most.pollLast();
      }
    }
    left.next();
    right.next();
  }

  private static BitSet placed(BitSet applies, int[] places) {
    var placed = new BitSet();
    applies.stream().forEach(rule -> placed.set(places[rule]));
    return placed;
  }

  /** One run's organisations, whose order is checked: out of order they would not be matched. */
  private static final class InOrder {

    private final Iterator<Map.Entry<String, BitSet>> entries;
    private final String name;
    private @Nullable String id;
    private BitSet applies = new BitSet();

    InOrder(Iterator<Map.Entry<String, BitSet>> entries, String name) {
      this.entries = entries;
      this.name = name;
    }

    void next() {
      String last = id;
      if (!entries.hasNext()) {
        id = null;
        return;
      }
      Map.Entry<String, BitSet> entry = entries.next();
      id = entry.getKey();
      applies = entry.getValue();
      if (last != null && last.compareTo(entry.getKey()) >= 0) {
        throw new IllegalArgumentException(
            "found \""
                + entry.getKey()
                + "\" after \""
                + last
                + "\" in the run "
                + name
                + ", expected each id once and in order");
      }
    }
  }

  long both() {
    return both;
  }

  long onlyBefore() {
    return onlyBefore;
  }

  long onlyAfter() {
    return onlyAfter;
  }

  long changed() {
    return changed;
  }

  long gained(int place) {
    return gained[place];
  }

  long lost(int place) {
    return lost[place];
  }

  /** Those for whom most changes, most first. */
  List<Moved> most() {
    return new ArrayList<>(most);
  }
}
