package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Harm;
import org.waymark.Rules;
import org.waymark.cli.Run;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;

/** Tables that are attacks are refused with their cell, or are harmless texts. */
class AttackedTablesTest {

  private static final String HEADER = "name,value,unit,what,origin,reason,from,until\n";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String HEAD =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String FOOT = "</sheetData></worksheet>";

  /** What is allocated in all for tables as large as may be. */
  private static final long MUCH = 1536L << 20;

  @TempDir Path folder;

  /** A table, what is said of it, and its bytes, made when they are needed. */
  record Table(String name, String refused, Supplier<byte[]> bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeEach
  void forget() throws Exception {
    Harm.forget();
  }

  @AfterEach
  void nothingRan() {
    Harm.none();
  }

  private static Table csv(String name, String refused, Supplier<String> text) {
    return new Table(name + ".csv", refused, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook of which one part is another. */
  private static Table part(String name, String refused, String part, Supplier<String> text) {
    return new Table(name + ".xlsx", refused, () -> parts(Map.of(part, text.get())));
  }

  private static byte[] parts(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    var zip = new RawZip();
    try {
      Tables.exportThresholds(Rules.files(), "CLD", Tables.Format.XLSX, out);
      try (var in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          if (!parts.containsKey(entry.getName())) {
            zip.add(entry.getName(), in.readAllBytes());
          }
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    new TreeMap<>(parts)
        .forEach((name, text) -> zip.deflated(name, text.getBytes(StandardCharsets.UTF_8)));
    return zip.bytes();
  }

  private static String book(String sheets) {
    return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + "<sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  private static String rels(String target, String mode) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId3\" Target=\""
        + target
        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
        + mode
        + "/></Relationships>";
  }

  private static String many(int times, java.util.function.IntFunction<String> text) {
    var all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(text.apply(i));
    }
    return all.toString();
  }

  /** Tables that are no tables, or more than one wants to read. */
  static List<Table> tables() {
    String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    String laughs =
        "<!DOCTYPE x [<!ENTITY a0 \"lol\">"
            + many(12, i -> "<!ENTITY a" + (i + 1) + " \"" + ("&a" + i + ";").repeat(10) + "\">")
            + "]>";
    return List.of(
        part("entity", "document type", SHEET, () -> entity + HEAD + "&a;" + FOOT),
        part("laughs", "document type", SHEET, () -> laughs + HEAD + "&a12;" + FOOT),
        part(
            "laughs-strings",
            "document type",
            "xl/sharedStrings.xml",
            () -> laughs + "<sst><si><t>&a12;</t></si></sst>"),
        part("entity-styles", "document type", "xl/styles.xml", () -> entity + "<styleSheet/>"),
        part(
            "entity-relations",
            "document type",
            "xl/_rels/workbook.xml.rels",
            () -> entity + rels("&a;", "")),
        part(
            "entity-remote",
            "document type",
            "xl/workbook.xml",
            () -> "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + book("")),
        new Table(
            "entity-in-other-part.xlsx",
            "",
            () ->
                parts(
                    Map.of(
                        "xl/workbook.xml",
                        book("<sheet name=\"t\" sheetId=\"1\" r:id=\"rId3\"/>"),
                        "xl/_rels/workbook.xml.rels",
                        rels("worksheets/sheet1.data", ""),
                        "xl/worksheets/sheet1.data",
                        entity
                            + HEAD
                            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>"
                            + FOOT))),
        part(
            "outside",
            "",
            "xl/_rels/workbook.xml.rels",
            () -> rels("../../../../../../etc/passwd", "")),
        part(
            "remote",
            "",
            "xl/_rels/workbook.xml.rels",
            () -> rels("http://127.0.0.1:9/x.xml", " TargetMode=\"External\"")),
        part("bomb", "times its size", "xl/bomb.xml", () -> " ".repeat(30 << 20)),
        part(
            "strings-many",
            "",
            "xl/sharedStrings.xml",
            () -> "<sst>" + many(1_500_000, i -> "<si><t>" + i + "</t></si>") + "</sst>"),
        part(
            "string-long",
            "",
            "xl/sharedStrings.xml",
            () -> "<sst><si><t>" + many(2_000_000, i -> i + "xyz") + "</t></si></sst>"),
        part(
            "columns-far",
            "expected at most 1000 columns",
            SHEET,
            () ->
                HEAD
                    + many(
                        500_000, i -> "<row><c r=\"ZZZ" + (i + 1) + "\"><v>" + i + "</v></c></row>")
                    + FOOT),
        part(
            "columns-many",
            "expected at most 1000 columns",
            SHEET,
            () ->
                HEAD
                    + "<row r=\"1\">"
                    + many(1_000_000, i -> "<c><v>" + i + "</v></c>")
                    + "</row>"
                    + FOOT),
        part(
            "cells-many",
            "",
            SHEET,
            () ->
                HEAD
                    + many(2_000, i -> "<row>" + ("<c><v>" + i + "</v></c>").repeat(900) + "</row>")
                    + FOOT),
        part(
            "rows-empty",
            "",
            SHEET,
            () -> HEAD + many(1_500_000, i -> "<row r=\"" + (i + 1) + "\"/>") + FOOT),
        part(
            "row-absurd",
            "",
            SHEET,
            () -> HEAD + "<row r=\"99999999999999\"><c r=\"A1\"><v>1</v></c></row>" + FOOT),
        part(
            "row-negative",
            "",
            SHEET,
            () -> HEAD + "<row r=\"-5\"><c r=\"A1\"><v>1</v></c></row>" + FOOT),
        part(
            "cell-absurd",
            "expected one such as B7",
            SHEET,
            () -> HEAD + "<row r=\"1\"><c r=\"A99999999999\"><v>1</v></c></row>" + FOOT),
        part(
            "cell-traversal",
            "expected one such as B7",
            SHEET,
            () -> HEAD + "<row r=\"1\"><c r=\"../../A1\"><v>1</v></c></row>" + FOOT),
        part(
            "string-missing",
            "",
            SHEET,
            () -> HEAD + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>" + FOOT),
        part(
            "number-none",
            "",
            SHEET,
            () -> HEAD + "<row r=\"1\"><c r=\"A1\"><v>NaN(1)</v></c></row>" + FOOT),
        part(
            "number-digits",
            "",
            SHEET,
            () ->
                HEAD
                    + "<row r=\"1\"><c r=\"A1\"><v>"
                    + "9".repeat(900_000)
                    + "</v></c></row>"
                    + FOOT),
        part(
            "formula",
            "cell A1: found a formula",
            SHEET,
            () ->
                HEAD
                    + "<row r=\"1\"><c r=\"A1\"><f>cmd|' /C calc'!A0</f><v>1</v></c></row>"
                    + FOOT),
        part(
            "error-hidden",
            "cell A1: found the error",
            SHEET,
            () -> HEAD + "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#x\u202e\u0085</v></c></row>" + FOOT),
        part(
            "depth",
            "",
            SHEET,
            () -> HEAD + "<x>".repeat(1_000_000) + "</x>".repeat(1_000_000) + FOOT),
        part(
            "attributes",
            "",
            SHEET,
            () -> HEAD + "<row " + many(200_000, i -> "a" + i + "='' ") + "/>" + FOOT),
        part(
            "sheets-many",
            "sheets",
            "xl/workbook.xml",
            () ->
                book(
                    many(
                        20_000,
                        i -> "<sheet name=\"t" + i + "\" sheetId=\"" + i + "\" r:id=\"rId3\"/>"))),
        part(
            "sheet-name-long",
            "",
            "xl/workbook.xml",
            () ->
                book("<sheet name=\"" + "x".repeat(500_000) + "\" sheetId=\"1\" r:id=\"rId3\"/>")),
        part(
            "sheet-name-hidden",
            "",
            "xl/workbook.xml",
            () -> book("<sheet name=\"\u202e&#10;::error::x\" sheetId=\"1\" r:id=\"rId3\"/>")),
        csv("header-hidden", "cell A1: unknown column `", () -> "nam\u202ee,value,unit\nA,1,x\n"),
        csv("header-markup", "unknown column", () -> "<script>,name,value\nA,1,x\n"),
        csv("header-twice", "is given twice", () -> HEADER.replace("unit", "name") + "A,1\n"),
        csv("header-long", "unknown column", () -> "name,value," + "x".repeat(9_999) + "\nA,1\n"),
        csv(
            "headers-long",
            "unknown column",
            () -> "rule,kind,case," + ("y".repeat(9_000) + ",").repeat(990) + "\nA,1\n"),
        csv(
            "names-wrong",
            "expected a name of capitals",
            () -> HEADER + "../x,1\n".repeat(150_000)),
        csv(
            "numbers-wrong",
            "expected a number",
            () -> HEADER + many(150_000, i -> "A" + i + ",x\n")),
        csv(
            "rules-unknown",
            "unknown rule",
            () -> "rule,kind,case\n" + many(150_000, i -> "CLD-" + i + "99,applies,x" + i + "\n")),
        csv(
            "rules-unknown-long",
            "unknown rule",
            () ->
                "rule,kind,case\n" + many(1_500, i -> "C".repeat(9_000) + ",applies,x" + i + "\n")),
        csv(
            "kinds-unknown",
            "expected one of",
            () -> "rule,kind,case\n" + many(150_000, i -> "CLD-45,apply" + i + ",x" + i + "\n")),
        csv(
            "facts-wrong",
            "cell D2: ",
            () ->
                "rule,kind,case,organisation.kind\n"
                    + many(150_000, i -> "CLD-45,applies,x" + i + ",ENTERPRIZE\n")),
        csv(
            "cases-many",
            "",
            () ->
                "rule,kind,case,organisation.kind\n"
                    + many(150_000, i -> "CLD-45,applies,x" + i + ",ENTERPRISE\n")),
        csv("cases-same", "", () -> "rule,kind,case\n" + "CLD-45,applies,x\n".repeat(150_000)),
        csv(
            "thresholds-many",
            "",
            () -> HEADER + many(100_000, i -> "AB" + i + ",1,u,w,judgement,j,,\n")),
        csv(
            "values-many",
            "",
            () -> HEADER + many(100_000, i -> "HIGH_PEAK_LOAD," + i + ",u,w,judgement,j,,\n")),
        csv("quotes", "is not closed", () -> HEADER + "\"".repeat(999_999)),
        csv("quotes-even", "", () -> HEADER + "\"".repeat(1_000_000)),
        csv("separators", "limit of 16384 fields", () -> HEADER + ",".repeat(5_000_000)),
        csv("lines", "", () -> HEADER + "\n".repeat(10_000_000)),
        csv("nul", "", () -> HEADER + "\0\0\0,1\n"),
        csv("zip", "", () -> "PK\u0003\u0004" + HEADER));
  }

  /** Texts that would be something else where nobody takes care. */
  static List<String> harmless() {
    return List.of(
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://127.0.0.1:9/\",\"x\")",
        "+1+1",
        "-2+3",
        "@SUM(1+9)",
        "<script>alert(1)</script>",
        "]]><x/>",
        "{{7*7}} ${jndi:ldap://127.0.0.1:9/x} #{7*7} <%= 7 %>",
        "[x](javascript:alert(1))",
        "!!javax.script.ScriptEngineManager []",
        "!x y",
        "&a b",
        "*a",
        "{a: b}",
        "[a, b",
        "- a",
        "? a",
        "| a",
        "> a",
        "%YAML 1.1",
        "--- a",
        "...",
        "a: b",
        "a #b",
        "'",
        "''",
        "a\"b",
        "\\u202e\\",
        "~",
        "null",
        "yes",
        "0x10",
        ".nan",
        "1e999",
        "2016-01-01",
        "x, judgement: y}",
        "$(touch /tmp/waymark-canary)",
        "`touch /tmp/waymark-canary`",
        "../../etc/passwd");
  }

  /** Texts that hide something. */
  static List<String> hiding() {
    return List.of(
        "x\u202ey",
        "x\u200by",
        "x\u2066y",
        "x\u0007y",
        "x\u001b[2Jy",
        "x\u0085y",
        "x\u2028y",
        "x\ufeffy",
        "x\u00ady",
        "x\ue000y",
        "x\ufffey");
  }

  private static TableImport read(String name, byte[] table) throws Exception {
    return Tables.read(Rules.files(), name, new ByteArrayInputStream(table));
  }

  private static void shown(List<Problem> problems) {
    assertThat(problems).isNotEmpty().hasSizeLessThan(1_000);
    assertThat(problems)
        .allSatisfy(
            problem ->
                assertThat(problem.toString())
                    .hasSizeLessThan(2_000)
                    .doesNotContainPattern("[\\p{Cntrl}\u0085\u202e\u200b]"));
  }

  private static @Nullable TableImport readOrRefused(Table table, List<Problem> refused)
      throws Exception {
    try {
      return read(table.name(), table.bytes().get());
    } catch (InputException e) {
      refused.addAll(e.problems());
      return null;
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isRefusedOrHarmlessInTimeAndMemory(Table table) throws Exception {
    byte[] bytes = table.bytes().get();
    var ready = new Table(table.name(), table.refused(), () -> bytes);
    var refused = new ArrayList<Problem>();
    TableImport read = Harm.bounded(table.name(), MUCH, () -> readOrRefused(ready, refused));
    if (read == null) {
      shown(refused);
      assertThat(refused).anySatisfy(one -> assertThat(one.toString()).contains(table.refused()));
      return;
    }
    assertThat(table.refused()).as("is refused").isEmpty();
    var problems = new Problems();
    Harm.bounded(table.name(), MUCH, () -> Rulebooks.check(read.files(), problems));
    List<Problem> told = problems.sorted().stream().map(read::atCell).toList();
    if (!told.isEmpty()) {
      assertThat(told).allSatisfy(one -> assertThat(one.toString()).hasSizeLessThan(2_000));
    } else {
      assertThat(read.changes()).isEmpty();
    }
  }

  private static byte[] threshold(String text, Tables.Format format) throws Exception {
    var out = new ByteArrayOutputStream();
    List<String> header = List.of(HEADER.strip().split(",", -1));
    List<Object> row = List.of("HIGH_PEAK_LOAD", 3.0, text, text, "judgement", text);
    if (format == Tables.Format.CSV) {
      CsvGrid.write(List.of(header, row), out);
    } else {
      try (var book = new Workbook(out, "Test", null)) {
        var sheet = book.newWorksheet("t");
        for (int i = 0; i < header.size(); i++) {
          sheet.value(0, i, header.get(i));
        }
        for (int i = 0; i < row.size(); i++) {
          if (row.get(i) instanceof Double number) {
            sheet.value(1, i, number);
          } else {
            sheet.value(1, i, row.get(i).toString());
          }
        }
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void aNameOfACaseStaysTheTextThatItIs(String text) throws Exception {
    var cases = new ByteArrayOutputStream();
    CsvGrid.write(
        List.of(List.of("rule", "kind", "case"), List.of("CLD-01", "applies", text)), cases);
    RulebookFiles withCase = read("t", cases.toByteArray()).files();
    var again = new Problems();
    assertThat(RulebookSources.read(withCase, true, again).cases())
        .filteredOn(one -> one.rule().equals("CLD-01"))
        .singleElement()
        .satisfies(one -> assertThat(one.name()).isEqualTo(text));
    assertThat(again.sorted())
        .as("the kinds of case that the table leaves out")
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.message()).contains("CLD-01 has no case"));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void aTextStaysTheTextThatItIs(String text) throws Exception {
    for (Tables.Format format : Tables.Format.values()) {
      RulebookFiles files = read("t", threshold(text, format)).files();
      var problems = new Problems();
      RulebookSources sources = RulebookSources.read(files, false, problems);
      assertThat(problems.sorted()).isEmpty();
      assertThat(sources.thresholds().keySet()).isEqualTo(Rules.sources().thresholds().keySet());
      assertThat(Objects.requireNonNull(sources.thresholds().get("HIGH_PEAK_LOAD")).unit())
          .isEqualTo(text);
      for (Tables.Format written : Tables.Format.values()) {
        var out = new ByteArrayOutputStream();
        Tables.exportThresholds(files, written, out);
        assertThat(Tables.read(files, "t", new ByteArrayInputStream(out.toByteArray())).changes())
            .isEmpty();
        if (written == Tables.Format.CSV) {
          assertThat(out.toString(StandardCharsets.UTF_8))
              .doesNotContainPattern(",\"?[=+@-][^,0-9]");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hiding")
  void aTextThatHidesSomethingIsRefusedAtItsCellAndNothingIsWritten(String text) throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (Map.Entry<String, String> file : Rules.files().texts().entrySet()) {
      Files.writeString(rules.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
    String digest = RulebookFiles.of(rules).digest();
    for (Tables.Format format : Tables.Format.values()) {
      if (format == Tables.Format.XLSX
          && text.codePoints().anyMatch(code -> code < 0x20 || code == 0xfffe)) {
        // XML cannot hold it.
        continue;
      }
      Path table = folder.resolve(format == Tables.Format.CSV ? "t.csv" : "t.xlsx");
      Files.write(table, threshold(text, format));
      Run run = Run.waymark("rules", "table", "import", table.toString(), rules.toString());
      assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
      assertThat(run.err())
          .contains(table.toString())
          .doesNotContain("Exception")
          .doesNotContainPattern("[\\p{Cntrl}&&[^\r\n]]|[\u202e\u200b\u0085\u2066]");
      assertThat(RulebookFiles.of(rules).digest()).isEqualTo(digest);
    }
  }

  static List<Table> some() {
    return tables().stream()
        .filter(
            one ->
                List.of(
                        "laughs.xlsx",
                        "formula.xlsx",
                        "bomb.xlsx",
                        "header-hidden.csv",
                        "outside.xlsx",
                        "nul.csv",
                        "zip.csv",
                        "sheets-many.xlsx")
                    .contains(one.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("some")
  void theCommandRefusesAndWritesNothing(Table table) throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (Map.Entry<String, String> file : Rules.files().texts().entrySet()) {
      Files.writeString(rules.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
    String digest = RulebookFiles.of(rules).digest();
    Path file = Files.write(folder.resolve(table.name()), table.bytes().get());
    Run run = Run.waymark("rules", "table", "import", file.toString(), rules.toString());
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains(table.refused())
        .doesNotContain("Exception", "\tat ")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\r\n]]");
    assertThat(RulebookFiles.of(rules).digest()).isEqualTo(digest);
  }
}
