package org.waymark.rulebook;

import java.util.List;
import java.util.Locale;
import org.waymark.profile.Fact;

/**
 * What a recommendation says.
 *
 * @param id the rule's id
 * @param language the language of its words (ISO 639-1)
 * @param title an imperative
 * @param strength how firmly the report puts it
 * @param kind what sort of advice it is
 * @param chapter the report's chapter by its heading
 * @param section the headings below the chapter, outermost first; may be empty
 * @param advice what to do
 * @param because the report's reason
 * @param firstSteps what to do on Monday, two or three steps
 * @param owner who in the organisation sees to it
 * @param effort what it takes
 * @param horizon how far away its fruit is
 * @param changes the facts that following it changes, of those that its conditions read
 * @param figures what was measured
 * @param stories the ids of the stories that illustrate it
 */
public record Card(
    String id,
    String language,
    String title,
    Strength strength,
    Kind kind,
    String chapter,
    List<String> section,
    String advice,
    String because,
    List<String> firstSteps,
    String owner,
    Effort effort,
    Horizon horizon,
    List<Fact> changes,
    List<Figure> figures,
    List<String> stories) {

  /** Whether its chapter's heading begins so, or its id has this prefix, such as {@code CLD}. */
  public boolean belongsTo(String chapterOrPrefix) {
    String word = chapterOrPrefix.toLowerCase(Locale.ROOT);
    return chapter.toLowerCase(Locale.ROOT).startsWith(word)
        || id.toLowerCase(Locale.ROOT).startsWith(word + "-");
  }

  /** The same recommendation in the words of another language. */
  Card inLanguage(
      String code,
      String itsTitle,
      String itsAdvice,
      String itsBecause,
      List<String> itsFirstSteps,
      String itsOwner,
      List<Figure> itsFigures) {
    return new Card(
        id,
        code,
        itsTitle,
        strength,
        kind,
        chapter,
        section,
        itsAdvice,
        itsBecause,
        itsFirstSteps,
        itsOwner,
        effort,
        horizon,
        changes,
        itsFigures,
        stories);
  }

  /** How firmly the report puts a recommendation, firmest first. */
  public enum Strength {
    MUST(3),
    SHOULD(2),
    COULD(1);

    private final int weight;

    Strength(int weight) {
      this.weight = weight;
    }

    /** What a recommendation of this strength counts for when questions are ranked: 3, 2 or 1. */
    public int weight() {
      return weight;
    }
  }

  /** What sort of advice a recommendation is. */
  public enum Kind {
    ACTION,
    /** One of several alternatives that exclude each other. */
    DECISION,
    CRITERION,
    CAUTION
  }

  /** What a recommendation takes, in money, time and change. */
  public enum Effort {
    LOW,
    MEDIUM,
    HIGH
  }

  /** How far away the fruit of a recommendation is: the report's three stages. */
  public enum Horizon {
    /** A first gain within months. */
    HOP,
    /** A programme of a year or two. */
    SKIP,
    /** A lasting change of the whole. */
    JUMP
  }

  /**
   * A figure of the report.
   *
   * @param value the number or range as the report gives it
   * @param unit its unit
   * @param what what it measures
   * @param source who published it; empty where the report gives it as its own
   */
  public record Figure(String value, String unit, String what, String source) {}
}
