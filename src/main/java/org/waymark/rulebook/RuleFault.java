package org.waymark.rulebook;

/**
 * Something that went wrong while rules were decided on a profile.
 *
 * @param rule the id of the rule; empty where it was the engine as a whole
 * @param kind what went wrong
 * @param message what is known of it
 * @param count how often this rule has had this kind of fault since the rulebook was opened, from 1
 */
public record RuleFault(String rule, Kind kind, String message, long count) {

  /** What can go wrong. */
  public enum Kind {
    /** The engine gave up; the conditions decided the profile in its place. */
    ENGINE_FAILED,
    /** The engine fired more often than there are rules; the conditions decided in its place. */
    ENGINE_LOOPED,
    /** A rule could not be decided: its recommendation is neither given nor ruled out. */
    RULE_FAILED
  }
}
