package org.waymark.advice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rules of each chapter are open only because nothing was said, while they are counted.
 */
final class Elsewhere {

  private final Chapters chapters;
  private final int[] counts;

  /** The chapters in the order in which they were first counted. */
  private final int[] met;

  private int size;

  /** The chapters of the rules; comparing numbers is much faster than comparing their headings. */
  static final class Chapters {

    private final List<String> names;
    private final int[] ofRule;

    Chapters(Prepared... rules) {
      names = Arrays.stream(rules).map(rule -> rule.card().chapter()).distinct().toList();
      ofRule =
          Arrays.stream(rules).mapToInt(rule -> names.indexOf(rule.card().chapter())).toArray();
    }
  }

  Elsewhere(Chapters chapters) {
    this.chapters = chapters;
    this.counts = new int[chapters.names.size()];
    this.met = new int[counts.length];
  }

  /** Counts a rule. */
  void add(int rule) {
    int chapter = chapters.ofRule[rule];
    if (counts[chapter]++ == 0) {
      met[size++] = chapter;
    }
  }

  /** The counts by chapter, in the order in which the chapters came. */
  Map<String, Integer> counted() {
    var counted = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < size; i++) {
      counted.put(chapters.names.get(met[i]), counts[met[i]]);
    }
    return counted;
  }
}
