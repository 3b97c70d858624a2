package org.waymark.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = "List the facts that a profile may give.")
final class FactsCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "SECTION|FACT",
      arity = "0..1",
      description = "One section, such as cloud, or one fact, such as cloud.providerCount.")
  String name = "";

  @Override
  public Integer call() throws Exception {
    PrintStream out = waymark.out;
    Catalogue catalogue = Catalogue.all();
    if (name.isEmpty()) {
      catalogue
          .sections()
          .values()
          .forEach(
              section ->
                  out.printf(
                      "%-14s %3d facts  %s%n",
                      section.name(), section.facts().size(), section.title()));
      out.println(catalogue.facts().size() + " facts. See one section: waymark facts cloud");
      return 0;
    }
    Catalogue.Section section = catalogue.sections().get(name);
    if (section != null) {
      section
          .facts()
          .forEach(
              fact ->
                  out.println(
                      fact.name() + "\n  " + fact.question() + "\n  " + fact.expectation()));
      return 0;
    }
    Fact fact = catalogue.fact(name);
    if (fact == null) {
      var known = new ArrayList<>(catalogue.names());
      known.addAll(catalogue.sections().keySet());
      throw Books.problem(name, "is no section and no fact" + Suggestion.didYouMean(name, known));
    }
    out.println(fact.name());
    out.println("  " + fact.question());
    if (!fact.help().isEmpty()) {
      out.println("  " + fact.help());
    }
    out.println("  " + fact.expectation());
    if (fact.options().size() <= Fact.MANY_OPTIONS) {
      fact.options().forEach(option -> out.println("    " + option.name() + ": " + option.words()));
    }
    return 0;
  }
}
