package org.waymark.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.editing.Impact.Counts;
import org.waymark.editing.Impact.Effect;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;

/**
 * Works out an impact. Profiles are looked at in pieces, by several threads; what they found is put
 * together in the order of the profiles, so the number of threads changes nothing.
 */
final class Assessment {

  private static final int PIECE = 2048;

  private final Rulebook before;
  private final Rulebook after;
  private final int examples;
  private final List<Touched> touched;
  private final List<Tally> tallies;
  private final Map<Card.Strength, Counts> strengths = new EnumMap<>(Card.Strength.class);
  private final Map<String, Counts> chapters = new LinkedHashMap<>();
  private final PriorityQueue<Ranked> most =
      new PriorityQueue<>(Collections.reverseOrder(Ranked.MOST_FIRST));
  private long profiles;
  private long otherAdvice;
  private long otherWords;
  private long otherQuestions;

  Assessment(Rulebook before, Rulebook after, int examples) {
    this.before = before;
    this.after = after;
    this.examples = examples;
    this.touched = Touched.of(before, after);
    this.tallies = touched.stream().map(one -> new Tally()).toList();
    after.outline().chapters().forEach(chapter -> chapters.put(chapter, Counts.NONE));
    before.outline().chapters().forEach(chapter -> chapters.putIfAbsent(chapter, Counts.NONE));
  }

  /** What was found of one rule. */
  private static final class Tally {
    private Counts counts = Counts.NONE;
    private final Map<Effect, List<Impact.Example>> examples = new EnumMap<>(Effect.class);
  }

  /** A profile with how much changes for it, and its place among the profiles. */
  private record Ranked(Impact.Person person, long place) {

    static final Comparator<Ranked> MOST_FIRST =
        Comparator.comparingLong(
                (Ranked one) -> one.person.counts().added() + one.person.counts().removed())
            .thenComparingLong(one -> one.person.counts().changed())
            .thenComparingLong(one -> one.person.counts().opened() + one.person.counts().closed())
            .reversed()
            .thenComparingLong(Ranked::place);
  }

  Impact of(Impact.Population population, Iterator<Profile> all) {
    var piece = new ArrayList<Profile>(PIECE);
    while (all.hasNext()) {
      piece.add(all.next());
      if (piece.size() == PIECE) {
        look(piece);
        piece.clear();
      }
    }
    look(piece);
    return impact(population);
  }

  private void look(List<Profile> piece) {
    @Nullable Effect[][] effects = new Effect[piece.size()][];
    IntStream.range(0, piece.size()).parallel().forEach(i -> effects[i] = effects(piece.get(i)));
    for (int i = 0; i < effects.length; i++) {
      add(piece.get(i), effects[i]);
    }
  }

  private @Nullable Effect[] effects(Profile profile) {
    @Nullable Effect[] effects = new Effect[touched.size()];
    if (!touched.isEmpty()) {
      var looked = new Looked(profile);
      for (int i = 0; i < effects.length; i++) {
        effects[i] = touched.get(i).on(looked);
      }
    }
    return effects;
  }

  private void add(Profile profile, @Nullable Effect[] effects) {
    Counts counts = Counts.NONE;
    for (int i = 0; i < effects.length; i++) {
      Effect effect = effects[i];
      if (effect != null) {
        counts = counts.and(effect, 1);
        add(profile, touched.get(i), tallies.get(i), effect);
      }
    }
    if (counts.added() + counts.removed() > 0) {
      otherAdvice++;
    } else if (counts.changed() > 0) {
      otherWords++;
    } else if (counts.opened() + counts.closed() > 0) {
      otherQuestions++;
    }
    if (!counts.equals(Counts.NONE)) {
      most.add(new Ranked(new Impact.Person(profile.id(), profile.name(), counts), profiles));
      if (most.size() > examples) {
        most.remove();
      }
    }
    profiles++;
  }

  private void add(Profile profile, Touched one, Tally tally, Effect effect) {
    tally.counts = tally.counts.and(effect, 1);
    List<Impact.Example> some = tally.examples.computeIfAbsent(effect, e -> new ArrayList<>());
    if (some.size() < examples) {
      some.add(one.example(new Looked(profile)));
    }
  }

  private Impact impact(Impact.Population population) {
    var rules = new ArrayList<Impact.RuleImpact>();
    var silent = new ArrayList<String>();
    for (int i = 0; i < tallies.size(); i++) {
      Touched one = touched.get(i);
      Tally tally = tallies.get(i);
      if (tally.counts.equals(Counts.NONE)) {
        silent.add(one.id());
        continue;
      }
      rules.add(
          new Impact.RuleImpact(
              one.id(),
              one.cardBefore(),
              one.cardAfter(),
              one.aspects(),
              tally.counts,
              Collections.unmodifiableMap(tally.examples)));
      for (Effect effect : Effect.values()) {
        long n = tally.counts.of(effect);
        Card card = one.card(effect);
        strengths.merge(card.strength(), Counts.NONE.and(effect, n), (a, b) -> a.and(effect, n));
        chapters.merge(card.chapter(), Counts.NONE.and(effect, n), (a, b) -> a.and(effect, n));
      }
    }
    strengths.values().removeIf(Counts.NONE::equals);
    chapters.values().removeIf(Counts.NONE::equals);
    return new Impact(
        name(before),
        name(after),
        population,
        new Impact.Totals(
            profiles,
            otherAdvice,
            otherWords,
            otherQuestions,
            profiles - otherAdvice - otherWords - otherQuestions),
        List.copyOf(rules),
        List.copyOf(silent),
        Collections.unmodifiableMap(strengths),
        Collections.unmodifiableMap(chapters),
        most.stream().sorted(Ranked.MOST_FIRST).map(Ranked::person).toList());
  }

  private static Edition.Name name(Rulebook rulebook) {
    return new Edition.Name(rulebook.version(), rulebook.digest(), rulebook.asOf());
  }
}
