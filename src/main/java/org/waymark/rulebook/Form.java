package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Node.Scalar;
import org.waymark.document.Node.Sequence;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Numbers;

/** Reads the keys of one mapping; what is missing, unknown or of a wrong type is a problem. */
final class Form {

  private final Mapping mapping;
  private final Problems problems;

  Form(Mapping mapping, Problems problems, String... keys) {
    this.mapping = mapping;
    this.problems = problems;
    Set<String> known = Set.of(keys);
    int unknown = 0;
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      String key = entry.getKey();
      if (!known.contains(key)) {
        Node at = entry.getValue().key();
        if (++unknown > Limits.ITEMS) {
          problems.add(at, "follows " + Limits.ITEMS + " unknown keys; more are not looked for");
          break;
        }
        problems.add(at, "unknown key `" + key + "`" + Suggestion.didYouMean(key, known));
      }
    }
  }

  /** The file that the mapping stands in. */
  String file() {
    return mapping.file();
  }

  /** A text that must be there. */
  String text(String key) {
    Node node = mapping.get(key);
    if (node instanceof Scalar scalar && scalar.value() instanceof String text && !text.isBlank()) {
      return unfinished(key, node, text) ? "" : text.strip();
    }
    problems.add(
        node == null ? mapping : node,
        node == null
            ? "`" + key + "` is missing"
            : "`" + key + "`: found " + node.inWords() + ", expected a text");
    return "";
  }

  /** Reports a text that is still to be filled in, as those of a rule that has just begun are. */
  private boolean unfinished(String key, Node node, String text) {
    boolean unfinished = isUnfinished(text);
    if (unfinished) {
      problems.add(node, "`" + key + "`: found " + node.inWords() + ", expected it filled in");
    }
    return unfinished;
  }

  /** Whether a text says that it is still to be written. */
  static boolean isUnfinished(String text) {
    String start = text.strip();
    return start.equals("TODO") || start.startsWith("TODO:");
  }

  /** A text or number that may be absent. */
  String optional(String key) {
    Node node = mapping.get(key);
    return node == null ? "" : scalar(key, node);
  }

  /** A text or number that must be there, as text. */
  String value(String key) {
    Node node = mapping.get(key);
    if (node == null) {
      problems.add(mapping, "`" + key + "` is missing");
      return "";
    }
    return scalar(key, node);
  }

  private String scalar(String key, Node node) {
    if (node instanceof Scalar scalar && scalar.value() instanceof Number number) {
      return Numbers.text(number.doubleValue());
    }
    if (node instanceof Scalar scalar && scalar.value() instanceof String text) {
      return unfinished(key, node, text) ? "" : text.strip();
    }
    problems.add(node, "`" + key + "`: found " + node.inWords() + ", expected a text or a number");
    return "";
  }

  double number(String key) {
    if (mapping.get(key) instanceof Scalar scalar
        && scalar.value() instanceof Number number
        && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    problems.add(mapping, "`" + key + "`: expected a number");
    return 0;
  }

  <E extends Enum<E>> E constant(String key, Class<E> type) {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    List<String> names =
        Stream.of(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    if (!text.isEmpty()) {
      problems.add(
          at(key),
          "`" + key + "`: found \"" + text + "\", expected one of " + String.join(", ", names));
    }
    return type.getEnumConstants()[0];
  }

  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (Node item : items(key)) {
      if (item instanceof Scalar scalar
          && scalar.value() instanceof String text
          && !text.isBlank()) {
        if (!unfinished(key, item, text)) {
          texts.add(text.strip());
        }
      } else {
        problems.add(item, "found " + item.inWords() + ", expected a text");
      }
    }
    return List.copyOf(texts);
  }

  List<Mapping> mappings(String key) {
    var mappings = new ArrayList<Mapping>();
    for (Node item : items(key)) {
      if (item instanceof Mapping one) {
        mappings.add(one);
      } else {
        problems.add(item, "found " + item.inWords() + ", expected a mapping");
      }
    }
    return mappings;
  }

  /** A mapping that must be there; an empty one where it is not. */
  Mapping mapping(String key) {
    Node node = mapping.get(key);
    if (node instanceof Mapping child) {
      return child;
    }
    problems.add(
        node == null ? mapping : node,
        node == null
            ? "`" + key + "` is missing"
            : "`" + key + "`: found " + node.inWords() + ", expected a mapping");
    Node at = at(key);
    return new Mapping(at.file(), at.line(), at.column(), at.pointer(), Map.of());
  }

  /** A mapping that may be absent. */
  @Nullable Mapping optionalMapping(String key) {
    return mapping.get(key) == null ? null : mapping(key);
  }

  private List<Node> items(String key) {
    Node node = mapping.get(key);
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    if (node != null) {
      problems.add(node, "`" + key + "`: found " + node.inWords() + ", expected a list");
    }
    return List.of();
  }

  /** The place of a key's value, or of the mapping where it is absent. */
  Node at(String key) {
    @Nullable Node node = mapping.get(key);
    return node == null ? mapping : node;
  }
}
