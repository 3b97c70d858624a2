package org.waymark.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.condition.Condition;
import org.waymark.condition.Condition.Operator;
import org.waymark.condition.Truth;
import org.waymark.explain.Explanation.Reason;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;

/**
 * How a condition stands, in sentences made from the words of its facts: what is so, and what the
 * advice needs.
 */
public final class ReasonWords {

  private final Language language;
  private final FactWords facts;
  private final ConditionWords conditions;

  /** Words in a language. */
  public ReasonWords(Language language) {
    this.language = language;
    this.facts = new FactWords(language);
    this.conditions = new ConditionWords(language);
  }

  /** The conditions of a rule as lines, each with its state. */
  List<Page.Branch> conditions(List<Reason> reasons) {
    return reasons.stream().map(one -> branch(one, false)).toList();
  }

  /** The exceptions of a rule as lines, each with its state. */
  List<Page.Branch> exceptions(List<Reason> reasons) {
    return reasons.stream().map(one -> branch(one, true)).toList();
  }

  private Page.Branch branch(Reason reason, boolean exception) {
    if (isOne(reason)) {
      return new Page.Branch(state(reason.truth(), exception), line(reason, exception), List.of());
    }
    boolean all = reason.condition() instanceof Condition.And;
    return new Page.Branch(
        state(reason.truth(), exception),
        language.get(all ? "reason.all" : "reason.any"),
        grouped(reason).stream().map(part -> branch(part, exception)).toList());
  }

  /** The parts of a condition, those on values of one list as one. */
  private static List<Reason> grouped(Reason whole) {
    boolean all = whole.condition() instanceof Condition.And;
    var parts = new ArrayDeque<>(whole.parts());
    var grouped = new ArrayList<Reason>();
    for (List<Condition> group :
        ConditionWords.groups(whole.parts().stream().map(Reason::condition).toList())) {
      var together = new ArrayList<Reason>();
      group.forEach(one -> together.add(parts.remove()));
      Truth truth =
          all
              ? Truth.all(together.stream().map(Reason::truth).toList())
              : Truth.any(together.stream().map(Reason::truth).toList());
      grouped.add(
          group.size() == 1
              ? together.get(0)
              : new Reason(
                  all ? new Condition.And(group) : new Condition.Or(group),
                  truth,
                  together.get(0).seen(),
                  together));
    }
    return grouped;
  }

  /** Whether a condition is told in one line: a comparison, or several of the same fact. */
  private static boolean isOne(Reason reason) {
    return reason.parts().isEmpty() || reason.seen().size() == 1;
  }

  private Page.Tag state(Truth truth, boolean exception) {
    String key =
        switch (truth) {
          case TRUE -> exception ? "holds" : "met";
          case FALSE -> exception ? "absent" : "unmet";
          case UNKNOWN -> "unknown";
        };
    boolean good = (truth == Truth.TRUE) != exception;
    return new Page.Tag(
        truth == Truth.UNKNOWN ? "unknown" : good ? "yes" : "no", language.get("state." + key));
  }

  /** One sentence without a full stop. */
  private String line(Reason reason, boolean exception) {
    String seen = seen(reason.seen());
    String needed = needed(reason.condition());
    boolean sentence = isFlag(reason.condition());
    String kind = sentence ? ".flag" : isList(reason.condition()) ? ".list" : "";
    if (exception) {
      return language.get("exception" + kind, seen, needed);
    }
    return switch (reason.truth()) {
      case TRUE -> sentence || says(seen, needed) ? seen : language.get("reason.met", seen, needed);
      case FALSE -> language.get("reason.unmet" + kind, seen, needed);
      case UNKNOWN -> language.get("reason.unknown", seen, needed);
    };
  }

  /** Whether what is seen is word by word what is needed. */
  private static boolean says(String seen, String needed) {
    return seen.endsWith(": " + needed);
  }

  /** What is known of some facts, without a full stop. */
  public String seen(Map<Fact, Value> seen) {
    return seen.entrySet().stream()
        .map(entry -> facts.sentence(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static boolean isList(Condition condition) {
    return condition.facts().iterator().next().type() == Fact.Type.LIST;
  }

  private static boolean isFlag(Condition condition) {
    return condition.facts().size() > 1
        || condition.facts().iterator().next().type() == Fact.Type.FLAG;
  }

  /** What is needed, without the fact's label where it stands beside it anyway. */
  public String needed(Condition condition) {
    String words = conditions.of(condition);
    if (condition.facts().size() > 1) {
      return words;
    }
    Fact fact = condition.facts().iterator().next();
    String label = language.vocabulary().label(fact) + ": ";
    String bare = words.replace(label, "");
    return condition instanceof Condition.Comparison comparison
            && comparison.operator() == Operator.EQUAL
        ? language.get("reason.exactly", bare)
        : bare;
  }
}
