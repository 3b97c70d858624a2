package org.waymark.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Rule;
import org.waymark.editing.Difference.EntryChange;
import org.waymark.editing.Difference.RuleChange;
import org.waymark.editing.Difference.TermChange;
import org.waymark.editing.Difference.ThresholdChange;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Threshold;

/** Finds what differs between two editions. */
final class Differences {

  private final Edition before;
  private final Edition after;
  private final EntryChanges was;
  private final EntryChanges is;
  private final TermUses usesBefore;
  private final TermUses usesAfter;

  /** The entries that mean something else. */
  private final Set<EntryChanges.Id> meaning = new TreeSet<>();

  Differences(Edition before, Edition after) {
    this.before = before;
    this.after = after;
    this.was = new EntryChanges(before.files());
    this.is = new EntryChanges(after.files());
    this.usesBefore = new TermUses(before, was);
    this.usesAfter = new TermUses(after, is);
  }

  Difference all() {
    List<TermChange> terms = terms();
    List<ThresholdChange> thresholds = thresholds();
    List<RuleChange> rules = rules(thresholds, terms);
    List<EntryChange> entries = entries();
    return new Difference(before.name(), after.name(), rules, thresholds, terms, entries, layout());
  }

  // -- terms and thresholds --

  private List<TermChange> terms() {
    var changes = new ArrayList<TermChange>();
    for (String name : new TreeSet<>(both(usesBefore.terms(), usesAfter.terms()))) {
      List<ConditionChange> conditions =
          ConditionChange.between(usesBefore.conditions(name), usesAfter.conditions(name));
      if (!conditions.isEmpty()) {
        meaning.add(new EntryChanges.Id(EntryChanges.TERM, name));
        changes.add(
            new TermChange(
                name,
                Kind.of(usesBefore.terms().contains(name), usesAfter.terms().contains(name)),
                conditions,
                inOrder(both(usesBefore.rules(name), usesAfter.rules(name)))));
      }
    }
    return List.copyOf(changes);
  }

  private List<ThresholdChange> thresholds() {
    var changes = new ArrayList<ThresholdChange>();
    Map<String, Threshold> old = before.sources().thresholds();
    Map<String, Threshold> current = after.sources().thresholds();
    for (String name : both(old.keySet(), current.keySet())) {
      Threshold then = old.get(name);
      Threshold now = current.get(name);
      List<Change> fields =
          Change.between(
              was.value(EntryChanges.THRESHOLD, name), is.value(EntryChanges.THRESHOLD, name));
      if (!fields.isEmpty() || !Objects.equals(then, now)) {
        changes.add(
            new ThresholdChange(
                name,
                then,
                now,
                then == null || now == null ? List.of() : fields,
                inOrder(both(comparing(before, name), comparing(after, name)))));
      }
      if (!fields.isEmpty()) {
        meaning.add(new EntryChanges.Id(EntryChanges.THRESHOLD, name));
      }
    }
    return List.copyOf(changes);
  }

  private static Set<String> comparing(Edition edition, String threshold) {
    return edition.sources().rules().stream()
        .filter(rule -> rule.thresholds().contains(threshold))
        .map(Rule::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  // -- rules --

  private List<RuleChange> rules(List<ThresholdChange> thresholds, List<TermChange> terms) {
    Map<String, Rule> old = byId(before);
    Map<String, Rule> current = byId(after);
    Set<String> moved =
        thresholds.stream()
            .filter(ThresholdChange::moved)
            .map(ThresholdChange::name)
            .collect(Collectors.toSet());
    var changes = new ArrayList<RuleChange>();
    for (String id : both(current.keySet(), old.keySet())) {
      RuleChange change = rule(id, old.get(id), current.get(id), moved, terms);
      if (change != null) {
        changes.add(change);
      }
    }
    return List.copyOf(changes);
  }

  private static Map<String, Rule> byId(Edition edition) {
    return edition.sources().rules().stream()
        .collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private @Nullable RuleChange rule(
      String id,
      @Nullable Rule old,
      @Nullable Rule current,
      Set<String> moved,
      List<TermChange> terms) {
    boolean stays = old != null && current != null;
    List<ConditionChange> when =
        ConditionChange.between(
            old == null ? List.of() : old.when(), current == null ? List.of() : current.when());
    List<ConditionChange> unless =
        ConditionChange.between(
            old == null ? List.of() : old.unless(), current == null ? List.of() : current.unless());
    List<Change> card =
        Change.between(was.value(EntryChanges.CARD, id), is.value(EntryChanges.CARD, id));
    List<Difference.CaseChange> cases = CaseChanges.of(id, before.sources(), after.sources());
    if (stays && when.isEmpty() && unless.isEmpty() && card.isEmpty() && cases.isEmpty()) {
      return null;
    }
    boolean asks = !when.isEmpty() || !unless.isEmpty();
    boolean own =
        asks && !Objects.equals(was.value(EntryChanges.RULE, id), is.value(EntryChanges.RULE, id));
    note(own, EntryChanges.RULE, id);
    note(!card.isEmpty(), EntryChanges.CARD, id);
    note(!cases.isEmpty(), EntryChanges.CASES, id);
    return new RuleChange(
        id,
        old,
        current,
        before.sources().cards().get(id),
        after.sources().cards().get(id),
        own,
        old != null && current != null && asks ? limits(old, current, moved) : List.of(),
        stays && asks
            ? terms.stream().filter(t -> t.rules().contains(id)).map(TermChange::name).toList()
            : List.of(),
        when,
        unless,
        stays ? card : List.of(),
        stays ? cases : List.of());
  }

  private void note(boolean changed, String part, String key) {
    if (changed) {
      meaning.add(new EntryChanges.Id(part, key));
    }
  }

  private static List<String> limits(Rule old, Rule current, Set<String> moved) {
    return both(old.thresholds(), current.thresholds()).stream().filter(moved::contains).toList();
  }

  // -- everything else --

  private List<EntryChange> entries() {
    var changes = new ArrayList<EntryChange>();
    for (EntryChanges.Id id : new TreeSet<>(both(was.ids(), is.ids()))) {
      boolean told =
          Set.of(
                  EntryChanges.RULE,
                  EntryChanges.TERM,
                  EntryChanges.CARD,
                  EntryChanges.CASES,
                  EntryChanges.THRESHOLD)
              .contains(id.part());
      if (!told) {
        Object then = was.value(id.part(), id.key());
        Object now = is.value(id.part(), id.key());
        List<Change> fields = Change.between(then, now);
        if (!fields.isEmpty()) {
          meaning.add(id);
          changes.add(
              new EntryChange(id.part(), id.key(), Kind.of(then != null, now != null), fields));
        }
      }
    }
    return List.copyOf(changes);
  }

  private List<String> layout() {
    Map<String, String> old = bare(before.files());
    Map<String, String> current = bare(after.files());
    return both(old.keySet(), current.keySet()).stream()
        .filter(file -> !Objects.equals(old.get(file), current.get(file)))
        .filter(
            file ->
                Stream.concat(
                        was.byFile().getOrDefault(file, Set.of()).stream(),
                        is.byFile().getOrDefault(file, Set.of()).stream())
                    .noneMatch(meaning::contains))
        .sorted()
        .toList();
  }

  private static Map<String, String> bare(RulebookFiles files) {
    var bare = new LinkedHashMap<String, String>();
    files.texts().forEach((name, text) -> bare.put(RulebookFiles.bare(name), text));
    return bare;
  }

  private static <T> Set<T> both(Set<T> first, Set<T> second) {
    var both = new LinkedHashSet<>(first);
    both.addAll(second);
    return both;
  }

  /** Ids of rules in the order of the rules after, those that are gone last. */
  private List<String> inOrder(Set<String> ids) {
    return both(byId(after).keySet(), byId(before).keySet()).stream()
        .filter(ids::contains)
        .toList();
  }
}
