package org.waymark.report;

import static org.waymark.report.JsonReport.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;

/** The JSON Schema (2020-12) of a profile, made of the catalogue. */
public final class ProfileSchema {

  private ProfileSchema() {}

  /** The schema as one line of JSON. */
  public static String write() {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put(
        "id",
        ordered(
            "type",
            "string",
            "minLength",
            1,
            "maxLength",
            128,
            "description",
            "The profile's id, unique in a batch."));
    properties.put(
        "name",
        ordered(
            "type",
            "string",
            "minLength",
            1,
            "maxLength",
            500,
            "description",
            "What the organisation is called."));
    for (Catalogue.Section section : Catalogue.all().sections().values()) {
      var facts = new LinkedHashMap<String, @Nullable Object>();
      section.facts().forEach(fact -> facts.put(fact.component(), fact(fact)));
      properties.put(
          section.name(),
          ordered(
              "title",
              section.title(),
              "type",
              List.of("object", "null"),
              "additionalProperties",
              false,
              "properties",
              facts));
    }
    return JsonReport.json(
        ordered(
            "$schema", "https://json-schema.org/draft/2020-12/schema",
            "$id", "https://waymark.org/schema/profile.json",
            "title", "Profile of an organisation",
            "type", "object",
            "required", List.of("id", "name"),
            "additionalProperties", false,
            "properties", properties));
  }

  private static Map<String, @Nullable Object> fact(Fact fact) {
    String description =
        fact.help().isEmpty() ? fact.question() : fact.question() + " " + fact.help();
    var schema =
        ordered(
            "title",
            fact.label(),
            "description",
            fact.unit().isEmpty() ? description : description + " (" + fact.unit() + ")");
    switch (fact.type()) {
      case FLAG -> schema.put("type", List.of("boolean", "null"));
      case NUMBER -> {
        Map<String, @Nullable Object> number = number(fact);
        var bounds = new LinkedHashMap<String, @Nullable Object>();
        List.of("atLeast", "above", "from", "atMost", "below", "to")
            .forEach(bound -> bounds.put(bound, number));
        schema.put(
            "anyOf",
            List.of(
                number,
                ordered(
                    "type",
                    "object",
                    "minProperties",
                    1,
                    "additionalProperties",
                    false,
                    "properties",
                    bounds),
                ordered("type", "null")));
      }
      case CHOICE -> {
        var options = ordered("enum", fact.optionNames());
        var some = ordered("type", "array", "items", options, "uniqueItems", true);
        schema.put(
            "anyOf",
            List.of(
                options,
                ordered(
                    "type",
                    "object",
                    "minProperties",
                    1,
                    "maxProperties",
                    1,
                    "additionalProperties",
                    false,
                    "properties",
                    ordered("oneOf", some, "not", some)),
                ordered("type", "null")));
      }
      case LIST -> {
        var some =
            ordered(
                "type", "array", "items", ordered("enum", fact.optionNames()), "uniqueItems", true);
        var alternatives = new ArrayList<Object>();
        alternatives.add(some);
        alternatives.add(
            ordered(
                "type",
                "object",
                "minProperties",
                1,
                "additionalProperties",
                false,
                "properties",
                ordered("includes", some, "excludes", some)));
        alternatives.add(ordered("type", "null"));
        schema.put("anyOf", alternatives);
      }
    }
    return schema;
  }

  private static Map<String, @Nullable Object> number(Fact fact) {
    var number = ordered("type", fact.whole() ? "integer" : "number");
    if (fact.min() > Double.NEGATIVE_INFINITY) {
      number.put("minimum", fact.min());
    }
    if (fact.max() < Double.POSITIVE_INFINITY) {
      number.put("maximum", fact.max());
    }
    return number;
  }
}
