package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.waymark.condition.Rule;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;

/**
 * The words of a rulebook in another language than English: files beside the English ones, such as
 * {@code cloud-model.cards.es.yaml}, {@code stories.es.yaml} and {@code thresholds.es.yaml}. What
 * they leave out stays in English.
 */
final class Translation {

  private static final Pattern LANGUAGE =
      Pattern.compile("(?:cards|stories|thresholds)\\.([a-z]{2})\\.yaml$");

  private final RulebookFiles files;
  private final String language;
  private final Readings readings;
  private final Problems problems;

  /** What was translated, such as {@code the card CLD-01}. */
  private final Set<String> translated = new TreeSet<>();

  Translation(RulebookFiles files, String language, Readings readings, Problems problems) {
    this.files = files;
    this.language = language;
    this.readings = readings;
    this.problems = problems;
  }

  /** The cards, those that are translated in this language. */
  Map<String, Card> cards(Map<String, Card> english) {
    var cards = new LinkedHashMap<>(english);
    entries(".cards." + language + ".yaml", english.keySet(), "card")
        .forEach(
            (id, mapping) -> {
              Card card = known(english, id);
              var form =
                  new Form(
                      mapping,
                      problems,
                      "title",
                      "advice",
                      "because",
                      "firstSteps",
                      "owner",
                      "figures");
              List<String> steps = form.texts("firstSteps");
              sameNumber(form, "firstSteps", steps.size(), card.firstSteps().size());
              cards.put(
                  id,
                  card.inLanguage(
                      language,
                      form.text("title"),
                      form.text("advice"),
                      form.text("because"),
                      steps,
                      form.text("owner"),
                      figures(form, "figures", card.figures())));
            });
    return cards;
  }

  /** The stories, those that are translated in this language. */
  Map<String, Story> stories(Map<String, Story> english) {
    var stories = new LinkedHashMap<>(english);
    entries("stories." + language + ".yaml", english.keySet(), "story")
        .forEach(
            (id, mapping) -> {
              Story story = known(english, id);
              var form = new Form(mapping, problems, "title", "who", "where", "did", "results");
              stories.put(
                  id,
                  new Story(
                      id,
                      form.text("title"),
                      or(form.optional("who"), story.who()),
                      or(form.optional("where"), story.where()),
                      story.when(),
                      form.text("did"),
                      figures(form, "results", story.results())));
            });
    return stories;
  }

  /** The thresholds, those that are translated in this language. */
  Map<String, Threshold> thresholds(Map<String, Threshold> english) {
    var thresholds = new LinkedHashMap<>(english);
    entries("thresholds." + language + ".yaml", english.keySet(), "threshold")
        .forEach(
            (name, mapping) -> {
              Threshold old = known(english, name);
              var form = new Form(mapping, problems, "what", "judgement");
              thresholds.put(
                  name,
                  new Threshold(
                      name,
                      old.value(),
                      old.unit(),
                      form.text("what"),
                      old.origin(),
                      old.origin() == Threshold.Origin.JUDGEMENT
                          ? form.text("judgement")
                          : old.reason(),
                      old.from(),
                      old.until()));
            });
    return thresholds;
  }

  /**
   * Reports what a chapter that is stated to be complete lacks, of all that was read.
   *
   * @param prefixes the prefixes of ids, such as {@code CLD}, whose rules have all their words
   * @param at where that is stated
   */
  void complete(RulebookSources english, Set<String> prefixes, Node at) {
    var missing = new TreeSet<String>();
    for (Rule rule : english.rules()) {
      if (prefixes.contains(rule.id().substring(0, rule.id().indexOf('-')))) {
        missing.add("the card " + rule.id());
        Card card = english.cards().get(rule.id());
        if (card != null) {
          card.stories().forEach(story -> missing.add("the story " + story));
        }
        rule.thresholds().forEach(name -> missing.add("the threshold " + name));
      }
    }
    missing.removeAll(translated);
    missing.forEach(
        what -> problems.add(at, what + " is not translated, expected it in `" + language + "`"));
  }

  /** The languages of a folder's translations, by the names of its files. */
  static Set<String> languages(RulebookFiles files) {
    var languages = new TreeSet<String>();
    for (String name : files.texts().keySet()) {
      var matcher = LANGUAGE.matcher(name);
      if (matcher.find()) {
        languages.add(matcher.group(1));
      }
    }
    return languages;
  }

  private static <T> T known(Map<String, T> english, String id) {
    return Objects.requireNonNull(english.get(id));
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  /** The mappings of the files whose names end so; one of an unknown id is a problem. */
  private Map<String, Mapping> entries(String ending, Set<String> ids, String what) {
    var entries = new LinkedHashMap<String, Mapping>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              if (name.endsWith(ending)) {
                mapping(name, text)
                    .entries()
                    .forEach(
                        (id, entry) -> {
                          if (!(entry.value() instanceof Mapping one)) {
                            problems.add(
                                entry.value(),
                                "found " + entry.value().inWords() + ", expected a mapping");
                          } else if (!ids.contains(id)) {
                            problems.add(
                                entry.key(),
                                "there is no "
                                    + what
                                    + " `"
                                    + id
                                    + "` to translate"
                                    + Suggestion.didYouMean(id, ids));
                          } else {
                            entries.put(id, one);
                            translated.add("the " + what + " " + id);
                          }
                        });
              }
            });
    return entries;
  }

  private Mapping mapping(String name, String text) {
    return readings.of(
        "translation",
        name,
        text,
        "",
        Mappings.empty(name),
        problems,
        found -> Documents.read(name, text, found));
  }

  private void sameNumber(Form form, String key, int found, int expected) {
    if (found != expected) {
      problems.add(
          form.at(key),
          "`" + key + "`: found " + found + ", expected " + expected + " as in English");
    }
  }

  private List<Card.Figure> figures(Form form, String key, List<Card.Figure> english) {
    List<Mapping> found = form.mappings(key);
    sameNumber(form, key, found.size(), english.size());
    var figures = new ArrayList<Card.Figure>();
    for (int i = 0; i < Math.min(found.size(), english.size()); i++) {
      var one = new Form(found.get(i), problems, "value", "unit", "what", "source");
      Card.Figure old = english.get(i);
      String value = one.optional("value");
      if (!value.isEmpty() && old.value().matches("-?[\\d.]+")) {
        problems.add(one.at("value"), "`value`: a number carries over as it is, expected none");
      }
      figures.add(
          new Card.Figure(
              or(value, old.value()),
              or(one.optional("unit"), old.unit()),
              one.text("what"),
              or(one.optional("source"), old.source())));
    }
    return List.copyOf(figures);
  }
}
