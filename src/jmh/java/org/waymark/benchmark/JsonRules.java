package org.waymark.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.condition.Amount;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Values;

/**
 * The same rules for json-rules-engine, at its best: facts are flat, so that no path is looked up,
 * and sums and counts are facts that it need not work out.
 */
final class JsonRules {

  private final Map<String, Amount> amounts = new LinkedHashMap<>();
  private final List<Object> rules = new ArrayList<>();

  JsonRules(List<Rule> rules) {
    for (Rule rule : rules) {
      List<Object> all =
          Stream.concat(
                  rule.when().stream().map(this::tree),
                  rule.unless().stream().map(one -> Map.of("not", tree(one))))
              .toList();
      this.rules.add(Map.of("conditions", Map.of("all", all), "event", Map.of("type", rule.id())));
    }
  }

  /** The rules as its constructor takes them. */
  List<Object> rules() {
    return rules;
  }

  /** The facts of a profile of which every fact is known or not said. */
  Map<String, Object> facts(Profile profile) {
    var facts = new LinkedHashMap<String, Object>();
    for (Fact fact : Catalogue.all().facts()) {
      Object value = Values.plain(profile.value(fact));
      if (value != null) {
        facts.put(fact.name(), value);
      }
    }
    amounts.forEach(
        (name, amount) -> {
          double sum = amount.constant();
          for (Amount.Part part : amount.parts()) {
            Object value = facts.get(part.fact().name());
            if (value == null) {
              return;
            }
            sum += part.factor() * (value instanceof List<?> list ? list.size() : (Double) value);
          }
          facts.put(name, sum);
        });
    return facts;
  }

  private Object tree(Condition condition) {
    if (condition instanceof Condition.And and) {
      return Map.of("all", and.all().stream().map(this::tree).toList());
    }
    if (condition instanceof Condition.Or or) {
      return Map.of("any", or.any().stream().map(this::tree).toList());
    }
    if (condition instanceof Condition.Contains contains) {
      return atom(
          contains.fact().name(),
          contains.negative() ? "doesNotContain" : "contains",
          contains.fact().options().get(contains.option()).name());
    }
    if (condition instanceof Condition.OneOf one) {
      if (one.fact().type() == Fact.Type.FLAG) {
        return atom(one.fact().name(), "equal", one.mask() == 1 != one.negative());
      }
      List<String> names =
          one.fact().options().stream()
              .filter(option -> (one.mask() >> option.constant().ordinal() & 1) == 1)
              .map(Fact.Option::name)
              .toList();
      Object in = atom(one.fact().name(), one.negative() ? "notIn" : "in", names);
      return one.negative() ? Map.of("all", List.of(known(one.fact().name()), in)) : in;
    }
    Condition.Comparison comparison = (Condition.Comparison) condition;
    String left = name(comparison.left());
    Object right =
        comparison.right().parts().isEmpty()
            ? comparison.right().constant()
            : Map.of("fact", name(comparison.right()));
    Object compared = atom(left, operator(comparison.operator()), right);
    return comparison.operator() == Condition.Operator.UNEQUAL
        ? Map.of("all", List.of(known(left), compared))
        : compared;
  }

  private static Object atom(String fact, String operator, Object value) {
    return Map.of("fact", fact, "operator", operator, "value", value);
  }

  private static Object known(String fact) {
    return atom(fact, "isKnown", true);
  }

  /** The fact that an amount is; a sum or a count becomes one of its own. */
  private String name(Amount amount) {
    if (amount.parts().size() == 1 && amount.constant() == 0) {
      Amount.Part part = amount.parts().get(0);
      if (part.factor() == 1 && part.fact().type() == Fact.Type.NUMBER) {
        return part.fact().name();
      }
    }
    String name = "amount: " + amount.parts() + " + " + amount.constant();
    amounts.put(name, amount);
    return name;
  }

  private static String operator(Condition.Operator operator) {
    return switch (operator) {
      case LESS -> "lessThan";
      case AT_MOST -> "lessThanInclusive";
      case EQUAL -> "equal";
      case UNEQUAL -> "notEqual";
      case AT_LEAST -> "greaterThanInclusive";
      case MORE -> "greaterThan";
    };
  }
}
