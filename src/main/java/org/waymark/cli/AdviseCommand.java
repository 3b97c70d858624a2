package org.waymark.cli;

import java.util.concurrent.Callable;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.advice.Extract;
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
    Advisory advisory = Extract.of(new Adviser(rulebook).advise(read), rulebook, chapter, strength);
    output.write(waymark, format.write(advisory, output.style(waymark, open)));
    return 0;
  }
}
