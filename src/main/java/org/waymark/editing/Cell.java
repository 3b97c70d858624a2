package org.waymark.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Node;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Numbers;

/**
 * A cell of a table that holds something.
 *
 * @param file the table's file
 * @param line the line of a text file; 0 for a spreadsheet
 * @param place the sheet, where there are sheets, and the cell, as {@code sheet cases, cell B7}
 * @param value a String, a Double, a Boolean or a LocalDate
 */
public record Cell(String file, int line, String place, Object value) {

  /** Texts that a spreadsheet would take for a formula, or that begin as one made harmless. */
  static final Pattern FORMULA = Pattern.compile("['=+\\-@\\t\\r].*", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern THOUSANDS =
      Pattern.compile("-?[0-9]{1,3}([,. '\u00a0\u2019][0-9]{3})+");
  private static final Pattern COMMA = Pattern.compile("-?[0-9]{1,15},[0-9]{1,15}");

  /** The name of a column: A, B, … Z, AA, …. */
  public static String column(int index) {
    String letter = Character.toString((char) ('A' + index % 26));
    return index < 26 ? letter : column(index / 26 - 1) + letter;
  }

  /** A text as somebody wrote it, without what keeps a spreadsheet from computing with it. */
  public static String withoutApostrophe(String text) {
    return text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches()
        ? text.substring(1)
        : text;
  }

  /** The index of a column by its name. */
  static int index(String column) {
    return column.chars().reduce(0, (index, letter) -> index * 26 + letter - 'A' + 1) - 1;
  }

  /** The cell as text; a number without an exponent, a day as 2025-12-31. */
  public String text() {
    return value instanceof Double number
        ? Numbers.text(number)
        : value instanceof Boolean flag
            ? flag.toString().toUpperCase(Locale.ROOT)
            : value.toString().strip();
  }

  /** The number; null where it is none, which is added to the problems. */
  public @Nullable Double number(Problems problems) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return number;
    }
    String text = text();
    if (value instanceof String && NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    }
    wrong(problems, "found " + inWords() + ", expected a number" + meant(text));
    return null;
  }

  /** What somebody meant whose spreadsheet writes numbers in another way. */
  static String meant(String text) {
    if (COMMA.matcher(text).matches() && !THOUSANDS.matcher(text).matches()) {
      return " with a point before decimals, did you mean " + text.replace(',', '.') + "?";
    }
    return THOUSANDS.matcher(text).matches()
        ? " without marks between thousands, did you mean " + text.replaceAll("[^0-9-]", "") + "?"
        : "";
  }

  /** The cell as a value of a document. */
  public Node node() {
    return node(value instanceof LocalDate ? text() : value);
  }

  /** A value of a document that stands in the cell. */
  public Node node(@Nullable Object plain) {
    return new Node.Scalar(file, line, 0, "", plain);
  }

  String inWords() {
    return value instanceof LocalDate ? "the day " + value : node().inWords();
  }

  Problem problem(String message) {
    return new Problem(file, line, 0, "", place + ": " + message);
  }

  /** Adds a problem with the cell, unless there are enough. */
  public void wrong(Problems problems, String message) {
    if (problems.size() < Grid.MAX_PROBLEMS) {
      problems.addAll(List.of(problem(message)));
    }
  }
}
