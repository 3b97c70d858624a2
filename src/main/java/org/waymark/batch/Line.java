package org.waymark.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;

/**
 * One profile of an input as it stands there.
 *
 * @param input the name of the input
 * @param number the line, or the row of a sheet, where it begins, from 1
 * @param text its text, or as much as is worth showing where it is longer than what is read
 * @param reading how it becomes a profile
 */
public record Line(String input, long number, String text, Reading reading) {

  /** Makes a profile of a line. */
  public interface Reading {

    /** The profile; null where it is none, which is added to the problems. */
    @Nullable Profile read(Problems problems);
  }

  /** A line that holds a profile as JSON or YAML. */
  public static Line of(String input, long number, String text) {
    return of(input, number, 0, text);
  }

  /** The same where other characters stand before it on its line. */
  static Line of(String input, long number, int before, String text) {
    return new Line(
        input, number, text, problems -> profile(input, number, before, text, problems));
  }

  /** A line of which it is known already that it holds no profile. */
  static Line wrong(String input, long number, String text, String message) {
    return new Line(
        input,
        number,
        text,
        problems -> {
          problems.add(input, place(number), 0, message);
          return null;
        });
  }

  private static @Nullable Profile profile(
      String input, long number, int before, String text, Problems problems) {
    try {
      return ProfileReader.read(input, text);
    } catch (InputException e) {
      // A document counts its lines from 1; its first is this one.
      for (Problem one : e.problems()) {
        problems.addAll(
            List.of(
                new Problem(
                    input,
                    place(number + Math.max(one.line(), 1) - 1),
                    one.column() + (one.line() == 1 && one.column() > 0 ? before : 0),
                    one.pointer(),
                    one.message())));
      }
      return null;
    }
  }

  /** The line as a place; the few beyond two billion are without. */
  static int place(long number) {
    return number > Integer.MAX_VALUE ? 0 : (int) number;
  }
}
