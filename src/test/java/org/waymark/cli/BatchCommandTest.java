package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.batch.BatchOutput;

class BatchCommandTest {

  private static final String COUNTRIES = "samples/countries.ndjson";

  @TempDir Path folder;

  private Run batch(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "batch";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "-o";
    all[args.length + 2] = folder.resolve("out").toString();
    return Run.waymark(all);
  }

  private List<String> lines(String file) throws Exception {
    return Files.readAllLines(folder.resolve("out").resolve(file));
  }

  @Test
  void whatABatchSaysOfOneIsWhatAdviseSays() throws Exception {
    Run run = batch("samples/acme-bank.yaml", "samples/coral-islands.yaml");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("2 advised, 0 rejected: ");
    for (int i = 0; i < 2; i++) {
      String sample = List.of("samples/acme-bank.yaml", "samples/coral-islands.yaml").get(i);
      assertThat(lines("advisories.ndjson").get(i) + "\n")
          .isEqualTo(Run.waymark("advise", sample, "-f", "json").out());
    }
  }

  @Test
  void oneThatIsWrongIsToldAndTheRunIsDone() throws Exception {
    Path input = folder.resolve("in.csv");
    Files.writeString(input, "id,name,cloud.providerCount\na,A,1\nb,B,many\na,C,\n");
    Run run = batch(input.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 advised, 2 rejected", "rejects.ndjson", "summary.html");
    assertThat(lines("rejects.ndjson").get(0))
        .contains("\"line\":3", "\"text\":\"b,B,many\"", "column C: found \\\"many\\\"");
    assertThat(lines("rejects.ndjson").get(1)).contains("\"line\":4", "first in in.csv, line 2");
    assertThat(Files.readString(folder.resolve("out/summary.html"))).contains("<h1>");
    assertThat(lines("summary.json").get(0)).contains("\"rejected\":2");
    Run again = batch(input.toString());
    assertThat(again.out()).startsWith("Done before: 3 lines in ");
  }

  @Test
  void aWorkbookIsReadRowByRow() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", null)) {
      book.newWorksheet("empty");
      Worksheet sheet = book.newWorksheet("firms");
      Object[][] rows = {
        {"id", "name", "organisation.countries", "cloud.providerCount", "cloud.elasticScaling"},
        {"a", "A", "DE|FR", 1, true},
        {},
        {"b", "B", "XX", 1.5, "yes"},
      };
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          if (rows[i][j] instanceof Number number) {
            sheet.value(i, j, number);
          } else if (rows[i][j] instanceof Boolean flag) {
            sheet.value(i, j, flag);
          } else {
            sheet.value(i, j, rows[i][j].toString());
          }
        }
      }
      sheet.formula(4, 0, "1+1");
      sheet.value(4, 1, "C");
    }
    Path input = folder.resolve("in.xlsx");
    Files.write(input, bytes.toByteArray());
    Run run = batch(input.toString());
    assertThat(run.out()).contains("1 advised, 2 rejected");
    assertThat(lines("rejects.ndjson").get(0))
        .contains(
            "\"line\":4", "sheet firms, cell C4", "sheet firms, cell D4", "sheet firms, cell E4");
    assertThat(lines("rejects.ndjson").get(1))
        .contains("\"line\":5", "sheet firms, cell A5: found a formula, expected a value");
    Files.writeString(input, "PK no workbook");
    Run none = Run.waymark("batch", input.toString(), "-o", folder.resolve("none").toString());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("in.xlsx: ").doesNotContain("Exception");
  }

  @Test
  void standardInputIsReadWhateverItHolds() throws Exception {
    for (String text :
        List.of(
            "{\"id\": \"a\", \"name\": \"A\"}\n",
            "[{\"id\": \"a\", \"name\": \"A\"}]",
            "id;name\na;A\n",
            "id: a\nname: A\n")) {
      var out = new ByteArrayOutputStream();
      int code =
          Waymark.run(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              Map.of("WAYMARK_RULES", "rules", "XDG_CACHE_HOME", "target/test-cache"),
              "batch",
              "-",
              "--restart",
              "-o",
              folder.resolve("out").toString());
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 advised, 0 rejected");
      assertThat(code).isZero();
    }
  }

  @Test
  void theUsualMistakesAreTold() {
    Run none = Run.waymark("batch");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("expected INPUT");
    Run nowhere = Run.waymark("batch", COUNTRIES);
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--output is missing, expected DIR");
    Run missing = batch("samples/contries.ndjson");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no such file, did you mean `countries.ndjson`?");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(batch(COUNTRIES, "--threads", "0").err()).contains("--threads: found 0");
    assertThat(batch(COUNTRIES, "-f", "excel").err()).contains("NDJSON, CSV, COUNTS");
  }

  @Test
  void aRunThatDidNothingIsInNobodysWay() throws Exception {
    Path input = folder.resolve("in.csv");
    Files.writeString(input, "id,name,cloud.providerCont\na,A,1\n");
    Run wrong = batch(input.toString());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("did you mean `cloud.providerCount`?");
    Files.writeString(input, "id,name,cloud.providerCount\na,A,1\n");
    assertThat(batch(input.toString()).out()).contains("1 advised, 0 rejected");
  }

  @Test
  void strictlyTheFirstThatIsWrongEndsIt() throws Exception {
    Path input = folder.resolve("in.ndjson");
    Files.writeString(input, "{\"id\": \"a\", \"name\": \"A\"}\n{\"id\": \"b\"}\n");
    Run run = batch(input.toString(), "--strict");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("in.ndjson:2:1: `name` is missing");
    assertThat(folder.resolve("out/summary.json")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsToldWithoutATrace() throws Exception {
    Files.writeString(folder.resolve("out"), "a file");
    Run run = batch(COUNTRIES);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("is a file, expected a folder");
  }

  @ParameterizedTest
  @EnumSource(BatchOutput.class)
  void twoRunsAreComparedWhateverTheyWrote(BatchOutput output) throws Exception {
    String before = folder.resolve("before").toString();
    String after = folder.resolve("after").toString();
    Path input = folder.resolve("in.ndjson");
    String bank = "{\"id\": \"a\", \"name\": \"A\", \"organisation\": {\"kind\": \"ENTERPRISE\"}";
    Files.writeString(
        input,
        bank
            + "}\n{\"id\": \"=b\", \"name\": \"B\", \"organisation\": {\"kind\": \"ENTERPRISE\"}}\n");
    Run.waymark("batch", input.toString(), "-o", before, "-f", output.name(), "--pack", "gzip");
    Files.writeString(
        input,
        bank
            + ", \"cloud\": {\"providerCount\": 1, \"peakToAverageLoad\": 9,"
            + " \"elasticScaling\": false}}\n{\"id\": \"c\", \"name\": \"C\"}\n");
    Run.waymark("batch", input.toString(), "-o", after, "-f", output.name());
    Run json = Run.waymark("batch", "compare", before, after, "-f", "json");
    assertThat(json.err()).isEmpty();
    assertThat(json.out()).contains("CLD-01");
    Run text = Run.waymark("batch", "compare", before, after);
    assertThat(text.out()).contains("CLD-01");
    if (output != BatchOutput.NDJSON) {
      return;
    }
    Run wrong = Run.waymark("batch", "compare", folder.toString(), folder + "/nowhere");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err().lines().filter(line -> line.contains("holds no run"))).hasSize(2);
  }
}
