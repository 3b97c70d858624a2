package org.waymark.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;
import org.waymark.editing.Difference;
import org.waymark.editing.Edition;
import org.waymark.report.JsonReport;
import org.waymark.report.Report;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Say what an edit of rules means: which rules, thresholds and words differ, not which lines."
    })
final class RulesDiffCommand implements Callable<Integer> {

  @ParentCommand RulesCommand rules;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The folder of the rules before; `shipped` for those that come with Waymark.")
  String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the rules after.")
  String after = "";

  @Mixin EditReportOptions options = new EditReportOptions();

  @Option(
      names = "--exit-code",
      description = "End with 1 where the meaning differs; otherwise with 0 either way.")
  boolean exitCode;

  @Override
  public Integer call() throws Exception {
    var problems = new Problems();
    Edition was = edition(before, options.before(), problems);
    Edition is = edition(after, options.after(), problems);
    problems.throwIfAny();
    Difference difference = Difference.of(Objects.requireNonNull(was), Objects.requireNonNull(is));
    options.write(
        rules.waymark,
        options.format == Report.Form.JSON
            ? JsonReport.json(difference.json()) + "\n"
            : options.text(rules.waymark, difference.page(options.language)));
    return exitCode && !difference.isEmpty() ? Waymark.PROBLEMS : 0;
  }

  private @Nullable Edition edition(String place, Settings settings, Problems problems)
      throws IOException {
    RulebookFiles files = Books.named(place, problems);
    return files == null ? null : Edition.read(files, settings, problems);
  }
}
