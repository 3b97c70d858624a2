package org.waymark.advice;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.condition.Condition;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/**
 * What the rulebook says to one organisation. Equal profiles and rulebooks give equal advisories.
 *
 * @param id the profile's id
 * @param name what the organisation is called
 * @param language the language of the cards (ISO 639-1)
 * @param profileDigest SHA-256 of the profile
 * @param rulebookVersion the rulebook's version
 * @param rulebookDigest SHA-256 of the rulebook's sources
 * @param asOf the day whose thresholds hold (ISO 8601)
 * @param set the thresholds that were tried with another value
 * @param report the report's title
 * @param chapters the headings of its chapters, in its order
 * @param recommendations what applies, in the order in which to read it: by strength, then the
 *     number of facts that speak for it, the number of others that it unlocks, effort, horizon and
 *     the report's order
 * @param open what may apply and for which the profile already speaks, most telling first
 * @param openElsewhere how many more rules are open only because nothing was said, by chapter
 * @param undecided the ids of recommendations that a fault kept from being decided; nearly always
 *     empty
 * @param questions the unanswered facts, the one that settles most first
 */
public record Advisory(
    String id,
    String name,
    String language,
    String profileDigest,
    String rulebookVersion,
    String rulebookDigest,
    String asOf,
    Map<String, Double> set,
    String report,
    List<String> chapters,
    List<Recommendation> recommendations,
    List<Open> open,
    Map<String, Integer> openElsewhere,
    List<String> undecided,
    List<Question> questions) {

  /**
   * A recommendation that applies.
   *
   * @param card its words
   * @param evidence the conditions that hold, with the facts that they saw
   * @param caveats the exceptions of which it is not known whether they hold
   * @param thresholds the thresholds that decided
   * @param stories the precedents
   * @param unlocks the ids of recommendations that do not apply yet and in whose way nothing stands
   *     but what this one changes
   */
  public record Recommendation(
      Card card,
      List<Evidence> evidence,
      List<Caveat> caveats,
      List<Threshold> thresholds,
      List<Story> stories,
      List<String> unlocks) {

    /** The number of facts beyond who the organisation is that speak for it. */
    public int weightOfEvidence() {
      var counted = new BitSet();
      for (Evidence one : evidence) {
        one.facts()
            .forEach(
                (fact, value) -> {
                  if (!fact.identity() && !value.isUnsaid()) {
                    counted.set(fact.ordinal());
                  }
                });
      }
      return counted.cardinality();
    }
  }

  /** A condition in words and the facts that it saw. */
  public record Evidence(String condition, Map<Fact, Value> facts) {}

  /**
   * An exception that would take a recommendation away.
   *
   * @param unless the condition
   * @param missing the facts that are not known well enough to decide it
   */
  public record Caveat(Condition unless, List<Fact> missing) {}

  /**
   * A recommendation that may apply.
   *
   * @param card its words
   * @param met the conditions that hold beyond who the organisation is
   * @param missing the facts that are not known well enough
   * @param caveats the exceptions of which it is not known whether they hold
   * @param thresholds the thresholds of the conditions that hold
   */
  public record Open(
      Card card,
      List<Evidence> met,
      List<Fact> missing,
      List<Caveat> caveats,
      List<Threshold> thresholds) {}

  /**
   * A question whose answer decides something.
   *
   * @param fact what is asked
   * @param decides the ids of the open recommendations that wait for it
   * @param weight the sum over these of strength (must 3, should 2, could 1) divided by the square
   *     of the facts missing, a tenth where nothing in the profile speaks for the recommendation
   *     yet; rounded to three decimals
   */
  public record Question(Fact fact, List<String> decides, double weight) {

    /** The question with only those of the recommendations that it decides that are given. */
    public Question onlyOn(Set<String> ids) {
      return new Question(fact, decides.stream().filter(ids::contains).toList(), weight);
    }
  }
}
