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
      names = "--as-of-after",
      paramLabel = "DATE",
      description = "The day whose thresholds hold for NEW; as for OLD unless given.")
  @Nullable LocalDate asOfAfter;

  @Option(
      names = {"-l", "--language"},
      paramLabel = "CODE",
      converter = Languages.class,
      completionCandidates = Languages.class,
      description =
          "The language of what is said of the rules: ${COMPLETION-CANDIDATES}; en unless given.")
  Language language = Language.of(Settings.ENGLISH);

  @Mixin Output output = new Output();

  /** With which thresholds the rules before are read; their words are English. */
  Settings before() {
    return new Settings(asOf, Map.of(), Settings.ENGLISH);
  }

  /** With which thresholds the rules after are read. */
  Settings after() {
    return new Settings(asOfAfter == null ? asOf : asOfAfter, Map.of(), Settings.ENGLISH);
  }

  String text(Waymark waymark, Page page) {
    return page.write(format, output.style(waymark, 0));
  }

  void write(Waymark waymark, String text) throws InputException {
    output.write(waymark, text);
  }
}
