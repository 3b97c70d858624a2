package org.waymark.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;
import tools.jackson.core.io.JsonStringEncoder;

/** An advisory as one line of JSON; every door gives these bytes. */
public final class JsonReport {

  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private JsonReport() {}

  /** The advisory as one line with a line break at its end. */
  public static String write(Advisory advisory) {
    return new String(writeUtf8(advisory), StandardCharsets.UTF_8);
  }

  /** The same line in UTF-8, for those who send or store bytes: much faster than the text. */
  public static byte[] writeUtf8(Advisory advisory) {
    return AdvisoryJson.in(advisory.language()).of(advisory);
  }

  static Map<String, @Nullable Object> story(Story story) {
    return ordered(
        "id",
        story.id(),
        "title",
        story.title(),
        "who",
        story.who(),
        "where",
        story.where(),
        "when",
        story.when(),
        "did",
        story.did(),
        "results",
        figures(story.results()));
  }

  static Map<String, @Nullable Object> source(String report, Card card) {
    return ordered("report", report, "chapter", card.chapter(), "section", card.section());
  }

  static Map<String, @Nullable Object> threshold(Threshold threshold) {
    return ordered(
        "name",
        threshold.name(),
        "value",
        threshold.value(),
        "unit",
        threshold.unit(),
        "what",
        threshold.what(),
        "origin",
        threshold.origin().name(),
        "reason",
        threshold.reason(),
        "from",
        threshold.from(),
        "until",
        threshold.until());
  }

  /** Which rules and thresholds answered. */
  static Map<String, @Nullable Object> rulebook(Rulebook rulebook) {
    return rulebook(rulebook.version(), rulebook.digest(), rulebook.asOf(), rulebook.set());
  }

  /** Which rules and thresholds an advisory comes from. */
  static Map<String, @Nullable Object> rulebook(Advisory advisory) {
    return rulebook(
        advisory.rulebookVersion(), advisory.rulebookDigest(), advisory.asOf(), advisory.set());
  }

  private static Map<String, @Nullable Object> rulebook(
      String version, String digest, String asOf, Map<String, Double> set) {
    return ordered("version", version, "digest", digest, "asOf", asOf, "set", set);
  }

  static List<?> figures(List<Card.Figure> figures) {
    return figures.stream()
        .map(
            f ->
                ordered(
                    "value", f.value(), "unit", f.unit(), "what", f.what(), "source", f.source()))
        .toList();
  }

  /** The type of a fact in JSON Schema's words. */
  static String type(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> "boolean";
      case NUMBER -> fact.whole() ? "integer" : "number";
      case CHOICE -> "string";
      case LIST -> "array";
    };
  }

  /** A map of keys and values in the order given. */
  public static Map<String, @Nullable Object> ordered(@Nullable Object... keysAndValues) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** Maps, lists, texts, numbers and booleans as JSON on one line. */
  public static String json(Object value) {
    var out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  /** Writes a value as JSON after what was written. */
  static void append(StringBuilder out, @Nullable Object value) {
    // Whether it is a map or a list is slow to ask, so what there is most of comes first.
    if (value instanceof String text) {
      append(out, text);
    } else if (value instanceof Double number) {
      out.append(Numbers.text(number));
    } else if (value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value == null) {
      out.append(value);
    } else if (value instanceof List<?> list) {
      String before = "[";
      for (Object one : list) {
        out.append(before);
        append(out, one);
        before = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      Map<?, ?> map = (Map<?, ?>) value;
      String before = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(before);
        append(out, (String) entry.getKey());
        out.append(':');
        append(out, entry.getValue());
        before = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    }
  }

  /** Writes a text in quotation marks after what was written. */
  static void append(StringBuilder out, String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text);
    } else {
      ENCODER.quoteAsString(text, out);
    }
    out.append('"');
  }

  /** Whether JSON has the text as it is: most texts, and they are copied as a whole. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
