package org.waymark.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.profile.Fact;

/**
 * When a recommendation applies.
 *
 * @param id its id, such as {@code CLD-45}
 * @param file the file that holds it
 * @param line its line in the file, from 1
 * @param when the conditions that must all hold
 * @param unless the conditions of which none may hold
 */
public record Rule(String id, String file, int line, List<Condition> when, List<Condition> unless) {

  /** The facts that it reads, in order. */
  public Set<Fact> facts() {
    var facts = new LinkedHashSet<Fact>();
    when.forEach(condition -> facts.addAll(condition.facts()));
    unless.forEach(condition -> facts.addAll(condition.facts()));
    return facts;
  }

  /** The thresholds that it compares with, in order. */
  public Set<String> thresholds() {
    var names = new LinkedHashSet<String>();
    when.forEach(condition -> names.addAll(condition.thresholds()));
    unless.forEach(condition -> names.addAll(condition.thresholds()));
    return names;
  }

  /** The number of its comparisons. */
  public int comparisons() {
    int comparisons = 0;
    for (Condition condition : when) {
      comparisons += condition.atoms().size();
    }
    for (Condition condition : unless) {
      comparisons += condition.atoms().size();
    }
    return comparisons;
  }

  /** What must hold for it to apply where everything is known: no exception holds then. */
  public List<Condition> conditions() {
    var conditions = new ArrayList<>(when);
    unless.forEach(condition -> conditions.add(condition.negated()));
    return conditions;
  }

  /** What must hold for it not to apply: a condition that fails, or an exception that holds. */
  public Condition fails() {
    var ways = new ArrayList<Condition>();
    when.forEach(condition -> ways.add(condition.negated()));
    ways.addAll(unless);
    return new Condition.Or(ways);
  }

  /** The rule's verdict on facts. */
  public Verdict on(Facts facts) {
    boolean open = false;
    for (Condition condition : when) {
      switch (condition.on(facts)) {
        case FALSE -> {
          return Verdict.DOES_NOT_APPLY;
        }
        case UNKNOWN -> open = true;
        case TRUE -> {}
      }
    }
    for (Condition condition : unless) {
      if (condition.on(facts) == Truth.TRUE) {
        return Verdict.DOES_NOT_APPLY;
      }
    }
    return open ? Verdict.OPEN : Verdict.APPLIES;
  }

  /**
   * Canonical DRL: one pattern on the flat fact, which fires exactly when the verdict is APPLIES.
   *
   * @param index the rule's place, under which the fact notes that it applies
   * @param lead the condition, as canonical DRL, that stands first and by itself where the rule has
   *     it: the engine decides it once for all rules that it leads; empty for none
   */
  public String drl(int index, String lead) {
    var text = new StringBuilder("rule \"" + id + "\" when $f : Facts( ");
    String and = "";
    if (!lead.isEmpty()) {
      text.append(lead);
      and = ", ";
    }
    for (Condition condition : when) {
      String drl = condition.drl();
      if (!drl.equals(lead)) {
        text.append(and).append(drl);
        and = " && ";
      }
    }
    for (Condition condition : unless) {
      // Not surely true, which is more than surely false: an unknown unless takes nothing away.
      text.append(and).append("!( ").append(condition.drl()).append(" )");
      and = " && ";
    }
    return text.append(" ) then $f.applies(").append(index).append("); end\n").toString();
  }
}
