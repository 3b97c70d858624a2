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
    double thousandths = Math.rint(number * 1000);
    if (thousandths / 1000 == number && Math.abs(thousandths) < 1e15) {
      // No other number of 15 digits or fewer is read as this one, so the text is the shortest.
      return thousandths((long) thousandths);
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

  /** Thousandths that are no whole number, without zeros at the end. */
  private static String thousandths(long number) {
    long size = Math.abs(number);
    long decimals = size % 1000;
    String text =
        (number < 0 ? "-" : "")
            + size / 1000
            + (decimals < 10 ? ".00" : decimals < 100 ? ".0" : ".")
            + decimals;
    return text.substring(
        0, text.length() - (decimals % 100 == 0 ? 2 : decimals % 10 == 0 ? 1 : 0));
  }

  /** A written number with its unit: {@code 43%}, {@code 1 month}, {@code 5 systems}. */
  public static String inUnit(String number, String unit) {
    if (unit.isEmpty() || unit.equals("ratio")) {
      return number;
    }
    if (unit.equals("percent")) {
      return number + "%";
    }
    boolean one = number.equals("1") && unit.endsWith("s") && !unit.contains(" ");
    return number + " " + (one ? unit.substring(0, unit.length() - 1) : unit);
  }

  /**
   * A number with its thousands set apart.
   *
   * @param group what stands between thousands
   * @param point what stands before decimals
   * @param from from this number of digits on thousands are set apart
   */
  public static String grouped(double number, char group, char point, int from) {
    String plain = text(number);
    int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    int first = plain.startsWith("-") ? 1 : 0;
    var grouped = new StringBuilder(plain.replace('.', point));
    for (int i = whole - 3; whole - first >= from && i > first; i -= 3) {
      grouped.insert(i, group);
    }
    return grouped.toString();
  }
}
