package org.waymark.advice;

import java.util.ArrayList;
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

  private final Rulebook rulebook;

  /** An adviser by a rulebook. */
  public Adviser(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The advisory for one profile. */
  public Advisory advise(Profile profile) {
    Facts facts = rulebook.match(profile);
    var recommendations = new ArrayList<Advisory.Recommendation>();
    var open = new ArrayList<Advisory.Open>();
    var elsewhere = new LinkedHashMap<String, Integer>();
    var questions = new LinkedHashMap<Fact, List<Waiting>>();
    List<Rule> rules = rulebook.rules();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      if (facts.doesApply(i)) {
        recommendations.add(recommendation(rule, profile, facts));
      } else if (rule.on(facts) == Verdict.OPEN && concerns(rule, profile)) {
        Advisory.Open one = open(rule, profile, facts);
        boolean speaks = !one.met().isEmpty();
        if (speaks) {
          open.add(one);
        } else {
          elsewhere.merge(one.card().chapter(), 1, Integer::sum);
        }
        one.missing()
            .forEach(
                fact ->
                    questions
                        .computeIfAbsent(fact, f -> new ArrayList<>())
                        .add(new Waiting(one, speaks)));
      }
    }
    // The sorts are stable: what is equal stays in the report's order.
    recommendations.sort(Comparator.comparing((Advisory.Recommendation r) -> r.card().strength()));
    open.sort(Comparator.comparingDouble(Adviser::nearness).reversed());
    return new Advisory(
        profile.id(),
        profile.name(),
        ProfileDigest.of(profile),
        rulebook.version(),
        rulebook.digest(),
        rulebook.report(),
        List.copyOf(recommendations),
        List.copyOf(open),
        elsewhere,
        ranked(questions));
  }

  /**
   * The facts of a rule that are unknown in a section that concerns the organisation; false closes
   * the verdict.
   */
  private boolean concerns(Rule rule, Profile profile) {
    return rule.facts().stream()
        .map(Fact::section)
        .distinct()
        .allMatch(section -> rulebook.gates().concerns(section, profile));
  }

  /**
   * What an open recommendation is worth asking for: its strength over the square of what is
   * missing.
   */
  private static double nearness(Advisory.Open open) {
    return open.card().strength().weight()
        / (double) (open.missing().size() * open.missing().size());
  }

  private Advisory.Recommendation recommendation(Rule rule, Profile profile, Facts facts) {
    Card card = rulebook.card(rule);
    var evidence = new ArrayList<Advisory.Evidence>();
    var thresholds = new LinkedHashSet<String>();
    for (Condition condition : rule.when()) {
      evidence.add(evidence(condition, profile));
      thresholds.addAll(condition.thresholds());
    }
    var caveats = new ArrayList<Advisory.Caveat>();
    for (Condition condition : rule.unless()) {
      if (condition.on(facts) == Truth.UNKNOWN) {
        caveats.add(
            new Advisory.Caveat(
                condition.inWords(), condition.inPlainWords(), missing(condition, facts)));
      }
    }
    List<Story> stories =
        card.stories().stream()
            .map(id -> Objects.requireNonNull(rulebook.stories().get(id)))
            .toList();
    return new Advisory.Recommendation(
        card, List.copyOf(evidence), List.copyOf(caveats), named(thresholds), stories);
  }

  private List<Threshold> named(Set<String> names) {
    return names.stream()
        .map(name -> Objects.requireNonNull(rulebook.thresholds().get(name)))
        .toList();
  }

  private static Advisory.Evidence evidence(Condition condition, Profile profile) {
    var facts = new LinkedHashMap<Fact, Value>();
    condition.facts().forEach(fact -> facts.put(fact, profile.value(fact)));
    return new Advisory.Evidence(condition.inWords(), facts);
  }

  private Advisory.Open open(Rule rule, Profile profile, Facts facts) {
    var met = new ArrayList<Advisory.Evidence>();
    var missing = new LinkedHashSet<Fact>();
    var thresholds = new LinkedHashSet<String>();
    for (Condition condition : rule.when()) {
      Truth truth = condition.on(facts);
      if (truth == Truth.UNKNOWN) {
        missing.addAll(missing(condition, facts));
      } else if (condition.facts().stream().anyMatch(fact -> !fact.identity())) {
        met.add(evidence(condition, profile));
        thresholds.addAll(condition.thresholds());
      }
    }
    return new Advisory.Open(
        rulebook.card(rule), List.copyOf(met), List.copyOf(missing), named(thresholds));
  }

  private static List<Fact> missing(Condition condition, Facts facts) {
    var missing = new LinkedHashSet<Fact>();
    condition.atoms().stream()
        .filter(atom -> atom.on(facts) == Truth.UNKNOWN)
        .forEach(atom -> missing.addAll(atom.read()));
    return List.copyOf(missing);
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
