package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.condition.Solver;
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

  private final RulebookSources sources;
  private final Problems problems;

  Consistency(RulebookSources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  void check() {
    sources.rules().forEach(this::canApply);
    same();
    Map<String, Rule> byId =
        sources.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    for (RulebookSources.Decision decision : sources.decisions()) {
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
    if (!Solver.fromNothing().example(conditions).isImpossible()) {
      return;
    }
    List<Condition> core = new ArrayList<>(conditions);
    for (Condition one : conditions) {
      var without = new ArrayList<>(core);
      without.remove(one);
      if (Solver.fromNothing().example(without).isImpossible()) {
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
        for (List<Solver.Change> example : Solver.fromNothing().example(both).solutions()) {
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
    var conditions = new ArrayList<Condition>();
    for (Condition condition : alternatives.get(0).when()) {
      if (alternatives.stream().allMatch(rule -> rule.when().contains(condition))) {
        conditions.add(condition);
      }
    }
    for (Rule rule : alternatives) {
      conditions.add(
          new Condition.Or(
              rule.when().stream()
                  .filter(condition -> !conditions.contains(condition))
                  .map(Condition::negated)
                  .toList()));
    }
    Solver.Answer answer = Solver.fromNothing().example(conditions);
    String ids = String.join(", ", decision.ids());
    if (decision.gap().isEmpty()) {
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
      int comparisons =
          rule.conditions().stream().mapToInt(condition -> condition.atoms().size()).sum();
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
