package org.waymark.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Rule;
import org.waymark.document.Suggestion;
import org.waymark.profile.Numbers;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.RulebookSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description =
        "List the rules, or show one with its conditions and its card; or write, compare, send and fetch"
            + " rules.",
    subcommands = {
      RulesNewCommand.class,
      RulesFmtCommand.class,
      RulesDiffCommand.class,
      RulesImpactCommand.class,
      RulesExportCommand.class,
      RulesImportCommand.class,
      RulesTableCommand.class
    })
final class RulesCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "ID|CHAPTER",
      arity = "0..1",
      description = "One rule, such as CLD-45, or the chapters that begin so.")
  String name = "";

  @Option(names = "--rules", paramLabel = "DIR", description = "Another folder of rules.")
  @Nullable Path folder;

  @Override
  public Integer call() throws Exception {
    RulebookSources sources = Books.sources(folder, waymark.environment);
    Rule one =
        sources.rules().stream()
            .filter(rule -> rule.id().equalsIgnoreCase(name))
            .findFirst()
            .orElse(null);
    if (one != null) {
      show(waymark.out, one, sources);
      return 0;
    }
    List<Rule> some =
        sources.rules().stream().filter(rule -> card(rule, sources).belongsTo(name)).toList();
    if (some.isEmpty()) {
      var known = new ArrayList<>(sources.rules().stream().map(Rule::id).toList());
      known.addAll(sources.outline().chapters());
      throw Books.problem(
          name, "is no rule and no chapter that has rules" + Suggestion.didYouMean(name, known));
    }
    for (Rule rule : some) {
      waymark.out.printf(
          "%-7s %-6s %s%n", rule.id(), card(rule, sources).strength(), card(rule, sources).title());
    }
    return 0;
  }

  private static Card card(Rule rule, RulebookSources sources) {
    return Objects.requireNonNull(sources.cards().get(rule.id()));
  }

  private static void show(PrintStream out, Rule rule, RulebookSources sources) {
    Card card = card(rule, sources);
    out.println(card.id() + "  " + card.title());
    out.println(
        card.strength()
            + ", "
            + card.kind().name().toLowerCase(Locale.ROOT)
            + "; "
            + card.chapter()
            + (card.section().isEmpty() ? "" : " / " + String.join(" / ", card.section())));
    out.println();
    out.println(card.advice());
    out.println("Because: " + card.because());
    out.println("Start:   " + String.join(" ", card.firstSteps()));
    out.println(
        "Owner:   "
            + card.owner()
            + "; "
            + card.effort().name().toLowerCase(Locale.ROOT)
            + " effort; "
            + card.horizon().name().toLowerCase(Locale.ROOT));
    out.println();
    rule.when().forEach(condition -> out.println("when    " + condition.inWords()));
    rule.unless().forEach(condition -> out.println("unless  " + condition.inWords()));
    for (String threshold : rule.thresholds()) {
      var known = Objects.requireNonNull(sources.thresholds().get(threshold));
      out.println(
          "limit   "
              + threshold
              + " = "
              + Numbers.text(known.value())
              + " "
              + known.unit()
              + " ("
              + known.origin().name().toLowerCase(Locale.ROOT)
              + ": "
              + known.reason()
              + ")");
    }
    out.println("stands  " + rule.file() + ":" + rule.line());
  }
}
