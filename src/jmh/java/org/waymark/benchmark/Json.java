package org.waymark.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Values;
import org.waymark.report.JsonReport;

/** Writes a profile as JSON. */
final class Json {

  private Json() {}

  static String of(Profile profile) {
    return JsonReport.json(tree(profile));
  }

  static Map<String, Object> tree(Profile profile) {
    var root = new LinkedHashMap<String, Object>();
    root.put("id", profile.id());
    root.put("name", profile.name());
    for (Catalogue.Section section : Catalogue.all().sections().values()) {
      Map<String, Object> facts = new LinkedHashMap<>();
      for (Fact fact : section.facts()) {
        Object value = Values.plain(profile.value(fact));
        if (value != null) {
          facts.put(fact.component(), value);
        }
      }
      if (!facts.isEmpty()) {
        root.put(section.name(), facts);
      }
    }
    return root;
  }
}
