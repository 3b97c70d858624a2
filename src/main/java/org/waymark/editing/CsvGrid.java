package org.waymark.editing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.profile.Numbers;

/** Tables as comma-separated values (RFC 4180) in UTF-8. */
final class CsvGrid {

  private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A(?i)sep=([,;\\t])\\r?\\n");

  private CsvGrid() {}

  /** Writes rows of Strings, Doubles and Booleans; null is an empty cell. */
  static void write(List<? extends List<? extends @Nullable Object>> rows, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Without it, Excel takes the text for one in the character set of the machine.
    writer.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    for (List<? extends @Nullable Object> row : rows) {
      csv.writeRecord(row.stream().map(CsvGrid::text).toList());
    }
    csv.flush();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return Numbers.text(number);
    }
    String text = value.toString();
    return Cell.FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** Reads a table; the separator is a comma, a semicolon or a tab, whichever its header has. */
  static Grid read(String file, byte[] bytes) throws InputException {
    String text = decoded(file, bytes);
    char separator = CsvSeparator.of(header(text));
    Matcher stated = SEPARATOR_LINE.matcher(text);
    int first = 1;
    if (stated.find()) {
      separator = stated.group(1).charAt(0);
      text = text.substring(stated.end());
      first = 2;
    }
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      throw InputException.of(file, "a quotation mark (\") is not closed");
    }
    var problems = new Problems();
    var rows = new ArrayList<Map<Integer, Cell>>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(Grid.MAX_BYTES)
            .ofCsvRecord(text)) {
      int number = first;
      for (CsvRecord line : csv) {
        if (rows.size() > Grid.MAX_ROWS || line.getFieldCount() > Grid.MAX_COLUMNS) {
          throw InputException.of(
              file,
              "line "
                  + line.getStartingLineNumber()
                  + ": expected at most "
                  + Grid.MAX_ROWS
                  + " rows and "
                  + Grid.MAX_COLUMNS
                  + " columns");
        }
        row(file, line, number++, first - 1, rows, problems);
      }
    } catch (CsvParseException e) {
      throw InputException.of(file, "is not well-formed CSV: " + cause(e));
    } catch (IOException e) {
      throw new IllegalStateException("a text can always be read", e);
    }
    problems.throwIfAny();
    return new Grid(file, "", rows);
  }

  /** What is wrong; the reader itself says no more than where. */
  private static @Nullable String cause(CsvParseException e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }

  private static void row(
      String file,
      CsvRecord line,
      int number,
      int skipped,
      List<Map<Integer, Cell>> rows,
      Problems problems) {
    var cells = new TreeMap<Integer, Cell>();
    for (int i = 0; i < line.getFieldCount(); i++) {
      String text = line.getField(i);
      if (!text.isBlank()) {
        var cell =
            new Cell(
                file,
                (int) line.getStartingLineNumber() + skipped,
                "cell " + Cell.column(i) + number,
                Cell.withoutApostrophe(text));
        if (text.length() > Grid.MAX_CELL && problems.size() < Grid.MAX_PROBLEMS) {
          cell.wrong(problems, "is longer than " + Grid.MAX_CELL + " characters");
        }
        cells.put(i, cell);
      }
    }
    if (!cells.isEmpty()) {
      rows.add(cells);
    }
  }

  private static String decoded(String file, byte[] bytes) throws InputException {
    Charset charset = StandardCharsets.UTF_8;
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      charset = StandardCharsets.UTF_16;
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw InputException.of(file, "is not UTF-8 text; save it as \"CSV UTF-8\"");
    }
  }

  private static String header(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
