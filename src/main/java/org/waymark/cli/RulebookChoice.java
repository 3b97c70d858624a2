package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.report.Language;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Settings;
import picocli.CommandLine.Option;

/** With which rules, thresholds and words a command works. */
final class RulebookChoice {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day whose thresholds hold, as 2026-01-31; the rulebook's own unless given.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Try another value of a threshold; may be given several times.")
  Map<String, Double> set = new LinkedHashMap<>();

  @Option(
      names = {"-l", "--language"},
      paramLabel = "CODE",
      converter = Languages.class,
      completionCandidates = Languages.class,
      description = "The language of what is said: ${COMPLETION-CANDIDATES}; en unless given.")
  Language language = Language.of(Settings.ENGLISH);

  @Option(names = "--rules", paramLabel = "DIR", description = "Another folder of rules.")
  @Nullable Path rules;

  Rulebook open(Waymark waymark) throws InputException, IOException {
    return open(waymark, rules, asOf);
  }

  /** The same choice, but with other rules or another day where they are given. */
  Rulebook open(Waymark waymark, @Nullable Path otherRules, @Nullable LocalDate otherDay)
      throws InputException, IOException {
    return Books.open(
        otherRules, new Settings(otherDay, set, language.code()), waymark.environment);
  }
}
