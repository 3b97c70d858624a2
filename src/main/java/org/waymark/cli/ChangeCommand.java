package org.waymark.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.explain.LeastChange;
import org.waymark.profile.Profile;
import org.waymark.report.Report;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "change",
    mixinStandardHelpOptions = true,
    description = "Find the least that an organisation would have to change for other advice.")
final class ChangeCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "PROFILE",
      description = "What is known of the organisation, JSON or YAML; - for standard input.")
  String profile = "";

  @ArgGroup Goal goal = new Goal();

  /** What is to become of the advice. */
  static final class Goal {
    @Option(names = "--clear", paramLabel = "ID", description = "So that this goes away.")
    @Nullable String clear;

    @Option(names = "--reach", paramLabel = "ID", description = "So that this applies.")
    @Nullable String reach;

    @Option(
        names = "--clear-all",
        paramLabel = "STRENGTH",
        description = "So that all of this strength go away: ${COMPLETION-CANDIDATES}.")
    Card.@Nullable Strength clearAll;
  }

  @Option(
      names = "--any",
      description = "Who the organisation is may change too: its kind, industry, size, country.")
  boolean any;

  @Mixin ReportOptions options = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    if (goal.clear == null && goal.reach == null && goal.clearAll == null) {
      throw waymark.wrong("change", "expected --clear ID, --reach ID or --clear-all STRENGTH");
    }
    Profile read = Books.profile(profile, waymark.in);
    Rulebook rulebook = options.rulebook(waymark);
    var change = new LeastChange(rulebook, any);
    Report report;
    if (goal.clearAll != null) {
      Facts facts = rulebook.match(read);
      List<Rule> rules =
          rulebook.rules().stream()
              .filter(rule -> rulebook.card(rule).strength() == goal.clearAll)
              .filter(rule -> rule.on(facts) == Verdict.APPLIES)
              .toList();
      if (rules.isEmpty()) {
        throw Books.problem(
            "--clear-all " + goal.clearAll, "no recommendation of this strength applies");
      }
      report = Report.change(rulebook, read, rules, false, change.clearAll(rules, read));
    } else if (goal.clear != null) {
      Rule rule = Books.rule(rulebook, goal.clear);
      report = Report.change(rulebook, read, List.of(rule), false, change.clear(rule, read));
    } else {
      Rule rule = Books.rule(rulebook, Objects.requireNonNull(goal.reach));
      report = Report.change(rulebook, read, List.of(rule), true, change.reach(rule, read));
    }
    options.write(waymark, report);
    return 0;
  }
}
