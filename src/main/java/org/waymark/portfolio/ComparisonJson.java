package org.waymark.portfolio;

import static org.waymark.report.JsonReport.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.portfolio.Findings.Chapter;
import org.waymark.rulebook.Card;

/** Two runs compared, for programs; the schema {@code progress} says its keys. */
final class ComparisonJson {

  private final PortfolioComparison comparison;

  ComparisonJson(PortfolioComparison comparison) {
    this.comparison = comparison;
  }

  Map<String, @Nullable Object> all() {
    Matching matching = comparison.matching();
    return ordered(
        "before",
        side(comparison.before()),
        "after",
        side(comparison.after()),
        "sameRules",
        comparison.sameRules(),
        "matched",
        matching == null
            ? null
            : ordered(
                "both",
                matching.both(),
                "onlyBefore",
                matching.onlyBefore(),
                "onlyAfter",
                matching.onlyAfter(),
                "changed",
                matching.changed()),
        "chapters",
        chapters(),
        "rules",
        comparison.rules().stream().map(ComparisonJson::rule).toList(),
        "most",
        matching == null
            ? List.of()
            : matching.most().stream()
                .map(one -> ordered("id", one.id(), "gained", one.gained(), "lost", one.lost()))
                .toList());
  }

  private static Map<String, @Nullable Object> side(Findings of) {
    long all = of.organisations();
    return ordered(
        "rulebook",
        of.book().json(),
        "organisations",
        all,
        "rejected",
        of.portfolio().rejected(),
        "recommendations",
        PortfolioJson.mean(of.recommendations().total(), all),
        "must",
        all - of.recommendations(Card.Strength.MUST).histogram()[0],
        "open",
        PortfolioJson.mean(of.open().total(), all));
  }

  private List<?> chapters() {
    var firm = new LinkedHashMap<String, Long>();
    comparison.before().chapters(Breakdown.ALL).forEach(one -> firm.put(one.heading(), one.firm()));
    var chapters = new ArrayList<Map<String, @Nullable Object>>();
    for (Chapter one : comparison.after().chapters(Breakdown.ALL)) {
      Long before = firm.remove(one.heading());
      chapters.add(
          ordered(
              "chapter",
              one.heading(),
              "before",
              before == null ? 0 : before,
              "after",
              one.firm()));
    }
    firm.forEach(
        (heading, before) ->
            chapters.add(ordered("chapter", heading, "before", before, "after", 0)));
    return chapters;
  }

  private static Map<String, @Nullable Object> rule(PortfolioComparison.RuleChange one) {
    Book.Entry rule = one.rule();
    return ordered(
        "id",
        rule.id(),
        "title",
        rule.title(),
        "strength",
        rule.strength().name(),
        "chapter",
        rule.chapter(),
        "inBefore",
        one.before() != null,
        "inAfter",
        one.after() != null,
        "before",
        one.appliesBefore(),
        "after",
        one.appliesAfter(),
        "gained",
        one.gained(),
        "lost",
        one.lost());
  }
}
