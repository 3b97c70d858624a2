package org.waymark.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.profile.Values;
import org.waymark.rulebook.Case;

/** Changes one file of cases so that some rules have the cases of a table. */
final class CaseEdits {

  private final TableReader table;
  private final YamlEdits edits;
  private final Node.Mapping root;

  private CaseEdits(TableReader table, String text, Node.Mapping root) {
    this.table = table;
    this.edits = new YamlEdits(text);
    this.root = root;
  }

  /** Changes the file; a file that is not there yet is made. */
  static void apply(TableReader table, String file, Map<String, Map<String, OneCase>> rules) {
    String text = table.texts().getOrDefault(file, "");
    Node.Mapping root = root(file, text, table.problems());
    if (table.isWrong()) {
      return;
    }
    var changes = new CaseEdits(table, text, root);
    if (!changes.edits.isBlock(root)) {
      table.problems().add(root, "expected each rule on lines of its own, to change its cases");
      return;
    }
    boolean changed = false;
    Map<String, YamlEdits.Extent> extents = changes.edits.extents(root, changes.edits.end());
    for (Map.Entry<String, Map<String, OneCase>> rule : rules.entrySet()) {
      changed |= changes.rule(rule.getKey(), extents.get(rule.getKey()), rule.getValue());
    }
    if (changed) {
      String edited = changes.edits.text();
      verify(table, root, root(file, edited, table.problems()), rules);
      table.texts().put(file, edited);
    }
  }

  private static Node.Mapping root(String file, String text, Problems problems) {
    Node node = text.isBlank() ? null : DocumentReader.read(file, text, problems);
    return node instanceof Node.Mapping mapping
        ? mapping
        : new Node.Mapping(file, 1, 1, "", Map.of());
  }

  /** What lines make of a file is read again: it must be what the table says. */
  private static void verify(
      TableReader table,
      Node.Mapping before,
      Node.Mapping after,
      Map<String, Map<String, OneCase>> rules) {
    Problems problems = table.problems();
    var expected = new HashMap<String, Map<Fact, Value>>();
    OneCase.of(before, problems).stream()
        .filter(one -> !rules.containsKey(one.rule()))
        .forEach(one -> expected.put(one.pointer(), one.values()));
    rules
        .values()
        .forEach(cases -> cases.forEach((pointer, one) -> expected.put(pointer, one.values())));
    var found = new HashMap<String, Map<Fact, Value>>();
    OneCase.of(after, problems).forEach(one -> found.put(one.pointer(), one.values()));
    if (!found.equals(expected)) {
      problems.add(before, "cannot be changed line by line; write each case on lines of its own");
    }
  }

  private boolean rule(String rule, YamlEdits.@Nullable Extent extent, Map<String, OneCase> cases) {
    if (extent == null) {
      cases.values().forEach(one -> table.changed(words(one) + ": added"));
      if (edits.end() > 1) {
        edits.insert(edits.end(), List.of(""));
      }
      edits.insert(edits.end(), lines(rule, cases));
      return true;
    }
    Node.Entry entry = Objects.requireNonNull(root.entries().get(rule));
    Map<String, OneCase> current = new LinkedHashMap<>();
    OneCase.of(rule, entry.value(), table.problems())
        .forEach(one -> current.put(one.pointer(), one));
    if (table.isWrong() || !differs(current, cases)) {
      return false;
    }
    if (entry.value() instanceof Node.Mapping groups && isBlock(groups)) {
      byLine(groups, extent, current, cases);
    } else {
      edits.replace(extent, lines(rule, cases));
    }
    return true;
  }

  /** Notes what differs. */
  private boolean differs(Map<String, OneCase> current, Map<String, OneCase> cases) {
    boolean differs = false;
    for (OneCase one : cases.values()) {
      OneCase old = current.get(one.pointer());
      if (old == null) {
        table.changed(words(one) + ": added");
        differs = true;
      } else if (!old.values().equals(one.values())) {
        table.changed(words(one) + ": " + difference(old, one));
        differs = true;
      }
    }
    for (OneCase old : current.values()) {
      if (!cases.containsKey(old.pointer())) {
        table.changed(words(old) + ": removed");
        differs = true;
      }
    }
    return differs;
  }

  private static String words(OneCase one) {
    return one.rule() + ", " + one.kind() + ", \"" + one.name() + '"';
  }

  private static String difference(OneCase old, OneCase one) {
    var parts = new ArrayList<String>();
    for (Fact fact : CaseTable.said(old, one)) {
      Value before = old.values().get(fact);
      Value after = one.values().get(fact);
      if (!Objects.equals(before, after)) {
        parts.add(fact.name() + " " + words(before) + " becomes " + words(after));
      }
    }
    return String.join("; ", parts);
  }

  private static String words(@Nullable Value value) {
    return value == null ? "not said" : YamlText.flow(Values.plain(value));
  }

  private boolean isBlock(Node.Mapping groups) {
    return edits.isBlock(groups)
        && groups.entries().values().stream()
            .allMatch(group -> group.value() instanceof Node.Mapping cases && edits.isBlock(cases));
  }

  private void byLine(
      Node.Mapping groups,
      YamlEdits.Extent extent,
      Map<String, OneCase> current,
      Map<String, OneCase> cases) {
    Map<String, YamlEdits.Extent> kinds = edits.extents(groups, extent.to());
    for (String kind : Case.KINDS.keySet()) {
      List<OneCase> wanted = cases.values().stream().filter(c -> c.kind().equals(kind)).toList();
      YamlEdits.Extent lines = kinds.get(kind);
      if (lines == null && !wanted.isEmpty()) {
        edits.insert(extent.to(), group(kind, wanted, "  ", "    "));
      } else if (lines != null && wanted.isEmpty()) {
        edits.remove(lines);
      } else if (lines != null) {
        group(
            (Node.Mapping) Objects.requireNonNull(groups.entries().get(kind)).value(),
            lines,
            current,
            wanted);
      }
    }
  }

  private void group(
      Node.Mapping group,
      YamlEdits.Extent extent,
      Map<String, OneCase> current,
      List<OneCase> wanted) {
    Map<String, YamlEdits.Extent> lines = edits.extents(group, extent.to());
    String indent = " ".repeat(group.entries().values().iterator().next().key().column() - 1);
    var gone = new LinkedHashMap<>(lines);
    for (OneCase one : wanted) {
      YamlEdits.Extent old = gone.remove(one.name());
      if (old == null) {
        edits.insert(extent.to(), List.of(line(indent, one)));
      } else if (!Objects.requireNonNull(current.get(one.pointer()))
          .values()
          .equals(one.values())) {
        edits.replace(old, List.of(line(indent, one)));
      }
    }
    gone.values().forEach(edits::remove);
  }

  private static String line(String indent, OneCase one) {
    return indent + YamlText.scalar(one.name()) + ": " + one.flow();
  }

  private static List<String> group(String kind, List<OneCase> cases, String indent, String inner) {
    var lines = new ArrayList<String>();
    lines.add(indent + kind + ":");
    cases.forEach(one -> lines.add(line(inner, one)));
    return lines;
  }

  private static List<String> lines(String rule, Map<String, OneCase> cases) {
    var lines = new ArrayList<String>();
    lines.add(rule + ":");
    for (String kind : Case.KINDS.keySet()) {
      List<OneCase> some = cases.values().stream().filter(c -> c.kind().equals(kind)).toList();
      if (!some.isEmpty()) {
        lines.addAll(group(kind, some, "  ", "    "));
      }
    }
    return lines;
  }
}
