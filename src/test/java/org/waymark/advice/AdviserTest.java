package org.waymark.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.condition.Verdict;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Rulebook;

/** What is worked out once for all profiles changes nothing of what each is told. */
class AdviserTest {

  private static final Rulebook RULEBOOK = Rules.rulebook();
  private static final Adviser ADVISER = new Adviser(RULEBOOK);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.8, 0.97, 0.995})
  void anAdvisoryIsWhatTheRulesSayOneByOne(double unknown) {
    var profiles = new RandomProfiles(23, RULEBOOK.rules());
    for (int i = 0; i < 40; i++) {
      Profile profile = profiles.next(unknown);
      isWhatTheRulesSay(ADVISER.advise(profile), profile);
    }
  }

  @Test
  void whoSaysNothingIsToldOnlyWhatToAsk() {
    Advisory advisory = ADVISER.advise(Profile.empty());
    isWhatTheRulesSay(advisory, Profile.empty());
    assertThat(advisory.recommendations()).isEmpty();
    assertThat(advisory.open()).isEmpty();
    assertThat(advisory.openElsewhere()).isNotEmpty();
    assertThat(advisory.questions()).hasSize(20);
  }

  /** Goes through all rules and all their conditions, as the documents tell it. */
  private static void isWhatTheRulesSay(Advisory advisory, Profile profile) {
    var facts = new Facts(profile, 0);
    Set<String> closed = RULEBOOK.gates().closed(profile);
    var applies = new ArrayList<String>();
    var open = new ArrayList<String>();
    var elsewhere = new LinkedHashMap<String, Integer>();
    var weights = new LinkedHashMap<Fact, Double>();
    var decides = new LinkedHashMap<Fact, List<String>>();
    for (Rule rule : RULEBOOK.rules()) {
      Verdict verdict = rule.on(facts);
      if (verdict == Verdict.APPLIES) {
        applies.add(rule.id());
      }
      if (verdict != Verdict.OPEN
          || rule.facts().stream().anyMatch(fact -> closed.contains(fact.section()))) {
        continue;
      }
      boolean speaks = rule.when().stream().anyMatch(when -> speaks(when, facts));
      if (speaks) {
        open.add(rule.id());
      } else {
        elsewhere.merge(RULEBOOK.card(rule).chapter(), 1, Integer::sum);
      }
      double weight = weight(rule, facts) * (speaks ? 1 : 0.1);
      for (Fact fact : missing(rule.when(), facts)) {
        weights.merge(fact, weight, Double::sum);
        decides.computeIfAbsent(fact, f -> new ArrayList<>()).add(rule.id());
      }
    }
    assertThat(advisory.recommendations())
        .extracting(one -> one.card().id())
        .containsExactlyInAnyOrderElementsOf(applies);
    assertThat(advisory.open())
        .extracting(one -> one.card().id())
        .containsExactlyInAnyOrderElementsOf(open);
    assertThat(List.copyOf(advisory.openElsewhere().entrySet()))
        .isEqualTo(List.copyOf(elsewhere.entrySet()));
    assertThat(advisory.questions()).isEqualTo(questions(weights, decides));
  }

  private static boolean speaks(Condition when, Facts facts) {
    return when.on(facts) == Truth.TRUE && when.facts().stream().anyMatch(fact -> !fact.identity());
  }

  private static Set<Fact> missing(List<Condition> conditions, Facts facts) {
    var missing = new LinkedHashSet<Fact>();
    conditions.forEach(one -> missing.addAll(one.missing(facts)));
    return missing;
  }

  private static double weight(Rule rule, Facts facts) {
    double missing = missing(rule.when(), facts).size();
    for (Condition unless : rule.unless()) {
      missing += unless.missing(facts).size();
    }
    return RULEBOOK.card(rule).strength().weight() / (missing * missing);
  }

  private static List<Advisory.Question> questions(
      Map<Fact, Double> weights, Map<Fact, List<String>> decides) {
    var questions = new ArrayList<Advisory.Question>();
    weights.forEach(
        (fact, weight) ->
            questions.add(
                new Advisory.Question(
                    fact,
                    decides.getOrDefault(fact, List.of()),
                    Math.round(weight * 1000) / 1000.0)));
    questions.sort(
        (a, b) ->
            a.weight() != b.weight()
                ? Double.compare(b.weight(), a.weight())
                : Integer.compare(a.fact().ordinal(), b.fact().ordinal()));
    return questions.subList(0, Math.min(20, questions.size()));
  }
}
