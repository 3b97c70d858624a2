package org.waymark.editing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.condition.Verdict;
import org.waymark.editing.Impact.Asked;
import org.waymark.editing.Impact.Aspect;
import org.waymark.editing.Impact.Effect;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Gates;
import org.waymark.rulebook.Rulebook;

/** A rule that an edit touched: it may say something else to somebody. */
final class Touched {

  private final Edit before;
  private final Edit after;
  private final List<Aspect> aspects;
  private final List<ConditionChange> when;
  private final List<ConditionChange> unless;

  /** A rule in one of the rulebooks; nothing but the rulebook where it does not have the rule. */
  private record Edit(
      Rulebook rulebook, @Nullable Rule rule, @Nullable Card card, Set<String> sections) {

    static Edit of(Rulebook rulebook, @Nullable Rule rule) {
      Set<String> sections = new LinkedHashSet<>();
      if (rule != null) {
        rule.facts().forEach(fact -> sections.add(fact.section()));
      }
      return new Edit(rulebook, rule, rule == null ? null : rulebook.card(rule), sections);
    }

    List<Condition> when() {
      return rule == null ? List.of() : rule.when();
    }

    List<Condition> unless() {
      return rule == null ? List.of() : rule.unless();
    }

    /** What it says; what concerns no such organisation is not open for it. */
    Verdict on(Looked looked) {
      Verdict verdict = rule == null ? Verdict.DOES_NOT_APPLY : rule.on(looked.facts());
      return verdict == Verdict.OPEN && !closed(looked).isEmpty()
          ? Verdict.DOES_NOT_APPLY
          : verdict;
    }

    Set<String> closed(Looked looked) {
      Set<String> closed = new LinkedHashSet<>(sections);
      closed.retainAll(looked.closed(rulebook.gates()));
      return closed;
    }
  }

  private Touched(Edit before, Edit after, Set<Aspect> aspects) {
    this.before = before;
    this.after = after;
    this.aspects = List.copyOf(aspects);
    this.when = ConditionChange.between(before.when(), after.when());
    this.unless = ConditionChange.between(before.unless(), after.unless());
  }

  /** The rules that an edit touched, in the order of the rules after, those that are gone last. */
  static List<Touched> of(Rulebook before, Rulebook after) {
    Map<String, Rule> old = new HashMap<>();
    before.rules().forEach(rule -> old.put(rule.id(), rule));
    var pairs = new LinkedHashMap<String, Touched>();
    for (Rule rule : after.rules()) {
      consider(Edit.of(before, old.remove(rule.id())), Edit.of(after, rule), pairs);
    }
    for (Rule rule : before.rules()) {
      if (old.containsKey(rule.id())) {
        consider(Edit.of(before, rule), Edit.of(after, null), pairs);
      }
    }
    return List.copyOf(pairs.values());
  }

  private static void consider(Edit before, Edit after, Map<String, Touched> touched) {
    var aspects = EnumSet.noneOf(Aspect.class);
    if (before.rule != null && after.rule != null) {
      note(aspects, Aspect.CARD, before.card, after.card);
      // In whichever order they stand.
      note(aspects, Aspect.CONDITIONS, Set.copyOf(before.when()), Set.copyOf(after.when()));
      note(aspects, Aspect.CONDITIONS, Set.copyOf(before.unless()), Set.copyOf(after.unless()));
      note(aspects, Aspect.LIMITS, limits(before), limits(after));
      note(aspects, Aspect.STORIES, stories(before), stories(after));
      boolean gated =
          !gates(before.rulebook.gates(), before.sections)
              .equals(gates(after.rulebook.gates(), after.sections));
      if (aspects.isEmpty() && !gated) {
        return;
      }
    }
    Rule rule = Objects.requireNonNull(after.rule == null ? before.rule : after.rule);
    touched.put(rule.id(), new Touched(before, after, aspects));
  }

  private static void note(
      Set<Aspect> aspects, Aspect aspect, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      aspects.add(aspect);
    }
  }

  private static Set<?> limits(Edit edit) {
    return Objects.requireNonNull(edit.rule).thresholds().stream()
        .map(edit.rulebook.thresholds()::get)
        .collect(Collectors.toSet());
  }

  private static List<?> stories(Edit edit) {
    return Objects.requireNonNull(edit.card).stories().stream()
        .map(edit.rulebook.stories()::get)
        .toList();
  }

  private static List<?> gates(Gates gates, Set<String> sections) {
    var some = new ArrayList<@Nullable Object>();
    for (String section : sections) {
      some.add(gates.kinds().get(section));
      some.add(gates.industries().get(section));
    }
    return some;
  }

  /** What the edit does to it for a profile; null where it does nothing. */
  @Nullable Effect on(Looked looked) {
    Verdict was = before.on(looked);
    Verdict is = after.on(looked);
    if (was == is) {
      return is == Verdict.APPLIES && !aspects.isEmpty() ? Effect.CHANGED : null;
    }
    if (is == Verdict.APPLIES) {
      return Effect.ADDED;
    }
    if (was == Verdict.APPLIES) {
      return Effect.REMOVED;
    }
    return is == Verdict.OPEN ? Effect.OPENED : Effect.CLOSED;
  }

  /** What makes it so: the conditions that stand otherwise than before. */
  Impact.Example example(Looked looked) {
    var reasons = new ArrayList<Impact.Reason>();
    reasons(when, false, looked, reasons);
    reasons(unless, true, looked, reasons);
    Set<String> closedBefore = before.closed(looked);
    Set<String> closedAfter = after.closed(looked);
    return new Impact.Example(
        looked.profile().id(),
        looked.profile().name(),
        List.copyOf(reasons),
        stays() ? closedBefore.stream().filter(s -> !closedAfter.contains(s)).toList() : List.of(),
        stays() ? closedAfter.stream().filter(s -> !closedBefore.contains(s)).toList() : List.of());
  }

  private void reasons(
      List<ConditionChange> changes,
      boolean exception,
      Looked looked,
      List<Impact.Reason> reasons) {
    for (ConditionChange change : changes) {
      Asked was = asked(change.before(), exception, looked.facts());
      Asked is = asked(change.after(), exception, looked.facts());
      if (stays() ? standing(was) != standing(is) : speaks(change)) {
        var seen = new LinkedHashMap<Fact, Value>();
        change.facts().forEach(fact -> seen.put(fact, looked.profile().value(fact)));
        reasons.add(new Impact.Reason(seen, was, is));
      }
    }
  }

  private boolean stays() {
    return before.rule != null && after.rule != null;
  }

  /** Of a rule that is new or gone all conditions decide; the organisation's name says the rest. */
  private static boolean speaks(ConditionChange change) {
    return change.facts().stream().anyMatch(fact -> !fact.identity());
  }

  private static @Nullable Asked asked(
      @Nullable Condition condition, boolean exception, Facts facts) {
    return condition == null ? null : new Asked(condition, exception, condition.on(facts));
  }

  /** TRUE where it does not stand in the way: what is not asked does not, nor may an exception. */
  private static Truth standing(@Nullable Asked asked) {
    if (asked == null) {
      return Truth.TRUE;
    }
    if (asked.exception()) {
      return asked.truth() == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
    }
    return asked.truth();
  }

  /** Its id. */
  String id() {
    return Objects.requireNonNull(after.rule == null ? before.rule : after.rule).id();
  }

  /** Its card before; null where it was added. */
  @Nullable Card cardBefore() {
    return before.card;
  }

  /** Its card after; null where it was removed. */
  @Nullable Card cardAfter() {
    return after.card;
  }

  /** The card that tells of an effect. */
  Card card(Effect effect) {
    Card card =
        effect == Effect.REMOVED || effect == Effect.CLOSED || after.card == null
            ? before.card
            : after.card;
    return Objects.requireNonNull(card == null ? after.card : card);
  }

  /** What of it differs. */
  List<Aspect> aspects() {
    return aspects;
  }
}
