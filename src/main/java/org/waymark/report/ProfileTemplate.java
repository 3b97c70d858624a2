package org.waymark.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.waymark.rulebook.Gates;

/** An empty profile (YAML) with the questions that matter for a kind of organisation. */
public final class ProfileTemplate {

  private ProfileTemplate() {}

  /** The template for a kind of organisation. */
  public static String of(Organisation.Kind kind, List<Rule> rules, Gates gates) {
    Node node =
        DocumentReader.read(
            "kind", "{\"organisation\": {\"kind\": \"" + kind + "\"}}", new Problems());
    Profile profile = ProfileReader.readPart("", Objects.requireNonNull(node), new Problems());
    Facts facts = new Facts(profile, 0);
    Set<String> closed = gates.closed(profile);
    Set<Fact> matter = new LinkedHashSet<>();
    for (Rule rule : rules) {
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
