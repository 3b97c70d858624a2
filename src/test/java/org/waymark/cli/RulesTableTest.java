package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark rules table export} and {@code import}. */
class RulesTableTest {

  @TempDir Path folder;
  private Path rules = Path.of("");
  private String table = "";

  @BeforeEach
  void copy() throws Exception {
    rules = Files.createDirectory(folder.resolve("rules"));
    try (Stream<Path> files = Files.list(Path.of("docs/examples/rules-repository/rules"))) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    table = folder.resolve("thresholds.csv").toString();
  }

  private Map<String, String> texts() throws Exception {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(rules)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private void export(String what, String file) {
    Run run = Run.waymark("rules", "table", "export", what, rules.toString(), "-o", file);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private void change(String file, String from, String to) throws Exception {
    String text = Files.readString(Path.of(file));
    assertThat(text).contains(from);
    Files.writeString(Path.of(file), text.replace(from, to));
  }

  @Test
  void whatIsExportedAndImportedChangesNothing() throws Exception {
    Map<String, String> before = texts();
    for (String what : new String[] {"thresholds", "cases"}) {
      for (String format : new String[] {".csv", ".xlsx"}) {
        String file = folder.resolve(what + format).toString();
        export(what, file);
        Run run = Run.waymark("rules", "table", "import", file, rules.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("nothing to change\n");
      }
    }
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void aTableThatBreaksACaseIsRefusedAndNothingIsWritten() throws Exception {
    export("thresholds", table);
    change(table, "MANY_KEY_SYSTEMS,50,", "MANY_KEY_SYSTEMS,60,");
    Map<String, String> before = texts();
    Run run = Run.waymark("rules", "table", "import", table, rules.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("OUR-01").contains("expected applies");
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void aThresholdAndItsCasesAreChangedTogether() throws Exception {
    export("thresholds", table);
    String cases = folder.resolve("cases.csv").toString();
    export("cases", cases);
    change(table, "MANY_KEY_SYSTEMS,50,", "MANY_KEY_SYSTEMS,60,");
    change(cases, ",50\n", ",60\n");
    Map<String, String> before = texts();
    Run dry = Run.waymark("rules", "table", "import", table, cases, rules.toString(), "--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out())
        .startsWith("MANY_KEY_SYSTEMS: 50 becomes 60\n")
        .contains("cloud.keySystemsOnCloudPercent 50 becomes 60\n")
        .endsWith("not written\n");
    assertThat(texts()).isEqualTo(before);
    Run run = Run.waymark("rules", "table", "import", table, cases, rules.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(texts().get("thresholds.yaml")).contains("value: 60");
    assertThat(Run.waymark("check", rules.toString()).code()).isZero();
  }

  @Test
  void whatTheRulesDoNotAllowIsToldAtItsCell() throws Exception {
    export("thresholds", table);
    Files.writeString(
        Path.of(table),
        Files.readString(Path.of(table)) + "NEVER_USED,1,hours,What.,report,No heading,,\n");
    Run run = Run.waymark("rules", "table", "import", table, rules.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(table + ":4: cell A4: no rule compares with the threshold NEVER_USED")
        .contains(table + ":4: cell A4: \"No heading\" is no heading of the report");
  }

  @Test
  void aChapterIsEnough() throws Exception {
    Run run = Run.waymark("rules", "table", "export", "cases", "-o", table, "--chapter", "CLD");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(Path.of(table), StandardCharsets.UTF_8))
        .contains("\nCLD-45,")
        .doesNotContain("\nSEC-");
  }

  @Test
  void wrongNamesAreTold() {
    assertThat(Run.waymark("rules", "table", "export", "cases", "-o", "x.pdf").err())
        .contains("ends with .csv or .xlsx");
    assertThat(Run.waymark("rules", "table", "export", "rules", "-o", "x.csv").code())
        .isEqualTo(Waymark.USAGE);
    assertThat(Run.waymark("rules", "table", "import", table, rules.toString()).err())
        .contains("there is no such file");
    assertThat(Run.waymark("rules", "table").code()).isEqualTo(Waymark.USAGE);
  }
}
