package org.waymark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.Profile;
import org.waymark.profile.Values;

/** What a profile says, as YAML that can be read again. */
public final class ProfileYaml {

  /** Names that some readers of YAML take for something else: Norway's code is NO. */
  private static final Set<String> RESERVED =
      Set.of("NO", "ON", "OFF", "YES", "Y", "N", "TRUE", "FALSE", "NULL");

  private ProfileYaml() {}

  /** A whole profile, a line for each fact. */
  public static String document(Profile profile) {
    var out = new StringBuilder();
    out.append("id: ").append(JsonReport.json(profile.id())).append('\n');
    out.append("name: ").append(JsonReport.json(profile.name())).append('\n');
    for (Catalogue.Section section : Catalogue.all().sections().values()) {
      List<Fact> said = said(profile, section);
      if (!said.isEmpty()) {
        out.append(section.name()).append(":\n");
        said.forEach(
            fact ->
                out.append("  ")
                    .append(fact.component())
                    .append(": ")
                    .append(value(profile, fact))
                    .append('\n'));
      }
    }
    return out.toString();
  }

  /** The facts alone on one line, as a case has them. */
  public static String facts(Profile profile) {
    return Catalogue.all().sections().values().stream()
        .filter(section -> !said(profile, section).isEmpty())
        .map(section -> section.name() + ": " + braces(profile, section))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The facts of a section in braces. */
  static String braces(Profile profile, Catalogue.Section section) {
    return said(profile, section).stream()
        .map(fact -> fact.component() + ": " + value(profile, fact))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static List<Fact> said(Profile profile, Catalogue.Section section) {
    return section.facts().stream().filter(fact -> !profile.value(fact).isUnsaid()).toList();
  }

  /** A whole profile as JSON on one line. */
  public static String json(Profile profile) {
    var root = new LinkedHashMap<String, @Nullable Object>();
    root.put("id", profile.id());
    root.put("name", profile.name());
    var sections = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    for (Fact fact : profile.said()) {
      sections
          .computeIfAbsent(fact.section(), name -> new LinkedHashMap<>())
          .put(fact.component(), Values.plain(profile.value(fact)));
    }
    root.putAll(sections);
    return JsonReport.json(root);
  }

  /** The value of a fact on one line. */
  static String value(Profile profile, Fact fact) {
    return value(Values.plain(profile.value(fact)));
  }

  private static String value(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (plain instanceof List<?> list) {
      return list.stream().map(ProfileYaml::value).collect(Collectors.joining(", ", "[", "]"));
    }
    if (plain instanceof Double number) {
      return Numbers.text(number);
    }
    String text = String.valueOf(plain);
    return RESERVED.contains(text) ? '"' + text + '"' : text;
  }
}
