package org.waymark.portfolio;

import static org.waymark.report.JsonReport.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.portfolio.Findings.Chapter;
import org.waymark.portfolio.Findings.FactCount;
import org.waymark.portfolio.Findings.Group;
import org.waymark.portfolio.Findings.RuleCount;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.Card;

/** A portfolio for programs: {@code summary.json}; the schema {@code portfolio} says its keys. */
public final class PortfolioJson {

  /** The key of those that did not say to which group they belong. */
  private static final String UNSAID = "NOT_SAID";

  private static final double THOUSANDTHS = 1000;

  private final Findings findings;

  private PortfolioJson(Findings findings) {
    this.findings = findings;
  }

  /** The portfolio as one line with a line break at its end; equal portfolios give equal bytes. */
  public static String write(Portfolio portfolio) {
    return JsonReport.json(new PortfolioJson(new Findings(portfolio)).all()) + "\n";
  }

  private Map<String, @Nullable Object> all() {
    Portfolio portfolio = findings.portfolio();
    Map<String, @Nullable Object> groups = ordered();
    for (Breakdown by : Breakdown.values()) {
      groups.put(key(by), findings.groups(by).stream().map(this::group).toList());
    }
    return ordered(
        "rulebook",
        findings.book().json(),
        "report",
        findings.book().report(),
        "language",
        findings.book().language(),
        "organisations",
        portfolio.organisations(),
        "rejected",
        portfolio.rejected(),
        "undecided",
        portfolio.counts().undecided[0],
        "recommendations",
        recommendations(),
        "open",
        spread(findings.open()),
        "openElsewhere",
        portfolio.counts().elsewhere[0],
        "chapters",
        findings.chapters(Breakdown.ALL).stream()
            .map(one -> chapter(one, findings.organisations()))
            .toList(),
        "groups",
        groups,
        "gaps",
        findings.gaps().stream().map(this::count).toList(),
        "mostOpen",
        findings.mostOpen().stream().map(this::count).toList(),
        "questions",
        findings.questions().stream().map(PortfolioJson::fact).toList(),
        "leastSaid",
        findings.leastSaid().stream().map(PortfolioJson::fact).toList(),
        "outliers",
        outliers(),
        "rules",
        findings.rules().stream().map(this::rule).toList());
  }

  static String key(Breakdown by) {
    return by.name().toLowerCase(Locale.ROOT);
  }

  /** To three decimals; 0 where there is nobody. */
  static double mean(long sum, long of) {
    return of == 0 ? 0 : Math.rint(sum * THOUSANDTHS / of) / THOUSANDTHS;
  }

  private Map<String, @Nullable Object> recommendations() {
    Map<String, @Nullable Object> json = spread(findings.recommendations());
    json.put(
        "strengths",
        Stream.of(Card.Strength.values())
            .map(
                one -> {
                  Map<String, @Nullable Object> of = ordered("strength", one.name());
                  of.putAll(spread(findings.recommendations(one)));
                  return of;
                })
            .toList());
    return json;
  }

  private Map<String, @Nullable Object> spread(Findings.Spread spread) {
    var histogram = new ArrayList<Map<String, @Nullable Object>>();
    long[] organisations = spread.histogram();
    for (int n = 0; n < organisations.length; n++) {
      if (organisations[n] > 0) {
        histogram.add(ordered("number", n, "organisations", organisations[n]));
      }
    }
    return ordered(
        "total",
        spread.total(),
        "mean",
        mean(spread.total(), findings.organisations()),
        "median",
        spread.median(),
        "least",
        spread.least(),
        "most",
        spread.most(),
        "histogram",
        histogram);
  }

  private Map<String, @Nullable Object> group(Group group) {
    return ordered(
        "group",
        group.option().isEmpty() ? UNSAID : group.option(),
        "organisations",
        group.organisations(),
        "recommendations",
        mean(group.recommendations(), group.organisations()),
        "open",
        mean(group.open(), group.organisations()),
        "chapters",
        findings.chapters(group.cell()).stream()
            .map(one -> chapter(one, group.organisations()))
            .toList());
  }

  private static Map<String, @Nullable Object> chapter(Chapter one, long organisations) {
    return ordered(
        "chapter",
        one.heading(),
        "must",
        one.must(),
        "mustOrShould",
        one.firm(),
        "recommendations",
        mean(one.recommendations(), organisations));
  }

  private Map<String, @Nullable Object> count(RuleCount one) {
    return ordered(
        "id",
        one.rule().id(),
        "title",
        one.rule().title(),
        "strength",
        one.rule().strength().name(),
        "chapter",
        one.rule().chapter(),
        "applies",
        one.applies(),
        "open",
        one.open());
  }

  /** To how many a rule applies, by group; groups without one are left out. */
  private Map<String, @Nullable Object> rule(RuleCount one) {
    Map<String, @Nullable Object> json = count(one);
    for (Breakdown by : Breakdown.values()) {
      var groups = new LinkedHashMap<String, @Nullable Object>();
      for (Group group : findings.groups(by)) {
        long applies = findings.applies(one.rule(), group.cell());
        if (applies > 0) {
          groups.put(group.option().isEmpty() ? UNSAID : group.option(), applies);
        }
      }
      json.put(key(by), groups);
    }
    return json;
  }

  private static Map<String, @Nullable Object> fact(FactCount one) {
    return ordered(
        "fact",
        one.fact().name(),
        "concerned",
        one.concerned(),
        "said",
        one.said(),
        "asked",
        one.asked(),
        "decides",
        one.decides(),
        "weight",
        one.weight() / THOUSANDTHS);
  }

  private Map<String, @Nullable Object> outliers() {
    Outliers outliers = findings.portfolio().outliers();
    return ordered(
        "most",
        organisations(outliers.most()),
        "fewest",
        organisations(outliers.fewest()),
        "mostOpen",
        organisations(outliers.mostOpen()),
        "leastAlike",
        findings.leastAlike().stream()
            .map(
                one -> {
                  Map<String, @Nullable Object> json = organisation(one.who());
                  json.put("rule", one.rule().id());
                  json.put("applies", one.applies());
                  return json;
                })
            .toList());
  }

  private static List<?> organisations(List<Outlier> some) {
    return some.stream().map(PortfolioJson::organisation).toList();
  }

  private static Map<String, @Nullable Object> organisation(Outlier one) {
    return ordered(
        "id",
        one.id(),
        "name",
        one.name(),
        "recommendations",
        one.recommendations(),
        "open",
        one.open());
  }
}
