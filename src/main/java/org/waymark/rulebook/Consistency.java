package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.condition.Solver;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.Value;
import org.waymark.profile.Values;

/**
 * What is wrong with rules that can each be read: those that can never apply, two that say the
 * same, alternatives that overlap or leave somebody out, each with an example, and what has grown
 * too large to be read.
 */
final class Consistency {

  /** As many steps as finding the smallest part of a contradiction is worth. */
  private static final long STEPS_OF_CORE = 500_000;

  private final RulebookSources sources;
  private final Judgements judgements;
  private final Problems problems;
  private boolean tooHard;

  Consistency(RulebookSources sources, Readings readings, Problems problems) {
    this.sources = sources;
    this.judgements = new Judgements(readings);
    this.problems = problems;
  }

  void check() {
    sources.rules().forEach(this::canApply);
    same();
    Map<String, Rule> byId =
        sources.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    for (RulebookSources.Decision decision : sources.decisions()) {
      if (problems.size() >= Limits.PROBLEMS) {
        problems.add(
            decision.place(), "was not judged, nor what follows it: so much else is wrong");
        break;
      }
      List<Rule> alternatives =
          decision.ids().stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
      overlap(decision, alternatives);
      gap(decision, alternatives);
    }
    budgets();
  }

  /** A rule whose conditions contradict each other, and the smallest part of it that does. */
  private void canApply(Rule rule) {
    List<Condition> conditions = rule.conditions();
    Solver.Answer answer = judgements.example(conditions);
    if (answer == null) {
      tooHard(
          new Node.Scalar(rule.file(), rule.line(), 1, "", rule.id()),
          "whether " + rule.id() + " can apply");
      return;
    }
    if (!answer.isImpossible()) {
      return;
    }
    long before = judgements.left();
    List<Condition> core = new ArrayList<>(conditions);
    for (Condition one : conditions) {
      var without = new ArrayList<>(core);
      without.remove(one);
      if (before - judgements.left() < STEPS_OF_CORE && judgements.areImpossible(without)) {
        core = without;
      }
    }
    at(
        rule,
        rule.id()
            + " can never apply: "
            + (core.size() == 1 ? "nothing satisfies " : "nothing satisfies together ")
            + core.stream().map(Condition::inWords).collect(Collectors.joining(" and ")));
  }

  /** What was not found out is no proof that all is well; one such answer says it for the rest. */
  private void tooHard(Node at, String what) {
    if (!tooHard) {
      problems.add(
          at,
          what
              + (judgements.isSpent()
                  ? ": this and what follows it is too hard to judge, expected rules with fewer"
                      + " alternatives in their conditions"
                  : " is too hard to judge, expected fewer alternatives in its conditions"));
    }
    tooHard = judgements.isSpent();
  }

  /** Two rules with the same conditions say two things to the same organisations. */
  private void same() {
    var seen = new HashMap<String, Rule>();
    for (Rule rule : sources.rules()) {
      String conditions =
          rule.when().stream().map(Condition::drl).sorted().toList()
              + " unless "
              + rule.unless().stream().map(Condition::drl).sorted().toList();
      Rule first = seen.putIfAbsent(conditions, rule);
      if (first != null) {
        at(rule, rule.id() + " has the same conditions as " + first.id() + ", expected others");
      }
    }
  }

  private void overlap(RulebookSources.Decision decision, List<Rule> alternatives) {
    for (int i = 0; i < alternatives.size(); i++) {
      for (int j = i + 1; j < alternatives.size(); j++) {
        Rule one = alternatives.get(i);
        Rule other = alternatives.get(j);
        var both = new ArrayList<>(one.conditions());
        both.addAll(other.conditions());
        Solver.Answer answer = judgements.example(both);
        if (answer == null) {
          tooHard(
              decision.place(),
              "whether " + one.id() + " and " + other.id() + " exclude each other");
          continue;
        }
        for (List<Solver.Change> example : answer.solutions()) {
          problems.add(
              decision.place(),
              one.id()
                  + " and "
                  + other.id()
                  + " exclude each other, but both apply where "
                  + inWords(example));
        }
      }
    }
  }

  /**
   * Who has everything that all alternatives ask for in common, and gets none of them. One that an
   * exception takes away counts as given: who has it already need not be told.
   */
  private void gap(RulebookSources.Decision decision, List<Rule> alternatives) {
    var common = new LinkedHashSet<>(alternatives.get(0).when());
    alternatives.forEach(rule -> common.retainAll(Set.copyOf(rule.when())));
    var conditions = new ArrayList<Condition>(common);
    for (Rule rule : alternatives) {
      conditions.add(
          new Condition.Or(
              rule.when().stream()
                  .filter(condition -> !common.contains(condition))
                  .map(Condition::negated)
                  .toList()));
    }
    Solver.Answer answer = judgements.example(conditions);
    String ids = String.join(", ", decision.ids());
    if (answer == null) {
      tooHard(decision.place(), "whether one of " + ids + " always applies");
    } else if (decision.gap().isEmpty()) {
      for (List<Solver.Change> example : answer.solutions()) {
        problems.add(
            decision.place(),
            "none of "
                + ids
                + " applies where "
                + inWords(example)
                + ": expected one that does, or `gap` with the reason");
      }
    } else if (answer.isImpossible()) {
      problems.add(
          decision.place(), "one of " + ids + " always applies, expected no `gap` to be stated");
    }
  }

  private void budgets() {
    RulebookSources.Budgets budgets = sources.budgets();
    var files = new TreeMap<String, Integer>();
    for (Rule rule : sources.rules()) {
      int rules = files.merge(rule.file(), 1, Integer::sum);
      if (rules == budgets.rules() + 1) {
        problems.add(
            rule.file(),
            0,
            0,
            "holds more than " + budgets.rules() + " rules, split it by section");
      }
      int comparisons = rule.comparisons();
      if (comparisons > budgets.comparisons()) {
        at(
            rule,
            rule.id()
                + " has "
                + comparisons
                + " comparisons, expected at most "
                + budgets.comparisons());
      }
      Card card = Objects.requireNonNull(sources.cards().get(rule.id()));
      budget(card, "title", card.title(), budgets.title());
      budget(card, "advice", card.advice(), budgets.advice());
      budget(card, "because", card.because(), budgets.because());
      card.firstSteps().forEach(step -> budget(card, "firstSteps", step, budgets.step()));
    }
  }

  private void budget(Card card, String key, String text, int most) {
    if (text.length() > most) {
      problems.add(
          Objects.requireNonNull(sources.cardPlaces().get(card.id())),
          card.id()
              + ": `"
              + key
              + "`: found "
              + text.length()
              + " characters, expected at most "
              + most);
    }
  }

  private void at(Rule rule, String message) {
    problems.add(rule.file(), rule.line(), 1, message);
  }

  private static String inWords(List<Solver.Change> example) {
    return example.stream()
        .map(change -> inWords(change.fact(), change.example()))
        .collect(Collectors.joining(", "));
  }

  private static String inWords(Fact fact, Value value) {
    Object plain = Objects.requireNonNull(Values.plain(value));
    return fact.name() + " is " + (plain instanceof Double number ? Numbers.text(number) : plain);
  }
}
