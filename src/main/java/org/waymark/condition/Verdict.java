package org.waymark.condition;

/** What a rule says of a profile. */
public enum Verdict {
  /** Every condition holds and no exception does. */
  APPLIES,
  /** No condition fails and no exception holds, but something is not known. */
  OPEN,
  /** A condition fails or an exception holds. */
  DOES_NOT_APPLY
}
