package org.waymark.explain;

import java.util.ArrayList;
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
import org.waymark.rulebook.Threshold;

/**
 * Why a rule says of an organisation what it says.
 *
 * @param rule the rule
 * @param card its words
 * @param verdict what it says
 * @param when the conditions that must all hold
 * @param unless the exceptions of which none may hold
 * @param thresholds the numbers that they compare with
 * @param notConcerned the sections of facts that do not concern such an organisation; where there
 *     is one, an open verdict is neither shown nor asked for
 */
public record Explanation(
    Rule rule,
    Card card,
    Verdict verdict,
    List<Reason> when,
    List<Reason> unless,
    List<Threshold> thresholds,
    List<String> notConcerned) {

  /**
   * A condition and how it stands.
   *
   * @param condition the condition
   * @param truth whether it holds
   * @param seen what is known of the facts that it reads
   * @param parts the conditions that it is made of; empty for a comparison
   */
  public record Reason(
      Condition condition, Truth truth, Map<Fact, Value> seen, List<Reason> parts) {

    private static Reason of(Condition condition, Facts facts, Profile profile) {
      var seen = new LinkedHashMap<Fact, Value>();
      condition.facts().forEach(fact -> seen.put(fact, profile.value(fact)));
      List<Condition> parts =
          condition instanceof Condition.And and
              ? and.all()
              : condition instanceof Condition.Or or ? or.any() : List.of();
      return new Reason(
          condition,
          condition.on(facts),
          seen,
          parts.stream().map(part -> of(part, facts, profile)).toList());
    }
  }

  /**
   * Explains the verdict of a rule. The engine decides whether it applies, the conditions say why.
   *
   * @param rule a rule of the rulebook
   */
  public static Explanation of(Rulebook rulebook, Rule rule, Profile profile) {
    return of(rulebook, List.of(rule), profile).get(0);
  }

  /** Explains the verdicts of several rules of a rulebook. */
  public static List<Explanation> of(Rulebook rulebook, List<Rule> rules, Profile profile) {
    Facts facts = rulebook.match(profile);
    Set<String> notConcerned = rulebook.gates().closed(profile);
    return rules.stream().map(rule -> of(rulebook, rule, profile, facts, notConcerned)).toList();
  }

  private static Explanation of(
      Rulebook rulebook, Rule rule, Profile profile, Facts facts, Set<String> notConcerned) {
    Verdict verdict = rule.on(facts);
    if (facts.doesApply(rulebook.place(rule)) != (verdict == Verdict.APPLIES)) {
      throw new IllegalStateException(
          "the engine and the conditions of " + rule.id() + " disagree");
    }
    var sections = new LinkedHashSet<String>();
    rule.facts().forEach(fact -> sections.add(fact.section()));
    sections.retainAll(notConcerned);
    return new Explanation(
        rule,
        rulebook.card(rule),
        verdict,
        rule.when().stream().map(one -> Reason.of(one, facts, profile)).toList(),
        rule.unless().stream().map(one -> Reason.of(one, facts, profile)).toList(),
        rule.thresholds().stream()
            .map(name -> Objects.requireNonNull(rulebook.thresholds().get(name)))
            .toList(),
        List.copyOf(sections));
  }

  /**
   * The reasons that decided: those that failed and the exceptions that hold where it does not
   * apply, those that are not known where it is open, all where it applies.
   */
  public List<Reason> deciding() {
    return switch (verdict) {
      case APPLIES -> when;
      case OPEN -> when.stream().filter(one -> one.truth() == Truth.UNKNOWN).toList();
      case DOES_NOT_APPLY -> {
        var deciding = new ArrayList<Reason>();
        when.stream().filter(one -> one.truth() == Truth.FALSE).forEach(deciding::add);
        unless.stream().filter(one -> one.truth() == Truth.TRUE).forEach(deciding::add);
        yield deciding;
      }
    };
  }
}
