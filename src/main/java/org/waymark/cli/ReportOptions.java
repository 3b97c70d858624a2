package org.waymark.cli;

import java.io.IOException;
import org.waymark.document.InputException;
import org.waymark.report.Report;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that explain have in common: the rules they ask, and how they answer. */
final class ReportOptions {

  @Option(
      names = {"-f", "--format"},
      description = "${COMPLETION-CANDIDATES}; TEXT unless given.")
  Report.Form format = Report.Form.TEXT;

  @Mixin Output output = new Output();

  @Mixin RulebookChoice rulebookChoice = new RulebookChoice();

  Rulebook rulebook(Waymark waymark) throws InputException, IOException {
    return rulebookChoice.open(waymark);
  }

  void write(Waymark waymark, Report report) throws InputException {
    output.write(waymark, report.write(format, output.style(waymark, 0)));
  }
}
