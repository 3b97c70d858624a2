package org.waymark.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.editing.Cell;
import org.waymark.editing.FactCell;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;

/**
 * The header of a table of profiles: {@code id}, {@code name} and facts with dots, such as {@code
 * cloud.providerCount}.
 */
final class Header {

  private static final Map<String, Fact> FACTS = facts();

  private final String input;
  private final Map<Integer, String> columns;
  private final Map<String, Integer> byPointer = new HashMap<>();

  private Header(String input, Map<Integer, String> columns) {
    this.input = input;
    this.columns = columns;
    columns.forEach((column, name) -> byPointer.put("/" + name.replace('.', '/'), column));
  }

  private static Map<String, Fact> facts() {
    var facts = new LinkedHashMap<String, Fact>();
    Catalogue.all().facts().forEach(fact -> facts.put(fact.name(), fact));
    return facts;
  }

  /**
   * Reads a header.
   *
   * @param cells by their columns, from 0
   * @throws InputException with every name that is wrong
   */
  static Header of(String input, Map<Integer, Cell> cells) throws InputException {
    var problems = new Problems();
    var columns = new LinkedHashMap<Integer, String>();
    var known = new TreeSet<>(FACTS.keySet());
    known.addAll(Set.of("id", "name"));
    cells.forEach(
        (column, cell) -> {
          String name = cell.text();
          if (!known.contains(name)) {
            cell.wrong(
                problems,
                "found the column `"
                    + name
                    + "`, expected id, name or a fact such as cloud.providerCount"
                    + Suggestion.didYouMean(name, known));
          } else if (columns.containsValue(name)) {
            cell.wrong(problems, "found a second column `" + name + "`, expected each once");
          } else {
            columns.put(column, name);
          }
        });
    for (String needed : List.of("id", "name")) {
      if (!columns.containsValue(needed)) {
        problems.add(input, 1, 0, "the header has no column `" + needed + "`, expected one");
      }
    }
    problems.throwIfAny();
    return new Header(input, columns);
  }

  /**
   * A row as a line.
   *
   * @param cells by their columns, without those that hold nothing
   */
  Line line(long number, String text, Map<Integer, Cell> cells) {
    return new Line(input, number, text, problems -> profile(number, cells, problems));
  }

  private @Nullable Profile profile(long number, Map<Integer, Cell> cells, Problems problems) {
    var found = new Problems();
    Node.Mapping root = document(number, cells, found);
    Profile profile = ProfileReader.read(root, found);
    for (Problem one : found.sorted()) {
      Integer column = column(one.pointer());
      Cell cell = column == null ? null : cells.get(column);
      problems.addAll(
          List.of(
              cell == null || one.message().startsWith(cell.place())
                  ? one
                  : new Problem(
                      one.file(),
                      one.line(),
                      one.column(),
                      one.pointer(),
                      cell.place() + ": " + one.message())));
    }
    return found.isEmpty() ? profile : null;
  }

  /** The column whose fact, or part of whose fact, a pointer names. */
  private @Nullable Integer column(String pointer) {
    String rest = pointer;
    while (!rest.isEmpty()) {
      Integer column = byPointer.get(rest);
      if (column != null) {
        return column;
      }
      rest = rest.substring(0, rest.lastIndexOf('/'));
    }
    return null;
  }

  private Node.Mapping document(long number, Map<Integer, Cell> cells, Problems problems) {
    var sections = new LinkedHashMap<String, Map<String, Node.Entry>>();
    var root = new LinkedHashMap<String, Node.Entry>();
    for (Map.Entry<Integer, Cell> one : cells.entrySet()) {
      String name = columns.get(one.getKey());
      if (name == null) {
        one.getValue().wrong(problems, "stands under no heading, expected nothing");
        continue;
      }
      Fact fact = FACTS.get(name);
      if (fact == null) {
        root.put(name, entry(number, name, "/" + name, one.getValue().node(one.getValue().text())));
        continue;
      }
      Node value = FactCell.read(fact, one.getValue(), problems);
      if (value != null) {
        String pointer = "/" + name.replace('.', '/');
        String key = name.substring(name.indexOf('.') + 1);
        sections
            .computeIfAbsent(fact.section(), section -> new LinkedHashMap<>())
            .put(key, entry(number, key, pointer, value));
      }
    }
    sections.forEach(
        (section, facts) ->
            root.put(
                section,
                entry(
                    number,
                    section,
                    "/" + section,
                    new Node.Mapping(input, Line.place(number), 0, "/" + section, facts))));
    return new Node.Mapping(input, Line.place(number), 0, "", root);
  }

  private Node.Entry entry(long number, String key, String pointer, Node value) {
    return new Node.Entry(
        new Node.Scalar(input, Line.place(number), 0, pointer, key), placed(value, pointer));
  }

  /** A cell knows of no pointers; a profile has them everywhere. */
  private static Node placed(Node node, String pointer) {
    if (node instanceof Node.Scalar scalar) {
      return new Node.Scalar(
          scalar.file(), scalar.line(), scalar.column(), pointer, scalar.value());
    }
    if (node instanceof Node.Sequence list) {
      var items = new ArrayList<Node>();
      for (Node item : list.items()) {
        items.add(placed(item, pointer + "/" + items.size()));
      }
      return new Node.Sequence(list.file(), list.line(), list.column(), pointer, items);
    }
    var entries = new LinkedHashMap<String, Node.Entry>();
    ((Node.Mapping) node)
        .entries()
        .forEach(
            (key, entry) -> {
              String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
              entries.put(
                  key,
                  new Node.Entry(
                      Objects.requireNonNull(placed(entry.key(), below)),
                      placed(entry.value(), below)));
            });
    return new Node.Mapping(node.file(), node.line(), node.column(), pointer, entries);
  }
}
