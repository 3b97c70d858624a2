package org.waymark.cli;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.report.Language;
import org.waymark.report.Page;
import org.waymark.report.Report;
import org.waymark.rulebook.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that compare rules have in common. */
final class EditReportOptions {

  @Option(
      names = {"-f", "--format"},
      description = "${COMPLETION-CANDIDATES}; TEXT unless given.")
  Report.Form format = Report.Form.TEXT;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day whose thresholds hold, as 2026-01-31; each rulebook's own unless given.")
  @Nullable LocalDate asOf;

  @Option(
      names = {"-l", "--language"},
      paramLabel = "CODE",
      converter = Languages.class,
      completionCandidates = Languages.class,
      description =
          "The language of what is said of the rules: ${COMPLETION-CANDIDATES}; en unless given.")
  Language language = Language.of(Settings.ENGLISH);

  @Mixin Output output = new Output();

  /** With which thresholds the rules are read; their words are English. */
  Settings settings() {
    return new Settings(asOf, Map.of(), Settings.ENGLISH);
  }

  String text(Waymark waymark, Page page) {
    return page.write(format, output.style(waymark, 0));
  }

  void write(Waymark waymark, String text) throws InputException {
    output.write(waymark, text);
  }
}
