package org.waymark.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Numbers;
import org.waymark.rulebook.RulebookFiles;

/** Thresholds as a table: a row for each value, so several for one that changes with time. */
final class ThresholdTable {

  static final String SHEET = "thresholds";
  static final List<String> HEADER =
      List.of("name", "value", "unit", "what", "origin", "reason", "from", "until");

  private static final List<String> NEEDED = HEADER.subList(0, 6);
  private static final String FILE = "thresholds.yaml";
  private static final List<String> ORIGINS = List.of("report", "published", "judgement");

  /** A value and where it comes from. */
  private record Value(double value, String origin, String reason, String from, String until) {

    boolean isDated() {
      return !from.isEmpty() || !until.isEmpty();
    }

    String inWords() {
      return Numbers.text(value)
          + (from.isEmpty() ? "" : " from " + from)
          + (until.isEmpty() ? "" : " until " + until);
    }

    String flow() {
      var map = new LinkedHashMap<String, Object>();
      map.put("value", value);
      if (!from.isEmpty()) {
        map.put("from", from);
      }
      if (!until.isEmpty()) {
        map.put("until", until);
      }
      map.put(origin, reason);
      return YamlText.flow(map);
    }
  }

  /** A threshold. */
  private record Entry(String unit, String what, List<Value> values) {

    boolean isDated() {
      return values.size() > 1 || values.stream().anyMatch(Value::isDated);
    }

    List<String> lines(String name) {
      var lines = new ArrayList<String>();
      lines.add(name + ":");
      if (!isDated()) {
        lines.add("  value: " + Numbers.text(values.get(0).value()));
      }
      lines.add("  unit: " + YamlText.scalar(unit));
      lines.add("  what: " + YamlText.scalar(what));
      if (isDated()) {
        lines.add("  values:");
        values.forEach(value -> lines.add("  - " + value.flow()));
      } else {
        lines.add("  " + values.get(0).origin() + ": " + YamlText.scalar(values.get(0).reason()));
      }
      return lines;
    }
  }

  private ThresholdTable() {}

  /** The rows of the thresholds whose names are wanted. */
  static List<List<@Nullable Object>> rows(RulebookFiles files, Predicate<String> wanted)
      throws InputException {
    var problems = new Problems();
    Map<String, Entry> entries = entries(root(files, problems), problems);
    problems.throwIfAny();
    var rows = new ArrayList<List<@Nullable Object>>();
    rows.add(new ArrayList<>(HEADER));
    entries.forEach(
        (name, entry) -> {
          if (wanted.test(name)) {
            entry.values().forEach(value -> rows.add(row(name, entry, value)));
          }
        });
    return rows;
  }

  private static List<@Nullable Object> row(String name, Entry entry, Value value) {
    var row = new ArrayList<@Nullable Object>();
    row.add(name);
    row.add(value.value());
    row.add(entry.unit());
    row.add(entry.what());
    row.add(value.origin());
    row.add(value.reason());
    row.add(value.from().isEmpty() ? null : value.from());
    row.add(value.until().isEmpty() ? null : value.until());
    return row;
  }

  private static Node.Mapping root(RulebookFiles files, Problems problems) {
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      if (RulebookFiles.bare(file.getKey()).equals(FILE)
          && DocumentReader.read(file.getKey(), file.getValue(), problems)
              instanceof Node.Mapping mapping) {
        return mapping;
      }
    }
    if (problems.isEmpty()) {
      problems.add(FILE, 0, 0, "is missing, or is no mapping from names");
    }
    return new Node.Mapping(FILE, 1, 1, "", Map.of());
  }

  private static Map<String, Entry> entries(Node.Mapping root, Problems problems) {
    var entries = new LinkedHashMap<String, Entry>();
    root.entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Mapping mapping) {
                var values = new ArrayList<Value>();
                for (Node one :
                    mapping.get("values") instanceof Node.Sequence many
                        ? many.items()
                        : List.of(mapping)) {
                  values.add(value(one, problems));
                }
                entries.put(name, new Entry(text(mapping, "unit"), text(mapping, "what"), values));
              } else {
                problems.add(entry.value(), "expected a threshold: see `waymark check`");
              }
            });
    return entries;
  }

  private static Value value(Node node, Problems problems) {
    if (node instanceof Node.Mapping mapping
        && mapping.get("value") instanceof Node.Scalar scalar
        && scalar.value() instanceof Number number) {
      for (String origin : ORIGINS) {
        if (mapping.get(origin) != null) {
          return new Value(
              number.doubleValue(),
              origin,
              text(mapping, origin),
              text(mapping, "from"),
              text(mapping, "until"));
        }
      }
    }
    problems.add(node, "expected a value and where it comes from: see `waymark check`");
    return new Value(0, "", "", "", "");
  }

  private static String text(Node.Mapping mapping, String key) {
    Object value = mapping.get(key) instanceof Node.Scalar scalar ? scalar.value() : null;
    return value == null
        ? ""
        : value instanceof Number number
            ? Numbers.text(number.doubleValue())
            : value.toString().strip();
  }

  /** Applies a table: thresholds that it does not name stay as they are. */
  static void apply(TableReader table, RulebookFiles files) {
    table.header(NEEDED, List.of("from", "until")::contains, HEADER);
    Map<String, Entry> wanted = wanted(table);
    Problems problems = table.problems();
    if (table.isWrong()) {
      return;
    }
    Node.Mapping root = root(files, problems);
    Map<String, Entry> current = entries(root, problems);
    if (table.isWrong()) {
      return;
    }
    String text = Objects.requireNonNull(files.texts().get(root.file()));
    var edits = new YamlEdits(text);
    if (!edits.isBlock(root)) {
      problems.add(root, "expected each threshold on lines of its own, to change one");
      return;
    }
    Map<String, YamlEdits.Extent> extents = edits.extents(root, edits.end());
    wanted.forEach(
        (name, entry) -> {
          Entry old = current.get(name);
          if (old == null) {
            table.changed(name + ": added, " + entry.values().get(0).inWords());
            edits.insert(edits.end(), entry.lines(name));
          } else if (!old.equals(entry)) {
            table.changed(name + ": " + difference(old, entry));
            edit(edits, root, Objects.requireNonNull(extents.get(name)), name, old, entry);
          }
        });
    String changed = table.texts().get(root.file());
    if (!current.equals(merged(current, wanted))) {
      changed = edits.text();
      var again = new TreeMap<>(files.texts());
      again.put(root.file(), changed);
      if (!entries(root(new RulebookFiles(again), problems), problems)
          .equals(merged(current, wanted))) {
        problems.add(root, "cannot be changed line by line; write each value on a line of its own");
      }
    }
    table.texts().put(root.file(), Objects.requireNonNull(changed));
  }

  private static Map<String, Entry> merged(Map<String, Entry> current, Map<String, Entry> wanted) {
    var merged = new LinkedHashMap<>(current);
    merged.putAll(wanted);
    return merged;
  }

  private static String difference(Entry old, Entry entry) {
    var parts = new ArrayList<String>();
    if (!old.unit().equals(entry.unit())) {
      parts.add("unit \"" + old.unit() + "\" becomes \"" + entry.unit() + '"');
    }
    if (!old.what().equals(entry.what())) {
      parts.add("what \"" + old.what() + "\" becomes \"" + entry.what() + '"');
    }
    for (int i = 0; i < Math.max(old.values().size(), entry.values().size()); i++) {
      if (i >= entry.values().size()) {
        parts.add(old.values().get(i).inWords() + " removed");
      } else if (i >= old.values().size()) {
        parts.add(entry.values().get(i).inWords() + " added");
      } else {
        difference(old.values().get(i), entry.values().get(i), parts);
      }
    }
    return String.join("; ", parts);
  }

  private static void difference(Value old, Value value, List<String> parts) {
    if (!old.inWords().equals(value.inWords())) {
      parts.add(old.inWords() + " becomes " + value.inWords());
    }
    if (!old.origin().equals(value.origin()) || !old.reason().equals(value.reason())) {
      parts.add(
          old.origin()
              + " \""
              + old.reason()
              + "\" becomes "
              + value.origin()
              + " \""
              + value.reason()
              + '"');
    }
  }

  private static void edit(
      YamlEdits edits,
      Node.Mapping root,
      YamlEdits.Extent extent,
      String name,
      Entry old,
      Entry entry) {
    Node.Mapping mapping = (Node.Mapping) Objects.requireNonNull(root.entries().get(name)).value();
    if (!edits.isBlock(mapping)
        || old.isDated() != entry.isDated()
        || (mapping.get("values") instanceof Node.Sequence many
            ? !edits.isBlock(many)
            : entry.isDated())) {
      edits.replace(extent, entry.lines(name));
      return;
    }
    Map<String, YamlEdits.Extent> keys = edits.extents(mapping, extent.to());
    String indent = " ".repeat(mapping.entries().values().iterator().next().key().column() - 1);
    if (!old.unit().equals(entry.unit())) {
      put(edits, keys, "unit", indent + "unit: " + YamlText.scalar(entry.unit()));
    }
    if (!old.what().equals(entry.what())) {
      put(edits, keys, "what", indent + "what: " + YamlText.scalar(entry.what()));
    }
    if (mapping.get("values") instanceof Node.Sequence many) {
      dated(
          edits,
          edits.extents(many, Objects.requireNonNull(keys.get("values")).to()),
          edits.prefix(many.items().get(0)),
          old,
          entry);
    } else {
      undated(edits, keys, indent, old.values().get(0), entry.values().get(0));
    }
  }

  private static void put(
      YamlEdits edits, Map<String, YamlEdits.Extent> keys, String key, String line) {
    edits.replace(Objects.requireNonNull(keys.get(key)), List.of(line));
  }

  private static void undated(
      YamlEdits edits, Map<String, YamlEdits.Extent> keys, String indent, Value old, Value value) {
    if (old.value() != value.value()) {
      String comment = edits.comment(Objects.requireNonNull(keys.get("value")).from());
      put(edits, keys, "value", indent + "value: " + Numbers.text(value.value()) + comment);
    }
    if (!old.origin().equals(value.origin()) || !old.reason().equals(value.reason())) {
      put(
          edits,
          keys,
          old.origin(),
          indent + value.origin() + ": " + YamlText.scalar(value.reason()));
    }
  }

  private static void dated(
      YamlEdits edits, List<YamlEdits.Extent> items, String dash, Entry old, Entry entry) {
    for (int i = 0; i < Math.max(items.size(), entry.values().size()); i++) {
      if (i >= entry.values().size()) {
        edits.remove(items.get(i));
      } else if (i >= items.size()) {
        edits.insert(
            items.get(items.size() - 1).to(), List.of(dash + entry.values().get(i).flow()));
      } else if (!old.values().get(i).equals(entry.values().get(i))) {
        edits.replace(items.get(i), List.of(dash + entry.values().get(i).flow()));
      }
    }
  }

  private static Map<String, Entry> wanted(TableReader table) {
    var wanted = new LinkedHashMap<String, Entry>();
    for (Map<Integer, Cell> row : table.rows()) {
      if (table.isEnough()) {
        break;
      }
      String name = table.text(row, "name");
      Cell at = table.cell(row, "name");
      if (at == null) {
        continue;
      }
      if (!name.matches("[A-Z][A-Z0-9_]{2,60}")) {
        table.wrong(
            at, "found " + at.inWords() + ", expected a name of capitals, digits and underscores");
      }
      var value = value(table, row);
      Entry before = wanted.get(name);
      var entry = new Entry(table.text(row, "unit"), table.text(row, "what"), new ArrayList<>());
      if (before == null) {
        table.place(FILE, "/" + name, at);
        wanted.put(name, entry);
        before = entry;
      } else {
        same(table, row, "unit", before.unit());
        same(table, row, "what", before.what());
      }
      table.place(FILE, "/" + name + "/values/" + before.values().size(), at);
      before.values().add(value);
    }
    return wanted;
  }

  private static Value value(TableReader table, Map<Integer, Cell> row) {
    Cell cell = table.cell(row, "value");
    Double number = cell == null ? null : cell.number(table.problems());
    if (cell == null) {
      table.text(row, "value");
    }
    String origin = table.text(row, "origin");
    Cell from = table.cell(row, "origin");
    if (from != null && !ORIGINS.contains(origin)) {
      table.wrong(
          from,
          "found "
              + from.inWords()
              + ", expected one of "
              + String.join(", ", ORIGINS)
              + Suggestion.didYouMean(origin, ORIGINS));
    }
    return new Value(
        number == null ? 0 : number,
        origin,
        table.text(row, "reason"),
        day(table, row, "from"),
        day(table, row, "until"));
  }

  private static void same(
      TableReader table, Map<Integer, Cell> row, String column, String expected) {
    Cell cell = table.cell(row, column);
    if (cell != null && !cell.text().equals(expected)) {
      table.wrong(
          cell,
          "found "
              + cell.inWords()
              + ", expected the same `"
              + column
              + "` in all rows of a threshold");
    }
  }

  private static String day(TableReader table, Map<Integer, Cell> row, String column) {
    Cell cell = table.cell(row, column);
    if (cell == null) {
      return "";
    }
    try {
      return LocalDate.parse(cell.text()).toString();
    } catch (DateTimeException e) {
      table.wrong(cell, "found " + cell.inWords() + ", expected a day such as 2025-12-31");
      return "";
    }
  }
}
