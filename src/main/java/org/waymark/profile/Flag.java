package org.waymark.profile;

/** A statement that holds, does not hold, or of which nothing was said. */
public enum Flag implements Value {
  YES,
  NO,
  UNSAID;

  @Override
  public boolean isKnown() {
    return this != UNSAID;
  }

  @Override
  public boolean isUnsaid() {
    return this == UNSAID;
  }
}
