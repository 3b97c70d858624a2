package org.waymark.spark;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.Rules;
import org.waymark.batch.Line;
import org.waymark.batch.LineAdviser;
import org.waymark.batch.LineSource;
import org.waymark.batch.Outcome;
import org.waymark.report.JsonReport;

/**
 * What one thread makes of files, line by line: what every batch is to give.
 *
 * @param advisories the lines of advisories.ndjson
 * @param rejects the lines of rejects.ndjson
 */
record Expected(String advisories, String rejects) {

  /** The files as they are read by the command line. */
  static Expected of(List<String> files) throws Exception {
    var adviser = new LineAdviser(Rules.rulebook());
    var advisories = new StringBuilder();
    var rejects = new StringBuilder();
    Map<String, Line> first = new HashMap<>();
    for (String file : files) {
      InputStream in = Files.newInputStream(Path.of(file));
      try (LineSource lines =
          file.endsWith(".csv") ? LineSource.csv(file, in) : LineSource.ndjson(file, in)) {
        for (Line line = lines.next(); line != null; line = lines.next()) {
          Outcome outcome = adviser.advise(line);
          if (outcome instanceof Outcome.Advised found) {
            Line before = first.putIfAbsent(found.profile().id(), line);
            if (before == null) {
              advisories.append(JsonReport.write(found.advisory()));
              continue;
            }
            outcome = LineAdviser.duplicate(found, before.input(), before.number());
          }
          rejects.append(((Outcome.Rejected) outcome).json());
        }
      }
    }
    return new Expected(advisories.toString(), rejects.toString());
  }

  /** How many lines a text has. */
  static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
