package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Rules;
import org.waymark.document.InputException;
import org.waymark.rulebook.RulebookFiles;

/** Thresholds and cases that go to a spreadsheet and come back. */
class TablesTest {

  private static final String THRESHOLDS =
      """
      # The numbers

      FIRST:
        value: 3 # per person
        unit: ratio
        # Why it is there.
        what: >-
          It separates
          two things.
        judgement: "The report gives none: it's a 'guess'."
      SECOND:
        unit: percent
        what: Of income.
        values:
        - {value: 5, from: 2016-01-01, until: 2017-12-31, report: A heading}
        # To be reached later.
        - {value: 2, from: 2018-01-23, published: 'Somebody, 2018'}
      """;

  private static final String CASES =
      """
      # Proof

      X-01:
        applies:
          # The usual one.
          large: {organisation: {kind: ENTERPRISE, size: LARGE}, cloud: {providerCount: 1}} # why
          'with: a list': {cloud: {slaTopics: [SECURITY, CONTINUITY], slaSigned: false}}
          none of a list: {cloud: {slaTopics: []}}
        near miss:
          partly: {cloud: {providerCount: {atLeast: 2}, deploymentModel: {not: [PUBLIC]},
              slaTopics: {includes: [SECURITY]}}}
        did not say:
          nothing: {}

      # The second
      X-02:
        applies:
          'yes': {organisation: {countries: ['NO', SE]}, cloud: {peakToAverageLoad: 2.1}}
      """;

  private static final RulebookFiles FILES =
      new RulebookFiles(
          Map.of(
              "r/thresholds.yaml", THRESHOLDS,
              "r/x.cases.yaml", CASES,
              "r/x.drl", "rule \"X-01\"\nrule \"X-02\"\nrule \"X-03\"\n"));

  private static final String HEADER = "name,value,unit,what,origin,reason,from,until\n";
  private static final String FIRST =
      "FIRST,3,ratio,It separates two things.,judgement,The report gives none: it's a 'guess'.,,\n";
  private static final String FIRST_TO_4 = HEADER + FIRST.replace(",3,", ",4,");

  private static byte[] thresholds(RulebookFiles files, Tables.Format format) throws Exception {
    var out = new ByteArrayOutputStream();
    Tables.exportThresholds(files, format, out);
    return out.toByteArray();
  }

  private static byte[] cases(RulebookFiles files, Tables.Format format) throws Exception {
    var out = new ByteArrayOutputStream();
    Tables.exportCases(files, format, out);
    return out.toByteArray();
  }

  private static TableImport read(RulebookFiles files, byte[] table) throws Exception {
    return Tables.read(files, "t.csv", new ByteArrayInputStream(table));
  }

  private static TableImport read(String csv) throws Exception {
    return read(FILES, csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String thresholds(TableImport result) {
    return Objects.requireNonNull(result.files().texts().get("r/thresholds.yaml"));
  }

  private static String cases(TableImport result) {
    return Objects.requireNonNull(result.files().texts().get("r/x.cases.yaml"));
  }

  private static void refused(byte[] table, String... messages) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(FILES, table))
        .satisfies(
            e -> {
              for (String message : messages) {
                assertThat(e.getMessage()).contains(message);
              }
            });
  }

  private static void refused(String csv, String... messages) {
    refused(csv.getBytes(StandardCharsets.UTF_8), messages);
  }

  private static RulebookFiles with(String name, String text) {
    var texts = new TreeMap<>(FILES.texts());
    texts.put(name, text);
    return new RulebookFiles(texts);
  }

  private static String csvCases() throws Exception {
    return new String(cases(FILES, Tables.Format.CSV), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void theShippedRulesComeBackWithoutTheChangeOfAByte(Tables.Format format) throws Exception {
    for (byte[] table :
        new byte[][] {thresholds(Rules.files(), format), cases(Rules.files(), format)}) {
      TableImport result = read(Rules.files(), table);
      assertThat(result.changes()).isEmpty();
      assertThat(result.files().texts()).isEqualTo(Rules.files().texts());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyNotationComesBackAsItWas(Tables.Format format) throws Exception {
    for (byte[] table : new byte[][] {thresholds(FILES, format), cases(FILES, format)}) {
      TableImport result = read(FILES, table);
      assertThat(result.changes()).isEmpty();
      assertThat(result.files()).isEqualTo(FILES);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatATableHoldsIsEnoughToWriteAllOfItAnew(Tables.Format format) throws Exception {
    RulebookFiles bare =
        with("r/thresholds.yaml", "OTHER:\n  value: 1\n  unit: x\n  what: y\n  judgement: z\n");
    RulebookFiles thresholds = read(bare, thresholds(FILES, format)).files();
    var texts = new TreeMap<>(thresholds.texts());
    texts.remove("r/x.cases.yaml");
    RulebookFiles all = read(new RulebookFiles(texts), cases(FILES, format)).files();
    assertThat(cases(all, format)).isEqualTo(cases(FILES, format));
    assertThat(read(all, thresholds(FILES, format)).changes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSameRulesGiveTheSameBytes(Tables.Format format) throws Exception {
    byte[] first = thresholds(FILES, format);
    Thread.sleep(5);
    assertThat(thresholds(FILES, format)).isEqualTo(first);
    assertThat(cases(FILES, format)).isEqualTo(cases(FILES, format));
  }

  @Test
  void aChangedNumberChangesItsLineAndNothingElse() throws Exception {
    TableImport result = read(FIRST_TO_4);
    assertThat(result.changes()).containsExactly("FIRST: 3 becomes 4");
    assertThat(thresholds(result)).isEqualTo(THRESHOLDS.replace("value: 3 #", "value: 4 #"));
  }

  @Test
  void aChangedTextKeepsTheCommentsAroundIt() throws Exception {
    TableImport result =
        read(HEADER + FIRST.replace("It separates two things.", "\"All, # new: it\""));
    assertThat(thresholds(result))
        .contains("  # Why it is there.\n  what: 'All, # new: it'\n  judgement: \"The");
    assertThat(result.changes().get(0)).contains("what \"It separates two things.\" becomes");
  }

  @Test
  void aNewValueOfAThresholdComesBehindTheOthers() throws Exception {
    String second =
        """
            SECOND,5,percent,Of income.,report,A heading,2016-01-01,2017-12-31
            SECOND,2,percent,Of income.,published,"Somebody, 2018",2018-01-23,2025-12-31
            SECOND,1.5,percent,Of income.,judgement,Later.,2026-01-01,
            """;
    assertThat(thresholds(read(HEADER + second)))
        .endsWith(
            """
              - {value: 5, from: 2016-01-01, until: 2017-12-31, report: A heading}
              # To be reached later.
              - {value: 2, from: 2018-01-23, until: 2025-12-31, published: 'Somebody, 2018'}
              - {value: 1.5, from: 2026-01-01, judgement: Later.}
            """);
  }

  @Test
  void aThresholdMayBeginAndCeaseToChangeWithTime() throws Exception {
    String dated = HEADER + FIRST.replace(",,\n", ",2016-01-01,\n");
    assertThat(thresholds(read(dated)))
        .contains("FIRST:\n  unit: ratio\n")
        .contains("  # Why it is there.\n")
        .contains("  values:\n  - {value: 3, from: 2016-01-01, judgement: ");
    assertThat(thresholds(read(HEADER + "SECOND,2,percent,Of income.,judgement,So.,,\n")))
        .contains("SECOND:\n  value: 2\n");
  }

  @Test
  void aNewThresholdComesLast() throws Exception {
    TableImport result = read(HEADER + "THIRD,0.1,ratio,What.,judgement,Why.,,\n");
    assertThat(thresholds(result))
        .isEqualTo(
            THRESHOLDS + "THIRD:\n  value: 0.1\n  unit: ratio\n  what: What.\n  judgement: Why.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1.0, 1",
    "100000, 100000",
    "1E-7, 0.0000001",
    "0.30000000000000004, 0.30000000000000004",
    "123456789012345.67, 123456789012345.67",
    "-5, -5"
  })
  void numbersKeepTheirDigits(String written, String kept) throws Exception {
    String yaml = thresholds(read(FIRST_TO_4.replace(",4,", "," + written + ",")));
    assertThat(yaml).contains("value: " + kept + " # per person");
    RulebookFiles files = with("r/thresholds.yaml", yaml);
    for (Tables.Format format : Tables.Format.values()) {
      assertThat(read(files, thresholds(files, format)).changes()).isEmpty();
    }
  }

  @Test
  void numbersThatASpreadsheetWroteInAnotherWayAreRefusedWithTheRightOne() {
    refused(
        HEADER
            + "FIRST,\"0,5\",r,w,judgement,y,,\nFIRST,\"1,000\",r,w,judgement,y,,\n"
            + "FIRST,abc,r,w,judgement,y,,\nFIRST,,r,w,judgement,y,,\nFIRST,NaN,r,w,judgement,y,,\n",
        "t.csv:2: cell B2: found \"0,5\", expected a number with a point before decimals, did you mean 0.5?",
        "cell B3: found \"1,000\", expected a number without marks between thousands, did you mean 1000?",
        "t.csv:4: cell B4: found \"abc\", expected a number",
        "t.csv:5: cell A5: this row has no `value`",
        "cell B6: found \"NaN\", expected a number");
  }

  @Test
  void semicolonsTabsAndUtf16AreRead() throws Exception {
    String semicolons = FIRST_TO_4.replace(',', ';');
    assertThat(read(semicolons).changes()).hasSize(1);
    assertThat(read("sep=;\n" + semicolons).changes()).hasSize(1);
    assertThat(read(FIRST_TO_4.replace(',', '\t').replace("\n", "\r\n")).changes()).hasSize(1);
    byte[] utf16 = ("\ufeff" + FIRST_TO_4.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);
    assertThat(read(FILES, utf16).changes()).hasSize(1);
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    refused(
        FIRST_TO_4.replace("guess", "gu\u00e9ss").getBytes(StandardCharsets.ISO_8859_1),
        "is not UTF-8 text");
    refused(FIRST_TO_4 + "\"open,", "is not closed");
  }

  @Test
  void textsThatASpreadsheetWouldRunAreMadeHarmlessAndComeBack() throws Exception {
    String hostile = "=cmd|'/c calc'!A0";
    for (String text : new String[] {hostile, "+1", "-1 x", "@x", "'=1", "''", "'quoted'"}) {
      RulebookFiles files =
          with(
              "r/thresholds.yaml",
              THRESHOLDS.replace("unit: ratio", "unit: " + YamlText.quoted(text)));
      String csv = new String(thresholds(files, Tables.Format.CSV), StandardCharsets.UTF_8);
      assertThat(csv).contains(",'" + text);
      for (Tables.Format format : Tables.Format.values()) {
        assertThat(read(files, thresholds(files, format)).changes()).as(text).isEmpty();
      }
    }
  }

  @Test
  void everythingThatIsWrongComesAtOnceByItsCell() {
    refused(
        "name,vlaue,unit,what,origin,reason,from,until,from\nFIRST,1,r,w,judgement,y,,\n",
        "cell B1: unknown column `vlaue`, did you mean `value`?",
        "cell I1: the column `from` is given twice",
        "the column `value` is missing");
    refused(
        HEADER
            + "first,1,r,w,judgement,y,,\nFIRST,1,r,w,jugement,y,1/1/2016,\nFIRST,1,q,w,report,y,,,x\n",
        "cell A2: found \"first\", expected a name of capitals",
        "cell E3: found \"jugement\", expected one of report, published, judgement, did you mean `judgement`?",
        "cell G3: found \"1/1/2016\", expected a day such as 2025-12-31",
        "cell C4: found \"q\", expected the same `unit` in all rows",
        "cell I4: found \"x\" in a column without a name");
  }

  @Test
  void whatIsNoTableIsRefused() {
    refused("", "is empty");
    refused("\n\n", "is empty");
    refused("a,b\n1,2\n", "is no table of thresholds or cases, expected the columns name, value");
    refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "old workbook");
    refused("PK no zip", "t.csv: does not");
  }

  @Test
  void aChangedCaseChangesItsLineAndNothingElse() throws Exception {
    String csv = csvCases().replace("ENTERPRISE,LARGE", "ENTERPRISE,MEDIUM");
    TableImport result = read(csv);
    assertThat(result.changes())
        .containsExactly("X-01, applies, \"large\": organisation.size LARGE becomes MEDIUM");
    assertThat(cases(result))
        .isEqualTo(
            CASES.replace(
                "size: LARGE}, cloud: {providerCount: 1}} # why",
                "size: MEDIUM}, cloud: {providerCount: 1}}"));
  }

  @Test
  void casesComeAndGo() throws Exception {
    String csv =
        csvCases()
            .lines()
            .filter(line -> !line.contains("none of a list"))
            .reduce("", (a, b) -> a + b + "\n");
    int columns = (int) csv.lines().findFirst().orElseThrow().chars().filter(c -> c == ',').count();
    csv += "X-01,near miss,new one" + ",".repeat(columns - 2) + "\n";
    csv += "X-03,applies,first" + ",".repeat(columns - 2) + "\n";
    TableImport result = read(csv);
    assertThat(result.changes())
        .containsExactly(
            "X-01, near miss, \"new one\": added",
            "X-01, applies, \"none of a list\": removed",
            "X-03, applies, \"first\": added");
    assertThat(cases(result))
        .doesNotContain("none of a list")
        .contains("slaTopics: {includes: [SECURITY]}}}\n    new one: {}\n  did not say:\n")
        .contains("# The usual one.")
        .endsWith("2.1}}\n\nX-03:\n  applies:\n    first: {}\n");
  }

  @Test
  void rulesThatATableDoesNotNameKeepTheirCases() throws Exception {
    String csv = "rule,kind,case,cloud.providerCount\nX-02,applies,one,1\n";
    assertThat(cases(read(csv)))
        .startsWith(CASES.substring(0, CASES.indexOf("    'yes'")))
        .endsWith("    one: {cloud: {providerCount: 1}}\n");
  }

  @Test
  void casesOnOneLineAreWrittenAnew() throws Exception {
    RulebookFiles files =
        with("r/x.cases.yaml", "X-01: {applies: {a: {}, b: {cloud: {providerCount: 1}}}}\n");
    TableImport result =
        read(files, "rule,kind,case\nX-01,applies,a\n".getBytes(StandardCharsets.UTF_8));
    assertThat(cases(result)).isEqualTo("X-01:\n  applies:\n    a: {}\n");
    RulebookFiles flow =
        with("r/x.cases.yaml", "{X-01: {applies: {a: {}}}, X-02: {applies: {a: {}}}}\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> read(flow, "rule,kind,case\nX-01,applies,b\n".getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("expected each rule on lines of its own");
  }

  @Test
  void valuesOfFactsAreReadAsTheirKindSays() throws Exception {
    String csv =
        """
            rule,kind,case,organisation.countries,cloud.slaSigned,cloud.slaTopics,cloud.providerCount
            X-02,applies,a,NO|SE,TRUE,[],1.0
            X-02,applies,b,NO,false,SECURITY,"{""atLeast"": 5}"
            X-02,applies,c,,,"{excludes: [SECURITY]}",
            """;
    assertThat(cases(read(csv)))
        .contains(
            "a: {organisation: {countries: ['NO', SE]}, cloud: {providerCount: 1, slaSigned: true, slaTopics: []}}")
        .contains("cloud: {providerCount: {atLeast: 5}, slaSigned: false, slaTopics: [SECURITY]}}")
        .contains("    c: {cloud: {slaTopics: {excludes: [SECURITY]}}}");
  }

  @Test
  void wrongCasesAreToldByTheirCells() {
    refused(
        """
            rule,kind,case,cloud.providerCount,cloud.slaTopics,cloud.providerCuont,cloud.slaSigned
            X-11,applies,a,,,,
            X-01,aplies,a,,,,
            X-01,applies,a,-1,SAFETY,,yes
            X-01,applies,a,,,,
            X-01,applies,b,{atLeast,,,
            X-01,applies,c,!!x {a},,,
            """,
        "cell F1: unknown column `cloud.providerCuont`, did you mean `cloud.providerCount`?",
        "cell A2: unknown rule `X-11`, did you mean `X-01`?",
        "cell B3: found \"aplies\", expected one of applies, near miss, did not say, did you mean `applies`?",
        "cell D4: found -1, expected a whole number of 0 or more",
        "cell E4: found \"SAFETY\", expected one of",
        "cell G4: found \"yes\", expected true or false, did you mean true?",
        "t.csv:5: cell A5: the same case is given in an earlier row",
        "cell D6: is not well formed",
        "cell D7: found \"!!x {a}\"");
  }

  @Test
  void namesOfCasesAreWrittenSoThatTheyAreReadAgain() throws Exception {
    for (String name :
        new String[] {
          "no",
          "1",
          "a: b",
          "a #b",
          "{x}",
          "- x",
          "it's \"so\"",
          "é 😀 漢",
          "'=1+1'",
          "2016-01-01",
          "a\\b",
          "null",
          "~",
          "*a",
          "&a",
          "%a",
          "@a",
          "`a`",
          "a, b",
          "?",
          "? a",
          "|",
          "a:"
        }) {
      String quoted = '"' + name.replace("\"", "\"\"") + '"';
      TableImport result = read("rule,kind,case\nX-02,applies," + quoted + "\n");
      for (Tables.Format format : Tables.Format.values()) {
        assertThat(read(result.files(), cases(result.files(), format)).changes())
            .as(name)
            .isEmpty();
      }
    }
  }

  @Test
  void aWorkbookMayHoldBothTablesAndNamesSheetAndCell() throws Exception {
    byte[] both =
        workbook(
            book -> {
              Worksheet one = book.newWorksheet("Limits");
              row(one, 0, "name", "value", "unit", "what", "origin", "reason");
              row(
                  one,
                  1,
                  "FIRST",
                  7.0,
                  "ratio",
                  "It separates two things.",
                  "judgement",
                  "The report gives none: it's a 'guess'.");
              Worksheet two = book.newWorksheet("Proof");
              row(two, 0, "rule", "kind", "case", "cloud.slaSigned");
              row(two, 1, "X-02", "applies", "one", true);
              book.newWorksheet("Empty");
            });
    TableImport result = read(FILES, both);
    assertThat(result.changes()).hasSize(3).first().isEqualTo("FIRST: 3 becomes 7");
    assertThat(cases(result)).endsWith("    one: {cloud: {slaSigned: true}}\n");
    refused(
        workbook(
            book -> {
              Worksheet one = book.newWorksheet("Limits");
              row(one, 0, "name", "value", "unit", "what", "origin", "reason", "from");
              row(one, 1, "FIRST", "abc", "ratio", "x", "judgement", "y");
              one.formula(2, 1, "1+1");
              one.value(2, 0, "SECOND");
              one.value(3, 1, LocalDate.of(2016, 1, 3));
              one.style(3, 1).format("yyyy-mm-dd").set();
            }),
        "t.csv: sheet Limits, cell B3: found a formula, expected a value");
  }

  @Test
  void daysOfASpreadsheetAreDaysAndNoNumbers() throws Exception {
    byte[] table =
        workbook(
            book -> {
              Worksheet one = book.newWorksheet("t");
              row(one, 0, "name", "value", "unit", "what", "origin", "reason", "from");
              row(one, 1, "FIRST", 3.0, "ratio", "It separates two things.", "judgement", "y");
              one.value(1, 6, LocalDate.of(2016, 1, 3));
              one.style(1, 6).format("dd/mm/yyyy").set();
            });
    assertThat(thresholds(read(FILES, table))).contains("- {value: 3, from: 2016-01-03, judgement");
    refused(
        workbook(
            book -> {
              Worksheet one = book.newWorksheet("t");
              row(one, 0, "name", "value", "unit", "what", "origin", "reason");
              row(one, 1, "FIRST", 3.0, "ratio", "w", "judgement", "y");
              one.value(1, 1, LocalDate.of(2016, 1, 3));
              one.style(1, 1).format("d-mmm").set();
            }),
        "sheet t, cell B2: found the day 2016-01-03, expected a number");
  }

  @Test
  void hostileWorkbooksAreRefused() throws Exception {
    String sheet = "xl/worksheets/sheet1.xml";
    refused(
        part(
            sheet,
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>"),
        "`xl/worksheets/sheet1.xml`: found a document type");
    refused(
        part(
            "xl/sharedStrings.xml",
            "<!DOCTYPE x [<!ENTITY a \"aaa\"><!ENTITY b \"&a;&a;\">]><sst>&b;</sst>"),
        "document type");
    refused(
        part(
            sheet,
            "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
        "found the cell `ZZZZZZ1`");
    refused(
        part(
            sheet,
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row></sheetData></worksheet>"),
        "is empty");
    refused(part(sheet, "<worksheet><sheetData>"), "not well-formed XML");
    refused(part("xl/big.xml", " ".repeat(33 << 20)), "`xl/big.xml`: ");
    refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "does not end as a zip file");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 100, 1000, 2000})
  void aDamagedWorkbookIsRefused(int at) throws Exception {
    byte[] table = thresholds(FILES, Tables.Format.XLSX);
    byte[] cut = Arrays.copyOf(table, at);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Tables.read(FILES, "t.xlsx", new ByteArrayInputStream(cut)));
    table[at + 40] ^= 4;
    try {
      read(FILES, table);
    } catch (InputException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Test
  void tablesThatAreTooLargeAreRefused() {
    refused(HEADER + "A,1\n".repeat(200_002), "expected at most 200000 rows");
    refused(HEADER.strip() + ",x".repeat(1_001) + "\n", "1000 columns");
    refused(
        HEADER + "FIRST,1," + "x".repeat(10_001) + "\n",
        "cell C2: is longer than 10000 characters");
    refused(new byte[(16 << 20) + 1], "is larger than");
  }

  private interface Filling {
    void fill(Workbook book) throws Exception;
  }

  private static byte[] workbook(Filling filling) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Test", null)) {
      filling.fill(book);
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Double number) {
        sheet.value(row, i, number);
      } else if (values[i] instanceof Boolean flag) {
        sheet.value(row, i, flag);
      } else {
        sheet.value(row, i, values[i].toString());
      }
    }
  }

  /** A workbook of which one part is another. */
  private static byte[] part(String name, String text) throws Exception {
    var zip = new RawZip();
    try (var in =
        new ZipInputStream(new ByteArrayInputStream(thresholds(FILES, Tables.Format.XLSX)))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          zip.add(entry.getName(), in.readAllBytes());
        }
      }
    }
    zip.deflated(name, text.getBytes(StandardCharsets.UTF_8));
    return zip.bytes();
  }
}
