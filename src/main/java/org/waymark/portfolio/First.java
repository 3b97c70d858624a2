package org.waymark.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first few of any number of organisations by an order in which no two differ and tie. */
final class First {

  private final Comparator<Outlier> order;
  private final int most;
  private final List<Outlier> first = new ArrayList<>();

  First(int most, Comparator<Outlier> order) {
    this.most = most;
    this.order = order;
  }

  void add(Outlier one) {
    int at = first.size();
    while (at > 0 && order.compare(one, first.get(at - 1)) < 0) {
      at--;
    }
    if (at < most) {
      first.add(at, one);
      if (first.size() > most) {
        first.remove(most);
      }
    }
  }

  /** How many are kept at the most. */
  int most() {
    return most;
  }

  List<Outlier> inOrder() {
    return List.copyOf(first);
  }
}
