package org.waymark.advice;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Threshold;

/**
 * The different conditions of all rules, each once, with how they stand where nothing is said: a
 * profile speaks of few facts, and conditions on no other stand so for it too.
 */
final class Parts {

  private final Map<Condition, Part> parts = new LinkedHashMap<>();

  /** By the parts' places; null where a condition fails, as it does for each profile then. */
  private final @Nullable Truth[] unsaid;

  /** By the facts' ordinals, the places of the parts that read them. */
  private final BitSet[] readers;

  /**
   * A condition with what is said of it.
   *
   * @param place its place among the parts
   * @param speaks whether it reads more than who the organisation is
   */
  record Part(
      int place,
      Condition condition,
      String words,
      List<Fact> facts,
      boolean speaks,
      List<Threshold> thresholds) {}

  Parts(Rulebook rulebook) {
    for (Rule rule : rulebook.rules()) {
      Stream.concat(rule.when().stream(), rule.unless().stream())
          .forEach(condition -> add(condition, rulebook.thresholds()));
    }
    readers = Stream.generate(BitSet::new).limit(facts()).toArray(BitSet[]::new);
    unsaid = new Truth[parts.size()];
    var nothing = new Facts(Profile.empty(), 0);
    for (Part part : parts.values()) {
      part.facts().forEach(fact -> readers[fact.ordinal()].set(part.place()));
      unsaid[part.place()] = truth(part, nothing);
    }
  }

  private static int facts() {
    return Catalogue.all().facts().size();
  }

  private void add(Condition condition, Map<String, Threshold> thresholds) {
    parts.computeIfAbsent(
        condition,
        one ->
            new Part(
                parts.size(),
                one,
                one.inWords(),
                List.copyOf(one.facts()),
                one.facts().stream().anyMatch(fact -> !fact.identity()),
                one.thresholds().stream()
                    .map(name -> Objects.requireNonNull(thresholds.get(name)))
                    .toList()));
  }

  private static @Nullable Truth truth(Part part, Facts facts) {
    try {
      return part.condition().on(facts);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** The parts of conditions, in their order. */
  Part[] of(List<Condition> conditions) {
    return conditions.stream().map(parts::get).toArray(Part[]::new);
  }

  /** The conditions on a profile, those that it speaks of not yet decided. */
  Decided on(Profile profile, Facts facts) {
    @Nullable Truth[] truths = unsaid.clone();
    for (Fact fact : profile.said()) {
      BitSet places = readers[fact.ordinal()];
      for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
        truths[i] = null;
      }
    }
    return new Decided(profile, facts, truths);
  }

  /** The conditions where nothing is said. */
  Decided onNothing() {
    return on(Profile.empty(), new Facts(Profile.empty(), 0));
  }
}
