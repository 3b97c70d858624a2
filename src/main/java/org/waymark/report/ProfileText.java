package org.waymark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;

/**
 * The text of a profile in which one fact after the other is written. Comments and layout stay;
 * where a text cannot be kept so, it is written anew.
 */
public final class ProfileText {

  private ProfileText() {}

  /**
   * The text of a profile with another value of a fact.
   *
   * @param text the text of a profile, JSON or YAML
   * @param value what the fact is from now on; unsaid to leave it out
   * @throws InputException where the text is no profile
   */
  public static String with(String text, Fact fact, Value value) throws InputException {
    Profile profile = ProfileReader.read("profile", text);
    // As a reader would have it: a bound beyond what the fact may be is none.
    Profile wanted =
        ProfileReader.read("profile", ProfileYaml.document(profile.with(Map.of(fact, value))));
    String edited = edited(text, fact, wanted);
    return edited != null && reads(edited, wanted) ? edited : written(text, wanted);
  }

  /** The proof of an edit: the text is read as the profile that it should be. */
  private static boolean reads(String text, Profile wanted) {
    var problems = new Problems();
    Node node = DocumentReader.read("profile", text, problems);
    Profile read = node == null ? null : ProfileReader.read(node, problems);
    return problems.isEmpty()
        && read != null
        && read.id().equals(wanted.id())
        && read.name().equals(wanted.name())
        && Catalogue.all().facts().stream()
            .allMatch(one -> read.value(one).equals(wanted.value(one)));
  }

  private static String written(String text, Profile wanted) {
    return text.stripLeading().startsWith("{")
        ? ProfileYaml.json(wanted) + "\n"
        : ProfileYaml.document(wanted);
  }

  /** The text with a line put in, or another value in the line of the fact; null where neither. */
  private static @Nullable String edited(String text, Fact fact, Profile wanted) {
    if (text.stripLeading().startsWith("{")
        || !(DocumentReader.read("profile", text, new Problems()) instanceof Mapping root)) {
      return null;
    }
    boolean takenBack = wanted.value(fact).isUnsaid();
    String line = fact.component() + ": " + ProfileYaml.value(wanted, fact);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    Node.Entry section = root.entries().get(fact.section());
    Mapping facts = section != null && section.value() instanceof Mapping child ? child : null;
    Node.Entry said = facts == null ? null : facts.entries().get(fact.component());
    if (said == null && takenBack) {
      return text;
    }
    if (section == null) {
      while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
        lines.remove(lines.size() - 1);
      }
      lines.add(fact.section() + ":");
      lines.add("  " + line);
      lines.add("");
    } else if (facts != null && facts.line() == section.key().line()) {
      return inBraces(lines, section.key(), fact.section(), wanted);
    } else if (said != null) {
      int at = said.key().line() - 1;
      String old = lines.get(at);
      int comment = old.indexOf(" #", said.key().column());
      lines.set(
          at,
          old.substring(0, said.key().column() - 1)
              + (takenBack ? fact.component() + ":" : line)
              + (comment < 0 ? "" : old.substring(comment)));
    } else {
      int indent =
          facts == null || facts.entries().isEmpty()
              ? 2
              : facts.entries().values().iterator().next().key().column() - 1;
      lines.add(section.key().line(), " ".repeat(indent) + line);
    }
    return String.join("\n", lines);
  }

  /** A section in braces in the line of its name, written anew; null where it goes on below. */
  private static @Nullable String inBraces(
      List<String> lines, Node section, String name, Profile wanted) {
    String line = lines.get(section.line() - 1);
    int from = line.indexOf('{', section.column());
    int depth = 0;
    for (int to = from; from >= 0 && to < line.length(); to++) {
      depth += line.charAt(to) == '{' ? 1 : line.charAt(to) == '}' ? -1 : 0;
      if (depth == 0) {
        lines.set(
            section.line() - 1,
            line.substring(0, from)
                + ProfileYaml.braces(wanted, Catalogue.all().section(name))
                + line.substring(to + 1));
        return String.join("\n", lines);
      }
    }
    return null;
  }
}
