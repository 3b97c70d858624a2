package org.waymark.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.editing.Cell;
import org.waymark.editing.WorkbookRows;

/** The rows of the first sheet of a workbook that holds something. */
final class SheetLines implements LineSource {

  private final String input;
  private final WorkbookRows rows;
  private final Header header;

  private SheetLines(String input, WorkbookRows rows, Header header) {
    this.input = input;
    this.rows = rows;
    this.header = header;
  }

  static SheetLines open(String input, InputStream in) throws IOException, InputException {
    try (in) {
      WorkbookRows rows = WorkbookRows.open(input, in);
      try {
        WorkbookRows.Row first = rows.next();
        if (first != null) {
          first.problems().throwIfAny();
        }
        return new SheetLines(
            input, rows, Header.of(input, first == null ? Map.of() : first.cells()));
      } catch (InputException | RuntimeException e) {
        rows.close();
        throw e;
      }
    }
  }

  @Override
  public @Nullable Line next() throws InputException {
    WorkbookRows.Row row = rows.next();
    if (row == null) {
      return null;
    }
    String text = row.cells().values().stream().map(Cell::text).collect(Collectors.joining("\t"));
    Line line = header.line(row.number(), text, row.cells());
    return row.problems().isEmpty()
        ? line
        : new Line(
            input,
            row.number(),
            text,
            problems -> {
              problems.addAll(row.problems().found());
              line.reading().read(problems);
              return null;
            });
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
