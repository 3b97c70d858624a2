package org.waymark.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Organisation;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.rulebook.RulebookSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Print an empty profile (YAML) with the questions that matter for a kind of organisation.")
final class NewCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
  Organisation.Kind kind = Organisation.Kind.ENTERPRISE;

  @Mixin Output output = new Output();

  @Option(names = "--rules", paramLabel = "DIR", description = "Another folder of rules.")
  @Nullable Path rules;

  @Override
  public Integer call() throws Exception {
    RulebookSources sources = Books.sources(rules, waymark.environment);
    String text = template(sources);
    output.write(waymark, text);
    return 0;
  }

  private String template(RulebookSources sources) {
    Node node =
        DocumentReader.read(
            "kind", "{\"organisation\": {\"kind\": \"" + kind + "\"}}", new Problems());
    Profile profile = ProfileReader.readPart("", Objects.requireNonNull(node), new Problems());
    Facts facts = new Facts(profile, 0);
    Set<String> closed = sources.gates().closed(profile);
    Set<Fact> matter = new LinkedHashSet<>();
    for (Rule rule : sources.rules()) {
      if (rule.on(facts) == Verdict.OPEN
          && rule.facts().stream().noneMatch(fact -> closed.contains(fact.section()))) {
        matter.addAll(rule.facts());
      }
    }
    var out = new StringBuilder();
    out.append(
        "# A profile for `waymark advise`: fill in what is known and leave the rest as it is.\n");
    out.append(
        "# Partly known: {atLeast: 5}, {below: 100}, {from: 30, to: 50}; {oneOf: [A, B]}, {not: [A]}; {includes: [A], excludes: [B]}.\n");
    out.append("id: my-organisation\nname: My organisation\n");
    for (Catalogue.Section section : Catalogue.all().sections().values()) {
      if (section.facts().stream().noneMatch(matter::contains)) {
        continue;
      }
      out.append("\n# -- ")
          .append(section.title())
          .append(" --\n")
          .append(section.name())
          .append(":\n");
      for (Fact fact : section.facts()) {
        if (!matter.contains(fact)) {
          continue;
        }
        out.append("  # ").append(fact.question()).append('\n');
        if (!fact.help().isEmpty()) {
          out.append("  # ").append(fact.help()).append('\n');
        }
        if (fact.options().isEmpty() || fact.options().size() > Fact.MANY_OPTIONS) {
          out.append("  #   ").append(fact.expectation()).append('\n');
        } else {
          out.append("  #   ")
              .append(fact.type() == Fact.Type.LIST ? "a list of" : "one of")
              .append('\n');
          fact.options()
              .forEach(
                  option ->
                      out.append("  #   ")
                          .append(option.name())
                          .append(": ")
                          .append(option.words())
                          .append('\n'));
        }
        out.append("  ")
            .append(fact.component())
            .append(':')
            .append(fact.name().equals("organisation.kind") ? " " + kind : "")
            .append('\n');
      }
    }
    return out.toString();
  }
}
