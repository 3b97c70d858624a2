package org.waymark.portfolio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.waymark.document.Suggestion;

/** Whole numbers in named rows: whatever is added in whatever order, the sums are the same. */
final class Rows {

  private static final int RADIX = 36;

  private final Map<String, long[]> rows = new LinkedHashMap<>();

  /** A new row of zeros. */
  long[] add(String name, int cells) {
    long[] row = new long[cells];
    if (rows.put(name, row) != null) {
      throw new IllegalArgumentException("there is a row " + name);
    }
    return row;
  }

  /** The rows by name, in the order in which they were added. */
  Map<String, long[]> all() {
    return Collections.unmodifiableMap(rows);
  }

  /** Adds the numbers of rows of the same names and lengths. */
  void add(Rows other) {
    other.rows.forEach(
        (name, theirs) -> {
          long[] ours = Objects.requireNonNull(rows.get(name), name);
          for (int i = 0; i < theirs.length; i++) {
            ours[i] += theirs[i];
          }
        });
  }

  /**
   * A line for each row that is not all zeros: its name, a space and its numbers with commas
   * between. The numbers are written to base 36, zero as nothing, and zeros at the end are left
   * out.
   */
  void write(StringBuilder out) {
    rows.forEach(
        (name, row) -> {
          int end = row.length;
          while (end > 0 && row[end - 1] == 0) {
            end--;
          }
          if (end > 0) {
            out.append(name).append(' ');
            write(row, end, out);
            out.append('\n');
          }
        });
  }

  private static void write(long[] row, int end, StringBuilder out) {
    for (int i = 0; i < end; i++) {
      if (i > 0) {
        out.append(',');
      }
      if (row[i] != 0) {
        out.append(Long.toString(row[i], RADIX));
      }
    }
  }

  /**
   * Reads the numbers of a row.
   *
   * @throws IllegalArgumentException with what is wrong with them
   */
  void read(String name, String numbers) {
    long[] row = rows.get(name);
    if (row == null) {
      throw new IllegalArgumentException(
          "found the unknown row `" + name + "`" + Suggestion.didYouMean(name, rows.keySet()));
    }
    int cell = 0;
    int from = 0;
    while (from <= numbers.length()) {
      int comma = numbers.indexOf(',', from);
      int to = comma < 0 ? numbers.length() : comma;
      if (cell == row.length) {
        throw new IllegalArgumentException(
            "found more numbers of `" + name + "` than " + row.length);
      }
      row[cell++] = from == to ? 0 : number(name, numbers.substring(from, to));
      from = to + 1;
    }
  }

  private static long number(String name, String text) {
    try {
      long number = Long.parseLong(text, RADIX);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "found \"" + text + "\" in `" + name + "`, expected a whole number to base 36");
  }
}
