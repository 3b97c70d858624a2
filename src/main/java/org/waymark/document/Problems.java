package org.waymark.document;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a run, so that all of them are reported at once. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();
  private final int most;

  /** No problems so far, and no limit to their number. */
  public Problems() {
    this(Integer.MAX_VALUE);
  }

  private Problems(int most) {
    this.most = most;
  }

  /**
   * No problems so far, and as many as given at the most: the last ends the reading by {@link
   * TooMany}.
   */
  public static Problems atMost(int most) {
    return new Problems(most);
  }

  /** There are more problems than anybody wants to read. */
  public static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(null, null, false, false);
    }
  }

  /** Adds a problem at a place in a file; lines and columns count from 1, 0 means none. */
  public void add(String file, int line, int column, String message) {
    add(new Problem(file, line, column, "", message));
  }

  /** Adds a problem at a value of a document. */
  public void add(Node at, String message) {
    add(new Problem(at.file(), at.line(), at.column(), at.pointer(), message));
  }

  private void add(Problem problem) {
    found.add(problem);
    if (found.size() == most) {
      throw new TooMany();
    }
  }

  /** Adds problems found elsewhere. */
  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The number of problems found so far. */
  public int size() {
    return found.size();
  }

  /** The problems in the order in which they were found. */
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /** The problems in the order of their places, each once. */
  public List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  /** Throws what was found, if anything was. */
  public void throwIfAny() throws InputException {
    if (!found.isEmpty()) {
      throw new InputException(sorted());
    }
  }
}
