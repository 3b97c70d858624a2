package org.waymark.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problem;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;

/** Problems as a log of SARIF 2.1.0, which GitHub and editors show at the lines concerned. */
final class SarifReport {

  /** What can be wrong, by the end of the file's name; the last is for all others. */
  private static final List<List<String>> KINDS =
      List.of(
          List.of(".drl", "rule", "A rule that cannot be used as it is written"),
          List.of(".cases.yaml", "case", "A case that is wrong or that a rule contradicts"),
          List.of(".cards.yaml", "card", "A card that does not fit its rule or the report"),
          List.of("thresholds.yaml", "threshold", "A threshold that is wrong or not used"),
          List.of("", "rulebook", "Something that concerns the rulebook as a whole"));

  private final RulebookFiles files;
  private final Path here = Path.of("").toAbsolutePath();
  private final Map<String, Integer> seen = new HashMap<>();

  private SarifReport(RulebookFiles files) {
    this.files = files;
  }

  /** The log; paths in it are relative to the working directory where they lie below it. */
  static String write(RulebookFiles files, List<Problem> problems, List<Problem> warnings) {
    var report = new SarifReport(files);
    var results = new ArrayList<Map<String, @Nullable Object>>();
    problems.forEach(problem -> results.add(report.result(problem, "error")));
    warnings.forEach(problem -> results.add(report.result(problem, "warning")));
    return JsonReport.json(
        JsonReport.ordered(
            "$schema",
            "https://json.schemastore.org/sarif-2.1.0.json",
            "version",
            "2.1.0",
            "runs",
            List.of(
                JsonReport.ordered(
                    "tool",
                    JsonReport.ordered(
                        "driver",
                        JsonReport.ordered(
                            "name",
                            "waymark check",
                            "rules",
                            KINDS.stream().map(SarifReport::rule).toList())),
                    "columnKind",
                    "utf16CodeUnits",
                    "results",
                    results))));
  }

  private static Map<String, @Nullable Object> rule(List<String> kind) {
    return JsonReport.ordered(
        "id",
        "waymark/" + kind.get(1),
        "shortDescription",
        JsonReport.ordered("text", kind.get(2)));
  }

  private Map<String, @Nullable Object> result(Problem problem, String level) {
    String file = file(problem.file());
    int kind = kind(file);
    String id = "waymark/" + KINDS.get(kind).get(1);
    return JsonReport.ordered(
        "ruleId",
        id,
        "ruleIndex",
        kind,
        "level",
        level,
        "message",
        JsonReport.ordered("text", problem.message().replaceFirst("^warning: ", "")),
        "locations",
        List.of(
            JsonReport.ordered(
                "physicalLocation",
                JsonReport.ordered(
                    "artifactLocation",
                    JsonReport.ordered("uri", uri(file)),
                    "region",
                    region(problem)))),
        "partialFingerprints",
        JsonReport.ordered("waymarkProblem/v1", fingerprint(id, file, problem)));
  }

  /** A problem of the whole folder, or of a file that is missing, is shown at rulebook.yaml. */
  private String file(String named) {
    if (files.texts().containsKey(named)) {
      return named;
    }
    for (String wanted : List.of(RulebookFiles.bare(named), "rulebook.yaml")) {
      for (String file : files.texts().keySet()) {
        if (RulebookFiles.bare(file).equals(wanted)) {
          return file;
        }
      }
    }
    return files.texts().isEmpty() ? named : files.texts().keySet().iterator().next();
  }

  private static int kind(String file) {
    // Words in another language are words: cloud.cards.es.yaml.
    String plain = file.replaceFirst("\\.cards\\.[a-z]{2}\\.yaml$", ".cards.yaml");
    int kind = 0;
    while (!plain.endsWith(KINDS.get(kind).get(0))) {
      kind++;
    }
    return kind;
  }

  private static Map<String, @Nullable Object> region(Problem problem) {
    int line = Math.max(1, problem.line());
    return problem.column() > 0
        ? JsonReport.ordered("startLine", line, "startColumn", problem.column())
        : JsonReport.ordered("startLine", line);
  }

  private String uri(String file) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    if (!path.startsWith(here)) {
      return path.toUri().toString();
    }
    try {
      String relative = here.relativize(path).toString().replace('\\', '/');
      return new URI(null, null, relative, null).toASCIIString();
    } catch (URISyntaxException e) {
      return file;
    }
  }

  /** The same for the same problem when lines move; two that are alike are counted. */
  private String fingerprint(String id, String file, Problem problem) {
    String what =
        String.join("\n", id, RulebookFiles.bare(file), problem.pointer(), problem.message());
    int count = seen.merge(what, 1, Integer::sum);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16) + ":" + count;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
