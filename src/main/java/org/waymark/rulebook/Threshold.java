package org.waymark.rulebook;

/**
 * A number that rules compare with.
 *
 * @param name its name in rules
 * @param value the number that holds
 * @param unit its unit
 * @param what what it separates, in a sentence
 * @param origin where the value comes from
 * @param reason the heading in the report, the publication, or the reason of a judgement
 * @param from the first day of the value (ISO 8601); empty where it holds from the beginning
 * @param until the last day of the value (ISO 8601); empty where it holds for good
 */
public record Threshold(
    String name,
    double value,
    String unit,
    String what,
    Origin origin,
    String reason,
    String from,
    String until) {

  /** Where a threshold comes from. */
  public enum Origin {
    /** The report gives the number. */
    REPORT,
    /** Another publication gives it. */
    PUBLISHED,
    /** Nobody gives it; the number is a default that a user may want to move. */
    JUDGEMENT,
    /** Somebody tries it. */
    SET
  }
}
