package org.waymark.condition;

/** Kleene's three truth values. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** The opposite; unknown stays unknown. */
  public Truth not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
  }

  static Truth of(boolean surely, boolean possibly) {
    return surely ? TRUE : possibly ? UNKNOWN : FALSE;
  }
}
