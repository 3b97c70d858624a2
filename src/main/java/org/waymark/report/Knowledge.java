package org.waymark.report;

import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Vocabulary;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;

/** What Waymark knows, for programs: facts, rules and stories as maps that become JSON. */
public final class Knowledge {

  private Knowledge() {}

  /** The sections of a profile with their facts. */
  public static List<Map<String, @Nullable Object>> sections(Language language) {
    return Catalogue.all().sections().values().stream()
        .map(
            section ->
                ordered(
                    "name",
                    section.name(),
                    "title",
                    language.vocabulary().section(section),
                    "facts",
                    section.facts().stream().map(fact -> fact(language, fact)).toList()))
        .toList();
  }

  /** A fact. */
  public static Map<String, @Nullable Object> fact(Language language, Fact fact) {
    Vocabulary words = language.vocabulary();
    return ordered(
        "name",
        fact.name(),
        "type",
        JsonReport.type(fact),
        "label",
        words.label(fact),
        "question",
        words.question(fact),
        "help",
        words.help(fact),
        "unit",
        fact.unit(),
        "minimum",
        fact.min() > Double.NEGATIVE_INFINITY ? fact.min() : null,
        "maximum",
        fact.max() < Double.POSITIVE_INFINITY ? fact.max() : null,
        "identity",
        fact.identity(),
        "options",
        fact.options().stream()
            .map(option -> ordered("name", option.name(), "words", words.option(fact, option)))
            .toList());
  }

  /** A rule in a list. */
  public static Map<String, @Nullable Object> entry(Card card) {
    return ordered(
        "id",
        card.id(),
        "title",
        card.title(),
        "strength",
        card.strength().name(),
        "kind",
        card.kind().name(),
        "chapter",
        card.chapter());
  }

  /** A rule with its card, conditions and thresholds. */
  public static Map<String, @Nullable Object> rule(Rulebook rulebook, Rule rule) {
    Card card = rulebook.card(rule);
    var words = new ConditionWords(Language.of(rulebook.language()));
    var json = entry(card);
    json.put("language", card.language());
    json.put("advice", card.advice());
    json.put("because", card.because());
    json.put("firstSteps", card.firstSteps());
    json.put("owner", card.owner());
    json.put("effort", card.effort().name());
    json.put("horizon", card.horizon().name());
    json.put("changes", card.changes().stream().map(Fact::name).toList());
    json.put("when", rule.when().stream().map(one -> condition(words, one)).toList());
    json.put("unless", rule.unless().stream().map(one -> condition(words, one)).toList());
    json.put(
        "thresholds",
        rule.thresholds().stream()
            .map(name -> Objects.requireNonNull(rulebook.thresholds().get(name)))
            .map(JsonReport::threshold)
            .toList());
    json.put("source", JsonReport.source(rulebook.report(), card));
    json.put("figures", JsonReport.figures(card.figures()));
    json.put("stories", card.stories());
    return json;
  }

  private static Map<String, @Nullable Object> condition(ConditionWords words, Condition one) {
    return ordered(
        "condition",
        one.inWords(),
        "words",
        words.of(one),
        "facts",
        one.facts().stream().map(Fact::name).toList());
  }

  /** Which rulebook answers: its version, digest, chapters and thresholds. */
  public static Map<String, @Nullable Object> rulebook(Rulebook rulebook) {
    var json = JsonReport.rulebook(rulebook);
    json.put("report", rulebook.report());
    json.put("language", rulebook.language());
    json.put("rules", rulebook.rules().size());
    json.put("stories", rulebook.stories().size());
    json.put("chapters", rulebook.outline().chapters());
    json.put(
        "thresholds", rulebook.thresholds().values().stream().map(JsonReport::threshold).toList());
    return json;
  }

  /** A story with the recommendations that cite it. */
  public static Map<String, @Nullable Object> story(Rulebook rulebook, Story story) {
    var json = JsonReport.story(story);
    json.put(
        "citedBy",
        rulebook.rules().stream()
            .map(rulebook::card)
            .filter(card -> card.stories().contains(story.id()))
            .map(Card::id)
            .toList());
    return json;
  }
}
