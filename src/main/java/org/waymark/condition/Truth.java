package org.waymark.condition;

import java.util.List;

/** Kleene's three truth values. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** The opposite; unknown stays unknown. */
  public Truth not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
  }

  /** Whether all hold. */
  public static Truth all(List<Truth> truths) {
    return truths.contains(FALSE) ? FALSE : truths.contains(UNKNOWN) ? UNKNOWN : TRUE;
  }

  /** Whether any holds. */
  public static Truth any(List<Truth> truths) {
    return truths.contains(TRUE) ? TRUE : truths.contains(UNKNOWN) ? UNKNOWN : FALSE;
  }

  static Truth of(boolean surely, boolean possibly) {
    return surely ? TRUE : possibly ? UNKNOWN : FALSE;
  }
}
