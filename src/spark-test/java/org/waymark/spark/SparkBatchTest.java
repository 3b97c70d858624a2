package org.waymark.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.spark.LocalSpark.SESSION;
import static org.waymark.spark.LocalSpark.batch;
import static org.waymark.spark.LocalSpark.parts;
import static org.waymark.spark.LocalSpark.run;
import static org.waymark.spark.LocalSpark.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Rules;
import org.waymark.SmallRulebook;
import org.waymark.rulebook.Settings;

/** What Spark writes is, byte for byte, what a batch on one machine makes of the same lines. */
class SparkBatchTest {

  private static final String COUNTRIES = "samples/countries.ndjson";

  @TempDir Path folder;

  private void isAsExpected(List<String> in, Path out) throws Exception {
    Expected expected = Expected.of(in);
    assertThat(text(out.resolve("advisories.ndjson"))).isEqualTo(expected.advisories());
    assertThat(text(out.resolve("rejects.ndjson"))).isEqualTo(expected.rejects());
    assertThat(out.resolve("_SUCCESS")).exists();
    assertThat(out.resolve("_temporary")).doesNotExist();
  }

  private String file(String name, byte[] content) throws Exception {
    return Files.write(folder.resolve(name), content).toString();
  }

  private String file(String name, String content) throws Exception {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void linesOfEveryKindComeOutAsOneThreadMakesThem() throws Exception {
    List<String> in =
        List.of(
            file("b.ndjson", new MixedProfiles(7).lines(1500)),
            file("a.ndjson", new MixedProfiles(8).lines(900)),
            file("empty.ndjson", ""));
    Path out = folder.resolve("out");
    Counts counts = batch(in, out, 100_000);
    isAsExpected(in, out);
    assertThat(parts(out.resolve("advisories.ndjson"))).hasSizeGreaterThan(10);
    assertThat(counts.advised())
        .isEqualTo(Expected.lines(text(out.resolve("advisories.ndjson"))))
        .isGreaterThan(1000);
    assertThat(counts.rejected())
        .isEqualTo(Expected.lines(text(out.resolve("rejects.ndjson"))))
        .isGreaterThan(counts.duplicates());
    assertThat(counts.duplicates()).isGreaterThan(100);
    assertThat(text(out.resolve("rejects.ndjson")))
        .contains("is longer than", "is not UTF-8 text", "did you mean `providerCount`?");
  }

  @Test
  void aTableAndPackedLinesAreReadInPartsOfTheirLines() throws Exception {
    var table = new StringBuilder("sep=;\nid;name;cloud.providerCount;organisation.kind\r\n");
    for (int i = 0; i < 400; i++) {
      table.append("row-").append(i % 390).append(";\"the; ").append(i % 5 == 0 ? "two\n" : "one ");
      table.append(i).append("\";");
      table.append(i % 7 == 0 ? "many" : i % 5).append(";ENTERPRISE\n");
      table.append(i % 11 == 0 ? "\n" : "");
    }
    String csv = file("table.csv", table.toString());
    Path tableOut = folder.resolve("table");
    batch(List.of(csv), tableOut, 1_000);
    isAsExpected(List.of(csv), tableOut);
    assertThat(parts(tableOut.resolve("advisories.ndjson"))).hasSizeGreaterThan(4);

    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(Files.readAllBytes(Path.of(COUNTRIES)));
    }
    String gz = file("countries.ndjson.gz", packed.toByteArray());
    Path gzOut = folder.resolve("gz");
    batch(List.of(gz), gzOut, 1_000);
    assertThat(text(gzOut.resolve("advisories.ndjson")))
        .isEqualTo(Expected.of(List.of(COUNTRIES)).advisories());
    assertThat(parts(gzOut.resolve("advisories.ndjson"))).hasSizeGreaterThan(4);
  }

  @Test
  void parquetWithNestedColumnsGivesTheAdviceOfTheSameLines() throws Exception {
    Dataset<Row> rows = SESSION.read().json(COUNTRIES);
    rows.repartition(2).write().mode(SaveMode.ErrorIfExists).parquet(folder + "/in.parquet");
    Path out = folder.resolve("out");
    Counts counts = batch(List.of(folder + "/in.parquet"), out, 5_000);
    assertThat(counts).isEqualTo(new Counts(194, 0, 0));
    assertThat(text(out.resolve("advisories.ndjson")).lines())
        .containsExactlyInAnyOrderElementsOf(
            Expected.of(List.of(COUNTRIES)).advisories().lines().toList());
  }

  @Test
  void parquetWithDottedColumnsNamesTheRowThatIsRejected() throws Exception {
    SESSION
        .sql(
            """
            select * from values
              ('a', 'A', 2, array('CONTINUITY'), cast(null as string)),
              ('b', 'B', 3, null, 'PUBLIC'), ('c', 'C', -1, null, null), ('a', 'again', 1, null, null)
            as t(id, name, `cloud.providerCount`, `cloud.slaTopics`, `cloud.deploymentModel`)""")
        .coalesce(1)
        .write()
        .parquet(folder + "/in");
    Path out = folder.resolve("out");
    Counts counts = batch(List.of(folder + "/in/*.parquet"), out, 1_000_000);
    assertThat(counts).isEqualTo(new Counts(2, 2, 1));
    String file = parts(folder.resolve("in")).get(0).getFileName().toString();
    String same =
        file(
            "same.ndjson",
            """
            {"id":"a","name":"A","cloud":{"providerCount":2,"slaTopics":["CONTINUITY"]}}
            {"id":"b","name":"B","cloud":{"providerCount":3,"deploymentModel":"PUBLIC"}}
            {"id":"c","name":"C","cloud":{"providerCount":-1}}
            {"id":"a","name":"again","cloud":{"providerCount":1}}
            """);
    Expected expected = Expected.of(List.of(same));
    assertThat(text(out.resolve("advisories.ndjson"))).isEqualTo(expected.advisories());
    assertThat(text(out.resolve("rejects.ndjson")))
        .isEqualTo(expected.rejects().replace("same.ndjson", file));
  }

  @Test
  void rowsHaveTypedColumnsThatSayWhatTheAdvisorySays() throws Exception {
    Path out = folder.resolve("out");
    batch(List.of(COUNTRIES), out, 20_000);
    Dataset<Row> rows = SESSION.read().parquet(out + "/advisories.parquet");
    assertThat(rows.schema().fieldNames()).isEqualTo(AdvisedRow.SCHEMA.fieldNames());
    assertThat(
            rows.select("input", "rulebook").distinct().collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getString(1)))
        .containsExactly("countries.ndjson " + Rules.rulebook().digest());
    List<Row> sorted = rows.orderBy("line").collectAsList();
    assertThat(
            sorted.stream()
                .map(row -> row.<String>getAs("advisory") + "\n")
                .collect(Collectors.joining()))
        .isEqualTo(Expected.of(List.of(COUNTRIES)).advisories());
    for (Row row : sorted) {
      List<Row> advice = row.getList(row.fieldIndex("recommendations"));
      String json = row.getAs("advisory");
      assertThat(advice)
          .hasSize(
              row.<Integer>getAs("must")
                  + row.<Integer>getAs("should")
                  + row.<Integer>getAs("could"));
      for (Row one : advice) {
        assertThat(json)
            .contains(
                "{\"id\":\"" + one.getString(0) + "\",\"title\":\"" + one.getString(1) + "\"");
      }
    }
  }

  @Test
  void theRulebookIsBuiltOnceHoweverManyTasksUseIt() throws Exception {
    Path zip = folder.resolve("rules");
    Files.createDirectories(zip);
    SmallRulebook.of("oil-gas", "7.7.7")
        .texts()
        .forEach(
            (name, text) -> {
              try {
                Files.writeString(zip.resolve(name), text);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    var files = new ArrayList<Object>(List.of("--rules", zip, "--out", folder.resolve("out")));
    for (int i = 0; i < 6; i++) {
      files.add("--in");
      files.add(file(i + ".ndjson", "{\"id\": \"" + i + "\", \"name\": \"N\"}\n"));
    }
    long before = Book.built();
    assertThat(run(files.toArray()).code()).isZero();
    assertThat(parts(folder.resolve("out/advisories.ndjson"))).hasSize(6);
    assertThat(Book.built()).isEqualTo(before + 1);
    assertThat(text(folder.resolve("out/advisories.ndjson"))).contains("\"version\":\"7.7.7\"");
  }

  @Test
  void otherProgramsAdviseDatasets() throws Exception {
    Dataset<Row> advice =
        SparkAdvice.advise(SESSION.read().text(COUNTRIES), Rules.files(), Settings.NONE);
    assertThat(
            advice.select("advisory").collectAsList().stream()
                .map(row -> row.getString(0) + "\n")
                .collect(Collectors.joining()))
        .isEqualTo(Expected.of(List.of(COUNTRIES)).advisories());

    Row wrong =
        SparkAdvice.advise(
                SESSION.sql("select 'a' id, 'A' name, named_struct('providerCount', -2) cloud"),
                Rules.files(),
                Settings.NONE)
            .first();
    assertThat(wrong.<String>getAs("id")).isNull();
    assertThat(wrong.<String>getAs("rulebook")).isEqualTo(Rules.rulebook().digest());
    List<Row> problems = wrong.getList(wrong.fieldIndex("problems"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).getString(0)).isEqualTo("/cloud/providerCount");
    assertThat(problems.get(0).getString(1)).startsWith("found -2, expected a whole number");
  }
}
