package org.waymark.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a JSON or YAML document with its place. */
public sealed interface Node {

  /** The name of the document. */
  String file();

  /** The line, from 1. */
  int line();

  /** The column, from 1. */
  int column();

  /** The JSON pointer (RFC 6901). */
  String pointer();

  /** What the value is, in words for a message, such as {@code "yes"} or {@code a list}. */
  String inWords();

  /** A mapping; its keys are unique and in the order of the document. */
  record Mapping(String file, int line, int column, String pointer, Map<String, Entry> entries)
      implements Node {
    @Override
    public String inWords() {
      return "a mapping";
    }

    /** The value of a key; null where the key is absent or its value is null. */
    public @Nullable Node get(String key) {
      Entry entry = entries.get(key);
      return entry == null || (entry.value() instanceof Scalar scalar && scalar.value() == null)
          ? null
          : entry.value();
    }
  }

  /** A key of a mapping, with the key's own place, and its value. */
  record Entry(Node key, Node value) {}

  /** A list. */
  record Sequence(String file, int line, int column, String pointer, List<Node> items)
      implements Node {
    @Override
    public String inWords() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param value a String, a Boolean, a Double, a Long or null
   */
  record Scalar(String file, int line, int column, String pointer, @Nullable Object value)
      implements Node {
    @Override
    public String inWords() {
      return value instanceof String text ? '"' + shorten(text) + '"' : String.valueOf(value);
    }

    private static String shorten(String text) {
      String clean =
          text.codePoints()
              .mapToObj(c -> Character.isISOControl(c) ? " " : Character.toString(c))
              .collect(Collectors.joining());
      return clean.length() <= 60 ? clean : clean.substring(0, 57) + "...";
    }
  }

  /** The value at a JSON pointer into the document of which this is the root; null for none. */
  default @Nullable Node at(String pointer) {
    Node node = this;
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String key = token.replace("~1", "/").replace("~0", "~");
      if (node instanceof Mapping mapping && mapping.entries().containsKey(key)) {
        node = mapping.entries().get(key).value();
      } else if (node instanceof Sequence sequence
          && key.matches("[0-9]{1,9}")
          && Integer.parseInt(key) < sequence.items().size()) {
        node = sequence.items().get(Integer.parseInt(key));
      } else {
        return null;
      }
    }
    return node;
  }

  /** The document as plain Java maps, lists and values. */
  default @Nullable Object plain() {
    if (this instanceof Mapping mapping) {
      var plain = new LinkedHashMap<String, @Nullable Object>();
      mapping.entries().forEach((key, entry) -> plain.put(key, entry.value().plain()));
      return plain;
    }
    if (this instanceof Sequence sequence) {
      var plain = new ArrayList<@Nullable Object>();
      sequence.items().forEach(item -> plain.add(item.plain()));
      return plain;
    }
    return ((Scalar) this).value();
  }
}
