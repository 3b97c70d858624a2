package org.waymark.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waymark.explain.Interview;
import org.waymark.profile.Profile;
import org.waymark.report.Report;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description = "List the questions whose answers settle most of what is still open.")
final class QuestionsCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "PROFILE",
      description = "What is known of the organisation, JSON or YAML; - for standard input.")
  String profile = "";

  @Option(names = "--top", paramLabel = "N", description = "How many questions; 10 unless given.")
  int top = 10;

  @Mixin ReportOptions options = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    if (top < 1) {
      throw waymark.wrong("questions", "--top: found " + top + ", expected 1 or more");
    }
    Profile read = Books.profile(profile, waymark.in);
    Rulebook rulebook = options.rulebook(waymark);
    var interview = new Interview(rulebook);
    List<Interview.Question> questions = interview.questions(read, Set.of());
    options.write(
        waymark,
        Report.questions(
            rulebook,
            read,
            questions.subList(0, Math.min(top, questions.size())),
            interview.unsettled(read).size()));
    return 0;
  }
}
