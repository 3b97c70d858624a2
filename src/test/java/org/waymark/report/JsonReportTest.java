package org.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;
import org.waymark.profile.Values;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The fast writer against the plainest: a tree of maps, written by Jackson. */
class JsonReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void anAdvisoryIsTheTreeOfItsParts(String language) throws Exception {
    // Tried thresholds: another rulebook's words of the same name must not be taken for its own.
    for (Map<String, Double> set :
        List.of(Map.<String, Double>of(), Map.of("ROOM_CAN_CLOSE", 37.5))) {
      Rulebook rulebook = Rulebooks.open(Rules.files(), new Settings(null, set, language), null);
      var adviser = new Adviser(rulebook);
      var profiles = new RandomProfiles(19, rulebook.rules());
      for (double unknown : List.of(0.0, 0.1, 0.5, 0.9, 0.99, 1.0)) {
        for (int i = 0; i < 15; i++) {
          Advisory advisory = adviser.advise(named(profiles.next(unknown)));
          assertThat(JsonReport.write(advisory)).isEqualTo(json(tree(advisory)) + "\n");
        }
      }
    }
  }

  /** The profile under a name that JSON cannot have as it is. */
  private static Profile named(Profile profile) {
    Value[] values = Catalogue.all().facts().stream().map(profile::value).toArray(Value[]::new);
    return new Profile(
        "a/\u00e9-\u20ac", "\"Back\\slash\" & \u201cS\u00f8ns\u201d\t\u0001 \ud83d\ude00", values);
  }

  private static Object tree(Advisory advisory) {
    return map(
        "id, name, profileDigest, rulebook, language, recommendations, open, openElsewhere, questions",
        advisory.id(),
        advisory.name(),
        advisory.profileDigest(),
        map(
            "version, digest, asOf, set",
            advisory.rulebookVersion(),
            advisory.rulebookDigest(),
            advisory.asOf(),
            advisory.set()),
        advisory.language(),
        advisory.recommendations().stream().map(one -> recommendation(one, advisory)).toList(),
        advisory.open().stream()
            .map(
                one ->
                    map(
                        "id, title, strength, missing, evidence, caveats",
                        one.card().id(),
                        one.card().title(),
                        one.card().strength().name(),
                        one.missing().stream().map(Fact::name).toList(),
                        evidence(one.met()),
                        caveats(one.caveats(), advisory)))
            .toList(),
        advisory.openElsewhere(),
        advisory.questions().stream()
            .map(
                one ->
                    map(
                        "fact, question, type, decides, weight",
                        one.fact().name(),
                        Language.of(advisory.language()).vocabulary().question(one.fact()),
                        JsonReport.type(one.fact()),
                        one.decides(),
                        one.weight()))
            .toList());
  }

  private static Object recommendation(Advisory.Recommendation one, Advisory advisory) {
    Card card = one.card();
    return map(
        "id, title, chapter, strength, kind, advice, because, firstSteps, owner, effort, horizon,"
            + " unlocks, language, evidence, caveats, source, thresholds, figures, stories",
        card.id(),
        card.title(),
        card.chapter(),
        card.strength().name(),
        card.kind().name(),
        card.advice(),
        card.because(),
        card.firstSteps(),
        card.owner(),
        card.effort().name(),
        card.horizon().name(),
        one.unlocks(),
        card.language(),
        evidence(one.evidence()),
        caveats(one.caveats(), advisory),
        map("report, chapter, section", advisory.report(), card.chapter(), card.section()),
        one.thresholds().stream()
            .map(
                it ->
                    map(
                        "name, value, unit, what, origin, reason, from, until",
                        it.name(),
                        it.value(),
                        it.unit(),
                        it.what(),
                        it.origin().name(),
                        it.reason(),
                        it.from(),
                        it.until()))
            .toList(),
        figures(card.figures()),
        one.stories().stream()
            .map(
                it ->
                    map(
                        "id, title, who, where, when, did, results",
                        it.id(),
                        it.title(),
                        it.who(),
                        it.where(),
                        it.when(),
                        it.did(),
                        figures(it.results())))
            .toList());
  }

  private static List<?> evidence(List<Advisory.Evidence> evidence) {
    return evidence.stream()
        .map(
            one -> {
              var facts = new LinkedHashMap<String, @Nullable Object>();
              one.facts().forEach((fact, value) -> facts.put(fact.name(), Values.plain(value)));
              return map("condition, facts", one.condition(), facts);
            })
        .toList();
  }

  private static List<?> caveats(List<Advisory.Caveat> caveats, Advisory advisory) {
    var words = new ConditionWords(Language.of(advisory.language()));
    return caveats.stream()
        .map(
            one ->
                map(
                    "unless, words, missing",
                    one.unless().inWords(),
                    words.of(one.unless()),
                    one.missing().stream().map(Fact::name).toList()))
        .toList();
  }

  private static List<?> figures(List<Card.Figure> figures) {
    return figures.stream()
        .map(
            one ->
                map("value, unit, what, source", one.value(), one.unit(), one.what(), one.source()))
        .toList();
  }

  private static Map<String, Object> map(String names, Object... values) {
    var map = new LinkedHashMap<String, Object>();
    for (String name : names.split(", ", -1)) {
      map.put(name, values[map.size()]);
    }
    return map;
  }

  private static String json(Object tree) {
    var out = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      write(generator, tree);
    }
    return out.toString();
  }

  private static void write(JsonGenerator generator, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach(
          (name, child) -> {
            generator.writeName((String) name);
            write(generator, child);
          });
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(child -> write(generator, child));
      generator.writeEndArray();
    } else if (value instanceof Double number) {
      generator.writeNumber(Numbers.text(number));
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString((String) value);
    }
  }
}
