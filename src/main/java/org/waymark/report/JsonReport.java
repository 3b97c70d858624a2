package org.waymark.report;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.Values;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An advisory as one line of JSON; every door gives these bytes. */
public final class JsonReport {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonReport() {}

  /** The advisory as one line with a line break at its end. */
  public static String write(Advisory advisory) {
    var root = new LinkedHashMap<String, Object>();
    root.put("id", advisory.id());
    root.put("name", advisory.name());
    root.put("profileDigest", advisory.profileDigest());
    root.put(
        "rulebook",
        rulebook(
            advisory.rulebookVersion(),
            advisory.rulebookDigest(),
            advisory.asOf(),
            advisory.set()));
    root.put("language", advisory.language());
    root.put(
        "recommendations",
        advisory.recommendations().stream().map(r -> recommendation(advisory, r)).toList());
    root.put("open", advisory.open().stream().map(one -> open(advisory, one)).toList());
    root.put("openElsewhere", advisory.openElsewhere());
    root.put(
        "questions", advisory.questions().stream().map(one -> question(advisory, one)).toList());
    return json(root) + "\n";
  }

  private static Object recommendation(Advisory advisory, Advisory.Recommendation one) {
    Card card = one.card();
    return ordered(
        "id",
        card.id(),
        "title",
        card.title(),
        "chapter",
        card.chapter(),
        "strength",
        card.strength().name(),
        "kind",
        card.kind().name(),
        "advice",
        card.advice(),
        "because",
        card.because(),
        "firstSteps",
        card.firstSteps(),
        "owner",
        card.owner(),
        "effort",
        card.effort().name(),
        "horizon",
        card.horizon().name(),
        "unlocks",
        one.unlocks(),
        "language",
        card.language(),
        "evidence",
        one.evidence().stream().map(JsonReport::evidence).toList(),
        "caveats",
        caveats(advisory, one.caveats()),
        "source",
        source(advisory.report(), card),
        "thresholds",
        one.thresholds().stream().map(JsonReport::threshold).toList(),
        "figures",
        figures(card.figures()),
        "stories",
        one.stories().stream().map(JsonReport::story).toList());
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

  private static Map<String, @Nullable Object> rulebook(
      String version, String digest, String asOf, Map<String, Double> set) {
    return ordered("version", version, "digest", digest, "asOf", asOf, "set", set);
  }

  private static List<?> caveats(Advisory advisory, List<Advisory.Caveat> caveats) {
    if (caveats.isEmpty()) {
      return List.of();
    }
    var words = new ConditionWords(Language.of(advisory.language()));
    return caveats.stream()
        .map(
            caveat ->
                ordered(
                    "unless",
                    caveat.unless().inWords(),
                    "words",
                    words.of(caveat.unless()),
                    "missing",
                    names(caveat.missing())))
        .toList();
  }

  static List<?> figures(List<Card.Figure> figures) {
    return figures.stream()
        .map(
            f ->
                ordered(
                    "value", f.value(), "unit", f.unit(), "what", f.what(), "source", f.source()))
        .toList();
  }

  private static Object open(Advisory advisory, Advisory.Open one) {
    return ordered(
        "id",
        one.card().id(),
        "title",
        one.card().title(),
        "strength",
        one.card().strength().name(),
        "missing",
        names(one.missing()),
        "evidence",
        one.met().stream().map(JsonReport::evidence).toList(),
        "caveats",
        caveats(advisory, one.caveats()));
  }

  private static Object question(Advisory advisory, Advisory.Question question) {
    Fact fact = question.fact();
    return ordered(
        "fact",
        fact.name(),
        "question",
        Language.of(advisory.language()).vocabulary().question(fact),
        "type",
        type(fact),
        "decides",
        question.decides(),
        "weight",
        question.weight());
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

  private static List<String> names(List<Fact> facts) {
    return facts.stream().map(Fact::name).toList();
  }

  private static Object evidence(Advisory.Evidence evidence) {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    evidence.facts().forEach((fact, value) -> facts.put(fact.name(), Values.plain(value)));
    return ordered("condition", evidence.condition(), "facts", facts);
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
    var out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(generator, value);
    }
    return out.toString();
  }

  private static void write(JsonGenerator generator, @Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach(
          (key, child) -> {
            generator.writeName((String) key);
            write(generator, child);
          });
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(child -> write(generator, child));
      generator.writeEndArray();
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value instanceof Double number) {
      generator.writeNumber(Numbers.text(number));
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Long number) {
      generator.writeNumber(number);
    } else {
      generator.writeString((String) value);
    }
  }
}
