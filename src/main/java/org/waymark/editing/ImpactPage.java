package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import org.waymark.editing.Impact.Effect;
import org.waymark.report.Language;
import org.waymark.report.Page;
import org.waymark.rulebook.Card;

/** For whom an edit changes which advice, for readers. */
final class ImpactPage {

  private final Language language;
  private final EditWords edit;
  private final ImpactWords words;
  private final List<Page.Block> blocks = new ArrayList<>();

  ImpactPage(Language language) {
    this.language = language;
    this.edit = new EditWords(language);
    this.words = new ImpactWords(language);
  }

  Page of(Impact impact) {
    blocks.add(new Page.Lead(lead(impact)));
    blocks.add(new Page.Paragraph(population(impact)));
    totals(impact);
    rules(impact);
    most(impact);
    if (!impact.silent().isEmpty()) {
      blocks.add(
          new Page.Paragraph(
              language.count("impact.silent", impact.silent().size(), edit.some(impact.silent()))));
    }
    blocks.add(
        new Page.Details(List.of(new Page.Item(language.get("impact.digest"), impact.digest()))));
    return new Page(
        language,
        language.get("impact.title"),
        language.get("impact.title"),
        "",
        List.copyOf(blocks),
        edit.footer(impact.before(), impact.after()));
  }

  private String lead(Impact impact) {
    Impact.Totals totals = impact.totals();
    if (totals.same() == totals.profiles()) {
      return language.get(
          impact.before().digest().equals(impact.after().digest())
                  && impact.before().asOf().equals(impact.after().asOf())
              ? "impact.identical"
              : "impact.same",
          totals.profiles());
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        language.get(
            totals.otherAdvice() == 0 ? "impact.lead.advice.none" : "impact.lead.advice",
            totals.otherAdvice(),
            totals.profiles()));
    sentence("impact.lead.words", totals.otherWords(), sentences);
    sentence("impact.lead.questions", totals.otherQuestions(), sentences);
    sentence("impact.lead.same", totals.same(), sentences);
    return String.join(" ", sentences);
  }

  private void sentence(String key, long n, List<String> to) {
    if (n > 0) {
      to.add(language.get(key, n));
    }
  }

  private String population(Impact impact) {
    Impact.Population population = impact.population();
    return population.of() == 0
        ? language.get("impact.all", impact.totals().profiles(), population.source())
        : language.get(
            "impact.sample",
            impact.totals().profiles(),
            population.of(),
            population.every(),
            population.source());
  }

  private void totals(Impact impact) {
    var items = new ArrayList<Page.Item>();
    impact
        .strengths()
        .forEach(
            (strength, counts) ->
                items.add(new Page.Item(edit.strength(strength), words.counts(counts))));
    impact
        .chapters()
        .forEach(
            (chapter, counts) ->
                items.add(
                    new Page.Item(
                        "", language.get("quoted", chapter) + ": " + words.counts(counts))));
    if (!items.isEmpty()) {
      blocks.add(new Page.Heading(2, language.get("impact.totals")));
      blocks.add(new Page.Details(items));
    }
  }

  private void rules(Impact impact) {
    if (!impact.rules().isEmpty()) {
      blocks.add(new Page.Heading(2, language.get("impact.rules")));
      blocks.add(new Page.Bullets(false, impact.rules().stream().map(this::rule).toList()));
    }
  }

  private Page.Bullet rule(Impact.RuleImpact one) {
    var items = new ArrayList<Page.Item>();
    items.add(new Page.Item("", words.profiles(one.counts())));
    items.add(
        new Page.Item(
            language.get("impact.edit"),
            one.before() == null
                ? language.get("compare.newRule")
                : one.after() == null
                    ? language.get("compare.noRule")
                    : words.aspects(one.aspects())));
    for (Effect effect : Effect.values()) {
      examples(one, effect, items);
    }
    Card card = one.after() == null ? one.before() : one.after();
    return new Page.Bullet(
        card == null ? one.id() : card.title(),
        edit.tail(one.id(), one.before(), one.after()),
        items);
  }

  private void examples(Impact.RuleImpact one, Effect effect, List<Page.Item> items) {
    String label = language.get("impact.effect." + effect.name());
    List<Impact.Example> some = one.examples().getOrDefault(effect, List.of());
    for (Impact.Example example : some) {
      items.add(new Page.Item(label, words.example(example)));
      label = "";
    }
    long more = one.counts().of(effect) - some.size();
    if (more > 0) {
      items.add(
          new Page.Item(label, language.get(some.isEmpty() ? "impact.none" : "impact.more", more)));
    }
  }

  private void most(Impact impact) {
    if (!impact.most().isEmpty()) {
      blocks.add(new Page.Heading(2, language.get("impact.most")));
      blocks.add(
          new Page.Bullets(
              true,
              impact.most().stream()
                  .map(
                      one ->
                          new Page.Bullet(
                              language.get("impact.who", one.name(), one.id())
                                  + ": "
                                  + words.counts(one.counts()),
                              "",
                              List.of()))
                  .toList()));
    }
  }
}
