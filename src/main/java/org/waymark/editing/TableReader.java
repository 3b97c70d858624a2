package org.waymark.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.document.HiddenCharacters;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.rulebook.RulebookFiles;

/** Reads the rows of one table by the names of its columns, and gathers what it changes. */
final class TableReader {

  private final Grid grid;
  private final Problems problems;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, String> texts;
  private final List<String> changes = new ArrayList<>();
  private final Map<String, Problem> places = new HashMap<>();

  TableReader(Grid grid, RulebookFiles files, Problems problems) {
    this.grid = grid;
    this.problems = problems;
    this.texts = new TreeMap<>(files.texts());
  }

  /** Reads the header: the columns that must be there, and those that may. */
  void header(List<String> needed, Predicate<String> optional, List<String> known) {
    Map<Integer, Cell> header = grid.rows().get(0);
    header.forEach(
        (index, cell) -> {
          String name = cell.text();
          if (!needed.contains(name) && !optional.test(name)) {
            wrong(cell, "unknown column `" + name + "`" + Suggestion.didYouMean(name, known));
          } else if (columns.putIfAbsent(name, index) != null) {
            wrong(cell, "the column `" + name + "` is given twice, expected once");
          }
        });
    for (String name : needed) {
      if (!columns.containsKey(name)) {
        problems.add(grid.file(), 0, 0, grid.place() + "the column `" + name + "` is missing");
      }
    }
    for (Map<Integer, Cell> row : rows()) {
      row.forEach(
          (index, cell) -> {
            if (!header.containsKey(index)) {
              wrong(cell, "found " + cell.inWords() + " in a column without a name");
            }
            // What no text of YAML can hold would be told at a line that is not of the table.
            if (cell.text().codePoints().anyMatch(TableReader::isNoCharacter)) {
              wrong(
                  cell,
                  "found the character "
                      + HiddenCharacters.first(cell.text())
                      + ", which a reader cannot see");
            }
          });
    }
  }

  private static boolean isNoCharacter(int code) {
    return (code & 0xfffe) == 0xfffe || Character.getType(code) == Character.SURROGATE;
  }

  /** The rows below the header. */
  List<Map<Integer, Cell>> rows() {
    return grid.rows().subList(1, grid.rows().size());
  }

  @Nullable Cell cell(Map<Integer, Cell> row, String column) {
    Integer index = columns.get(column);
    return index == null ? null : row.get(index);
  }

  /** A text that must be there; empty where it is not, which is added to the problems. */
  String text(Map<Integer, Cell> row, String column) {
    Cell cell = cell(row, column);
    if (cell == null) {
      if (columns.containsKey(column)) {
        wrong(first(row), "this row has no `" + column + "`");
      }
      return "";
    }
    return cell.text();
  }

  String optional(Map<Integer, Cell> row, String column) {
    Cell cell = cell(row, column);
    return cell == null ? "" : cell.text();
  }

  static Cell first(Map<Integer, Cell> row) {
    return row.values().iterator().next();
  }

  void wrong(Cell cell, String message) {
    cell.wrong(problems, message);
  }

  /** Whether so much is wrong that what follows need not be read. */
  boolean isEnough() {
    return problems.size() >= Grid.MAX_PROBLEMS;
  }

  Problems problems() {
    return problems;
  }

  boolean isWrong() {
    return !problems.isEmpty();
  }

  Map<String, String> texts() {
    return texts;
  }

  void changed(String entry) {
    changes.add(entry);
  }

  /** Notes the first cell of an entry, so that what is wrong with the entry is told there. */
  void place(String file, String pointer, Cell cell) {
    places.putIfAbsent(
        RulebookFiles.bare(file) + pointer,
        new Problem(cell.file(), cell.line(), 0, "", cell.place()));
  }

  TableImport result() {
    return new TableImport(new RulebookFiles(texts), changes, places);
  }
}
