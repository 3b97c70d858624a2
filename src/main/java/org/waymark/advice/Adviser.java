package org.waymark.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.condition.Verdict;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/**
 * Turns a profile into its advisory: the engine says what applies, the conditions say why. Safe for
 * threads.
 */
public final class Adviser {

  private static final int QUESTIONS = 20;

  /** What to read first; docs/ranking.md says why. */
  private static final Comparator<Advisory.Recommendation> RANK =
      Comparator.comparing((Advisory.Recommendation one) -> one.card().strength())
          .thenComparing(Advisory.Recommendation::weightOfEvidence, Comparator.reverseOrder())
          .thenComparing(one -> one.unlocks().size(), Comparator.reverseOrder())
          .thenComparing(one -> one.card().effort())
          .thenComparing(one -> one.card().horizon());

  private final Rulebook rulebook;
  private final List<Prepared> rules;
  private final Unlocks unlocks;

  /** An adviser by a rulebook. */
  public Adviser(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.rules = rulebook.rules().stream().map(this::prepared).toList();
    this.unlocks = new Unlocks(rulebook);
  }

  /** What is the same for every profile, worked out once. */
  private record Prepared(
      Rule rule,
      Card card,
      List<String> sections,
      List<Part> when,
      List<Part> unless,
      List<Story> stories) {}

  /**
   * A condition with what is said of it.
   *
   * @param speaks whether it reads more than who the organisation is
   */
  private record Part(
      Condition condition,
      String words,
      List<Fact> facts,
      boolean speaks,
      List<String> thresholds) {}

  private Prepared prepared(Rule rule) {
    Card card = rulebook.card(rule);
    return new Prepared(
        rule,
        card,
        rule.facts().stream().map(Fact::section).distinct().toList(),
        rule.when().stream().map(Adviser::part).toList(),
        rule.unless().stream().map(Adviser::part).toList(),
        card.stories().stream()
            .map(id -> Objects.requireNonNull(rulebook.stories().get(id)))
            .toList());
  }

  private static Part part(Condition condition) {
    return new Part(
        condition,
        condition.inWords(),
        List.copyOf(condition.facts()),
        condition.facts().stream().anyMatch(fact -> !fact.identity()),
        List.copyOf(condition.thresholds()));
  }

  /** The advisory for one profile. */
  public Advisory advise(Profile profile) {
    Facts facts = rulebook.match(profile);
    var recommendations = new ArrayList<Advisory.Recommendation>();
    var open = new ArrayList<Advisory.Open>();
    var elsewhere = new LinkedHashMap<String, Integer>();
    var questions = new LinkedHashMap<Fact, List<Waiting>>();
    Set<String> closed = rulebook.gates().closed(profile);
    for (int i = 0; i < rules.size(); i++) {
      Prepared rule = rules.get(i);
      if (facts.doesApply(i)) {
        recommendations.add(recommendation(i, profile, facts));
      } else if (rule.rule().on(facts) == Verdict.OPEN
          && Collections.disjoint(rule.sections(), closed)) {
        Advisory.Open one = open(rule, profile, facts);
        boolean speaks = !one.met().isEmpty();
        if (speaks) {
          open.add(one);
        } else {
          elsewhere.merge(one.card().chapter(), 1, Integer::sum);
        }
        for (Fact fact : one.missing()) {
          questions.computeIfAbsent(fact, f -> new ArrayList<>()).add(new Waiting(one, speaks));
        }
      }
    }
    // The sorts are stable: what is equal stays in the report's order.
    recommendations.sort(RANK);
    open.sort(Comparator.comparingDouble(Adviser::nearness).reversed());
    return new Advisory(
        profile.id(),
        profile.name(),
        rulebook.language(),
        ProfileDigest.of(profile),
        rulebook.version(),
        rulebook.digest(),
        rulebook.asOf(),
        rulebook.set(),
        rulebook.report(),
        rulebook.outline().chapters(),
        List.copyOf(recommendations),
        List.copyOf(open),
        elsewhere,
        ranked(questions));
  }

  /**
   * What an open recommendation is worth asking for: its strength over the square of the facts that
   * are missing, those of exceptions included.
   */
  private static double nearness(Advisory.Open open) {
    double missing = open.missing().size();
    for (Advisory.Caveat caveat : open.caveats()) {
      missing += caveat.missing().size();
    }
    return open.card().strength().weight() / (missing * missing);
  }

  private Advisory.Recommendation recommendation(int index, Profile profile, Facts facts) {
    Prepared rule = rules.get(index);
    var evidence = new ArrayList<Advisory.Evidence>();
    var thresholds = new LinkedHashSet<String>();
    for (Part part : rule.when()) {
      evidence.add(evidence(part, profile));
      thresholds.addAll(part.thresholds());
    }
    return new Advisory.Recommendation(
        rule.card(),
        List.copyOf(evidence),
        caveats(rule, facts),
        named(thresholds),
        rule.stories(),
        unlocks.by(index, facts));
  }

  private static List<Advisory.Caveat> caveats(Prepared rule, Facts facts) {
    var caveats = new ArrayList<Advisory.Caveat>();
    for (Part part : rule.unless()) {
      if (part.condition().on(facts) == Truth.UNKNOWN) {
        caveats.add(
            new Advisory.Caveat(part.condition(), List.copyOf(part.condition().missing(facts))));
      }
    }
    return List.copyOf(caveats);
  }

  private List<Threshold> named(Set<String> names) {
    return names.stream()
        .map(name -> Objects.requireNonNull(rulebook.thresholds().get(name)))
        .toList();
  }

  private static Advisory.Evidence evidence(Part part, Profile profile) {
    var facts = new LinkedHashMap<Fact, Value>();
    for (Fact fact : part.facts()) {
      facts.put(fact, profile.value(fact));
    }
    return new Advisory.Evidence(part.words(), facts);
  }

  private Advisory.Open open(Prepared rule, Profile profile, Facts facts) {
    var met = new ArrayList<Advisory.Evidence>();
    var missing = new LinkedHashSet<Fact>();
    var thresholds = new LinkedHashSet<String>();
    for (Part part : rule.when()) {
      if (part.condition().on(facts) == Truth.UNKNOWN) {
        missing.addAll(part.condition().missing(facts));
      } else if (part.speaks()) {
        met.add(evidence(part, profile));
        thresholds.addAll(part.thresholds());
      }
    }
    return new Advisory.Open(
        rule.card(),
        List.copyOf(met),
        List.copyOf(missing),
        caveats(rule, facts),
        named(thresholds));
  }

  private static List<Advisory.Question> ranked(Map<Fact, List<Waiting>> questions) {
    var ranked = new ArrayList<Advisory.Question>();
    questions.forEach(
        (fact, waiting) -> {
          double weight = 0;
          for (Waiting one : waiting) {
            weight += nearness(one.open()) * (one.speaks() ? 1 : 0.1);
          }
          ranked.add(
              new Advisory.Question(
                  fact,
                  waiting.stream().map(one -> one.open().card().id()).toList(),
                  Math.round(weight * 1000) / 1000.0));
        });
    ranked.sort(
        Comparator.comparingDouble(Advisory.Question::weight)
            .reversed()
            .thenComparing(question -> question.fact().ordinal()));
    return List.copyOf(ranked.subList(0, Math.min(QUESTIONS, ranked.size())));
  }

  private record Waiting(Advisory.Open open, boolean speaks) {}
}
