package org.waymark.editing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;

/** Tables as sheets of an Excel workbook (XLSX). */
final class XlsxGrid {

  /** What this program writes itself may be as large as it is. */
  private static final ZipArchive.Limits OWN =
      new ZipArchive.Limits(256 << 20, 1_000, 256 << 20, 512 << 20, 1_000);

  private static final int MAX_SHEETS = 50;

  /** As Excel has it; each cell's place holds the name. */
  private static final int MAX_SHEET_NAME = 31;

  /** Formats of numbers that are days or times; what stands in brackets or quotes is no part. */
  private static final Pattern DATE = Pattern.compile("(?i).*[ymdhs].*");

  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private XlsxGrid() {}

  /** Writes rows of Strings, Doubles and Booleans; null is an empty cell. */
  static void write(
      String sheet, List<? extends List<? extends @Nullable Object>> rows, OutputStream out)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Waymark", null)) {
      Worksheet worksheet = workbook.newWorksheet(sheet);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          put(worksheet, row, column, rows.get(row).get(column));
        }
      }
      worksheet.freezePane(0, 1);
    }
    repacked(bytes.toByteArray(), out);
  }

  /** Adds what a cell holds, or what is wrong with it. */
  static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof Double number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean flag) {
      sheet.value(row, column, flag);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }

  /** The same workbook, but the same bytes each time: without its clock, and not compressed. */
  private static void repacked(byte[] workbook, OutputStream out) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    try {
      var in = new ByteArrayInputStream(workbook);
      var problems = new Problems();
      ZipArchive archive = ZipArchive.read("the workbook", in, OWN);
      for (ZipArchive.Entry entry : archive.entries()) {
        byte[] content = archive.content(entry, problems);
        parts.put(entry.name(), content == null ? new byte[0] : content);
      }
      problems.throwIfAny();
    } catch (InputException e) {
      throw new IOException(e.getMessage(), e);
    }
    parts.computeIfPresent(
        "docProps/core.xml",
        (name, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8));
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      var crc = new CRC32();
      crc.update(part.getValue());
      var entry = new ZipEntry(part.getKey());
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(part.getValue().length);
      entry.setCrc(crc.getValue());
      entry.setTimeLocal(EPOCH);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
    out.flush();
  }

  /** Reads the sheets that hold something. */
  static List<Grid> read(String file, byte[] bytes) throws InputException, IOException {
    WorkbookGuard.check(file, bytes);
    var problems = new Problems();
    var grids = new ArrayList<Grid>();
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      for (Sheet sheet : sheets(file, workbook)) {
        Grid grid = sheet(file, sheet, problems);
        if (!grid.rows().isEmpty()) {
          grids.add(grid);
        }
      }
    } catch (TooLarge e) {
      throw InputException.of(file, e.what);
    } catch (RuntimeException | IOException e) {
      throw unreadable(file);
    }
    problems.throwIfAny();
    return grids;
  }

  /** Several sheets may be the same part of the file, which is read for each. */
  static List<Sheet> sheets(String file, ReadableWorkbook workbook) throws InputException {
    List<Sheet> sheets = workbook.getSheets().toList();
    if (sheets.size() > MAX_SHEETS) {
      throw InputException.of(
          file, "found " + sheets.size() + " sheets, expected at most " + MAX_SHEETS);
    }
    for (Sheet sheet : sheets) {
      if (sheet.getName() == null || sheet.getName().length() > MAX_SHEET_NAME) {
        throw InputException.of(
            file,
            "sheet "
                + (sheets.indexOf(sheet) + 1)
                + " has no name of at most "
                + MAX_SHEET_NAME
                + " characters, expected one");
      }
    }
    return sheets;
  }

  /** The reader has no exceptions of its own for workbooks that are none. */
  static InputException unreadable(String file) {
    return InputException.of(file, "cannot be read as a workbook of Excel; save it anew");
  }

  private static Grid sheet(String file, Sheet sheet, Problems problems) throws IOException {
    var rows = new ArrayList<Map<Integer, Cell>>();
    try (Stream<Row> stream = sheet.openStream()) {
      stream.forEach(
          row -> {
            var cells = new TreeMap<Integer, Cell>();
            row.forEach(cell -> put(file, sheet.getName(), row, cell, cells, problems));
            if (!cells.isEmpty()) {
              rows.add(cells);
            }
            if (rows.size() > Grid.MAX_ROWS + 1) {
              throw new TooLarge(
                  "sheet " + sheet.getName() + ": expected at most " + Grid.MAX_ROWS + " rows");
            }
          });
    }
    return new Grid(file, sheet.getName(), rows);
  }

  /** Adds what a cell holds, or what is wrong with it. */
  static void put(
      String file,
      String sheet,
      Row row,
      org.dhatim.fastexcel.reader.@Nullable Cell cell,
      Map<Integer, Cell> cells,
      Problems problems) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return;
    }
    int column = cell.getColumnIndex();
    String address = Cell.column(column) + row.getRowNum();
    String place = "sheet " + sheet + ", cell " + address;
    Object value = problems.size() < Grid.MAX_PROBLEMS ? value(cell) : "";
    var read = new Cell(file, 0, place, value);
    if (column >= Grid.MAX_COLUMNS) {
      throw new TooLarge(place + ": expected at most " + Grid.MAX_COLUMNS + " columns");
    }
    if (value instanceof Problem problem) {
      read.wrong(problems, problem.message());
    } else if (!(value instanceof String text) || !text.isBlank()) {
      cells.put(column, read);
    }
  }

  /** The value of a cell, or the problem with it. */
  private static Object value(org.dhatim.fastexcel.reader.Cell cell) {
    return switch (cell.getType()) {
      case FORMULA -> problem("found a formula, expected a value");
      case ERROR -> problem("found the error " + cell.getRawValue() + ", expected a value");
      case BOOLEAN -> cell.asBoolean();
      case NUMBER -> isDate(cell) ? day(cell) : number(Double.parseDouble(cell.getRawValue()));
      default ->
          cell.asString().length() > Grid.MAX_CELL
              ? problem("is longer than " + Grid.MAX_CELL + " characters")
              : cell.asString();
    };
  }

  private static Object number(double number) {
    return Double.isFinite(number)
        ? number
        : problem("found a number beyond what can be computed with, expected a value");
  }

  private static Object day(org.dhatim.fastexcel.reader.Cell cell) {
    LocalDateTime date = cell.asDate();
    return date.toLocalTime().toSecondOfDay() == 0
        ? date.toLocalDate()
        : problem("found a time of a day, expected a value");
  }

  private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
    @Nullable String format = cell.getDataFormatString();
    return format != null
        && !format.toLowerCase(Locale.ROOT).contains("general")
        && DATE.matcher(format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.|_.", "")).matches();
  }

  private static Problem problem(String message) {
    return new Problem("", 0, 0, "", message);
  }

  /** A sheet holds more than a table may. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String what;

    TooLarge(String what) {
      super(what);
      this.what = what;
    }
  }
}
