package org.waymark.advice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;

/** The facts that open recommendations wait for, while they are gathered for one profile. */
final class Questions {

  private static final int MOST = 20;

  /** By the facts' ordinals; null where nothing waits for the fact. */
  private final @Nullable Waiting[] waiting = new Waiting[Catalogue.all().facts().size()];

  /** The open recommendations that wait for a fact, and what its answer is worth. */
  private static final class Waiting {
    private final List<String> ids = new ArrayList<>();
    private double weight;
  }

  /** Adds that an open recommendation waits for facts, each of which is worth a weight. */
  void add(String id, List<Fact> missing, double weight) {
    for (Fact fact : missing) {
      Waiting one = waiting[fact.ordinal()];
      if (one == null) {
        one = new Waiting();
        waiting[fact.ordinal()] = one;
      }
      one.ids.add(id);
      one.weight += weight;
    }
  }

  /** The first questions, the one that settles most first. */
  List<Advisory.Question> ranked() {
    List<Fact> facts = Catalogue.all().facts();
    var first = new ArrayList<Advisory.Question>();
    for (int i = 0; i < waiting.length; i++) {
      Waiting one = waiting[i];
      if (one == null) {
        continue;
      }
      double weight = Math.round(one.weight * 1000) / 1000.0;
      // Few of hundreds are kept; what weighs the same stays in the catalogue's order.
      int place = first.size();
      while (place > 0 && first.get(place - 1).weight() < weight) {
        place--;
      }
      if (place < MOST) {
        first.add(place, new Advisory.Question(facts.get(i), one.ids, weight));
        if (first.size() > MOST) {
          first.remove(MOST);
        }
      }
    }
    return List.copyOf(first);
  }
}
