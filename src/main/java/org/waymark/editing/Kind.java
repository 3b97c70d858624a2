package org.waymark.editing;

/** What happened to a part of the rules. */
public enum Kind {
  ADDED,
  REMOVED,
  CHANGED;

  /** What happened to what was, or was not, there before and after. */
  static Kind of(boolean before, boolean after) {
    return before ? after ? CHANGED : REMOVED : ADDED;
  }
}
