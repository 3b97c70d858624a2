package org.waymark.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.document.InputException;
import org.waymark.document.Suggestion;
import org.waymark.profile.Profile;

/**
 * The knowledge, checked, compiled and immutable; safe for threads. Named by a version and the
 * digest of its sources.
 */
public final class Rulebook {

  private final RulebookSources sources;
  private final Engine engine;
  private final FaultCounts faults;
  private final Map<String, Integer> places = new HashMap<>();

  Rulebook(RulebookSources sources, Engine engine, FaultCounts faults) {
    this.sources = sources;
    this.engine = engine;
    this.faults = faults;
    sources.rules().forEach(rule -> places.put(rule.id(), places.size()));
  }

  /** The version that its author gave it. */
  public String version() {
    return sources.version();
  }

  /** SHA-256 of its sources, as {@code sha256:} and hexadecimal digits. */
  public String digest() {
    return sources.digest();
  }

  /** The title of the report whose recommendations it holds. */
  public String report() {
    return sources.report();
  }

  /** The rules in the report's order. */
  public List<Rule> rules() {
    return sources.rules();
  }

  /**
   * The rule of an id, in whatever case it is written.
   *
   * @throws InputException where there is none
   */
  public Rule rule(String id) throws InputException {
    for (Rule rule : rules()) {
      if (rule.id().equalsIgnoreCase(id)) {
        return rule;
      }
    }
    throw InputException.of(
        id, "is no rule" + Suggestion.didYouMean(id, rules().stream().map(Rule::id).toList()));
  }

  /** The rules of the chapters whose heading or id prefix begins so; empty where there are none. */
  public List<Rule> chapter(String headingOrPrefix) {
    return rules().stream().filter(rule -> card(rule).belongsTo(headingOrPrefix)).toList();
  }

  /** The place of one of its rules, under which the engine notes that it applies. */
  public int place(Rule rule) {
    return Objects.requireNonNull(places.get(rule.id()), rule.id());
  }

  /** The card of a rule. */
  public Card card(Rule rule) {
    return Objects.requireNonNull(sources.cards().get(rule.id()));
  }

  /** The thresholds by name. */
  public Map<String, Threshold> thresholds() {
    return sources.thresholds();
  }

  /** The stories by id. */
  public Map<String, Story> stories() {
    return sources.stories();
  }

  /** Which organisations the sections concern. */
  public Gates gates() {
    return sources.gates();
  }

  /** The day whose thresholds hold (ISO 8601). */
  public String asOf() {
    return sources.asOf();
  }

  /** The values that were tried in place of the rulebook's, by the thresholds' names. */
  public Map<String, Double> set() {
    return sources.set();
  }

  /** The language of the cards (ISO 639-1); what is not translated is English. */
  public String language() {
    return sources.language();
  }

  /** The report's headings. */
  public Outline outline() {
    return sources.outline();
  }

  /** What went wrong since it was opened: the last fault of each rule and kind, with its count. */
  public List<RuleFault> faults() {
    return faults.counted();
  }

  /** Notes that a rule could not be decided, or not be explained. */
  public void failed(Rule rule, RuntimeException fault) {
    faults.report(rule.id(), RuleFault.Kind.RULE_FAILED, fault);
  }

  /** What deciding a rule takes, by its text. */
  public RuleCost cost(Rule rule) {
    return RuleCost.of(rule, rules());
  }

  /**
   * How long each rule takes to be decided on some profiles, in nanoseconds by the rules' ids; it
   * is measured, so it differs from run to run.
   *
   * @param rounds how often each is decided, from 1
   */
  public Map<String, Double> measuredCost(List<Profile> profiles, int rounds) {
    return RuleCost.measured(rules(), profiles, rounds);
  }

  /** Lowers a profile and lets the engine note which rules apply to it. */
  public Facts match(Profile profile) {
    Facts facts = new Facts(profile, sources.rules().size());
    engine.match(facts);
    return facts;
  }
}
