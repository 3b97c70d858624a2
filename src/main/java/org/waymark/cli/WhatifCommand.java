package org.waymark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.document.Problems;
import org.waymark.explain.Comparison;
import org.waymark.profile.Assignment;
import org.waymark.profile.Profile;
import org.waymark.report.Report;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    description = "Say what would differ if some facts were otherwise.")
final class WhatifCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      index = "0",
      paramLabel = "PROFILE",
      description = "What is known of the organisation, JSON or YAML; - for standard input.")
  String profile = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FACT=VALUE",
      description = {
        "A fact and its value as a profile has it, such as cloud.providerCount=2 or"
            + " 'cloud.slaTopics=[SECURITY]'; nothing after = for not known."
      })
  List<String> facts = new ArrayList<>();

  @Mixin ReportOptions options = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    Profile read = Books.profile(profile, waymark.in);
    var problems = new Problems();
    Profile changed = read;
    for (String fact : facts) {
      changed = Assignment.apply(fact, changed, problems);
    }
    problems.throwIfAny();
    Rulebook rulebook = options.rulebook(waymark);
    options.write(
        waymark, Report.comparison(rulebook, List.of(Comparison.of(rulebook, read, changed))));
    return 0;
  }
}
