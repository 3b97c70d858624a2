package org.waymark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.condition.Rule;
import org.waymark.explain.Explanation;
import org.waymark.profile.Profile;
import org.waymark.report.Report;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = "Explain why a recommendation applies to an organisation, or why not.")
final class WhyCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "A recommendation, such as CLD-45; with --all a chapter, such as CLD.")
  String id = "";

  @Parameters(
      index = "1",
      paramLabel = "PROFILE",
      description = "What is known of the organisation, JSON or YAML; - for standard input.")
  String profile = "";

  @Option(names = "--all", description = "Explain every recommendation of a chapter.")
  boolean all;

  @Mixin ReportOptions options = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    Profile read = Books.profile(profile, waymark.in);
    Rulebook rulebook = options.rulebook(waymark);
    List<Rule> chapter = rulebook.chapter(id);
    if (!chapter.isEmpty() && !all) {
      throw Books.problem(
          id, "is a chapter, expected a recommendation; --all explains its " + chapter.size());
    }
    List<Rule> rules = chapter.isEmpty() ? List.of(rulebook.rule(id)) : chapter;
    options.write(waymark, Report.why(rulebook, read, Explanation.of(rulebook, rules, read)));
    return 0;
  }
}
