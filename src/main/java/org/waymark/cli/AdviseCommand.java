package org.waymark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.document.Suggestion;
import org.waymark.profile.Profile;
import org.waymark.report.Format;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin Output output = new Output();

  @Mixin RulebookChoice rulebookChoice = new RulebookChoice();

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

  @Override
  public Integer call() throws Exception {
    if (open < 0) {
      throw waymark.wrong("advise", "--open: found " + open + ", expected 0 or more");
    }
    Profile read = Books.profile(profile, waymark.in);
    Rulebook rulebook = rulebookChoice.open(waymark);
    Advisory advisory = narrowed(new Adviser(rulebook).advise(read), rulebook);
    output.write(waymark, format.write(advisory, output.style(waymark, open)));
    return 0;
  }

  private Advisory narrowed(Advisory all, Rulebook rulebook) throws Exception {
    List<Card> chapterCards =
        rulebook.rules().stream()
            .map(rulebook::card)
            .filter(card -> card.belongsTo(chapter))
            .toList();
    if (chapterCards.isEmpty()) {
      List<String> chapters = rulebook.outline().chapters();
      throw Books.problem(
          "--chapter " + chapter,
          "no chapter and no id begins so" + Suggestion.didYouMean(chapter, chapters));
    }
    Set<String> chapters = chapterCards.stream().map(Card::chapter).collect(Collectors.toSet());
    Set<String> wanted =
        chapterCards.stream()
            .filter(card -> card.strength().compareTo(strength) <= 0)
            .map(Card::id)
            .collect(Collectors.toSet());
    return new Advisory(
        all.id(),
        all.name(),
        all.language(),
        all.profileDigest(),
        all.rulebookVersion(),
        all.rulebookDigest(),
        all.asOf(),
        all.set(),
        all.report(),
        all.chapters(),
        all.recommendations().stream().filter(r -> wanted.contains(r.card().id())).toList(),
        all.open().stream().filter(o -> wanted.contains(o.card().id())).toList(),
        all.openElsewhere().entrySet().stream()
            .filter(e -> chapters.contains(e.getKey()))
            .collect(
                Collectors.toMap(
                    e -> e.getKey(), e -> e.getValue(), (a, b) -> a, LinkedHashMap::new)),
        all.questions().stream()
            .map(question -> question.onlyOn(wanted))
            .filter(question -> !question.decides().isEmpty())
            .toList());
  }
}
