package org.waymark.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.profile.Profile;

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

  /**
   * How long each rule takes to be decided, in nanoseconds by the rules' ids. It is measured, so it
   * is another on each machine and in each run; what counts is which rules stand out.
   *
   * @param profiles what the rules are decided on; one that fails counts as long as it took
   * @param rounds how often each is decided, from 1
   */
  static Map<String, Double> measured(List<Rule> rules, List<Profile> profiles, int rounds) {
    List<Facts> facts = profiles.stream().map(profile -> new Facts(profile, 0)).toList();
    var measured = new LinkedHashMap<String, Double>();
    for (Rule rule : rules) {
      long begun = System.nanoTime();
      for (int round = 0; round < rounds; round++) {
        facts.forEach(one -> decide(rule, one));
      }
      double decided = Math.max(1.0, (double) rounds * facts.size());
      measured.put(rule.id(), (System.nanoTime() - begun) / decided);
    }
    return measured;
  }

  private static void decide(Rule rule, Facts facts) {
    try {
      var unused = rule.on(facts);
    } catch (RuntimeException e) {
      // Another part reports it; here only time counts.
    }
  }

  /** The comparisons of a rule, terms written out. */
  public static int comparisons(Rule rule) {
    return Stream.concat(rule.when().stream(), rule.unless().stream())
        .mapToInt(condition -> condition.atoms().size())
        .sum();
  }
}
