package org.waymark.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.editing.Impact;
import org.waymark.report.JsonReport;
import org.waymark.report.Report;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = {
      "Say for whom an edit of rules changes which advice, with examples and the facts that make the"
          + " difference."
    })
final class RulesImpactCommand implements Callable<Integer> {

  @ParentCommand RulesCommand rules;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The folder of the rules before; `shipped` for those that come with Waymark.")
  String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the rules after.")
  String after = "";

  @Option(
      names = "--profiles",
      paramLabel = "FILE|samples|countries|stories|store",
      required = true,
      description = {
        "Whose advice to look at: a file with a profile, a list of them or one a line (NDJSON), - for"
            + " standard input; those that come with Waymark: all `samples`, the `countries` or the"
            + " `stories` alone; or those that the service keeps: `store`. May be given several"
            + " times."
      })
  List<String> profiles = new ArrayList<>();

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "How many profiles to name for each rule and effect; 5 unless given.")
  int examples = 5;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Of the profiles in the store at most so many, one in every few by their ids.")
  @Nullable Integer sample;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "Whose profiles in the store; local unless given.")
  String tenant = "local";

  @Mixin EditReportOptions options = new EditReportOptions();

  @Mixin StoreOptions store = new StoreOptions();

  @Option(
      names = "--exit-code",
      description = "End with 1 where advice changes; otherwise with 0 either way.")
  boolean exitCode;

  @Override
  public Integer call() throws Exception {
    if (examples < 0 || examples > 1000) {
      throw Books.problem("--examples", "found " + examples + ", expected 0 to 1000");
    }
    if (sample != null && (sample < 1 || !profiles.equals(List.of(LookedAt.STORE)))) {
      throw Books.problem(
          "--sample",
          sample < 1
              ? "found " + sample + ", expected 1 or more"
              : "is for `--profiles store` alone");
    }
    var problems = new Problems();
    Rulebook was = rulebook(before, options.before(), problems);
    Rulebook is = rulebook(after, options.after(), problems);
    problems.throwIfAny();
    try (var all = new LookedAt(rules.waymark, profiles, store, tenant, sample)) {
      Impact impact =
          Impact.of(
              Objects.requireNonNull(was),
              Objects.requireNonNull(is),
              all.population(),
              all,
              examples);
      all.throwIfWrong(impact.totals().profiles());
      options.write(rules.waymark, text(impact));
      return exitCode && impact.totals().same() < impact.totals().profiles() ? Waymark.PROBLEMS : 0;
    }
  }

  private String text(Impact impact) {
    if (options.format != Report.Form.JSON) {
      return options.text(rules.waymark, impact.page(options.language));
    }
    Map<String, @Nullable Object> json = JsonReport.ordered("digest", impact.digest());
    json.putAll(impact.json());
    return JsonReport.json(json) + "\n";
  }

  private @Nullable Rulebook rulebook(String place, Settings settings, Problems problems)
      throws IOException {
    try {
      RulebookFiles files = Books.named(place, problems);
      return files == null ? null : Rulebooks.interpreted(files, settings);
    } catch (InputException e) {
      problems.addAll(e.problems());
      return null;
    }
  }
}
