package org.waymark.document;

import java.util.Comparator;

/**
 * One thing that is wrong with an input, with its place.
 *
 * @param file the name of the input as the user gave it
 * @param line the line, from 1; 0 where the problem concerns the whole file
 * @param column the column, from 1; 0 where the problem concerns the whole line or file
 * @param pointer the JSON pointer (RFC 6901) of the value concerned; empty where there is none
 * @param message what was found, what was expected and, where there is one, a suggestion
 */
public record Problem(String file, int line, int column, String pointer, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** The problem as {@code file:line:column: pointer: message}, without the parts it lacks. */
  @Override
  public String toString() {
    var text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ");
    if (!pointer.isEmpty()) {
      text.append(pointer).append(": ");
    }
    return text.append(message).toString();
  }
}
