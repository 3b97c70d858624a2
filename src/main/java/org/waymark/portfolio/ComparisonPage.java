package org.waymark.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.waymark.portfolio.PortfolioComparison.RuleChange;
import org.waymark.report.Language;
import org.waymark.report.Page;
import org.waymark.rulebook.Card;

/** Two runs compared, for readers. */
final class ComparisonPage {

  private static final int SHOWN = 40;

  private final PortfolioComparison comparison;
  private final Language language;
  private final PortfolioWords words;
  private final List<Page.Block> blocks = new ArrayList<>();

  ComparisonPage(PortfolioComparison comparison, Language language) {
    this.comparison = comparison;
    this.language = language;
    this.words = new PortfolioWords(language);
  }

  Page page() {
    blocks.add(new Page.Lead(lead()));
    blocks.add(
        new Page.Columns(
            List.of(
                side("compare.before", comparison.before()),
                side("compare.after", comparison.after()))));
    matched();
    rules();
    most();
    String title = words.get("compare.title");
    Book before = comparison.before().book();
    Book after = comparison.after().book();
    return new Page(
        language,
        title,
        title,
        "",
        List.copyOf(blocks),
        words.get(
            "compare.footer",
            before.version(),
            before.digest(),
            before.asOf(),
            after.version(),
            after.digest(),
            after.asOf()));
  }

  private String lead() {
    String rules = words.get(comparison.sameRules() ? "compare.same" : "compare.other");
    long differ = comparison.rules().size();
    return differ == 0
        ? rules + " " + words.get("compare.nothing")
        : rules + " " + words.count("compare.differ", differ);
  }

  private Page.Column side(String heading, Findings of) {
    long all = of.organisations();
    long must = all - of.recommendations(Card.Strength.MUST).histogram()[0];
    return new Page.Column(
        words.get(heading),
        List.of(
            words.organisations(all),
            words.get("compare.mean", words.mean(of.recommendations().total(), all)),
            words.get("compare.must", words.share(must, all)),
            words.get("compare.open", words.mean(of.open().total(), all))));
  }

  private void matched() {
    Matching matching = comparison.matching();
    if (matching != null) {
      blocks.add(
          new Page.Paragraph(
              words.get(
                  "compare.matched",
                  matching.both(),
                  matching.changed(),
                  matching.onlyBefore(),
                  matching.onlyAfter())));
    }
  }

  private void rules() {
    List<RuleChange> rules = comparison.rules();
    if (rules.isEmpty()) {
      return;
    }
    blocks.add(new Page.Heading(2, words.get("compare.rules")));
    blocks.add(new Page.Bullets(false, rules.stream().limit(SHOWN).map(this::rule).toList()));
    if (rules.size() > SHOWN) {
      blocks.add(new Page.Paragraph(words.count("compare.more", rules.size() - SHOWN)));
    }
  }

  private Page.Bullet rule(RuleChange one) {
    var items = new ArrayList<Page.Item>();
    items.add(
        new Page.Item(
            "",
            words.get(
                "compare.applies",
                one.appliesBefore(),
                words.share(one.appliesBefore(), comparison.before().organisations()),
                one.appliesAfter(),
                words.share(one.appliesAfter(), comparison.after().organisations()))));
    if (one.gained() > 0 || one.lost() > 0) {
      items.add(new Page.Item("", words.get("compare.moved", one.gained(), one.lost())));
    }
    if (one.before() == null || one.after() == null) {
      items.add(
          new Page.Item("", words.get(one.before() == null ? "compare.new" : "compare.gone")));
    }
    Book.Entry rule = one.rule();
    return new Page.Bullet(
        rule.title(), words.strength(rule.strength()) + " · " + rule.id(), items);
  }

  private void most() {
    Matching matching = comparison.matching();
    if (matching != null && !matching.most().isEmpty()) {
      blocks.add(new Page.Heading(2, words.get("compare.most")));
      blocks.add(
          new Page.Bullets(
              true,
              matching.most().stream()
                  .map(
                      one ->
                          new Page.Bullet(
                              one.id(),
                              words.get("compare.moves", (long) one.gained(), (long) one.lost()),
                              List.of()))
                  .toList()));
    }
  }
}
