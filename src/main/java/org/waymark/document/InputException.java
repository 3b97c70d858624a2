package org.waymark.document;

import java.util.List;
import java.util.stream.Collectors;

/** An input has problems; all of them are listed. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Makes the exception; the list must not be empty. */
  public InputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The exception of one problem that concerns a whole input. */
  public static InputException of(String input, String message) {
    return new InputException(List.of(new Problem(input, 0, 0, "", message)));
  }

  /** The problems, in the order of their places. */
  public List<Problem> problems() {
    return problems;
  }
}
