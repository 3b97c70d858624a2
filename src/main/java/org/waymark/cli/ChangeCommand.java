package org.waymark.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Profile;
import org.waymark.report.Goal;
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

  @ArgGroup Wanted goal = new Wanted();

  /** What is to become of the advice. */
  static final class Wanted {
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
    Goal wanted = wanted();
    Profile read = Books.profile(profile, waymark.in);
    Rulebook rulebook = options.rulebook(waymark);
    options.write(waymark, wanted.report(rulebook, read, any));
    return 0;
  }

  private Goal wanted() {
    if (goal.clear != null) {
      return new Goal.Clear(goal.clear);
    }
    if (goal.reach != null) {
      return new Goal.Reach(goal.reach);
    }
    if (goal.clearAll != null) {
      return new Goal.ClearAll(goal.clearAll);
    }
    throw waymark.wrong("change", "expected --clear ID, --reach ID or --clear-all STRENGTH");
  }
}
