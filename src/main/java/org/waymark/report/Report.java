package org.waymark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.ProfileDigest;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.condition.Solver;
import org.waymark.condition.Verdict;
import org.waymark.explain.Comparison;
import org.waymark.explain.Explanation;
import org.waymark.explain.Interview;
import org.waymark.explain.LeastChange;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;
import org.waymark.profile.Values;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Threshold;

/**
 * An explanation, a list of questions, changes or a comparison, to be written in a format. The
 * schemas of the JSON stand beside this class, in the folder {@code schemas}.
 */
public final class Report {

  /** The formats. */
  public enum Form {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }

  /** Makes what a reader or a program gets: only one of them is worked out. */
  private interface Making {
    void by(Maker maker);
  }

  private final Rulebook rulebook;
  private final Profile profile;
  private final String title;
  private final Making making;

  private Report(Rulebook rulebook, Profile profile, String title, Making making) {
    this.rulebook = rulebook;
    this.profile = profile;
    this.title = title;
    this.making = making;
  }

  /** Writes the report; the result ends with a line break. */
  public String write(Form form, Style style) {
    var maker = new Maker(rulebook, profile, form != Form.JSON);
    making.by(maker);
    return switch (form) {
      case TEXT -> PageText.write(maker.page(title), style);
      case MARKDOWN -> PageMarkdown.write(maker.page(title));
      case HTML -> PageHtml.write(maker.page(title));
      case JSON -> JsonReport.json(maker.json) + "\n";
    };
  }

  /** Why rules say of an organisation what they say. */
  public static Report why(Rulebook rulebook, Profile profile, List<Explanation> explanations) {
    return new Report(rulebook, profile, "why.title", maker -> maker.why(explanations));
  }

  /**
   * What to ask an organisation next.
   *
   * @param open the number of recommendations that are open
   */
  public static Report questions(
      Rulebook rulebook, Profile profile, List<Interview.Question> questions, int open) {
    return new Report(
        rulebook, profile, "questions.title", maker -> maker.questions(questions, open));
  }

  /**
   * What would make recommendations go away or appear.
   *
   * @param rules the recommendations
   * @param appear whether they are to appear
   */
  public static Report change(
      Rulebook rulebook,
      Profile profile,
      List<Rule> rules,
      boolean appear,
      LeastChange.Result result) {
    return new Report(
        rulebook, profile, "change.title", maker -> maker.change(rules, appear, result));
  }

  /** What differs between advice before and after, milestone by milestone. */
  public static Report comparison(Rulebook after, List<Comparison> milestones) {
    Profile last = milestones.get(milestones.size() - 1).after();
    return new Report(after, last, "compare.title", maker -> maker.comparison(milestones));
  }

  /** Makes the reports of one rulebook and profile. */
  private static final class Maker {
    private final Rulebook rulebook;
    private final Profile profile;
    private final Language language;
    private final Sentences sentences;
    private final FactWords facts;
    private final ConditionWords conditions;
    private final boolean readable;
    private final List<Page.Block> blocks = new ArrayList<>();
    private final Map<String, @Nullable Object> json = new LinkedHashMap<>();

    Maker(Rulebook rulebook, Profile profile, boolean readable) {
      this.readable = readable;
      this.rulebook = rulebook;
      this.profile = profile;
      this.language = Language.of(rulebook.language());
      this.sentences = new Sentences(language);
      this.facts = new FactWords(language);
      this.conditions = new ConditionWords(language);
      json.put("id", profile.id());
      json.put("name", profile.name());
      json.put("profileDigest", ProfileDigest.of(profile));
      json.put("rulebook", JsonReport.rulebook(rulebook));
      json.put("language", rulebook.language());
    }

    private Page page(String title) {
      return new Page(
          language,
          language.get(title, profile.name()),
          profile.name(),
          profile.id(),
          List.copyOf(blocks),
          sentences.provenance(
              rulebook.version(),
              rulebook.digest(),
              ProfileDigest.of(profile),
              rulebook.report(),
              rulebook.asOf(),
              rulebook.set()));
    }

    // -- why --

    void why(List<Explanation> explanations) {
      if (readable) {
        explanations.forEach(one -> why(one, explanations.size() > 1));
      } else {
        json.put("explanations", explanations.stream().map(this::json).toList());
      }
    }

    private void why(Explanation one, boolean several) {
      Card card = one.card();
      var words = new ReasonWords(language);
      if (several) {
        blocks.add(new Page.Heading(2, card.title() + " · " + card.id()));
      }
      blocks.add(
          new Page.Lead(
              language.get(
                  "why." + one.verdict().name(), card.title(), card.id(), profile.name())));
      if (one.verdict() == Verdict.OPEN && !one.notConcerned().isEmpty()) {
        blocks.add(
            new Page.Paragraph(language.get("why.notConcerned", String.join(", ", sections(one)))));
      }
      int level = several ? 3 : 2;
      if (one.verdict() != Verdict.APPLIES) {
        blocks.add(new Page.Heading(level, language.get("why.decided")));
        var deciding = new ArrayList<Page.Branch>();
        for (Explanation.Reason reason : one.deciding()) {
          deciding.addAll(
              one.unless().contains(reason) && !one.when().contains(reason)
                  ? words.exceptions(List.of(reason))
                  : words.conditions(List.of(reason)));
        }
        blocks.add(new Page.Tree(deciding));
      }
      blocks.add(new Page.Heading(level, language.get("why.whole")));
      blocks.add(new Page.Tree(words.conditions(one.when())));
      if (!one.unless().isEmpty()) {
        blocks.add(new Page.Heading(level, language.get("why.exceptions")));
        blocks.add(new Page.Tree(words.exceptions(one.unless())));
      }
      var items = new ArrayList<Page.Item>();
      one.thresholds()
          .forEach(
              threshold ->
                  items.add(
                      new Page.Item(
                          language.get("limit"),
                          sentences.threshold(threshold) + " · " + threshold.name())));
      items.add(new Page.Item(language.get("source"), sentences.source(card)));
      blocks.add(new Page.Details(items));
    }

    private List<String> sections(Explanation one) {
      return one.notConcerned().stream()
          .map(name -> language.vocabulary().section(Catalogue.all().section(name)))
          .toList();
    }

    private Map<String, @Nullable Object> json(Explanation one) {
      return JsonReport.ordered(
          "rule",
          rule(one.card()),
          "verdict",
          one.verdict().name(),
          "decided",
          one.deciding().stream().map(reason -> reason.condition().inWords()).toList(),
          "when",
          one.when().stream().map(this::json).toList(),
          "unless",
          one.unless().stream().map(this::json).toList(),
          "thresholds",
          one.thresholds().stream().map(JsonReport::threshold).toList(),
          "notConcerned",
          one.notConcerned(),
          "source",
          JsonReport.source(rulebook.report(), one.card()));
    }

    private Map<String, @Nullable Object> json(Explanation.Reason reason) {
      var seen = new LinkedHashMap<String, @Nullable Object>();
      reason.seen().forEach((fact, value) -> seen.put(fact.name(), Values.plain(value)));
      return JsonReport.ordered(
          "condition",
          reason.condition().inWords(),
          "words",
          conditions.of(reason.condition()),
          "truth",
          reason.truth().name(),
          "seen",
          seen,
          "parts",
          reason.parts().stream().map(this::json).toList());
    }

    private static Map<String, @Nullable Object> rule(Card card) {
      return JsonReport.ordered(
          "id", card.id(), "title", card.title(), "strength", card.strength().name());
    }

    // -- questions --

    void questions(List<Interview.Question> questions, int open) {
      if (readable) {
        readable(questions, open);
      } else {
        json(questions, open);
      }
    }

    private void readable(List<Interview.Question> questions, int open) {
      blocks.add(
          new Page.Lead(
              open == 0 ? language.get("questions.settled") : language.count("questions", open)));
      var bullets = new ArrayList<Page.Bullet>();
      for (Interview.Question one : questions) {
        var items = new ArrayList<Page.Item>();
        items.add(new Page.Item("", sentences.answer(one.fact())));
        items.add(new Page.Item(language.get("asks"), sentences.asks(rulebook, one)));
        bullets.add(new Page.Bullet(sentences.question(one.fact()), "", items));
      }
      if (!bullets.isEmpty()) {
        blocks.add(new Page.Bullets(true, bullets));
      }
    }

    private void json(List<Interview.Question> questions, int open) {
      json.put("unsettled", open);
      json.put(
          "questions",
          questions.stream()
              .map(
                  one ->
                      JsonReport.ordered(
                          "fact",
                          one.fact().name(),
                          "question",
                          sentences.question(one.fact()),
                          "type",
                          JsonReport.type(one.fact()),
                          "options",
                          one.fact().options().size() > Fact.MANY_OPTIONS
                              ? List.of()
                              : one.fact().optionNames(),
                          "decides",
                          ids(one.decides()),
                          "settles",
                          ids(one.settles()),
                          "weight",
                          one.weight()))
              .toList());
    }

    private static List<String> ids(List<Rule> rules) {
      return rules.stream().map(Rule::id).toList();
    }

    // -- change --

    void change(List<Rule> rules, boolean appear, LeastChange.Result result) {
      if (readable) {
        readable(rules, appear, result);
      } else {
        json(rules, appear, result);
      }
    }

    private void readable(List<Rule> rules, boolean appear, LeastChange.Result result) {
      int cleared = rules.size() - result.left().size();
      String what =
          rules.size() == 1
              ? sentences.quoted(rulebook.card(rules.get(0)))
              : language.count("change.several", cleared == 0 ? rules.size() : cleared);
      List<LeastChange.Alternative> alternatives = result.alternatives();
      String key = appear ? "change.reach" : "change.clear";
      if (alternatives.isEmpty()) {
        blocks.add(
            new Page.Lead(
                language.get(result.proved() ? key + ".impossible" : key + ".notFound", what)));
        obstacles(result);
      } else if (alternatives.get(0).changes().isEmpty()) {
        blocks.add(new Page.Lead(language.get(key + ".already", what)));
      } else {
        blocks.add(
            new Page.Lead(
                language.count(key, alternatives.get(0).changes().size(), what)
                    + (alternatives.size() > 1
                        ? " "
                            + language.get(
                                result.proved() ? "change.alternatives" : "change.ways",
                                alternatives.size())
                        : "")));
        blocks.add(
            new Page.Bullets(
                alternatives.size() > 1, alternatives.stream().map(this::bullet).toList()));
        if (!result.left().isEmpty()) {
          blocks.add(
              new Page.Paragraph(language.get("change.left", sentences.some(ids(result.left())))));
          obstacles(result);
        } else if (!result.proved()) {
          blocks.add(new Page.Paragraph(language.get("change.notProved")));
        }
      }
    }

    private void json(List<Rule> rules, boolean appear, LeastChange.Result result) {
      json.put("goal", appear ? "REACH" : "CLEAR");
      json.put("rules", rules.stream().map(one -> rule(rulebook.card(one))).toList());
      json.put("proved", result.proved());
      json.put("alternatives", result.alternatives().stream().map(this::json).toList());
      json.put("left", ids(result.left()));
      json.put("obstacles", result.obstacles().stream().map(Condition::inWords).toList());
    }

    private void obstacles(LeastChange.Result result) {
      if (!result.obstacles().isEmpty()) {
        blocks.add(
            new Page.Paragraph(
                language.get(
                    "change.obstacles",
                    result.obstacles().stream()
                        .map(conditions::of)
                        .collect(Collectors.joining("; ")))));
      }
    }

    private Page.Bullet bullet(LeastChange.Alternative alternative) {
      String changes =
          alternative.changes().stream().map(this::words).collect(Collectors.joining("; "));
      Comparison effect = Comparison.of(rulebook, profile, alternative.profile());
      var items = new ArrayList<Page.Item>();
      items.add(new Page.Item(language.get("comes"), moved(effect, true)));
      items.add(new Page.Item(language.get("goes"), moved(effect, false)));
      return new Page.Bullet(Sentences.sentence(changes), "", items);
    }

    private static String moved(Comparison effect, boolean came) {
      return effect.rules().stream()
          .filter(one -> came ? one.came() : one.went())
          .map(one -> one.card().id())
          .collect(Collectors.joining(", "));
    }

    /** What a fact would have to become: {@code cloud providers in use: at least 2 (so far: 1)}. */
    private String words(Solver.Change change) {
      Value now = profile.value(change.fact());
      boolean known = !now.isUnsaid();
      String so =
          change.fact().type() == Fact.Type.FLAG
              ? facts.sentence(change.fact(), change.example())
              : language.vocabulary().label(change.fact())
                  + ": "
                  + facts.words(change.fact(), change.needed());
      String until =
          now instanceof Flag && known
              ? facts.sentence(change.fact(), now)
              : facts.words(change.fact(), now);
      return language.get("change.soFar", so, until);
    }

    private Map<String, @Nullable Object> json(LeastChange.Alternative alternative) {
      Comparison effect = Comparison.of(rulebook, profile, alternative.profile());
      return JsonReport.ordered(
          "changes",
          alternative.changes().stream()
              .map(
                  change ->
                      JsonReport.ordered(
                          "fact",
                          change.fact().name(),
                          "from",
                          Values.plain(profile.value(change.fact())),
                          "to",
                          Values.plain(change.needed()),
                          "example",
                          Values.plain(change.example()),
                          "words",
                          words(change)))
              .toList(),
          "comes",
          effect.rules().stream().filter(one -> one.came()).map(one -> one.card().id()).toList(),
          "goes",
          effect.rules().stream().filter(one -> one.went()).map(one -> one.card().id()).toList());
    }

    // -- comparison --

    void comparison(List<Comparison> milestones) {
      if (!readable) {
        json.put("milestones", milestones.stream().map(this::json).toList());
        return;
      }
      boolean several = milestones.size() > 1;
      for (Comparison one : milestones) {
        if (several) {
          blocks.add(
              new Page.Heading(
                  2, language.get("compare.step", label(one.before()), label(one.after()))));
        }
        comparison(one, several ? 3 : 2);
      }
    }

    private static String label(Profile profile) {
      return profile.name() + " (" + profile.id() + ")";
    }

    private void comparison(Comparison one, int level) {
      List<Comparison.Difference> came =
          one.rules().stream().filter(Comparison.Difference::came).toList();
      List<Comparison.Difference> went =
          one.rules().stream().filter(Comparison.Difference::went).toList();
      List<Comparison.Difference> words =
          one.rules().stream()
              .filter(d -> d.before() == Verdict.APPLIES && d.after() == Verdict.APPLIES)
              .toList();
      blocks.add(
          new Page.Lead(
              one.rules().isEmpty()
                  ? language.count("compare.same", one.unchanged())
                  : language.get(
                      "compare", came.size(), went.size(), words.size(), one.unchanged())));
      differences(came, level, "compare.came", one);
      differences(went, level, "compare.went", one);
      differences(words, level, "compare.words", one);
      others(one, Verdict.OPEN, "compare.opened");
      others(one, Verdict.DOES_NOT_APPLY, "compare.closed");
    }

    /** The rules that neither apply before nor after, by what they became. */
    private void others(Comparison one, Verdict became, String key) {
      List<String> ids =
          one.rules().stream()
              .filter(d -> d.before() != Verdict.APPLIES && d.after() == became)
              .map(d -> d.card().id())
              .toList();
      if (!ids.isEmpty()) {
        blocks.add(new Page.Paragraph(language.count(key, ids.size(), sentences.some(ids))));
      }
    }

    private void differences(
        List<Comparison.Difference> some, int level, String key, Comparison comparison) {
      if (some.isEmpty()) {
        return;
      }
      blocks.add(new Page.Heading(level, language.get(key)));
      blocks.add(
          new Page.Bullets(
              false,
              some.stream()
                  .map(
                      one ->
                          new Page.Bullet(
                              one.card().title(),
                              sentences.strengthAndId(one.card()),
                              List.of(
                                  new Page.Item(
                                      language.get("compare.why"), reason(one, comparison)))))
                  .toList()));
    }

    private String reason(Comparison.Difference one, Comparison comparison) {
      var reasons = new ArrayList<String>();
      for (Fact fact : one.facts()) {
        reasons.add(
            language.get(
                "compare.fact",
                language.vocabulary().label(fact),
                facts.words(fact, comparison.before().value(fact)),
                facts.words(fact, comparison.after().value(fact))));
      }
      for (Comparison.Moved moved : comparison.thresholds()) {
        if (one.thresholds().contains(moved.name())) {
          reasons.add(
              language.get(
                  "compare.threshold", moved.name(), limit(moved.before()), limit(moved.after())));
        }
      }
      if (one.before() == null) {
        reasons.add(language.get("compare.newRule"));
      } else if (one.after() == null) {
        reasons.add(language.get("compare.noRule"));
      } else if (one.conditions()) {
        reasons.add(language.get("compare.conditions"));
      }
      if (one.words()) {
        reasons.add(language.get("compare.card"));
      }
      return reasons.isEmpty() ? "" : Sentences.sentence(String.join("; ", reasons));
    }

    private String limit(@Nullable Threshold threshold) {
      return threshold == null
          ? language.get("value.none")
          : language.inUnit(threshold.value(), threshold.unit());
    }

    private Map<String, @Nullable Object> json(Comparison one) {
      return JsonReport.ordered(
          "before",
          JsonReport.ordered("id", one.before().id(), "name", one.before().name()),
          "after",
          JsonReport.ordered("id", one.after().id(), "name", one.after().name()),
          "facts",
          one.facts().stream()
              .map(
                  fact ->
                      JsonReport.ordered(
                          "fact",
                          fact.name(),
                          "from",
                          Values.plain(one.before().value(fact)),
                          "to",
                          Values.plain(one.after().value(fact))))
              .toList(),
          "thresholds",
          one.thresholds().stream()
              .map(
                  moved ->
                      JsonReport.ordered(
                          "name",
                          moved.name(),
                          "from",
                          moved.before() == null ? null : moved.before().value(),
                          "to",
                          moved.after() == null ? null : moved.after().value()))
              .toList(),
          "unchanged",
          one.unchanged(),
          "rules",
          one.rules().stream()
              .map(
                  difference ->
                      JsonReport.ordered(
                          "rule",
                          rule(difference.card()),
                          "from",
                          name(difference.before()),
                          "to",
                          name(difference.after()),
                          "facts",
                          difference.facts().stream().map(Fact::name).toList(),
                          "thresholds",
                          difference.thresholds(),
                          "conditionsChanged",
                          difference.conditions(),
                          "wordsChanged",
                          difference.words()))
              .toList());
    }

    private static @Nullable String name(@Nullable Verdict verdict) {
      return verdict == null ? null : verdict.name();
    }
  }
}
