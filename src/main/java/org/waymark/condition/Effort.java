package org.waymark.condition;

/**
 * The steps that a judgement may take; what needs more is too hard to judge. Steps are counted, not
 * time, so that the outcome is the same on every machine. A step takes about a tenth of a
 * microsecond. For one thread.
 */
public final class Effort {

  private final long most;
  private long left;

  private Effort(long most) {
    this.most = most;
    this.left = most;
  }

  /** As many steps as given. */
  public static Effort of(long steps) {
    return new Effort(steps);
  }

  /** Takes steps; false where there were not as many left. */
  public boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }

  /** Whether more steps were needed than there were. */
  public boolean isSpent() {
    return left < 0;
  }

  /** The steps taken. */
  public long taken() {
    return most - left;
  }

  /** The steps left; not less than none. */
  public long left() {
    return Math.max(0, left);
  }
}
