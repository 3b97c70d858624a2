package org.waymark.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.spark.LocalSpark.SESSION;
import static org.waymark.spark.LocalSpark.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkArgumentsTest {

  private static final String COUNTRIES = "samples/countries.ndjson";

  @TempDir Path folder;

  private void isRefused(int code, String message, Object... args) {
    LocalSpark.Run run = run(args);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void wrongOptionsAreRefusedAtOnce() {
    isRefused(2, "Missing required option");
    isRefused(2, "--oot", "--in", COUNTRIES, "--out", out(), "--oot", "x");
    isRefused(
        2, "[NDJSON, CSV, PARQUET]", "--in", COUNTRIES, "--out", out(), "--input-format", "xml");
    isRefused(2, "--as-of", "--in", COUNTRIES, "--out", out(), "--as-of", "tomorrow");
    isRefused(1, "expected one of en, es", "--in", COUNTRIES, "--out", out(), "--language", "xx");
    isRefused(1, "ROOM_CAN_CLOS", "--in", COUNTRIES, "--out", out(), "--set", "ROOM_CAN_CLOS=4");
    isRefused(1, "there is no such folder", "--in", COUNTRIES, "--out", out(), "--rules", "rulez");
  }

  @Test
  void inputsThatAreNotThereAreNamedTogether() {
    isRefused(
        1,
        "nothing/*.csv: there is no such file or folder\nsamples/countries.ndjso: there is no such file"
            + " or folder, did you mean `countries.ndjson`?\n",
        "--in",
        "samples/countries.ndjso",
        "--in",
        "nothing/*.csv",
        "--out",
        out());
    isRefused(
        1, "is given twice", "--in", COUNTRIES, "--in", "samples/count*.ndjson", "--out", out());
  }

  @Test
  void aFolderThatHoldsSomethingIsNotWritten() throws Exception {
    Files.createDirectories(out());
    Files.writeString(out().resolve("mine.txt"), "mine");
    isRefused(1, "holds `mine.txt` already", "--in", COUNTRIES, "--out", out());
    assertThat(out().resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void aHeaderOrColumnsThatAreWrongStopTheBatchWithAllThatIsWrong() throws Exception {
    Path csv = Files.writeString(folder.resolve("in.csv"), "id,nme,cloud.providerCounts\na,A,1\n");
    isRefused(1, "did you mean `cloud.providerCount`?", "--in", csv, "--out", out());
    assertThat(out().resolve("_temporary")).doesNotExist();

    String parquet = folder + "/wrong.parquet";
    SESSION
        .sql("select 'a' id, named_struct('providerCounts', 2) cloud, 'x' energy")
        .write()
        .parquet(parquet);
    LocalSpark.Run run = run("--in", parquet, "--out", out());
    assertThat(run.code()).isOne();
    assertThat(run.err())
        .contains(
            "`cloud.providerCounts`",
            "did you mean `cloud.providerCount`?",
            "found the column `energy` of the type string, expected a struct",
            "has no column `name`");

    Path text =
        Files.writeString(folder.resolve("text.parquet"), "no Parquet, though its name says so");
    isRefused(1, "text.parquet: cannot be read as Parquet", "--in", text, "--out", out());
    Path gzip = Files.writeString(folder.resolve("text.ndjson.gz"), "{}");
    isRefused(1, "text.ndjson.gz: cannot be read", "--in", gzip, "--out", out());
  }

  @Test
  void whatARunLeftThatDidNotEndIsNoHindrance() throws Exception {
    Path left = Files.createDirectories(out().resolve("_temporary")).resolve("rest");
    Files.writeString(left, "cut sho");
    LocalSpark.Run run = run("--in", COUNTRIES, "--out", out(), "--write", "parquet");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("194 profiles: 194 advised, 0 rejected");
    assertThat(left).doesNotExist();
    assertThat(out().resolve("advisories.ndjson")).doesNotExist();
    assertThat(out().resolve("advisories.parquet")).exists();
    assertThat(out().resolve("rejects.ndjson")).doesNotExist();
  }
}
