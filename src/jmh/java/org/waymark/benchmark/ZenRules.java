package org.waymark.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.condition.Amount;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;

/** The same rules for GoRules ZEN: as a table that collects ids, and as a node of expressions. */
final class ZenRules {

  private ZenRules() {}

  /** A decision of one table with a row a rule, of which all that hit are collected. */
  static Object table(List<Rule> rules) {
    var rows = new ArrayList<Object>();
    for (Rule rule : rules) {
      rows.add(Map.of("_id", rule.id(), "when", expression(rule), "id", "'" + rule.id() + "'"));
    }
    return graph(
        "decisionTableNode",
        Map.of(
            "hitPolicy",
            "collect",
            "inputs",
            // A column without a field: the cell is a whole expression.
            List.of(Map.of("id", "when", "name", "when")),
            "outputs",
            List.of(Map.of("id", "id", "name", "id", "field", "id")),
            "rules",
            rows));
  }

  /** A decision of one node with an expression a rule. */
  static Object expressions(List<Rule> rules) {
    var all = new ArrayList<Object>();
    for (Rule rule : rules) {
      all.add(
          Map.of("id", rule.id(), "key", rule.id().replace('-', '_'), "value", expression(rule)));
    }
    return graph("expressionNode", Map.of("expressions", all));
  }

  private static Object graph(String type, Object content) {
    var nodes =
        List.of(
            node("in", "inputNode", Map.of()),
            node("rules", type, content),
            node("out", "outputNode", Map.of()));
    var edges =
        List.of(
            Map.of("id", "1", "sourceId", "in", "targetId", "rules", "type", "edge"),
            Map.of("id", "2", "sourceId", "rules", "targetId", "out", "type", "edge"));
    return Map.of(
        "contentType", "application/vnd.gorules.decision", "nodes", nodes, "edges", edges);
  }

  private static Object node(String id, String type, Object content) {
    var node = new LinkedHashMap<String, Object>();
    node.put("id", id);
    node.put("name", id);
    node.put("type", type);
    node.put("position", Map.of("x", 0, "y", 0));
    node.put("content", content);
    return node;
  }

  static String expression(Rule rule) {
    return Stream.concat(
            rule.when().stream().map(ZenRules::expression),
            rule.unless().stream().map(one -> "not (" + expression(one) + ")"))
        .collect(Collectors.joining(" and "));
  }

  private static String expression(Condition condition) {
    if (condition instanceof Condition.And and) {
      return joined(and.all(), " and ");
    }
    if (condition instanceof Condition.Or or) {
      return joined(or.any(), " or ");
    }
    if (condition instanceof Condition.Contains contains) {
      String has =
          "'"
              + contains.fact().options().get(contains.option()).name()
              + "' in "
              + contains.fact().name();
      return known(contains.fact()) + (contains.negative() ? "not (" + has + "))" : has + ")");
    }
    if (condition instanceof Condition.OneOf one) {
      if (one.fact().type() == Fact.Type.FLAG) {
        return one.fact().name() + " == " + (one.mask() == 1 != one.negative());
      }
      String names =
          one.fact().options().stream()
              .filter(option -> (one.mask() >> option.constant().ordinal() & 1) == 1)
              .map(option -> "'" + option.name() + "'")
              .collect(Collectors.joining(", ", "[", "]"));
      return one.negative()
          ? known(one.fact()) + one.fact().name() + " not in " + names + ")"
          : one.fact().name() + " in " + names;
    }
    Condition.Comparison comparison = (Condition.Comparison) condition;
    return comparison.read().stream()
        .distinct()
        .map(fact -> fact.name() + " != null and ")
        .collect(
            Collectors.joining(
                "",
                "(",
                amount(comparison.left())
                    + " "
                    + comparison.operator().symbol()
                    + " "
                    + amount(comparison.right())
                    + ")"));
  }

  /** The beginning of what is only asked where something is said. */
  private static String known(Fact fact) {
    return "(" + fact.name() + " != null and ";
  }

  private static String joined(List<Condition> conditions, String operator) {
    return conditions.stream()
        .map(ZenRules::expression)
        .collect(Collectors.joining(operator, "(", ")"));
  }

  private static String amount(Amount amount) {
    String text =
        amount.parts().stream()
            .map(
                part ->
                    (part.factor() == 1 ? "" : Numbers.text(part.factor()) + " * ")
                        + (part.fact().type() == Fact.Type.LIST
                            ? "len(" + part.fact().name() + ")"
                            : part.fact().name()))
            .collect(Collectors.joining(" + "));
    return text.isEmpty()
        ? Numbers.text(amount.constant())
        : amount.constant() == 0 ? text : text + " + " + Numbers.text(amount.constant());
  }
}
