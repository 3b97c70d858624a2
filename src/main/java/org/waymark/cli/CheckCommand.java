package org.waymark.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Threshold;
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
        warnings(sources).forEach(waymark.out::println);
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
      case SARIF -> waymark.out.println(SarifReport.write(files, found, warnings(sources)));
      case JUNIT -> waymark.out.print(junit(files, found));
    }
    return found.isEmpty() ? 0 : Waymark.PROBLEMS;
  }

  /** What is not wrong, but somebody should look at. */
  private static List<Problem> warnings(RulebookSources sources) {
    var warnings = new ArrayList<Problem>();
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    for (Threshold threshold : sources.newest()) {
      if (!threshold.until().isEmpty() && threshold.until().compareTo(today) < 0) {
        warnings.add(
            warning(
                "thresholds.yaml",
                threshold.name()
                    + ": its last value, "
                    + Numbers.text(threshold.value())
                    + ", ended on "
                    + threshold.until()));
      }
    }
    List<Fact> unread = sources.unread();
    if (!unread.isEmpty()) {
      int shown = Math.min(10, unread.size());
      warnings.add(
          warning(
              "rules",
              "no rule reads "
                  + (unread.size() == 1 ? "the fact " : "these " + unread.size() + " facts: ")
                  + unread.stream().limit(shown).map(Fact::name).collect(Collectors.joining(", "))
                  + (unread.size() > shown ? " …" : "")));
    }
    return warnings;
  }

  private static Problem warning(String file, String message) {
    return new Problem(file, 0, 0, "", "warning: " + message);
  }

  private static String junit(RulebookFiles files, List<Problem> problems) {
    var names = new TreeSet<>(files.texts().keySet());
    problems.forEach(problem -> names.add(problem.file()));
    return JunitReport.write(
        "waymark check",
        names.stream()
            .map(
                file ->
                    new JunitReport.Result(
                        "rules",
                        file,
                        problems.stream()
                            .filter(p -> p.file().equals(file))
                            .map(Problem::toString)
                            .toList()))
            .toList());
  }
}
