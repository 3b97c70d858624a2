package org.waymark.editing;

import java.util.List;
import java.util.Map;
import org.waymark.document.Problem;
import org.waymark.rulebook.RulebookFiles;

/**
 * What a table makes of a rulebook. The rulebook as a whole is not checked yet.
 *
 * @param files the rulebook with the entries of the table
 * @param changes what is changed, an entry a line; empty where nothing is
 * @param places the cells that entries come from, by the bare name of their file and their pointer;
 *     all files of cases are called {@code .cases.yaml}
 */
public record TableImport(RulebookFiles files, List<String> changes, Map<String, Problem> places) {

  /** Copies the lists. */
  public TableImport {
    changes = List.copyOf(changes);
    places = Map.copyOf(places);
  }

  /** A problem of the rulebook, at the cell that it comes from if it comes from the table. */
  public Problem atCell(Problem problem) {
    String pointer = problem.pointer();
    String file = RulebookFiles.bare(problem.file());
    file = file.endsWith(CaseTable.CASES) ? CaseTable.CASES : file;
    while (!pointer.isEmpty()) {
      Problem cell = places.get(file + pointer);
      if (cell != null) {
        return new Problem(
            cell.file(), cell.line(), 0, "", cell.message() + ": " + problem.message());
      }
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return problem;
  }
}
