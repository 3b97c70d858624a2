package org.waymark.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.condition.Rule;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookSources;

/** Which rules have other proofs after an edit than before. */
final class Edited {

  private Edited() {}

  /** The ids of the rules that are new, or whose conditions, cases or thresholds are others. */
  static Set<String> rules(RulebookSources now, RulebookSources before) {
    var old = new HashMap<String, Rule>();
    before.rules().forEach(rule -> old.putIfAbsent(rule.id(), rule));
    Map<String, List<Case>> cases = cases(now);
    Map<String, List<Case>> oldCases = cases(before);
    var edited = new LinkedHashSet<String>();
    for (Rule rule : now.rules()) {
      Rule was = old.get(rule.id());
      if (was == null
          || !was.when().equals(rule.when())
          || !was.unless().equals(rule.unless())
          || !same(
              cases.getOrDefault(rule.id(), List.of()), oldCases.getOrDefault(rule.id(), List.of()))
          || rule.thresholds().stream()
              .anyMatch(
                  name ->
                      !Objects.equals(now.thresholds().get(name), before.thresholds().get(name)))) {
        edited.add(rule.id());
      }
    }
    return edited;
  }

  private static Map<String, List<Case>> cases(RulebookSources sources) {
    var cases = new HashMap<String, List<Case>>();
    sources
        .cases()
        .forEach(one -> cases.computeIfAbsent(one.rule(), id -> new ArrayList<>()).add(one));
    return cases;
  }

  private static boolean same(List<Case> now, List<Case> before) {
    if (now.size() != before.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!same(now.get(i), before.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A case that only stands elsewhere is the same. */
  private static boolean same(Case now, Case before) {
    return now.expected() == before.expected()
        && now.name().equals(before.name())
        && now.profile().said().equals(before.profile().said())
        && now.profile().values().equals(before.profile().values());
  }
}
