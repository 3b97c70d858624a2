package org.waymark.profile;

import java.util.Map;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;

/** One fact and its value in a line, such as {@code cloud.providerCount=2}. */
public final class Assignment {

  private Assignment() {}

  /**
   * A profile with the fact as the line says; nothing after the equals sign takes back what was
   * said.
   *
   * @param problems what is wrong with the line is added to these; the profile is then unchanged
   */
  public static Profile apply(String line, Profile profile, Problems problems) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? line : line.substring(0, equals).strip();
    Fact fact = Catalogue.all().fact(name);
    if (equals < 0 || fact == null) {
      problems.add(
          line,
          0,
          0,
          fact == null
              ? "unknown fact `" + name + "`" + Suggestion.didYouMean(name, Catalogue.all().names())
              : "expected `=` and a value after the fact");
      return profile;
    }
    String text = line.substring(equals + 1);
    if (text.isBlank()) {
      return profile.with(Map.of(fact, fact.unsaid()));
    }
    Node node = DocumentReader.readYaml(line, text, problems);
    Value value = node == null ? null : ProfileReader.readValue(fact, node, problems);
    return value == null ? profile : profile.with(Map.of(fact, value));
  }
}
