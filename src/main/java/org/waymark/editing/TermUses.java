package org.waymark.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.condition.RuleReader;
import org.waymark.condition.Terms;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Threshold;

/** What the terms of an edition mean, and which rules use them, directly or by another term. */
final class TermUses {

  private final Set<String> terms = new TreeSet<>();
  private final Map<String, Set<String>> rules = new HashMap<>();
  private final EntryChanges entries;
  private final Map<String, Double> thresholds;
  private final Terms known;

  TermUses(Edition edition, EntryChanges entries) {
    this.entries = entries;
    thresholds =
        edition.sources().thresholds().values().stream()
            .collect(Collectors.toMap(Threshold::name, Threshold::value));
    known = known(edition.files());
    for (EntryChanges.Id id : entries.ids()) {
      if (id.part().equals(EntryChanges.TERM)) {
        terms.add(id.key());
      }
    }
    for (EntryChanges.Id id : entries.ids()) {
      if (id.part().equals(EntryChanges.RULE)) {
        used(id, new TreeSet<>())
            .forEach(name -> rules.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(id.key()));
      }
    }
  }

  private Terms known(RulebookFiles files) {
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      if (RulebookFiles.bare(file.getKey()).equals("terms.drl")) {
        return RuleReader.terms(file.getKey(), file.getValue(), thresholds, new Problems());
      }
    }
    return Terms.none();
  }

  private Set<String> used(EntryChanges.Id by, Set<String> used) {
    if (entries.value(by.part(), by.key()) instanceof List<?> words) {
      for (String name : DrlText.called(words.stream().map(String::valueOf).toList())) {
        if (terms.contains(name) && used.add(name)) {
          used(new EntryChanges.Id(EntryChanges.TERM, name), used);
        }
      }
    }
    return used;
  }

  /** The names of the terms. */
  Set<String> terms() {
    return terms;
  }

  /** The ids of the rules that use a term. */
  Set<String> rules(String term) {
    return rules.getOrDefault(term, Set.of());
  }

  /** What a term means: what a rule asks that asks for nothing else. Empty where there is none. */
  List<Condition> conditions(String term) {
    if (!terms.contains(term)) {
      return List.of();
    }
    var conditions = new ArrayList<Condition>();
    for (Rule rule :
        RuleReader.read(
            "terms.drl",
            "package rules;\nrule \"AAA-01\"\nwhen\n" + term + "()\nthen\nend\n",
            thresholds,
            known,
            new Problems())) {
      conditions.addAll(rule.when());
    }
    return conditions;
  }
}
