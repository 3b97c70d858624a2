package org.waymark.rulebook;

import java.util.List;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;

/** Decides each rule by its conditions, by itself: one that fails takes no other with it. */
final class Interpreter implements Engine {

  private final List<Rule> rules;
  private final FaultCounts faults;

  Interpreter(List<Rule> rules, FaultCounts faults) {
    this.rules = rules;
    this.faults = faults;
  }

  @Override
  public void match(Facts facts) {
    for (int i = 0; i < rules.size(); i++) {
      try {
        if (rules.get(i).on(facts) == Verdict.APPLIES) {
          facts.applies(i);
        }
      } catch (RuntimeException | StackOverflowError e) {
        facts.fails(i);
        faults.report(rules.get(i).id(), RuleFault.Kind.RULE_FAILED, e);
      }
    }
  }
}
