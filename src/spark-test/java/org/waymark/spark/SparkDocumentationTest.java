package org.waymark.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/spark.md shows is what happens. */
class SparkDocumentationTest {

  @TempDir Path folder;

  private static String document() throws Exception {
    return Files.readString(Path.of("docs/spark.md"));
  }

  /** The options after the jar of each command. */
  private static List<String> commands() throws Exception {
    return document()
        .lines()
        .filter(line -> line.startsWith("spark-submit "))
        .map(line -> line.replaceFirst(".*waymark-spark\\.jar ", ""))
        .toList();
  }

  @Test
  void itsCommandsHaveOptionsThatThereAre() throws Exception {
    assertThat(commands()).hasSizeGreaterThan(3);
    for (String command : commands()) {
      assertThat(LocalSpark.run((Object[]) (command + " --help").split(" ", -1)).code())
          .as(command)
          .isZero();
    }
  }

  @Test
  void itsFirstCommandWritesWhatItLists() throws Exception {
    String first = commands().get(0).replace("target/countries", folder.resolve("out").toString());
    assertThat(LocalSpark.run((Object[]) first.split(" ", -1)).code()).isZero();
    assertThat(folder.resolve("out/advisories.ndjson/part-000000.ndjson")).exists();
    for (String name :
        List.of("advisories.ndjson", "advisories.parquet", "summary.json", "_SUCCESS")) {
      assertThat(folder.resolve("out").resolve(name)).exists();
      assertThat(document()).contains("`" + name);
    }
    for (String column : AdvisedRow.SCHEMA.fieldNames()) {
      assertThat(document()).contains("`" + column + "`");
    }
  }
}
