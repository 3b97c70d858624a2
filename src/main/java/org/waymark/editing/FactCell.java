package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;

/**
 * The value of a fact in a cell: a number, TRUE or FALSE, a name, names with {@code |} between, or
 * what is partly known as a profile has it, such as <code>{"atLeast": 5}</code>.
 */
public final class FactCell {

  private FactCell() {}

  /** What a cell holds for a value; null where nothing is said. */
  static @Nullable Object write(@Nullable Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.value() instanceof Number number
          ? (Object) number.doubleValue()
          : scalar.value();
    }
    if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
      return list.items().stream()
          .map(item -> String.valueOf(item.plain()))
          .collect(Collectors.joining("|"));
    }
    return node == null ? null : json(node.plain());
  }

  private static String json(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(
              entry ->
                  YamlText.quoted(String.valueOf(entry.getKey())) + ": " + json(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (plain instanceof List<?> list) {
      return list.stream().map(FactCell::json).collect(Collectors.joining(", ", "[", "]"));
    }
    return plain instanceof Number number
        ? Numbers.text(number.doubleValue())
        : plain instanceof String text ? YamlText.quoted(text) : String.valueOf(plain);
  }

  /** The value in a cell as a document has it; null where it cannot be read at all. */
  public static @Nullable Node read(Fact fact, Cell cell, Problems problems) {
    String text = cell.text();
    if (cell.value() instanceof String && (text.startsWith("{") || text.startsWith("["))) {
      return DocumentReader.readYaml(cell.file(), text, problems);
    }
    return switch (fact.type()) {
      case NUMBER -> number(cell, fact);
      case FLAG -> cell.node(flag(text.toLowerCase(Locale.ROOT), text));
      case CHOICE -> cell.node(text);
      case LIST -> {
        var items = new ArrayList<Node>();
        for (String item : text.split("\\|", -1)) {
          items.add(cell.node(item.strip()));
        }
        yield new Node.Sequence(cell.file(), cell.line(), 0, "", items);
      }
    };
  }

  private static Node number(Cell cell, Fact fact) {
    var none = new Problems();
    Double number = cell.number(none);
    if (number == null) {
      // The reader of profiles says what the fact expects.
      return cell.node(cell.text());
    }
    return fact.whole() && number == Math.rint(number) && Math.abs(number) < 1e15
        ? cell.node(number.longValue())
        : cell.node(number);
  }

  private static Object flag(String word, String text) {
    return word.equals("true") ? (Object) true : word.equals("false") ? (Object) false : text;
  }
}
