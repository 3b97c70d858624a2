package org.waymark.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Numbers;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "List everything that is wrong with a folder of rules; runs the cases.")
final class CheckCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    SARIF,
    JUNIT
  }

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder; Waymark's own rules unless given.")
  @Nullable Path folder;

  @Option(
      names = {"-f", "--format"},
      description = "${COMPLETION-CANDIDATES}; TEXT unless given.")
  Format format = Format.TEXT;

  @Override
  public Integer call() throws Exception {
    RulebookFiles files = Books.files(folder, waymark.environment);
    var problems = new Problems();
    RulebookSources sources = Rulebooks.check(files, problems);
    List<Problem> found = problems.sorted();
    switch (format) {
      case TEXT -> {
        found.forEach(waymark.out::println);
        expired(sources).forEach(waymark.out::println);
        waymark.out.println(
            found.isEmpty()
                ? sources.rules().size()
                    + " rules, "
                    + sources.cases().size()
                    + " cases, "
                    + sources.thresholds().size()
                    + " thresholds: no problem"
                : found.size() + (found.size() == 1 ? " problem" : " problems"));
      }
      case SARIF -> waymark.out.println(sarif(found));
      case JUNIT -> waymark.out.print(junit(files, found));
    }
    return found.isEmpty() ? 0 : Waymark.PROBLEMS;
  }

  /** Thresholds whose newest value has ended: somebody should look for the next one. */
  private static List<String> expired(RulebookSources sources) {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    return sources.newest().stream()
        .filter(threshold -> !threshold.until().isEmpty() && threshold.until().compareTo(today) < 0)
        .map(
            threshold ->
                "warning: thresholds.yaml: "
                    + threshold.name()
                    + ": its last value, "
                    + Numbers.text(threshold.value())
                    + ", ended on "
                    + threshold.until())
        .toList();
  }

  private static String sarif(List<Problem> problems) {
    List<?> results =
        problems.stream()
            .map(
                p ->
                    JsonReport.ordered(
                        "ruleId",
                        "waymark-check",
                        "level",
                        "error",
                        "message",
                        JsonReport.ordered("text", p.message()),
                        "locations",
                        List.of(
                            JsonReport.ordered(
                                "physicalLocation",
                                JsonReport.ordered(
                                    "artifactLocation",
                                    JsonReport.ordered("uri", p.file().replace('\\', '/')),
                                    "region",
                                    JsonReport.ordered(
                                        "startLine",
                                        Math.max(1, p.line()),
                                        "startColumn",
                                        Math.max(1, p.column())))))))
            .toList();
    return JsonReport.json(
        JsonReport.ordered(
            "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
            "version", "2.1.0",
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
                                List.of(JsonReport.ordered("id", "waymark-check")))),
                        "results",
                        results))));
  }

  private static String junit(RulebookFiles files, List<Problem> problems) {
    var out =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"waymark check\" tests=\""
                + files.texts().size()
                + "\" failures=\""
                + files.texts().keySet().stream()
                    .filter(file -> problems.stream().anyMatch(p -> p.file().equals(file)))
                    .count()
                + "\">\n");
    for (String file : files.texts().keySet()) {
      out.append("  <testcase classname=\"rules\" name=\"").append(xml(file)).append('"');
      List<Problem> here = problems.stream().filter(p -> p.file().equals(file)).toList();
      if (here.isEmpty()) {
        out.append("/>\n");
      } else {
        out.append("><failure message=\"").append(here.size()).append(" problems\">");
        here.forEach(p -> out.append(xml(p.toString())).append('\n'));
        out.append("</failure></testcase>\n");
      }
    }
    return out.append("</testsuite>\n").toString();
  }

  private static String xml(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
