package org.waymark.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Facts;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Rulebook;

/**
 * Turns a profile into its advisory: the engine says what applies, the conditions say why. Safe for
 * threads.
 */
public final class Adviser {

  private static final List<String> SECTIONS = List.copyOf(Catalogue.all().sections().keySet());

  /** What to read first; docs/ranking.md says why. */
  private static final Comparator<Ranked> RANK =
      Comparator.comparingInt((Ranked one) -> one.recommendation().card().strength().ordinal())
          .thenComparingInt(one -> -one.weightOfEvidence())
          .thenComparingInt(one -> -one.recommendation().unlocks().size())
          .thenComparingInt(one -> one.recommendation().card().effort().ordinal())
          .thenComparingInt(one -> one.recommendation().card().horizon().ordinal());

  private static final int FACTS = Catalogue.all().facts().size();

  private final Rulebook rulebook;
  private final Prepared[] rules;
  private final Parts parts;
  private final Unlocks unlocks;
  private final List<String> chapters;
  private final Elsewhere.Chapters chaptersOfRules;

  /** By the rules' places, the bits of the sections that they read, in the catalogue's order. */
  private final long[] sections;

  /** By the facts' ordinals, the places of the rules that read them. */
  private final BitSet[] readers;

  /** By the rules' places, how they wait where nothing is said of what they read. */
  private final @Nullable Waiting[] unsaid;

  /** An adviser by a rulebook. */
  public Adviser(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.parts = new Parts(rulebook);
    this.rules =
        rulebook.rules().stream()
            .map(rule -> new Prepared(rulebook, rule, parts))
            .toArray(Prepared[]::new);
    this.unlocks = new Unlocks(rules);
    this.chapters = rulebook.outline().chapters();
    this.chaptersOfRules = new Elsewhere.Chapters(rules);
    this.sections = new long[rules.length];
    this.readers = Stream.generate(BitSet::new).limit(FACTS).toArray(BitSet[]::new);
    this.unsaid = new Waiting[rules.length];
    Decided nothing = parts.onNothing();
    for (int i = 0; i < rules.length; i++) {
      sections[i] = sections(rules[i].facts().stream().map(Fact::section).toList());
      for (Fact fact : rules[i].facts()) {
        readers[fact.ordinal()].set(i);
      }
      unsaid[i] = waitingOnNothing(rules[i], nothing);
    }
  }

  private static @Nullable Waiting waitingOnNothing(Prepared rule, Decided nothing) {
    try {
      return rule.mayApply(nothing) && !rule.speaks(nothing) ? Waiting.of(rule, nothing) : null;
    } catch (RuntimeException e) {
      // It fails for each profile again, and is told of there.
      return null;
    }
  }

  /**
   * What an open recommendation waits for.
   *
   * @param missing the facts that are missing
   * @param ordinals their ordinals
   * @param nearness what it is worth asking for: its strength over the square of the facts that are
   *     missing, those of exceptions included
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares it
  private record Waiting(
      List<Fact> missing, int[] ordinals, List<Advisory.Caveat> caveats, double nearness) {

    static Waiting of(Prepared rule, Decided decided) {
      List<Fact> missing = rule.missing(decided);
      List<Advisory.Caveat> caveats = rule.caveats(decided);
      int[] ordinals = new int[missing.size()];
      for (int i = 0; i < ordinals.length; i++) {
        ordinals[i] = missing.get(i).ordinal();
      }
      double facts = missing.size();
      for (int i = 0; i < caveats.size(); i++) {
        facts += caveats.get(i).missing().size();
      }
      double nearness = rule.card().strength().weight() / (facts * facts);
      return new Waiting(missing, ordinals, caveats, nearness);
    }
  }

  /** An open recommendation for which something speaks, with its nearness. */
  private record Near(Advisory.Open open, double nearness) {}

  private static long sections(Collection<String> names) {
    long bits = 0;
    for (String name : names) {
      bits |= 1L << SECTIONS.indexOf(name);
    }
    return bits;
  }

  /** A recommendation with its weight, which is counted once and compared often. */
  private record Ranked(Advisory.Recommendation recommendation, int weightOfEvidence) {

    static Ranked of(Advisory.Recommendation recommendation) {
      return new Ranked(recommendation, recommendation.weightOfEvidence());
    }
  }

  /** The advisory for one profile. */
  public Advisory advise(Profile profile) {
    return new Session(profile).advise();
  }

  /** What is gathered for one profile. */
  private final class Session {

    private final Profile profile;
    private final Facts facts;
    private final Decided decided;
    private final long closed;
    private final BitSet said = new BitSet();
    private final List<Ranked> recommendations = new ArrayList<>();
    private final List<Near> open = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private final Elsewhere elsewhere = new Elsewhere(chaptersOfRules);
    private final Questions questions = new Questions(rules, readers);

    Session(Profile profile) {
      this.profile = profile;
      this.facts = rulebook.match(profile);
      this.decided = parts.on(profile, facts);
      this.closed = sections(rulebook.gates().closed(profile));
      for (Fact fact : profile.said()) {
        said.or(readers[fact.ordinal()]);
      }
    }

    Advisory advise() {
      for (int i = 0; i < rules.length; i++) {
        try {
          look(i);
        } catch (RuntimeException e) {
          // One rule that fails takes no other with it, and is not passed over in silence.
          rulebook.failed(rulebook.rules().get(i), e);
          undecided.add(rules[i].card().id());
        }
      }
      // The sorts are stable: what is equal stays in the report's order.
      recommendations.sort(RANK);
      open.sort(Comparator.comparingDouble(one -> -one.nearness()));
      return new Advisory(
          profile.id(),
          profile.name(),
          rulebook.language(),
          ProfileDigest.of(profile),
          rulebook.version(),
          rulebook.digest(),
          rulebook.asOf(),
          rulebook.set(),
          rulebook.report(),
          chapters,
          recommendations.stream().map(Ranked::recommendation).toList(),
          open.stream().map(Near::open).toList(),
          elsewhere.counted(),
          List.copyOf(undecided),
          questions.ranked());
    }

    private void look(int i) {
      if (facts.didFail(i)) {
        undecided.add(rules[i].card().id());
      } else if (facts.doesApply(i)) {
        recommendations.add(Ranked.of(rules[i].recommendation(decided, unlocks.by(i, decided))));
      } else if ((sections[i] & closed) == 0) {
        Waiting waiting = said.get(i) ? null : unsaid[i];
        if (waiting != null) {
          elsewhere(i, waiting);
        } else if (rules[i].mayApply(decided)) {
          waiting = Waiting.of(rules[i], decided);
          if (rules[i].speaks(decided)) {
            Advisory.Open one = rules[i].open(decided, waiting.missing(), waiting.caveats());
            open.add(new Near(one, waiting.nearness()));
            questions.add(i, waiting.ordinals(), waiting.nearness());
          } else {
            elsewhere(i, waiting);
          }
        }
      }
    }

    private void elsewhere(int i, Waiting waiting) {
      elsewhere.add(i);
      questions.add(i, waiting.ordinals(), waiting.nearness() * 0.1);
    }
  }
}
