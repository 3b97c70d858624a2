package org.waymark.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.editing.Cell;
import org.waymark.editing.CsvSeparator;

/** The rows of a table as comma-separated values, or with semicolons or tabs between. */
final class CsvLines implements LineSource {

  private static final int LONGEST = 4 << 20;
  private static final int LONGEST_HEADER = 1 << 18;

  private static final Pattern STATED = Pattern.compile("(?i)sep=([,;\\t])\\r?");

  private final String input;
  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final Header header;
  private final char separator;
  private final int before;

  private CsvLines(String input, CsvReader<CsvRecord> csv, char separator, int before)
      throws InputException {
    this.input = input;
    this.csv = csv;
    this.records = csv.iterator();
    this.separator = separator;
    this.before = before;
    CsvRecord first = record();
    this.header = Header.of(input, first == null ? Map.of() : cells(first));
  }

  static CsvLines open(String input, InputStream in) throws IOException, InputException {
    var buffered = new BufferedInputStream(in, 1 << 16);
    var reader = new BufferedReader(new InputStreamReader(buffered, charset(buffered)), 1 << 16);
    String header = firstLine(reader);
    Matcher stated = STATED.matcher(header);
    int before = 0;
    char separator;
    if (stated.matches()) {
      separator = stated.group(1).charAt(0);
      reader.readLine();
      before = 1;
    } else {
      separator = CsvSeparator.of(header);
    }
    return new CsvLines(
        input,
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST)
            .ofCsvRecord(reader),
        separator,
        before);
  }

  /** Excel writes its "Unicode text" as UTF-16 with a mark in front. */
  private static Charset charset(BufferedInputStream in) throws IOException {
    in.mark(2);
    int mark = in.read() << 8 | in.read();
    in.reset();
    return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** The first line, which stays to be read; a mark of the character set before it does not. */
  private static String firstLine(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    reader.mark(LONGEST_HEADER);
    var line = new StringBuilder();
    for (int c = reader.read();
        c >= 0 && c != '\n' && line.length() < LONGEST_HEADER - 1;
        c = reader.read()) {
      line.append((char) c);
    }
    reader.reset();
    return line.toString();
  }

  @Override
  public @Nullable Line next() throws InputException {
    CsvRecord row = record();
    if (row == null) {
      return null;
    }
    String text =
        row.getFields().stream().map(this::field).collect(Collectors.joining("" + separator));
    long number = row.getStartingLineNumber() + before;
    return text.indexOf('\ufffd') < 0
        ? header.line(number, text, cells(row))
        : Line.wrong(input, number, text, "is not UTF-8 text; save it as \"CSV UTF-8\"");
  }

  private @Nullable CsvRecord record() throws InputException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException | UncheckedIOException e) {
      throw InputException.of(input, "cannot be read on as CSV: " + e.getMessage());
    }
  }

  private String field(String field) {
    return field.indexOf(separator) < 0 && !field.matches("(?s).*[\"\r\n].*")
        ? field
        : '"' + field.replace("\"", "\"\"") + '"';
  }

  private Map<Integer, Cell> cells(CsvRecord row) {
    long number = row.getStartingLineNumber() + before;
    var cells = new TreeMap<Integer, Cell>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      String text = row.getField(i);
      if (!text.isBlank()) {
        cells.put(
            i,
            new Cell(
                input,
                Line.place(number),
                "column " + Cell.column(i),
                Cell.withoutApostrophe(text)));
      }
    }
    return cells;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
