package org.waymark.portfolio;

import static org.waymark.portfolio.Parts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.portfolio.Findings.Chapter;
import org.waymark.portfolio.Findings.FactCount;
import org.waymark.portfolio.Findings.Group;
import org.waymark.portfolio.Findings.RuleCount;
import org.waymark.portfolio.Findings.Spread;
import org.waymark.portfolio.Parts.Column;
import org.waymark.report.Language;
import org.waymark.report.PageStyle;
import org.waymark.rulebook.Card;

/**
 * A portfolio for a board: {@code summary.html}, one file without scripts or outside parts; light,
 * dark, narrow and printed. Each picture has its table.
 */
public final class PortfolioPage {

  /** What a Content-Security-Policy allows its style sheet by, such as {@code sha256-…}. */
  public static final String CSP_HASH = PageStyle.hash(PortfolioStyle.CSS);

  private static final long TENTHS = 10;

  private final Findings findings;
  private final PortfolioWords words;
  private final Parts out = new Parts();
  private final long all;

  private PortfolioPage(Findings findings, Language language) {
    this.findings = findings;
    this.words = new PortfolioWords(language);
    this.all = findings.organisations();
  }

  /** The page in a language; the titles of recommendations are in the rulebook's. */
  public static String write(Portfolio portfolio, Language language) {
    return new PortfolioPage(new Findings(portfolio), language).write();
  }

  private String write() {
    out.raw("<!doctype html>\n<html lang=\"" + words.language() + "\">\n<head>\n");
    out.raw("<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<title>" + text(words.get("title")) + "</title>\n<style>" + PortfolioStyle.CSS);
    out.raw("</style>\n</head>\n<body>\n<main>\n<section>\n");
    out.raw("<h1>" + text(words.get("title")) + "</h1>\n");
    head();
    if (all > 0) {
      gaps();
      numbers();
      chapters();
      countries();
      heat();
      questions();
      outliers();
      everyRule();
    }
    out.raw("</section>\n</main>\n<footer>" + text(provenance()) + "</footer>\n</body>\n</html>\n");
    return out.toString();
  }

  private String provenance() {
    Book book = findings.book();
    String set =
        book.set().isEmpty()
            ? ""
            : words.get("provenance.set", String.join(", ", book.set().keySet()));
    return words.get("provenance", book.report(), book.version(), book.digest(), book.asOf(), set);
  }

  // -- what it says at once --

  private void head() {
    Portfolio portfolio = findings.portfolio();
    Spread spread = findings.recommendations();
    if (all == 0) {
      out.paragraph("lead", words.get("empty"));
    } else {
      var lead = new ArrayList<String>();
      lead.add(words.count("lead", all, words.mean(spread.total(), all)));
      if (all > 1) {
        lead.add(
            spread.median() == 0
                ? words.get("lead.half.none")
                : words.get("lead.half", (long) spread.median()));
      }
      long must = atLeastOne(findings.recommendations(Card.Strength.MUST));
      lead.add(words.get("lead.must", must, words.share(must, all)));
      if (!findings.gaps().isEmpty()) {
        RuleCount first = findings.gaps().get(0);
        lead.add(
            words.get(
                "lead.gap",
                first.rule().title(),
                first.rule().id(),
                words.share(first.applies(), all)));
      }
      out.paragraph("lead", String.join(" ", lead));
    }
    if (portfolio.rejected() > 0) {
      out.paragraph("", words.count("rejected", portfolio.rejected()));
    }
    if (portfolio.counts().undecided[0] > 0) {
      out.paragraph("", words.count("undecided", portfolio.counts().undecided[0]));
    }
    if (all > 0) {
      out.raw("<dl class=\"tiles\">\n");
      tile("tile.organisations", words.number(all));
      tile("tile.recommendations", words.mean(spread.total(), all));
      tile("tile.must", words.mean(findings.recommendations(Card.Strength.MUST).total(), all));
      tile("tile.open", words.mean(findings.open().total(), all));
      out.raw("</dl>\n");
    }
  }

  private long atLeastOne(Spread spread) {
    return all - spread.histogram()[0];
  }

  private void tile(String key, String number) {
    out.raw("<div><dt>" + text(words.get(key)) + "</dt><dd>" + text(number) + "</dd></div>\n");
  }

  // -- recommendations --

  private void gaps() {
    out.section(words.get("gaps"));
    out.paragraph("note", words.get("gaps.note"));
    rules(words.get("gaps"), findings.gaps(), false);
    out.sub(words.get("openMost"));
    out.paragraph("note", words.get("openMost.note"));
    rules(words.get("openMost"), findings.mostOpen(), true);
  }

  private void rules(String label, List<RuleCount> some, boolean open) {
    if (some.isEmpty()) {
      out.paragraph("", words.get("none"));
      return;
    }
    out.table(
        label,
        List.of(
            Column.of(words.get("column.recommendation")),
            Column.of(words.get("column.strength")),
            Column.number(words.get("column.organisations")),
            Column.number(words.get("column.share")),
            Column.of("")),
        some.stream()
            .map(
                one -> {
                  long n = open ? one.open() : one.applies();
                  return List.of(
                      title(one.rule()),
                      tag(one.rule().strength()),
                      text(words.number(n)),
                      text(words.share(n, all)),
                      Parts.bar(PortfolioWords.key(one.rule().strength()), n, all));
                })
            .toList());
  }

  private String title(Book.Entry rule) {
    String language = findings.book().language();
    String foreign = language.equals(words.language()) ? "" : " lang=\"" + text(language) + "\"";
    return "<span"
        + foreign
        + ">"
        + text(rule.title())
        + "</span> <span class=\"id\">"
        + text(rule.id())
        + "</span>";
  }

  private String tag(Card.Strength strength) {
    return "<span class=\"tag "
        + PortfolioWords.key(strength)
        + "\">"
        + text(words.strength(strength))
        + "</span>";
  }

  private void numbers() {
    out.section(words.get("numbers"));
    var histogram = new Histogram(words);
    histogram.write(
        out,
        "numbers",
        words.get("numbers.picture"),
        words.get("numbers.axis"),
        findings.recommendations().histogram());
    var rows = new ArrayList<List<String>>();
    for (Card.Strength strength : Card.Strength.values()) {
      rows.add(spread(tag(strength), findings.recommendations(strength)));
    }
    rows.add(spread(text(words.get("numbers.all")), findings.recommendations()));
    rows.add(spread(text(words.get("numbers.open")), findings.open()));
    out.table(
        words.get("numbers"),
        Stream.concat(
                Stream.of(Column.of(words.get("column.recommendation"))),
                Stream.of("mean", "median", "least", "most", "atLeastOne")
                    .map(key -> Column.number(words.get("column." + key))))
            .toList(),
        rows);
    out.sub(words.get("open"));
    histogram.write(
        out,
        "open",
        words.get("open.picture"),
        words.get("open.axis"),
        findings.open().histogram());
  }

  private List<String> spread(String name, Spread spread) {
    return List.of(
        name,
        text(words.mean(spread.total(), all)),
        text(words.number(spread.median())),
        text(words.number(spread.least())),
        text(words.number(spread.most())),
        text(words.share(atLeastOne(spread), all)));
  }

  // -- chapters --

  private void chapters() {
    out.section(words.get("chapters"));
    out.paragraph("note", words.get("chapters.note"));
    out.table(
        words.get("chapters"),
        List.of(
            Column.of(words.get("column.chapter")),
            Column.number(words.get("column.firm")),
            Column.of(""),
            Column.number(words.get("column.must")),
            Column.number(words.get("column.mean"))),
        findings.chapters(Breakdown.ALL).stream().map(this::chapter).toList());
  }

  private List<String> chapter(Chapter one) {
    return List.of(
        text(one.heading()),
        text(words.share(one.firm(), all)),
        Parts.bar("all", one.firm(), all),
        text(words.share(one.must(), all)),
        text(words.mean(one.recommendations(), all)));
  }

  private void heat() {
    out.section(words.get("heat"));
    out.paragraph("note", words.get("heat.note"));
    var map = new HeatMap(findings, words);
    for (Breakdown by : Breakdown.values()) {
      String heading = words.get("by." + by);
      out.sub(heading);
      if (nobodySaid(by)) {
        out.paragraph("", words.get("nobody." + by));
      } else {
        map.write(out, heading, by, shown(by));
      }
    }
  }

  private boolean nobodySaid(Breakdown by) {
    return findings.groups(by).stream().allMatch(group -> group.option().isEmpty());
  }

  /** Of countries only those with most organisations: a table of them all is read by nobody. */
  private List<Group> shown(Breakdown by) {
    List<Group> groups = findings.groups(by);
    if (groups.size() <= Findings.SHOWN + 5) {
      return groups;
    }
    List<Group> said = groups.stream().filter(group -> !group.option().isEmpty()).toList();
    out.paragraph("note", words.get("heat.countries", (long) Findings.SHOWN, (long) said.size()));
    return byOrganisations(said).subList(0, Findings.SHOWN);
  }

  private static List<Group> byOrganisations(List<Group> groups) {
    return groups.stream()
        .sorted((a, b) -> Long.compare(b.organisations(), a.organisations()))
        .toList();
  }

  // -- countries --

  private void countries() {
    out.section(words.get("countries"));
    if (nobodySaid(Breakdown.COUNTRY)) {
      out.paragraph("", words.get("nobody.COUNTRY"));
      return;
    }
    List<Group> groups = findings.groups(Breakdown.COUNTRY);
    List<Group> said = groups.stream().filter(group -> !group.option().isEmpty()).toList();
    out.paragraph("note", words.get("countries.note", (long) said.size()));
    Map<String, Long> organisations = new LinkedHashMap<>();
    Map<String, Long> means = new LinkedHashMap<>();
    for (Group group : said) {
      organisations.put(group.option(), group.organisations());
      means.put(
          group.option(),
          Math.round(group.recommendations() * (double) TENTHS / group.organisations()));
    }
    var map = new MapChart(words);
    long most = organisations.values().stream().mapToLong(n -> n).max().orElse(0);
    // Where every country has one there is nothing to tell them apart by.
    if (most > 1) {
      map.write(
          out,
          "map-organisations",
          words.get("map.organisations"),
          organisations,
          MapChart.growing(organisations.values().stream().mapToLong(n -> n).min().orElse(1), most),
          words::number);
    }
    map.write(
        out,
        "map-recommendations",
        words.get("map.recommendations"),
        means,
        MapChart.even(
            means.values().stream().mapToLong(n -> n).min().orElse(0),
            means.values().stream().mapToLong(n -> n).max().orElse(0)),
        tenths -> words.mean(tenths, TENTHS));
    out.folded(
        words.get("asTable", words.get("countries")),
        List.of(
            Column.of(words.get("column.country")),
            Column.number(words.get("column.organisations")),
            Column.number(words.get("column.mean")),
            Column.number(words.get("column.open"))),
        byOrganisations(groups).stream().map(this::country).toList());
  }

  private List<String> country(Group group) {
    return List.of(
        text(words.group(Breakdown.COUNTRY, group.option())),
        text(words.number(group.organisations())),
        text(words.mean(group.recommendations(), group.organisations())),
        text(words.mean(group.open(), group.organisations())));
  }

  // -- what is not known --

  private void questions() {
    out.section(words.get("questions"));
    out.paragraph("note", words.get("questions.note"));
    List<FactCount> questions = findings.questions();
    if (questions.isEmpty()) {
      out.paragraph("", words.get("questions.none"));
      return;
    }
    long most = questions.get(0).weight();
    out.table(
        words.get("questions"),
        List.of(
            Column.of(words.get("column.question")),
            Column.number(words.get("column.asked")),
            Column.number(words.get("column.decides")),
            Column.of(words.get("column.weight"))),
        questions.stream()
            .map(
                one ->
                    List.of(
                        question(one),
                        text(words.share(one.asked(), all)),
                        text(words.number(one.decides())),
                        Parts.bar("all", one.weight(), most)))
            .toList());
    out.sub(words.get("leastSaid"));
    out.paragraph("note", words.get("leastSaid.note"));
    out.table(
        words.get("leastSaid"),
        List.of(
            Column.of(words.get("column.question")),
            Column.number(words.get("column.concerned")),
            Column.number(words.get("column.said")),
            Column.number(words.get("column.saidShare"))),
        findings.leastSaid().stream()
            .map(
                one ->
                    List.of(
                        question(one),
                        text(words.number(one.concerned())),
                        text(words.number(one.said())),
                        text(words.share(one.said(), one.concerned()))))
            .toList());
  }

  private String question(FactCount one) {
    return text(words.question(one.fact()))
        + " <span class=\"id\">"
        + text(one.fact().name())
        + "</span>";
  }

  // -- organisations --

  private void outliers() {
    Outliers outliers = findings.portfolio().outliers();
    out.section(words.get("outliers"));
    out.paragraph("note", words.get("outliers.note"));
    organisations("outliers.most", outliers.most());
    organisations("outliers.fewest", outliers.fewest());
    organisations("outliers.mostOpen", outliers.mostOpen());
    if (!findings.leastAlike().isEmpty()) {
      out.sub(words.get("outliers.leastAlike"));
      out.paragraph("note", words.get("outliers.leastAlike.note"));
      out.table(
          words.get("outliers.leastAlike"),
          List.of(
              Column.of(words.get("column.organisation")),
              Column.of(words.get("column.rarest")),
              Column.number(words.get("column.sharedBy"))),
          findings.leastAlike().stream()
              .map(
                  one ->
                      List.of(who(one.who()), title(one.rule()), text(words.number(one.applies()))))
              .toList());
    }
  }

  private void organisations(String key, List<Outlier> some) {
    List<Column> columns =
        List.of(
            Column.of(words.get("column.organisation")),
            Column.number(words.get("column.recommendations")),
            Column.number(words.get("column.open")));
    out.folded(
        words.get(key),
        columns,
        some.stream()
            .map(
                one ->
                    List.of(
                        who(one),
                        text(words.number(one.recommendations())),
                        text(words.number(one.open()))))
            .toList());
  }

  private static String who(Outlier one) {
    return text(one.name()) + " <span class=\"id\">" + text(one.id()) + "</span>";
  }

  private void everyRule() {
    out.section(words.get("every"));
    out.folded(
        words.get("every.table", (long) findings.rules().size()),
        List.of(
            Column.of(words.get("column.recommendation")),
            Column.of(words.get("column.strength")),
            Column.number(words.get("column.organisations")),
            Column.number(words.get("column.share")),
            Column.number(words.get("column.openFor"))),
        findings.rules().stream()
            .map(
                one ->
                    List.of(
                        title(one.rule()),
                        tag(one.rule().strength()),
                        text(words.number(one.applies())),
                        text(words.share(one.applies(), all)),
                        text(words.number(one.open()))))
            .toList());
  }
}
