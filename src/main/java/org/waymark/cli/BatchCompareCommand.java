package org.waymark.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.batch.FinishedRun;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.portfolio.PortfolioComparison;
import org.waymark.report.Language;
import org.waymark.report.Report;
import org.waymark.rulebook.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Say what differs between two batches: progress between years, or the effect of other"
            + " rules.")
final class BatchCompareCommand implements Callable<Integer> {

  /** Of so many organisations, what comes and goes for each is still held in memory. */
  private static final long MOST = 500_000;

  @ParentCommand BatchCommand batch;

  @Parameters(index = "0", paramLabel = "RUN1", description = "The folder of the run before.")
  String before = "";

  @Parameters(index = "1", paramLabel = "RUN2", description = "The folder of the run after.")
  String after = "";

  @Option(
      names = {"-f", "--format"},
      description = "${COMPLETION-CANDIDATES}; TEXT unless given.")
  Report.Form format = Report.Form.TEXT;

  @Option(
      names = {"-l", "--language"},
      paramLabel = "CODE",
      converter = Languages.class,
      completionCandidates = Languages.class,
      description = "The language of what is said: ${COMPLETION-CANDIDATES}; en unless given.")
  Language language = Language.of(Settings.ENGLISH);

  @Mixin Output output = new Output();

  @Override
  public Integer call() throws Exception {
    var problems = new Problems();
    FinishedRun was = open(before, problems);
    FinishedRun is = open(after, problems);
    problems.throwIfAny();
    if (was != null && is != null) {
      PortfolioComparison comparison = comparison(was, is);
      output.write(
          batch.waymark,
          format == Report.Form.JSON
              ? comparison.json()
              : comparison.page(language).write(format, output.style(batch.waymark, 0)));
    }
    return 0;
  }

  private static @Nullable FinishedRun open(String folder, Problems problems) throws IOException {
    try {
      return FinishedRun.open(Path.of(folder));
    } catch (InvalidPathException e) {
      problems.add(folder, 0, 0, "is no name of a folder");
    } catch (InputException e) {
      problems.addAll(e.problems());
    }
    return null;
  }

  private PortfolioComparison comparison(FinishedRun was, FinishedRun is)
      throws IOException, InputException {
    if (was.portfolio().organisations() > MOST || is.portfolio().organisations() > MOST) {
      batch.waymark.err.println(
          "Each holds more than "
              + MOST
              + " organisations: the numbers are compared, not each organisation.");
      return PortfolioComparison.of(was.portfolio(), is.portfolio());
    }
    return PortfolioComparison.of(
        was.portfolio(), is.portfolio(), was.applies().entrySet(), is.applies().entrySet());
  }
}
