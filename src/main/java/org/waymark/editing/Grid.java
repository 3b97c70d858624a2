package org.waymark.editing;

import java.util.List;
import java.util.Map;

/**
 * A table as it stands in a file: rows of cells by the index of their column, from 0. Rows and
 * cells that hold nothing are left out.
 *
 * @param file the file
 * @param sheet the sheet; empty where there are no sheets
 * @param rows the rows; the first is the header
 */
record Grid(String file, String sheet, List<Map<Integer, Cell>> rows) {

  /** What a table may hold: more is refused. */
  static final int MAX_ROWS = 200_000;

  static final int MAX_COLUMNS = 1_000;
  static final int MAX_CELL = 10_000;
  static final int MAX_BYTES = 16 << 20;

  /** So many problems of cells are told; a table with more is no table. */
  static final int MAX_PROBLEMS = 200;

  /** The place of the whole table for a message. */
  String place() {
    return sheet.isEmpty() ? "" : "sheet " + sheet + ": ";
  }
}
