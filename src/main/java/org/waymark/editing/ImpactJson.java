package org.waymark.editing;

import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.report.Language;
import org.waymark.rulebook.Settings;

/** For whom an edit changes which advice, for programs. */
final class ImpactJson {

  private final ImpactWords words = new ImpactWords(Language.of(Settings.ENGLISH));

  Map<String, @Nullable Object> of(Impact impact) {
    Impact.Totals totals = impact.totals();
    return ordered(
        "before",
        EditJson.edition(impact.before()),
        "after",
        EditJson.edition(impact.after()),
        "profiles",
        ordered(
            "source",
            impact.population().source(),
            "number",
            totals.profiles(),
            "of",
            impact.population().of() == 0 ? totals.profiles() : impact.population().of(),
            "every",
            impact.population().every()),
        "totals",
        ordered(
            "otherAdvice",
            totals.otherAdvice(),
            "otherWords",
            totals.otherWords(),
            "otherQuestions",
            totals.otherQuestions(),
            "same",
            totals.same()),
        "rules",
        impact.rules().stream().map(this::rule).toList(),
        "silent",
        impact.silent(),
        "strengths",
        impact.strengths().entrySet().stream()
            .map(
                entry ->
                    ordered("strength", entry.getKey().name(), "counts", counts(entry.getValue())))
            .toList(),
        "chapters",
        impact.chapters().entrySet().stream()
            .map(entry -> ordered("chapter", entry.getKey(), "counts", counts(entry.getValue())))
            .toList(),
        "most",
        impact.most().stream()
            .map(one -> ordered("id", one.id(), "name", one.name(), "counts", counts(one.counts())))
            .toList());
  }

  private static Map<String, @Nullable Object> counts(Impact.Counts counts) {
    return ordered(
        "added",
        counts.added(),
        "removed",
        counts.removed(),
        "changed",
        counts.changed(),
        "opened",
        counts.opened(),
        "closed",
        counts.closed());
  }

  private Map<String, @Nullable Object> rule(Impact.RuleImpact one) {
    Map<String, @Nullable Object> examples = ordered();
    one.examples()
        .forEach(
            (effect, some) ->
                examples.put(effect.name(), some.stream().map(this::example).toList()));
    return ordered(
        "rule",
        EditJson.rule(one.id(), one.before(), one.after()),
        "differs",
        one.aspects().stream().map(Enum::name).toList(),
        "counts",
        counts(one.counts()),
        "examples",
        examples);
  }

  private Map<String, @Nullable Object> example(Impact.Example one) {
    return ordered(
        "id",
        one.id(),
        "name",
        one.name(),
        "reasons",
        one.reasons().stream().map(this::reason).toList(),
        "concernedAfter",
        one.closedBefore(),
        "concernedBefore",
        one.closedAfter());
  }

  private Map<String, @Nullable Object> reason(Impact.Reason one) {
    return ordered(
        "words",
        words.reason(one),
        "seen",
        EditJson.facts(one.seen()),
        "before",
        asked(one.before()),
        "after",
        asked(one.after()));
  }

  private static @Nullable Map<String, @Nullable Object> asked(Impact.@Nullable Asked one) {
    if (one == null) {
      return null;
    }
    Map<String, @Nullable Object> json = ordered("exception", one.exception());
    json.put("condition", one.condition().inWords());
    json.put("thresholds", List.copyOf(one.condition().thresholds()));
    json.put("truth", one.truth().name());
    return json;
  }
}
