package org.waymark.batch;

import static org.waymark.report.JsonReport.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Advisory;
import org.waymark.document.Problem;
import org.waymark.profile.Profile;
import org.waymark.report.JsonReport;

/** What became of a line. */
public sealed interface Outcome {

  /** The line. */
  Line line();

  /** It holds a profile, which was advised. */
  record Advised(Line line, Profile profile, Advisory advisory) implements Outcome {}

  /**
   * It holds no profile that can be advised.
   *
   * @param problems everything that is wrong with it, at least one thing
   */
  record Rejected(Line line, List<Problem> problems) implements Outcome {

    /** The line of {@code rejects.ndjson}, with a line break at its end. */
    public String json() {
      return JsonReport.json(
              ordered(
                  "input",
                  line.input(),
                  "line",
                  line.number(),
                  "text",
                  line.text(),
                  "errors",
                  problems.stream().map(Rejected::error).toList()))
          + "\n";
    }

    private static Map<String, @Nullable Object> error(Problem problem) {
      var error = new LinkedHashMap<String, @Nullable Object>();
      error.put("pointer", problem.pointer());
      if (problem.column() > 0) {
        error.put("line", problem.line());
        error.put("column", problem.column());
      }
      error.put("message", problem.message());
      if (!problem.expected().isEmpty()) {
        error.put("expected", problem.expected());
      }
      if (!problem.suggestion().isEmpty()) {
        error.put("suggestion", problem.suggestion());
      }
      return error;
    }
  }
}
