package org.waymark.editing;

import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.Threshold;

/** What differs between two editions, for programs. */
final class DifferenceJson {

  Map<String, @Nullable Object> of(Difference difference) {
    return ordered(
        "before",
        EditJson.edition(difference.before()),
        "after",
        EditJson.edition(difference.after()),
        "same",
        difference.isEmpty(),
        "rules",
        difference.rules().stream().map(this::rule).toList(),
        "thresholds",
        difference.thresholds().stream().map(this::threshold).toList(),
        "terms",
        difference.terms().stream().map(this::term).toList(),
        "entries",
        difference.entries().stream().map(this::entry).toList(),
        "layout",
        difference.layout());
  }

  private Map<String, @Nullable Object> rule(Difference.RuleChange one) {
    return ordered(
        "rule",
        EditJson.rule(one.id(), one.cardBefore(), one.cardAfter()),
        "kind",
        one.kind().name(),
        "own",
        one.own(),
        "thresholds",
        one.thresholds(),
        "terms",
        one.terms(),
        "when",
        conditions(one.when()),
        "unless",
        conditions(one.unless()),
        "card",
        fields(one.card()),
        "cases",
        one.cases().stream().map(this::cases).toList());
  }

  private List<?> conditions(List<ConditionChange> changes) {
    return changes.stream()
        .map(
            one ->
                ordered(
                    "kind",
                    one.kind().name(),
                    "before",
                    EditJson.condition(one.before()),
                    "after",
                    EditJson.condition(one.after()),
                    "parts",
                    conditions(one.parts())))
        .toList();
  }

  private static List<?> fields(List<Change> changes) {
    return changes.stream()
        .map(one -> ordered("path", one.path(), "before", one.before(), "after", one.after()))
        .toList();
  }

  private Map<String, @Nullable Object> cases(Difference.CaseChange one) {
    return ordered(
        "kind", one.kind().name(), "before", proof(one.before()), "after", proof(one.after()));
  }

  private static @Nullable Map<String, @Nullable Object> proof(@Nullable Case one) {
    return one == null
        ? null
        : ordered(
            "name",
            one.name(),
            "expected",
            one.expected().name(),
            "facts",
            EditJson.facts(CaseChanges.facts(one)));
  }

  private Map<String, @Nullable Object> threshold(Difference.ThresholdChange one) {
    return ordered(
        "name",
        one.name(),
        "kind",
        one.kind().name(),
        "before",
        limit(one.before()),
        "after",
        limit(one.after()),
        "fields",
        fields(one.fields()),
        "rules",
        one.rules());
  }

  private static @Nullable Map<String, @Nullable Object> limit(@Nullable Threshold one) {
    return one == null
        ? null
        : ordered(
            "value",
            one.value(),
            "unit",
            one.unit(),
            "what",
            one.what(),
            "origin",
            one.origin().name(),
            "reason",
            one.reason(),
            "from",
            one.from(),
            "until",
            one.until());
  }

  private Map<String, @Nullable Object> term(Difference.TermChange one) {
    return ordered(
        "name",
        one.name(),
        "kind",
        one.kind().name(),
        "conditions",
        conditions(one.conditions()),
        "rules",
        one.rules());
  }

  private Map<String, @Nullable Object> entry(Difference.EntryChange one) {
    return ordered(
        "part",
        one.part(),
        "key",
        one.key(),
        "kind",
        one.kind().name(),
        "fields",
        fields(one.fields()));
  }
}
