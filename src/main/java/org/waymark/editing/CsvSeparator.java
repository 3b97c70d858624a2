package org.waymark.editing;

/** What stands between the cells of a table as text: comma, semicolon or tab. */
public final class CsvSeparator {

  private CsvSeparator() {}

  /** The one that a header has most of; a comma where it has none. */
  public static char of(String header) {
    char best = ',';
    for (char one : new char[] {';', '\t'}) {
      if (count(header, one) > count(header, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
