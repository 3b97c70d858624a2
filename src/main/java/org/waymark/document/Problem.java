package org.waymark.document;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  // Messages have one form: found this, expected that, did you mean the other?
  private static final Pattern EXPECTED = Pattern.compile("expected (.*?)(?:, did you mean .*)?$");
  private static final Pattern SUGGESTION = Pattern.compile("did you mean (.*)\\?$");

  // As much as a reader takes in; what is wrong may be told by what is wrong.
  private static final int MOST = 1_000;

  /** Makes a problem whose texts can be shown anywhere: nothing in them is hidden. */
  public Problem {
    file = HiddenCharacters.shown(file);
    pointer = HiddenCharacters.shown(pointer);
    message = HiddenCharacters.shown(message);
    message = message.length() <= MOST ? message : message.substring(0, MOST - 1) + "…";
  }

  /** What was expected, as the message says it; empty where it does not. */
  public String expected() {
    return part(EXPECTED);
  }

  /** What was probably meant, as the message says it; empty where it does not. */
  public String suggestion() {
    return part(SUGGESTION).replaceAll("^`|`$", "");
  }

  private String part(Pattern form) {
    Matcher matcher = form.matcher(message);
    return matcher.find() ? matcher.group(1) : "";
  }

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
