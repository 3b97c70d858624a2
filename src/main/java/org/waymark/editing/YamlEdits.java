package org.waymark.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.document.Node;

/**
 * Changes of a YAML text line by line: what is not touched stays as it is, comments too. Lines
 * count from 1.
 */
final class YamlEdits {

  /** The lines of an entry: from its key to before the next, without comments of the next. */
  record Extent(int from, int to) {}

  private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");

  private final List<String> lines;
  private final Map<Integer, List<String>> inserted = new HashMap<>();
  private final Map<Integer, Extent> removed = new HashMap<>();

  YamlEdits(String text) {
    lines = new ArrayList<>(text.lines().toList());
  }

  /** The line after the last. */
  int end() {
    return lines.size() + 1;
  }

  /** Whether each key of a mapping stands on a line of its own. */
  boolean isBlock(Node.Mapping mapping) {
    int before = 0;
    for (Node.Entry entry : mapping.entries().values()) {
      Node key = entry.key();
      if (key.line() <= before || !prefix(key).isBlank()) {
        return false;
      }
      before = key.line();
    }
    return true;
  }

  /** Whether each item of a list stands on a line of its own, behind a dash. */
  boolean isBlock(Node.Sequence sequence) {
    int before = 0;
    for (Node item : sequence.items()) {
      if (item.line() <= before || !prefix(item).matches(" *- +")) {
        return false;
      }
      before = item.line();
    }
    return true;
  }

  /** What stands before a node on its line. */
  String prefix(Node node) {
    String line = lines.get(node.line() - 1);
    return line.substring(0, Math.max(0, Math.min(line.length(), node.column() - 1)));
  }

  /** The lines of each entry of a mapping that ends before a line. */
  Map<String, Extent> extents(Node.Mapping mapping, int end) {
    var extents = new LinkedHashMap<String, Extent>();
    List<Map.Entry<String, Node.Entry>> entries = List.copyOf(mapping.entries().entrySet());
    for (int i = 0; i < entries.size(); i++) {
      int next = i + 1 < entries.size() ? entries.get(i + 1).getValue().key().line() : end;
      extents.put(entries.get(i).getKey(), trimmed(entries.get(i).getValue().key().line(), next));
    }
    return extents;
  }

  /** The lines of each item of a list that ends before a line. */
  List<Extent> extents(Node.Sequence sequence, int end) {
    var extents = new ArrayList<Extent>();
    for (int i = 0; i < sequence.items().size(); i++) {
      int next = i + 1 < sequence.items().size() ? sequence.items().get(i + 1).line() : end;
      extents.add(trimmed(sequence.items().get(i).line(), next));
    }
    return extents;
  }

  /** Comments and empty lines at the end belong to what follows. */
  private Extent trimmed(int from, int next) {
    int to = next;
    while (to > from + 1 && isAside(lines.get(to - 2))) {
      to--;
    }
    return new Extent(from, to);
  }

  private static boolean isAside(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  void insert(int before, List<String> added) {
    inserted.computeIfAbsent(before, line -> new ArrayList<>()).addAll(added);
  }

  void remove(Extent extent) {
    removed.put(extent.from(), extent);
  }

  /** Replaces an entry; lines of comments inside it are kept before it. */
  void replace(Extent extent, List<String> by) {
    remove(extent);
    insert(
        extent.from(),
        lines.subList(extent.from() - 1, extent.to() - 1).stream()
            .filter(line -> line.stripLeading().startsWith("#"))
            .toList());
    insert(extent.from(), by);
  }

  /** What stands behind a number on its line: a comment, or nothing. */
  String comment(int line) {
    Matcher comment = COMMENT.matcher(lines.get(line - 1));
    return comment.find() ? comment.group() : "";
  }

  /** The changed text. */
  String text() {
    var out = new StringBuilder();
    for (int line = 1; line <= end(); line++) {
      inserted.getOrDefault(line, List.of()).forEach(added -> out.append(added).append('\n'));
      Extent gone = removed.get(line);
      if (gone != null) {
        line = gone.to() - 1;
      } else if (line < end()) {
        out.append(lines.get(line - 1)).append('\n');
      }
    }
    return out.toString();
  }
}
