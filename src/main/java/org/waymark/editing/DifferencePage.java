package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Verdict;
import org.waymark.report.Language;
import org.waymark.report.Page;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.Threshold;

/** What differs between two editions, for readers. */
final class DifferencePage {

  private final Language language;
  private final EditWords words;
  private final List<Page.Block> blocks = new ArrayList<>();

  DifferencePage(Language language) {
    this.language = language;
    this.words = new EditWords(language);
  }

  Page of(Difference difference) {
    blocks.add(new Page.Lead(lead(difference)));
    if (!difference.isEmpty()) {
      thresholds(difference.thresholds());
      terms(difference.terms());
      rules(difference.rules(), Kind.ADDED);
      rules(difference.rules(), Kind.REMOVED);
      rules(difference.rules(), Kind.CHANGED);
      touched(difference.rules());
      entries(difference.entries());
    }
    if (!difference.layout().isEmpty()) {
      blocks.add(
          new Page.Paragraph(
              language.count(
                  "edit.layout",
                  difference.layout().size(),
                  String.join(", ", difference.layout()))));
    }
    return new Page(
        language,
        language.get("diff.title"),
        language.get("diff.title"),
        "",
        List.copyOf(blocks),
        words.footer(difference.before(), difference.after()));
  }

  private String lead(Difference difference) {
    if (difference.isEmpty()) {
      return language.get(
          difference.before().digest().equals(difference.after().digest())
              ? "diff.identical"
              : "diff.same");
    }
    return language.get(
        "diff.lead",
        count(difference.rules(), Kind.ADDED),
        count(difference.rules(), Kind.REMOVED),
        count(difference.rules(), Kind.CHANGED),
        difference.thresholds().size(),
        difference.terms().size(),
        difference.entries().size());
  }

  private static long count(List<Difference.RuleChange> rules, Kind kind) {
    return rules.stream().filter(one -> one.kind() == kind).count();
  }

  // -- thresholds and terms --

  private void thresholds(List<Difference.ThresholdChange> thresholds) {
    if (!thresholds.isEmpty()) {
      blocks.add(new Page.Heading(2, language.get("diff.thresholds")));
      blocks.add(new Page.Bullets(false, thresholds.stream().map(this::threshold).toList()));
    }
  }

  private Page.Bullet threshold(Difference.ThresholdChange one) {
    var items = new ArrayList<Page.Item>();
    if (one.before() != null && one.after() != null) {
      if (one.moved()) {
        items.add(item("", language.get("edit.became", limit(one.before()), limit(one.after()))));
      }
      add(
          items,
          "diff.field",
          words.fields(
              one.fields().stream()
                  .filter(field -> !(one.moved() && field.path().equals("/value")))
                  .toList()));
    } else {
      Threshold there = one.before() == null ? one.after() : one.before();
      items.add(item("", limit(there) + ". " + (there == null ? "" : there.what())));
    }
    items.add(item(language.get("diff.rules"), String.join(", ", one.rules())));
    return new Page.Bullet(one.name(), kind(one.kind()), items);
  }

  private String limit(@Nullable Threshold one) {
    return one == null ? language.get("value.none") : language.inUnit(one.value(), one.unit());
  }

  private void terms(List<Difference.TermChange> terms) {
    if (!terms.isEmpty()) {
      blocks.add(new Page.Heading(2, language.get("diff.terms")));
      blocks.add(new Page.Bullets(false, terms.stream().map(this::term).toList()));
    }
  }

  private Page.Bullet term(Difference.TermChange one) {
    var items = new ArrayList<Page.Item>();
    add(items, "diff.asks", words.conditions(one.conditions()));
    items.add(item(language.get("diff.rules"), String.join(", ", one.rules())));
    return new Page.Bullet(one.name() + "()", kind(one.kind()), items);
  }

  // -- rules --

  private void rules(List<Difference.RuleChange> rules, Kind kind) {
    List<Difference.RuleChange> some =
        rules.stream().filter(one -> one.kind() == kind && !isToldAbove(one)).toList();
    if (!some.isEmpty()) {
      blocks.add(new Page.Heading(2, language.get("diff.rules." + kind.name())));
      blocks.add(new Page.Bullets(false, some.stream().map(this::rule).toList()));
    }
  }

  /** Whether nothing but a threshold or a term made it so, which tell it once for all rules. */
  private static boolean isToldAbove(Difference.RuleChange one) {
    return one.kind() == Kind.CHANGED
        && !one.own()
        && one.card().isEmpty()
        && one.cases().isEmpty();
  }

  /** The rules that were not edited themselves, but ask for something else. */
  private void touched(List<Difference.RuleChange> rules) {
    List<String> ids =
        rules.stream().filter(DifferencePage::isToldAbove).map(Difference.RuleChange::id).toList();
    if (!ids.isEmpty()) {
      blocks.add(
          new Page.Paragraph(language.count("diff.touched", ids.size(), String.join(", ", ids))));
    }
  }

  private Page.Bullet rule(Difference.RuleChange one) {
    var items = new ArrayList<Page.Item>();
    if (!one.thresholds().isEmpty()) {
      items.add(item(language.get("diff.limit"), String.join(", ", one.thresholds())));
    }
    if (!one.terms().isEmpty()) {
      items.add(item(language.get("diff.term"), String.join("(), ", one.terms()) + "()"));
    }
    // What a threshold or a term did is told there, once; here what the rule itself asks.
    boolean told = one.kind() == Kind.CHANGED && !one.own() && one.thresholds().isEmpty();
    if (!told) {
      var asks = new ArrayList<>(words.conditions(one.when()));
      asks.addAll(words.exceptions(one.unless()));
      add(items, "diff.asks", asks);
    }
    add(items, "diff.card", words.fields(one.card()));
    add(items, "diff.cases", one.cases().stream().map(this::proof).toList());
    Card card = one.cardAfter() == null ? one.cardBefore() : one.cardAfter();
    return new Page.Bullet(
        card == null ? one.id() : card.title(),
        words.tail(one.id(), one.cardBefore(), one.cardAfter()),
        items);
  }

  private String proof(Difference.CaseChange one) {
    Case was = one.before();
    Case is = one.after();
    if (was == null || is == null) {
      Case there = was == null ? is : was;
      return there == null
          ? ""
          : language.get(
              "diff.case." + one.kind().name(),
              there.name(),
              verdict(there.expected()),
              words.facts(there.profile()));
    }
    var changes = new ArrayList<String>();
    if (!was.name().equals(is.name())) {
      changes.add(language.get("diff.case.name", was.name()));
    }
    if (was.expected() != is.expected()) {
      changes.add(language.get("edit.became", verdict(was.expected()), verdict(is.expected())));
    }
    if (!CaseChanges.facts(was).equals(CaseChanges.facts(is))) {
      changes.add(
          language.get("edit.became", words.facts(was.profile()), words.facts(is.profile())));
    }
    return language.get("diff.case.CHANGED", is.name(), String.join("; ", changes));
  }

  private String verdict(Verdict verdict) {
    return language.get("edit.verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  // -- everything else --

  private void entries(List<Difference.EntryChange> entries) {
    if (entries.isEmpty()) {
      return;
    }
    blocks.add(new Page.Heading(2, language.get("diff.entries")));
    blocks.add(
        new Page.Bullets(
            false,
            entries.stream()
                .map(
                    one -> {
                      var items = new ArrayList<Page.Item>();
                      add(items, "diff.field", words.fields(one.fields()));
                      return new Page.Bullet(one.part() + " " + one.key(), kind(one.kind()), items);
                    })
                .toList()));
  }

  private String kind(Kind kind) {
    return language.get("edit.kind." + kind.name());
  }

  private void add(List<Page.Item> items, String key, List<String> sentences) {
    String label = language.get(key);
    for (String sentence : sentences) {
      items.add(item(label, sentence));
      label = "";
    }
  }

  private static Page.Item item(String label, String text) {
    return new Page.Item(label, text);
  }
}
