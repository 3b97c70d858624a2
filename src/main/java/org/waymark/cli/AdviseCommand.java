package org.waymark.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.document.Suggestion;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.Format;
import org.waymark.report.Style;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    description = "Tell an organisation what the report recommends for it, and why.")
final class AdviseCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "PROFILE",
      description = "What is known of the organisation, JSON or YAML; - for standard input.")
  String profile = "";

  @Option(
      names = {"-f", "--format"},
      description = "${COMPLETION-CANDIDATES}; TEXT unless given.")
  Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, whole or not at all.")
  @Nullable Path output;

  @Option(
      names = "--chapter",
      description = "Only the chapters whose heading or id prefix (CLD, CON) begins so.")
  String chapter = "";

  @Option(
      names = "--strength",
      description = "Only this strength and firmer: ${COMPLETION-CANDIDATES}.")
  Card.Strength strength = Card.Strength.COULD;

  @Option(
      names = "--open",
      paramLabel = "N",
      description = "How many open recommendations and questions to show; 5 unless given.")
  int open = 5;

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

  @Option(names = "--rules", paramLabel = "DIR", description = "Another folder of rules.")
  @Nullable Path rules;

  @Override
  public Integer call() throws Exception {
    if (open < 0) {
      throw new picocli.CommandLine.ParameterException(
          waymark.spec.commandLine().getSubcommands().get("advise"),
          "--open: found " + open + ", expected 0 or more");
    }
    Profile read =
        ProfileReader.read(
            profile.equals("-") ? "standard input" : profile, Books.text(profile, waymark.in));
    Rulebook rulebook = Books.open(rules, new Settings(asOf, set), waymark.environment);
    Advisory advisory = narrowed(new Adviser(rulebook).advise(read), rulebook);
    String text =
        format.write(
            advisory,
            new Style(
                open,
                Terminal.width(waymark.environment),
                output == null && Terminal.colour(waymark.environment)));
    if (output == null) {
      waymark.out.print(text);
    } else {
      Books.write(output, text);
    }
    return 0;
  }

  private Advisory narrowed(Advisory all, Rulebook rulebook) throws Exception {
    List<String> chapters = rulebook.outline().chapters();
    if (!chapter.isEmpty()
        && !chapter.matches("[A-Za-z]{3}")
        && chapters.stream().noneMatch(this::begins)) {
      throw Books.problem(
          "--chapter " + chapter,
          "no chapter begins so" + Suggestion.didYouMean(chapter, chapters));
    }
    Set<String> wanted =
        rulebook.rules().stream()
            .map(rulebook::card)
            .filter(this::fits)
            .map(Card::id)
            .collect(Collectors.toSet());
    return new Advisory(
        all.id(),
        all.name(),
        all.profileDigest(),
        all.rulebookVersion(),
        all.rulebookDigest(),
        all.asOf(),
        all.set(),
        all.report(),
        all.recommendations().stream().filter(r -> fits(r.card())).toList(),
        all.open().stream().filter(o -> fits(o.card())).toList(),
        all.openElsewhere().entrySet().stream()
            .filter(e -> chapter.isEmpty() || begins(e.getKey()))
            .collect(
                Collectors.toMap(
                    e -> e.getKey(), e -> e.getValue(), (a, b) -> a, LinkedHashMap::new)),
        all.questions().stream()
            .map(question -> question.onlyOn(wanted))
            .filter(question -> !question.decides().isEmpty())
            .toList());
  }

  private boolean fits(Card card) {
    return card.strength().compareTo(strength) <= 0
        && (chapter.isEmpty()
            || begins(card.chapter())
            || card.id().startsWith(chapter.toUpperCase(Locale.ROOT) + "-"));
  }

  private boolean begins(String heading) {
    return heading.toLowerCase(Locale.ROOT).startsWith(chapter.toLowerCase(Locale.ROOT));
  }
}
