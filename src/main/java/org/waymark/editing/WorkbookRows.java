package org.waymark.editing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/**
 * The rows of a workbook's first sheet that holds something, one at a time: of a long table, only
 * the present row is in memory.
 */
public final class WorkbookRows implements AutoCloseable {

  private final String file;
  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private @Nullable Stream<org.dhatim.fastexcel.reader.Row> stream;
  private Iterator<org.dhatim.fastexcel.reader.Row> rows =
      List.<org.dhatim.fastexcel.reader.Row>of().iterator();
  private String sheet = "";
  private boolean begun;

  /**
   * A row that holds something.
   *
   * @param number its number in the sheet, from 1
   * @param cells by their columns, from 0
   * @param problems what is wrong with cells that cannot be read
   */
  public record Row(int number, Map<Integer, Cell> cells, Problems problems) {}

  private WorkbookRows(String file, ReadableWorkbook workbook, List<Sheet> sheets) {
    this.file = file;
    this.workbook = workbook;
    this.sheets = sheets.iterator();
  }

  /**
   * Opens a workbook.
   *
   * @param file the name for messages
   * @throws InputException where it is none, or one that would take more than its share to read
   */
  public static WorkbookRows open(String file, InputStream in) throws InputException, IOException {
    byte[] bytes = in.readNBytes(Grid.MAX_BYTES + 1);
    if (bytes.length > Grid.MAX_BYTES) {
      throw InputException.of(
          file,
          "is larger than "
              + Grid.MAX_BYTES
              + " bytes, the most that is read of a workbook; save it as CSV");
    }
    WorkbookGuard.check(file, bytes);
    try {
      var workbook =
          new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
      return new WorkbookRows(file, workbook, XlsxGrid.sheets(file, workbook));
    } catch (RuntimeException | IOException e) {
      throw XlsxGrid.unreadable(file);
    }
  }

  /** The next row; null after the last. */
  public @Nullable Row next() throws InputException {
    try {
      while (rows.hasNext() || isOpened()) {
        if (!rows.hasNext()) {
          continue;
        }
        Row row = row(rows.next());
        if (!row.cells().isEmpty() || !row.problems().isEmpty()) {
          begun = true;
          return row;
        }
      }
      return null;
    } catch (XlsxGrid.TooLarge e) {
      throw InputException.of(file, e.what);
    } catch (RuntimeException | IOException e) {
      throw XlsxGrid.unreadable(file);
    }
  }

  /** Whether there was a next sheet, as long as none held anything. */
  private boolean isOpened() throws IOException {
    if (begun || !sheets.hasNext()) {
      return false;
    }
    closeSheet();
    Sheet next = sheets.next();
    sheet = next.getName();
    Stream<org.dhatim.fastexcel.reader.Row> opened = next.openStream();
    stream = opened;
    rows = opened.iterator();
    return true;
  }

  private Row row(org.dhatim.fastexcel.reader.Row row) {
    var cells = new TreeMap<Integer, Cell>();
    var problems = new Problems();
    row.forEach(cell -> XlsxGrid.put(file, sheet, row, cell, cells, problems));
    return new Row(row.getRowNum(), cells, problems);
  }

  private void closeSheet() {
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    workbook.close();
  }
}
