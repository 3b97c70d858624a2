package org.waymark.profile;

/**
 * A number that lies between two bounds, both included; its unit is that of the fact.
 *
 * @param lower the least value that it may have; minus infinity where nothing is known
 * @param upper the greatest value that it may have; plus infinity where nothing is known
 */
public record Quantity(double lower, double upper) implements Value {

  /** A number of which nothing was said. */
  public static final Quantity UNSAID =
      new Quantity(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * Checks the order of the bounds; throws IllegalArgumentException where no number lies between
   * them.
   */
  public Quantity {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("no number lies between " + lower + " and " + upper);
    }
  }

  /** Whether the lower bound is excluded: it lies just above a round number, as "above" is read. */
  public boolean isAbove() {
    return Double.isFinite(lower) && isRounder(Math.nextDown(lower), lower);
  }

  /** Whether the upper bound is excluded: it lies just below a round number, as "below" is read. */
  public boolean isBelow() {
    return Double.isFinite(upper) && isRounder(Math.nextUp(upper), upper);
  }

  private static boolean isRounder(double candidate, double bound) {
    int length = Numbers.text(bound).length();
    // The candidate's text is slow to find and never empty.
    return length > 6 && Numbers.text(candidate).length() + 5 < length;
  }

  @Override
  public boolean isKnown() {
    return lower == upper;
  }

  @Override
  public boolean isUnsaid() {
    return this.equals(UNSAID);
  }
}
