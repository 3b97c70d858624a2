package org.waymark.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.waymark.editing.Difference.CaseChange;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookSources;

/** Finds the cases of a rule that changed; where they stand means nothing. */
final class CaseChanges {

  private final List<CaseChange> found = new ArrayList<>();
  private final List<Case> before;
  private final List<Case> after;

  private CaseChanges(List<Case> before, List<Case> after) {
    this.before = new ArrayList<>(before);
    this.after = new ArrayList<>(after);
  }

  static List<CaseChange> of(String rule, RulebookSources before, RulebookSources after) {
    return new CaseChanges(cases(rule, before), cases(rule, after)).changes();
  }

  private static List<Case> cases(String rule, RulebookSources sources) {
    return sources.cases().stream().filter(one -> one.rule().equals(rule)).toList();
  }

  private List<CaseChange> changes() {
    pair((a, b) -> sameName(a, b) && sameExpected(a, b) && sameFacts(a, b), false);
    pair((a, b) -> sameName(a, b) && sameExpected(a, b), true);
    pair(CaseChanges::sameName, true);
    pair((a, b) -> sameFacts(a, b) && sameExpected(a, b), true);
    pair(CaseChanges::sameFacts, true);
    before.forEach(one -> found.add(new CaseChange(one, null)));
    after.forEach(one -> found.add(new CaseChange(null, one)));
    return List.copyOf(found);
  }

  private void pair(BiPredicate<Case, Case> same, boolean changed) {
    for (Case was : List.copyOf(before)) {
      for (Case is : after) {
        if (same.test(was, is)) {
          before.remove(was);
          after.remove(is);
          if (changed) {
            found.add(new CaseChange(was, is));
          }
          break;
        }
      }
    }
  }

  private static boolean sameName(Case a, Case b) {
    return a.name().equals(b.name());
  }

  private static boolean sameExpected(Case a, Case b) {
    return a.expected() == b.expected();
  }

  private static boolean sameFacts(Case a, Case b) {
    return facts(a).equals(facts(b));
  }

  /** What a case says, by fact. */
  static Map<Fact, Value> facts(Case one) {
    var facts = new LinkedHashMap<Fact, Value>();
    one.profile().said().forEach(fact -> facts.put(fact, one.profile().value(fact)));
    return facts;
  }
}
