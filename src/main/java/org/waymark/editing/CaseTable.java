package org.waymark.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookFiles;

/** Cases as a table: a row for each case, a column for each fact that any of them gives. */
final class CaseTable {

  static final String SHEET = "cases";
  static final List<String> KEYS = List.of("rule", "kind", "case");

  private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"\\n]{1,40})\"");
  private static final int MAX_NAME = 200;

  /** A rule's id is in one file of cases: its name need not be known. */
  static final String CASES = ".cases.yaml";

  private CaseTable() {}

  /** The rows of the cases of the rules that are wanted. */
  static List<List<@Nullable Object>> rows(RulebookFiles files, Predicate<String> wanted)
      throws InputException {
    var problems = new Problems();
    var cases = new ArrayList<OneCase>();
    for (Node.Mapping file : OneCase.files(files, problems)) {
      cases.addAll(
          OneCase.of(file, problems).stream().filter(one -> wanted.test(one.rule())).toList());
    }
    problems.throwIfAny();
    Set<Fact> used = new TreeSet<>(Comparator.comparingInt(Fact::ordinal));
    cases.forEach(one -> used.addAll(one.nodes().keySet()));
    if (used.size() + KEYS.size() > Grid.MAX_COLUMNS) {
      throw InputException.of("cases", "have more facts than a table has columns; name a chapter");
    }
    var rows = new ArrayList<List<@Nullable Object>>();
    var header = new ArrayList<@Nullable Object>(KEYS);
    used.forEach(fact -> header.add(fact.name()));
    rows.add(header);
    for (OneCase one : cases) {
      var row = new ArrayList<@Nullable Object>(List.of(one.rule(), one.kind(), one.name()));
      used.forEach(fact -> row.add(FactCell.write(one.nodes().get(fact))));
      rows.add(row);
    }
    return rows;
  }

  /** Applies a table: the rules that it names have the cases of the table, others keep theirs. */
  static void apply(TableReader table, RulebookFiles files) {
    table.header(KEYS, name -> Catalogue.all().fact(name) != null, known());
    Map<String, String> ruleFiles = ruleFiles(files);
    var wanted = new LinkedHashMap<String, Map<String, OneCase>>();
    for (Map<Integer, Cell> row : table.rows()) {
      if (table.isEnough()) {
        return;
      }
      OneCase one = one(table, row, ruleFiles.keySet());
      if (one != null
          && wanted
                  .computeIfAbsent(one.rule(), rule -> new LinkedHashMap<>())
                  .putIfAbsent(one.pointer(), one)
              != null) {
        table.wrong(
            TableReader.first(row), "the same case is given in an earlier row, expected it once");
      }
    }
    if (table.isWrong()) {
      return;
    }
    List<Node.Mapping> roots = OneCase.files(files, table.problems());
    var homes = new TreeMap<String, Map<String, Map<String, OneCase>>>();
    wanted.forEach(
        (rule, cases) ->
            homes
                .computeIfAbsent(
                    home(rule, roots, Objects.requireNonNull(ruleFiles.get(rule))),
                    file -> new LinkedHashMap<>())
                .put(rule, cases));
    homes.forEach((file, rules) -> CaseEdits.apply(table, file, rules));
  }

  private static List<String> known() {
    var known = new ArrayList<>(KEYS);
    known.addAll(Catalogue.all().names());
    return known;
  }

  /** The file of each rule; rules that do not check yet have cases too. */
  private static Map<String, String> ruleFiles(RulebookFiles files) {
    var found = new TreeMap<String, String>();
    files
        .texts()
        .forEach(
            (file, text) -> {
              if (file.endsWith(".drl")) {
                Matcher rule = RULE.matcher(text);
                while (rule.find()) {
                  found.putIfAbsent(rule.group(1), file);
                }
              }
            });
    return found;
  }

  /** The file that has a rule's cases, or else the one beside the rule. */
  private static String home(String rule, List<Node.Mapping> roots, String ruleFile) {
    return roots.stream()
        .filter(root -> root.entries().containsKey(rule))
        .map(Node::file)
        .findFirst()
        .orElse(ruleFile.replaceAll("\\.drl$", ".cases.yaml"));
  }

  private static @Nullable OneCase one(
      TableReader table, Map<Integer, Cell> row, Set<String> rules) {
    String rule = table.text(row, "rule");
    String kind = table.text(row, "kind");
    String name = table.text(row, "case");
    Cell ruleCell = table.cell(row, "rule");
    Cell kindCell = table.cell(row, "kind");
    Cell nameCell = table.cell(row, "case");
    if (ruleCell == null || kindCell == null || nameCell == null) {
      return null;
    }
    if (!rules.contains(rule)) {
      table.wrong(ruleCell, "unknown rule `" + rule + "`" + Suggestion.didYouMean(rule, rules));
      return null;
    }
    if (!Case.KINDS.containsKey(kind)) {
      table.wrong(
          kindCell,
          "found "
              + kindCell.inWords()
              + ", expected one of "
              + String.join(", ", Case.KINDS.keySet())
              + Suggestion.didYouMean(kind, Case.KINDS.keySet()));
      return null;
    }
    // Spaces at its ends belong to a name.
    name = nameCell.value() instanceof String text ? text : name;
    if (name.length() > MAX_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
      table.wrong(nameCell, "expected a name of one line and at most " + MAX_NAME + " characters");
      return null;
    }
    var nodes = new LinkedHashMap<Fact, Node>();
    var values = new LinkedHashMap<Fact, Value>();
    for (Fact fact : Catalogue.all().facts()) {
      Cell cell = table.cell(row, fact.name());
      if (cell != null) {
        fact(table, fact, cell, nodes, values);
      }
    }
    var one = new OneCase(rule, kind, name, nodes, values);
    table.place(CASES, "/" + rule, ruleCell);
    table.place(CASES, one.pointer(), nameCell);
    return one;
  }

  private static void fact(
      TableReader table, Fact fact, Cell cell, Map<Fact, Node> nodes, Map<Fact, Value> values) {
    var found = new Problems();
    Node node = FactCell.read(fact, cell, found);
    Value value = node == null ? null : ProfileReader.readValue(fact, node, found);
    for (Problem problem : found.sorted()) {
      table.wrong(cell, problem.message());
    }
    if (node != null && value != null && found.isEmpty()) {
      nodes.put(fact, node);
      values.put(fact, value);
    }
  }

  /** Facts that a table names are those that somebody said. */
  static Set<Fact> said(OneCase a, OneCase b) {
    var said = new LinkedHashSet<>(a.values().keySet());
    said.addAll(b.values().keySet());
    return said;
  }
}
