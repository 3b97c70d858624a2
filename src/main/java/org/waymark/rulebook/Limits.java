package org.waymark.rulebook;

/**
 * How large a rulebook may become, whatever it says itself: what passes these limits is read,
 * judged and proved within seconds. Waymark's own rulebook stays far below all of them.
 */
final class Limits {

  /** Files of a rulebook. */
  static final int FILES = 500;

  /** Characters of all files together. */
  static final int CHARACTERS = 20 << 20;

  /** Problems of one file, and about as many of a rulebook; what follows them is not read. */
  static final int PROBLEMS_OF_FILE = 300;

  static final int PROBLEMS = 1_200;

  static final int RULES = 10_000;

  /** Comparisons of all rules, those of terms counted wherever they are used. */
  static final int COMPARISONS = 100_000;

  static final int CASES = 75_000;

  static final int CASES_OF_FILE = 10_000;

  static final int THRESHOLDS = 2_000;

  /** Values of one threshold over time. */
  static final int VALUES = 100;

  static final int STORIES = 2_000;

  /** Headings of the report, and how deep they may be nested. */
  static final int HEADINGS = 2_000;

  static final int DEPTH = 12;

  /** Items of one list on a card: headings, changes, figures, stories. */
  static final int ITEMS = 100;

  /** Sets of alternatives, and rules in one: each pair of them is judged. */
  static final int DECISIONS = 200;

  static final int ALTERNATIVES = 20;

  static final int LANGUAGES = 40;

  private Limits() {}
}
