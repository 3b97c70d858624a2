package org.waymark.report;

import java.util.List;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.document.InputException;
import org.waymark.explain.LeastChange;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;

/** What is to become of the advice by the least change. */
public sealed interface Goal {

  /** A recommendation goes away. */
  record Clear(String id) implements Goal {}

  /** A recommendation applies. */
  record Reach(String id) implements Goal {}

  /** All recommendations of a strength go away. */
  record ClearAll(Card.Strength strength) implements Goal {}

  /**
   * The least change for this goal.
   *
   * @param any whether who the organisation is may change too
   * @throws InputException where there is no such recommendation
   */
  default Report report(Rulebook rulebook, Profile profile, boolean any) throws InputException {
    var change = new LeastChange(rulebook, any);
    if (this instanceof ClearAll all) {
      Facts facts = rulebook.match(profile);
      List<Rule> rules =
          rulebook.rules().stream()
              .filter(rule -> rulebook.card(rule).strength() == all.strength())
              .filter(rule -> rule.on(facts) == Verdict.APPLIES)
              .toList();
      if (rules.isEmpty()) {
        throw InputException.of(
            all.strength().name(), "no recommendation of this strength applies");
      }
      return Report.change(rulebook, profile, rules, false, change.clearAll(rules, profile));
    }
    boolean appear = this instanceof Reach;
    Rule rule = rulebook.rule(this instanceof Clear clear ? clear.id() : ((Reach) this).id());
    LeastChange.Result result = appear ? change.reach(rule, profile) : change.clear(rule, profile);
    return Report.change(rulebook, profile, List.of(rule), appear, result);
  }
}
