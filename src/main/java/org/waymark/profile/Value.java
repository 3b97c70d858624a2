package org.waymark.profile;

/**
 * What is known of one fact: the set of values that it may still have. One value when it is known,
 * all when nothing was said, some when it is partly known. Never null.
 */
public sealed interface Value permits Quantity, Choice, Selection, Flag {

  /** Whether exactly one value is left. */
  boolean isKnown();

  /** Whether nothing was said. */
  boolean isUnsaid();
}
