package org.waymark.profile;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers as people and JSON write them. */
public final class Numbers {

  private Numbers() {}

  /**
   * The shortest decimal text of a finite number: {@code 5}, {@code 21.5}, {@code 100000}; never
   * with an exponent.
   */
  public static String text(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    // Not Double.toString: before Java 19 it did not always give the shortest text, and equal
    // profiles give equal bytes on every machine.
    var exact = new BigDecimal(number);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros().toPlainString();
  }

  /** A number with its thousands set apart. */
  public static String grouped(double number) {
    String plain = text(number);
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    var grouped = new StringBuilder(plain);
    for (int i = point - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
