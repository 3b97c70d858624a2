package org.waymark.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.waymark.profile.Catalogue;

/** The facts that open recommendations wait for, while they are gathered for one profile. */
final class Questions {

  private static final int MOST = 20;
  private static final int[] NOTHING = {};

  private final Prepared[] rules;
  private final BitSet[] readers;

  /** By the rules' places, the ordinals of the facts that they wait for. */
  private final int[][] waiting;

  /** By the facts' ordinals, what an answer is worth; 0 where nothing waits for it. */
  private final double[] weights = new double[Catalogue.all().facts().size()];

  /**
   * No questions so far.
   *
   * @param readers by the facts' ordinals, the places of the rules that read them
   */
  Questions(Prepared[] rules, BitSet[] readers) {
    this.rules = rules;
    this.readers = readers;
    this.waiting = new int[rules.length][];
    Arrays.fill(waiting, NOTHING);
  }

  /** Adds that an open recommendation waits for facts, each of which is worth a weight. */
  void add(int rule, int[] missing, double weight) {
    waiting[rule] = missing;
    for (int fact : missing) {
      weights[fact] += weight;
    }
  }

  /** The first questions, the one that settles most first. */
  List<Advisory.Question> ranked() {
    int[] first = new int[MOST + 1];
    int found = 0;
    for (int fact = 0; fact < weights.length; fact++) {
      if (weights[fact] == 0) {
        continue;
      }
      double weight = Math.round(weights[fact] * 1000) / 1000.0;
      weights[fact] = weight;
      // Few of hundreds are kept; what weighs the same stays in the catalogue's order.
      int place = found;
      while (place > 0 && weights[first[place - 1]] < weight) {
        first[place] = first[place - 1];
        place--;
      }
      first[place] = fact;
      found = Math.min(found + 1, MOST);
    }
    var questions = new ArrayList<Advisory.Question>(found);
    for (int i = 0; i < found; i++) {
      questions.add(
          new Advisory.Question(
              Catalogue.all().facts().get(first[i]), decides(first[i]), weights[first[i]]));
    }
    return List.copyOf(questions);
  }

  private List<String> decides(int fact) {
    var ids = new ArrayList<String>();
    BitSet places = readers[fact];
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      if (waits(waiting[i], fact)) {
        ids.add(rules[i].card().id());
      }
    }
    return ids;
  }

  private static boolean waits(int[] missing, int fact) {
    for (int one : missing) {
      if (one == fact) {
        return true;
      }
    }
    return false;
  }
}
