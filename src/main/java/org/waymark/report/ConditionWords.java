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
          + (one.negative() ? language.get("value.not", options) : options);
    }
    Condition.Contains contains = (Condition.Contains) condition;
    return listed(contains.fact(), List.of(contains));
  }

  /** Conditions on values of one list are said together: {@code topics: security or continuity}. */
  private String joined(List<Condition> conditions, boolean all) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < conditions.size(); ) {
      var alike = new ArrayList<Condition.Contains>();
      while (i < conditions.size()
          && conditions.get(i) instanceof Condition.Contains contains
          && contains.negative() == all
          && (alike.isEmpty() || alike.get(0).fact().equals(contains.fact()))) {
        alike.add(contains);
        i++;
      }
      if (alike.isEmpty()) {
        parts.add(of(conditions.get(i++)));
      } else {
        parts.add(listed(alike.get(0).fact(), alike));
      }
    }
    return String.join(language.get(all ? "condition.and" : "condition.or"), parts);
  }

  private String listed(Fact fact, List<Condition.Contains> values) {
    String names =
        values.stream()
            .map(one -> vocabulary.option(fact, fact.options().get(one.option())))
            .collect(Collectors.joining(language.get("value.or")));
    return vocabulary.label(fact)
        + ": "
        + (values.get(0).negative() ? language.get("value.not", names) : names);
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
