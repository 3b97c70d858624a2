package org.waymark.editing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Rule;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;

/** Thresholds and cases as tables that people keep in spreadsheets. */
public final class Tables {

  /** How a table is written. */
  public enum Format {
    /** Comma-separated values in UTF-8. */
    CSV,
    /** A workbook of Excel. */
    XLSX
  }

  /** The most bytes of a table that are read: 16 MiB. */
  public static final int MAX_BYTES = Grid.MAX_BYTES;

  private Tables() {}

  /**
   * The format that a file's name ends with.
   *
   * @throws InputException where it ends with neither .csv nor .xlsx
   */
  public static Format format(String file) throws InputException {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return Format.CSV;
    }
    if (name.endsWith(".xlsx")) {
      return Format.XLSX;
    }
    throw InputException.of(file, "expected a name that ends with .csv or .xlsx");
  }

  /**
   * Writes all thresholds.
   *
   * @throws InputException where the thresholds cannot be read
   */
  public static void exportThresholds(RulebookFiles files, Format format, OutputStream out)
      throws InputException, IOException {
    exportThresholds(files, "", format, out);
  }

  /**
   * Writes the thresholds that the rules of a chapter compare with.
   *
   * @param chapter the beginning of its name or of the ids of its rules; all where it is empty
   * @throws InputException where the thresholds cannot be read or there is no such chapter
   */
  public static void exportThresholds(
      RulebookFiles files, String chapter, Format format, OutputStream out)
      throws InputException, IOException {
    Predicate<String> wanted = name -> true;
    if (!chapter.isEmpty()) {
      Set<String> used =
          rules(files, chapter).stream()
              .flatMap(rule -> rule.thresholds().stream())
              .collect(Collectors.toSet());
      wanted = used::contains;
    }
    write(ThresholdTable.SHEET, ThresholdTable.rows(files, wanted), format, out);
  }

  /**
   * Writes all cases.
   *
   * @throws InputException where the cases cannot be read
   */
  public static void exportCases(RulebookFiles files, Format format, OutputStream out)
      throws InputException, IOException {
    exportCases(files, "", format, out);
  }

  /**
   * Writes the cases of the rules of a chapter.
   *
   * @param chapter the beginning of its name or of the ids of its rules; all where it is empty
   * @throws InputException where the cases cannot be read or there is no such chapter
   */
  public static void exportCases(
      RulebookFiles files, String chapter, Format format, OutputStream out)
      throws InputException, IOException {
    Predicate<String> wanted = id -> true;
    if (!chapter.isEmpty()) {
      wanted = rules(files, chapter).stream().map(Rule::id).collect(Collectors.toSet())::contains;
    }
    write(CaseTable.SHEET, CaseTable.rows(files, wanted), format, out);
  }

  private static List<Rule> rules(RulebookFiles files, String chapter) throws InputException {
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(files, false, problems);
    problems.throwIfAny();
    List<Rule> rules =
        sources.rules().stream()
            .filter(
                rule -> {
                  Card card = sources.cards().get(rule.id());
                  return card != null && card.belongsTo(chapter);
                })
            .toList();
    if (rules.isEmpty()) {
      throw InputException.of(
          chapter,
          "is no chapter that has rules"
              + Suggestion.didYouMean(chapter, sources.outline().chapters()));
    }
    return rules;
  }

  private static void write(
      String sheet, List<List<@Nullable Object>> rows, Format format, OutputStream out)
      throws IOException {
    switch (format) {
      case CSV -> CsvGrid.write(rows, out);
      case XLSX -> XlsxGrid.write(sheet, rows, out);
    }
  }

  /**
   * A rulebook with the entries of a table; its header says which table it is.
   *
   * @param name the name of the table's file for messages
   * @throws InputException with everything that is wrong with the table, by sheet and cell
   */
  public static RulebookFiles imported(RulebookFiles files, String name, InputStream table)
      throws InputException, IOException {
    return read(files, name, table).files();
  }

  /**
   * Reads a table, or several where a workbook has several sheets, into a rulebook. What the table
   * does not name stays as it is, text and comments; the cases of a rule that it names are those of
   * the table. The rulebook as a whole is not checked.
   *
   * @param name the name of the table's file for messages
   * @throws InputException with everything that is wrong with the table, by sheet and cell
   */
  public static TableImport read(RulebookFiles files, String name, InputStream table)
      throws InputException, IOException {
    RulebookFiles result = files;
    var changes = new ArrayList<String>();
    var places = new HashMap<String, Problem>();
    var problems = new Problems();
    for (Grid grid : grids(name, table)) {
      var reader = new TableReader(grid, result, problems);
      if (isCases(grid, problems)) {
        CaseTable.apply(reader, result);
      } else if (problems.isEmpty()) {
        ThresholdTable.apply(reader, result);
      }
      TableImport one = reader.result();
      result = one.files();
      changes.addAll(one.changes());
      places.putAll(one.places());
    }
    problems.throwIfAny();
    return new TableImport(result, changes, places);
  }

  private static List<Grid> grids(String name, InputStream table)
      throws InputException, IOException {
    byte[] bytes = table.readNBytes(Grid.MAX_BYTES + 1);
    if (bytes.length > Grid.MAX_BYTES) {
      throw InputException.of(
          name, "is larger than " + Grid.MAX_BYTES + " bytes, the most that is read");
    }
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw InputException.of(
          name, "is an old workbook (.xls) or needs a password; save it as .xlsx without one");
    }
    List<Grid> grids =
        startsWith(bytes, 'P', 'K')
            ? XlsxGrid.read(name, bytes)
            : List.of(CsvGrid.read(name, bytes));
    if (grids.stream().allMatch(grid -> grid.rows().isEmpty())) {
      throw InputException.of(name, "is empty, expected a header and rows");
    }
    return grids;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** The table whose columns the header names most; none where it names none. */
  private static boolean isCases(Grid grid, Problems problems) {
    List<String> header = grid.rows().get(0).values().stream().map(Cell::text).toList();
    long cases = header.stream().filter(CaseTable.KEYS::contains).count();
    long thresholds = header.stream().filter(ThresholdTable.HEADER::contains).count();
    if (cases == 0 && thresholds == 0) {
      problems.add(
          grid.file(),
          0,
          0,
          grid.place()
              + "is no table of thresholds or cases, expected the columns "
              + String.join(", ", ThresholdTable.HEADER)
              + ", or "
              + String.join(", ", CaseTable.KEYS)
              + " and facts");
    }
    return cases > thresholds;
  }
}
