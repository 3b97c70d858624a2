package org.waymark.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.waymark.Rules;
import org.waymark.document.InputException;
import org.waymark.rulebook.Settings;

/** Spark with two threads in this process, the same for all tests. */
final class LocalSpark {

  static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("tests")
          .config("spark.ui.enabled", false)
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.default.parallelism", 2)
          .config("spark.sql.warehouse.dir", "target/spark-warehouse")
          // Tomcat has one of its own in this JVM.
          .config("spark.sql.defaultUrlStreamHandlerFactory.enabled", false)
          .getOrCreate();

  private LocalSpark() {}

  /** What a run of the application printed. */
  record Run(int code, String out, String err) {}

  static Run run(Object... args) {
    SESSION.version();
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        SparkBatch.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Stream.of(args).map(String::valueOf).toArray(String[]::new));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A batch of the shipped rules that reads pieces of the size given. */
  static Counts batch(List<String> in, Path out, long size) throws InputException, IOException {
    var hadoop = SESSION.sparkContext().hadoopConfiguration();
    return new Batch(SESSION, Book.of(Rules.files(), Settings.NONE))
        .run(
            Inputs.of(hadoop, in, null),
            Target.of(out.toString(), hadoop),
            EnumSet.allOf(Target.Kind.class),
            size);
  }

  /** All parts of what was written, one after the other. */
  static String text(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return "";
    }
    var text = new StringBuilder();
    for (Path part : parts(folder)) {
      text.append(Files.readString(part));
    }
    return text.toString();
  }

  static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> parts = Files.list(folder)) {
      return parts
          .filter(part -> part.getFileName().toString().startsWith("part-"))
          .sorted()
          .toList();
    }
  }
}
