package org.waymark.editing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.condition.Truth;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;
import org.waymark.report.JsonReport;
import org.waymark.report.Language;
import org.waymark.report.Page;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;

/**
 * For whom an edit of rules changes which advice. The same rules and profiles give the same impact,
 * byte for byte, on every machine.
 *
 * @param before the rules before
 * @param after the rules after
 * @param population whose profiles were looked at
 * @param totals how many profiles there are, and what becomes of them
 * @param rules the rules that say something else to somebody, in the report's order, those that are
 *     gone last
 * @param silent the ids of the rules that were edited and say the same to everybody here
 * @param strengths what comes and goes, by strength: after, or before where it goes
 * @param chapters what comes and goes, by chapter
 * @param most the profiles for which most changes, most first
 */
public record Impact(
    Edition.Name before,
    Edition.Name after,
    Population population,
    Totals totals,
    List<RuleImpact> rules,
    List<String> silent,
    Map<Card.Strength, Counts> strengths,
    Map<String, Counts> chapters,
    List<Person> most) {

  /** What an edit does to one recommendation for one profile. */
  public enum Effect {
    /** It applies now. */
    ADDED,
    /** It applies no more. */
    REMOVED,
    /** It applies as before, but with other words, limits or reasons. */
    CHANGED,
    /** It may apply now; something is to be said first. */
    OPENED,
    /** It was open, and neither applies nor is open now. */
    CLOSED
  }

  /** What differs of a recommendation that applies before and after. */
  public enum Aspect {
    CARD,
    CONDITIONS,
    LIMITS,
    STORIES
  }

  /**
   * Whose profiles were looked at.
   *
   * @param source where they come from, such as the name of a file
   * @param of how many there are of which these are a sample; 0 where all were taken
   * @param every one in how many was taken, in the order of their ids; 1 where all were
   */
  public record Population(String source, long of, long every) {

    /** All profiles of a source. */
    public static Population all(String source) {
      return new Population(source, 0, 1);
    }
  }

  /**
   * How many profiles there are; each is counted once below, by what matters most.
   *
   * @param profiles the number of profiles
   * @param otherAdvice those for which a recommendation comes or goes
   * @param otherWords of the rest, those to whom one says something else
   * @param otherQuestions of the rest, those for whom one becomes open or is ruled out
   * @param same the rest
   */
  public record Totals(
      long profiles, long otherAdvice, long otherWords, long otherQuestions, long same) {}

  /** How often each effect was found. */
  public record Counts(long added, long removed, long changed, long opened, long closed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** How often an effect was found. */
    public long of(Effect effect) {
      return switch (effect) {
        case ADDED -> added;
        case REMOVED -> removed;
        case CHANGED -> changed;
        case OPENED -> opened;
        case CLOSED -> closed;
      };
    }

    Counts and(Effect effect, long more) {
      return new Counts(
          added + (effect == Effect.ADDED ? more : 0),
          removed + (effect == Effect.REMOVED ? more : 0),
          changed + (effect == Effect.CHANGED ? more : 0),
          opened + (effect == Effect.OPENED ? more : 0),
          closed + (effect == Effect.CLOSED ? more : 0));
    }
  }

  /**
   * What an edit does to one recommendation.
   *
   * @param id the rule's id
   * @param before its card before; null where the rule was added
   * @param after its card after; null where the rule was removed
   * @param aspects what of it differs
   * @param counts for how many profiles it has which effect
   * @param examples the first profiles with each effect
   */
  public record RuleImpact(
      String id,
      @Nullable Card before,
      @Nullable Card after,
      List<Aspect> aspects,
      Counts counts,
      Map<Effect, List<Example>> examples) {}

  /**
   * A profile for which a recommendation changes, and what makes it so.
   *
   * @param reasons the conditions that decide otherwise than before
   * @param closedBefore the sections of facts that did not concern such an organisation, and do now
   * @param closedAfter the sections of facts that do not concern such an organisation, and did
   */
  public record Example(
      String id,
      String name,
      List<Reason> reasons,
      List<String> closedBefore,
      List<String> closedAfter) {}

  /**
   * A condition that decides otherwise than before.
   *
   * @param seen what the profile says
   * @param before what was asked; null where it was not
   * @param after what is asked; null where it is not
   */
  public record Reason(Map<Fact, Value> seen, @Nullable Asked before, @Nullable Asked after) {}

  /**
   * A condition and how it stands.
   *
   * @param exception whether the advice does not apply where it holds
   */
  public record Asked(Condition condition, boolean exception, Truth truth) {}

  /** A profile with how much changes for it. */
  public record Person(String id, String name, Counts counts) {}

  /**
   * Looks at profiles one after the other; only counts and examples are kept.
   *
   * @param before the rules before; they need not be compiled
   * @param after the rules after; they need not be compiled
   * @param population what the profiles are
   * @param profiles the profiles, each once
   * @param examples how many profiles to name for each rule and effect, and of those for which most
   *     changes; 0 or more
   */
  public static Impact of(
      Rulebook before,
      Rulebook after,
      Population population,
      Iterator<Profile> profiles,
      int examples) {
    return new Assessment(before, after, examples).of(population, profiles);
  }

  /**
   * What an approver confirms: SHA-256 of {@link #json()} on one line, as {@code sha256:} and
   * hexadecimal digits.
   */
  public String digest() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(JsonReport.json(json()).getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** For programs; the schema is {@code impact}. Its words are English. */
  public Map<String, @Nullable Object> json() {
    return new ImpactJson().of(this);
  }

  /** For readers. */
  public Page page(Language language) {
    return new ImpactPage(language).of(this);
  }
}
