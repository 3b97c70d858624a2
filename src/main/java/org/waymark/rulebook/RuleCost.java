package org.waymark.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.condition.Rule;

/**
 * What deciding a rule takes. It is counted, not measured, so it is the same on every machine.
 *
 * @param rule the rule's id
 * @param comparisons the comparisons that it makes at the most, terms written out
 * @param share the part of all comparisons of the rulebook, from 0 to 1
 */
public record RuleCost(String rule, int comparisons, double share) {

  static RuleCost of(Rule rule, List<Rule> all) {
    int comparisons = comparisons(rule);
    long total = all.stream().mapToLong(RuleCost::comparisons).sum();
    return new RuleCost(rule.id(), comparisons, total == 0 ? 0 : (double) comparisons / total);
  }

  /** The comparisons of a rule, terms written out. */
  public static int comparisons(Rule rule) {
    return Stream.concat(rule.when().stream(), rule.unless().stream())
        .mapToInt(condition -> condition.atoms().size())
        .sum();
  }
}
