package org.waymark.rulebook;

/**
 * A number that rules compare with.
 *
 * @param name its name in rules
 * @param value the number
 * @param unit its unit
 * @param what what it separates, in a sentence
 * @param origin where it comes from
 * @param reason the heading in the report, or the reason of a judgement
 */
public record Threshold(
    String name, double value, String unit, String what, Origin origin, String reason) {

  /** Where a threshold comes from. */
  public enum Origin {
    /** The report gives the number. */
    REPORT,
    /** The report gives none; the number is a default that a user may want to move. */
    JUDGEMENT
  }
}
