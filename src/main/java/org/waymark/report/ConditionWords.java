package org.waymark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Amount;
import org.waymark.condition.Condition;
import org.waymark.profile.Fact;
import org.waymark.profile.Vocabulary;

/** What a condition asks, in the words of its facts: {@code cloud providers in use: at least 2}. */
public final class ConditionWords {

  private final Language language;
  private final Vocabulary vocabulary;
  private final FactWords facts;

  /** Words in a language. */
  public ConditionWords(Language language) {
    this.language = language;
    this.vocabulary = language.vocabulary();
    this.facts = new FactWords(language);
  }

  /** The condition without a full stop. */
  public String of(Condition condition) {
    if (condition instanceof Condition.And and) {
      return joined(and.all(), true);
    }
    if (condition instanceof Condition.Or or) {
      return joined(or.any(), false);
    }
    if (condition instanceof Condition.Comparison comparison) {
      @Nullable Fact fact =
          comparison.left().parts().size() == 1 ? comparison.left().parts().get(0).fact() : null;
      return amount(comparison.left(), null)
          + ": "
          + language.get(
              "operator." + comparison.operator().name(), amount(comparison.right(), fact));
    }
    if (condition instanceof Condition.OneOf one) {
      if (one.fact().type() == Fact.Type.FLAG) {
        return (one.mask() == 1) == one.negative()
            ? vocabulary.no(one.fact())
            : vocabulary.yes(one.fact());
      }
      String options = options(one.fact(), one.mask());
      return vocabulary.label(one.fact())
          + ": "
          + (one.negative() ? language.get("choice.not", options) : options);
    }
    return listed(List.of((Condition.Contains) condition), true);
  }

  private String joined(List<Condition> conditions, boolean all) {
    var parts = new ArrayList<String>();
    for (List<Condition> group : groups(conditions)) {
      parts.add(
          group.get(0) instanceof Condition.Contains
              ? listed(group.stream().map(one -> (Condition.Contains) one).toList(), all)
              : of(group.get(0)));
    }
    return String.join(language.get(all ? "condition.and" : "condition.or"), parts);
  }

  /**
   * Conditions in their order, those on values of one list together: they are said in one breath,
   * as {@code topics: security or continuity}.
   */
  static List<List<Condition>> groups(List<Condition> conditions) {
    var groups = new ArrayList<List<Condition>>();
    for (Condition condition : conditions) {
      List<Condition> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (!last.isEmpty()
          && last.get(0) instanceof Condition.Contains first
          && condition instanceof Condition.Contains contains
          && first.fact().equals(contains.fact())
          && first.negative() == contains.negative()) {
        last.add(condition);
      } else {
        groups.add(new ArrayList<>(List.of(condition)));
      }
    }
    return groups;
  }

  /** Values that a list must have or lack: all of them, or any. */
  private String listed(List<Condition.Contains> values, boolean all) {
    Fact fact = values.get(0).fact();
    boolean several = values.size() > 1;
    boolean negative = values.get(0).negative();
    String names =
        values.stream()
            .map(one -> vocabulary.option(fact, fact.options().get(one.option())))
            .collect(
                Collectors.joining(several && (all || negative) ? ", " : language.get("value.or")));
    String key =
        !several
            ? negative ? "list.without" : "list.has"
            : negative ? all ? "list.none" : "list.notAll" : all ? "list.all" : "list.has";
    return vocabulary.label(fact) + ": " + language.get(key, names);
  }

  private String options(Fact fact, long mask) {
    return fact.options().stream()
        .filter(option -> (mask >> option.constant().ordinal() & 1) == 1)
        .map(option -> vocabulary.option(fact, option))
        .collect(Collectors.joining(language.get("value.or")));
  }

  /** An amount; a number is in the unit of the fact given, if one is. */
  private String amount(Amount amount, @Nullable Fact measured) {
    if (amount.parts().isEmpty()) {
      return measured == null
          ? language.number(amount.constant())
          : facts.amount(measured, amount.constant());
    }
    String parts =
        amount.parts().stream()
            .map(
                part -> {
                  String label =
                      part.fact().type() == Fact.Type.LIST
                          ? language.get("amount.count", vocabulary.label(part.fact()))
                          : vocabulary.label(part.fact());
                  return part.factor() == 1
                      ? label
                      : language.get(
                          "amount.share",
                          language.inUnit(Math.round(part.factor() * 1e9) / 1e7, "percent"),
                          label);
                })
            .collect(Collectors.joining(" + "));
    return amount.constant() == 0 ? parts : parts + " + " + language.number(amount.constant());
  }
}
