package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Truth;
import org.waymark.editing.Impact.Asked;
import org.waymark.editing.Impact.Effect;
import org.waymark.profile.Catalogue;
import org.waymark.report.Language;
import org.waymark.report.ReasonWords;

/** What an edit does to whom, in words. */
final class ImpactWords {

  private final Language language;
  private final ReasonWords reasons;

  ImpactWords(Language language) {
    this.language = language;
    this.reasons = new ReasonWords(language);
  }

  /**
   * A condition that decides otherwise: {@code price: 4.1%; asked before: above 5% (not met), now:
   * above 2% (met)}.
   */
  String reason(Impact.Reason reason) {
    String seen = reasons.seen(reason.seen());
    Asked before = reason.before();
    Asked after = reason.after();
    boolean exception = Objects.requireNonNull(before == null ? after : before).exception();
    String key = exception ? "impact.exception" : "impact.asked";
    if (before == null) {
      return language.get(key + ".ADDED", seen, needed(after), state(after));
    }
    if (after == null) {
      return language.get(key + ".REMOVED", seen, needed(before), state(before));
    }
    return language.get(
        key + ".CHANGED", seen, needed(before), state(before), needed(after), state(after));
  }

  private String needed(@Nullable Asked asked) {
    return reasons.needed(Objects.requireNonNull(asked).condition());
  }

  private String state(@Nullable Asked asked) {
    Truth truth = Objects.requireNonNull(asked).truth();
    return language.get(
        truth == Truth.UNKNOWN
            ? "state.unknown"
            : asked.exception()
                ? truth == Truth.TRUE ? "state.holds" : "state.absent"
                : truth == Truth.TRUE ? "state.met" : "state.unmet");
  }

  /** A profile and what makes the difference for it. */
  String example(Impact.Example one) {
    var why = new ArrayList<String>();
    one.reasons().forEach(reason -> why.add(reason(reason)));
    sections("impact.concerned", one.closedBefore(), why);
    sections("impact.notConcerned", one.closedAfter(), why);
    String who = language.get("impact.who", one.name(), one.id());
    return why.isEmpty() ? who : who + ": " + String.join("; ", why);
  }

  private void sections(String key, List<String> sections, List<String> why) {
    if (!sections.isEmpty()) {
      why.add(
          language.get(
              key,
              sections.stream()
                  .map(name -> language.vocabulary().section(Catalogue.all().section(name)))
                  .collect(Collectors.joining(", "))));
    }
  }

  /** How often each effect was found: {@code 12 come, 3 go}. */
  String counts(Impact.Counts counts) {
    return counts("impact.count.", counts);
  }

  /** For how many profiles a recommendation has each effect: {@code comes for 12, goes for 3}. */
  String profiles(Impact.Counts counts) {
    return counts("impact.for.", counts);
  }

  private String counts(String key, Impact.Counts counts) {
    var parts = new ArrayList<String>();
    for (Effect effect : Effect.values()) {
      long n = counts.of(effect);
      if (n > 0) {
        String of = key + effect.name();
        parts.add(language.get(n == 1 && key.startsWith("impact.count") ? of + ".one" : of, n));
      }
    }
    return String.join(", ", parts);
  }

  /** What differs of a recommendation that applies before and after. */
  String aspects(List<Impact.Aspect> aspects) {
    return aspects.stream()
        .map(one -> language.get("impact.aspect." + one.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }
}
