package org.waymark.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.explain.Comparison;
import org.waymark.profile.Profile;
import org.waymark.report.Report;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Say what advice came, went or changed between profiles, and which facts made it so; or for one"
          + " profile between two folders of rules or two days."
    })
final class CompareCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "PROFILE",
      arity = "1..*",
      description = {
        "The profiles in their order in time, as milestones; one is enough with --rules-after or"
            + " --as-of-after."
      })
  List<String> profiles = new ArrayList<>();

  @Option(
      names = "--rules-after",
      paramLabel = "DIR",
      description = "The folder of rules for the last profile.")
  @Nullable Path rulesAfter;

  @Option(
      names = "--as-of-after",
      paramLabel = "DATE",
      description = "The day whose thresholds hold for the last profile.")
  @Nullable LocalDate asOfAfter;

  @Mixin ReportOptions options = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    boolean otherRules = rulesAfter != null || asOfAfter != null;
    if (profiles.size() == 1 && !otherRules) {
      throw waymark.wrong(
          "compare", "expected two profiles, or one with --rules-after or --as-of-after");
    }
    var read = new ArrayList<Profile>();
    for (String profile : profiles) {
      read.add(Books.profile(profile, waymark.in));
    }
    if (read.size() == 1) {
      read.add(read.get(0));
    }
    Rulebook rulebook = options.rulebook(waymark);
    Rulebook after =
        otherRules
            ? options.rulebookChoice.open(
                waymark,
                rulesAfter == null ? options.rulebookChoice.rules : rulesAfter,
                asOfAfter == null ? options.rulebookChoice.asOf : asOfAfter)
            : rulebook;
    var milestones = new ArrayList<Comparison>();
    for (int i = 1; i < read.size(); i++) {
      boolean last = i == read.size() - 1;
      milestones.add(
          Comparison.of(rulebook, read.get(i - 1), last ? after : rulebook, read.get(i)));
    }
    options.write(waymark, Report.comparison(after, milestones));
    return 0;
  }
}
