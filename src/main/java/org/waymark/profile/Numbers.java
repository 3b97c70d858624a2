package org.waymark.profile;

import java.math.BigDecimal;

/** Writes numbers as people and JSON write them. */
public final class Numbers {

  private Numbers() {}

  /**
   * The shortest decimal text of a finite number: {@code 5}, {@code 21.5}, {@code 100000}; never
   * with an exponent.
   */
  public static String text(double number) {
    if (number == 0) {
      return "0";
    }
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
