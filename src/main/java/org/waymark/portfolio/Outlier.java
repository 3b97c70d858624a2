package org.waymark.portfolio;

import java.util.Comparator;

/**
 * An organisation that stands out.
 *
 * @param id its id
 * @param name what it is called, at most 80 characters of it
 * @param recommendations how many apply
 * @param open how many are open
 */
record Outlier(String id, String name, int recommendations, int open) {

  /** Enough to know it by: names have no limit, and a portfolio keeps thousands. */
  private static final int SHOWN = 80;

  /** By id; what follows it only settles between lines that repeat an id. */
  static final Comparator<Outlier> BY_ID =
      Comparator.comparing(Outlier::id)
          .thenComparing(Outlier::name)
          .thenComparingInt(Outlier::recommendations)
          .thenComparingInt(Outlier::open);

  static final Comparator<Outlier> MOST =
      Comparator.comparingInt(Outlier::recommendations).reversed().thenComparing(BY_ID);

  static final Comparator<Outlier> FEWEST =
      Comparator.comparingInt(Outlier::recommendations).thenComparing(BY_ID);

  static final Comparator<Outlier> MOST_OPEN =
      Comparator.comparingInt(Outlier::open).reversed().thenComparing(BY_ID);

  Outlier {
    if (name.codePointCount(0, name.length()) > SHOWN) {
      name = name.substring(0, name.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
  }
}
