package org.waymark.report;

import java.util.ArrayList;
import java.util.List;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Card;

/** An advisory as a page. */
final class AdvisoryPage {

  private final Advisory advisory;
  private final Language language;
  private final Sentences sentences;
  private final Style style;
  private final boolean illustrated;
  private final List<Page.Block> blocks = new ArrayList<>();

  /**
   * A page to be made.
   *
   * @param illustrated with the figures and precedents
   */
  AdvisoryPage(Advisory advisory, Style style, boolean illustrated) {
    this.advisory = advisory;
    this.language = Language.of(advisory.language());
    this.sentences = new Sentences(language);
    this.style = style;
    this.illustrated = illustrated;
  }

  Page page() {
    blocks.add(new Page.Lead(sentences.count(advisory)));
    paragraph(sentences.summary(advisory));
    List<Sentences.Stage> roadmap = sentences.roadmap(advisory);
    if (!roadmap.isEmpty()) {
      blocks.add(new Page.Columns(roadmap.stream().map(this::column).toList()));
    }
    recommendations();
    open();
    next();
    paragraph(sentences.elsewhere(advisory));
    paragraph(sentences.undecided(advisory));
    paragraph(sentences.untranslated(advisory));
    return new Page(
        language,
        language.get("title", advisory.name()),
        advisory.name(),
        advisory.id(),
        List.copyOf(blocks),
        sentences.provenance(advisory));
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      blocks.add(new Page.Paragraph(text));
    }
  }

  private Page.Column column(Sentences.Stage stage) {
    var lines = new ArrayList<String>();
    stage.first().forEach(one -> lines.add(one.card().title() + " · " + one.card().id()));
    if (!stage.more().isEmpty()) {
      lines.add(sentences.more(stage));
    }
    return new Page.Column(stage.name(), lines);
  }

  private void recommendations() {
    List<Sentences.Group> groups = sentences.groups(advisory);
    int number = 0;
    for (Sentences.Group group : groups) {
      boolean top = group.heading().isEmpty();
      if (!top) {
        blocks.add(new Page.Heading(2, group.heading()));
      }
      for (Advisory.Recommendation one : group.recommendations()) {
        number++;
        Card card = one.card();
        blocks.add(
            new Page.Entry(
                number + ".",
                top ? 2 : 3,
                card.title(),
                sentences.tag(card),
                card.id(),
                card.language(),
                card.advice(),
                sentences.items(one, illustrated)));
      }
      if (top) {
        paragraph(sentences.grouped(groups));
      }
    }
  }

  private void open() {
    if (advisory.open().isEmpty()) {
      return;
    }
    blocks.add(new Page.Heading(2, language.get("open")));
    var bullets = new ArrayList<Page.Bullet>();
    for (Advisory.Open one : advisory.open().stream().limit(style.open()).toList()) {
      var items = new ArrayList<Page.Item>();
      items.add(new Page.Item(language.get("known"), sentences.decided(one.met())));
      items.add(new Page.Item(language.get("limit"), sentences.thresholds(one.thresholds())));
      for (Fact fact : one.missing()) {
        items.add(new Page.Item(language.get("asked"), sentences.question(fact)));
        items.add(new Page.Item("", sentences.answer(fact)));
      }
      bullets.add(new Page.Bullet(one.card().title(), sentences.strengthAndId(one.card()), items));
    }
    if (!bullets.isEmpty()) {
      blocks.add(new Page.Bullets(false, bullets));
    }
    if (advisory.open().size() > style.open()) {
      paragraph(
          language.get("open.more", advisory.open().size() - style.open(), advisory.open().size()));
    }
  }

  private void next() {
    List<Advisory.Question> further = Sentences.furtherQuestions(advisory, style.open());
    if (further.isEmpty()) {
      return;
    }
    blocks.add(new Page.Heading(2, language.get("next")));
    blocks.add(
        new Page.Bullets(
            true,
            further.stream()
                .map(
                    question ->
                        new Page.Bullet(
                            sentences.question(question.fact()),
                            "",
                            List.of(
                                new Page.Item("", sentences.answer(question.fact())),
                                new Page.Item(
                                    language.get("decides"), sentences.decides(question)))))
                .toList()));
  }
}
