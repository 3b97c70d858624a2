package org.waymark.batch;

import java.util.List;
import org.waymark.advice.Adviser;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Rulebook;

/** Advises lines, each for itself: what is wrong with one costs no other. Safe for threads. */
public final class LineAdviser {

  private final Adviser adviser;

  /** An adviser of lines by a rulebook. */
  public LineAdviser(Rulebook rulebook) {
    this.adviser = new Adviser(rulebook);
  }

  /** The advice for a line, or everything that is wrong with it. */
  public Outcome advise(Line line) {
    var problems = new Problems();
    try {
      Profile profile = line.reading().read(problems);
      if (profile != null && problems.isEmpty()) {
        return new Outcome.Advised(line, profile, adviser.advise(profile));
      }
    } catch (Problems.TooMany e) {
      // There are as many as anybody reads.
    } catch (RuntimeException e) {
      problems.add(
          line.input(),
          Line.place(line.number()),
          0,
          "could not be advised for a fault of Waymark: " + e);
    }
    return new Outcome.Rejected(line, problems.sorted());
  }

  /** The same line as one whose id another line has already. */
  public static Outcome.Rejected duplicate(Outcome.Advised advised, String input, long number) {
    Line line = advised.line();
    return new Outcome.Rejected(
        line,
        List.of(
            new Problem(
                line.input(),
                Line.place(line.number()),
                0,
                "/id",
                "found the id `"
                    + advised.profile().id()
                    + "` again, first in "
                    + input
                    + ", line "
                    + number
                    + "; expected each once")));
  }
}
