package org.waymark.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.waymark.Rules;
import org.waymark.batch.Line;
import org.waymark.batch.LineAdviser;
import org.waymark.batch.LineSource;
import org.waymark.batch.Outcome;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.report.ProfileYaml;
import org.waymark.rulebook.Settings;

/**
 * Compares Spark on two cores with two threads that read, advise and write the same file, in turns
 * in one JVM: see docs/spark.md.
 */
final class SparkRate {

  private SparkRate() {}

  /** Measures; the arguments are the number of profiles and of rounds. */
  public static void main(String... args) throws Exception {
    int count = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("waymark-rate");
    Path in = folder.resolve("in.ndjson");
    write(in, count);
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      measure("two threads", count, () -> plain(folder, in));
      measure("Spark, NDJSON", count, () -> spark(folder, in, Target.Kind.ADVISORIES));
      measure("Spark, Parquet", count, () -> spark(folder, in, Target.Kind.ROWS));
    }
    LocalSpark.SESSION.stop();
    delete(folder);
  }

  /** The samples in turn, each time with another id. */
  private static void write(Path in, int count) throws Exception {
    var texts = new ArrayList<String>();
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      for (Path sample :
          samples.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
        texts.add(ProfileYaml.json(ProfileReader.read("sample", Files.readString(sample))));
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(in)) {
      for (int i = 0; i < count; i++) {
        String text = texts.get(i % texts.size());
        out.write(text.replaceFirst("\"id\":\"", "\"id\":\"" + i + "-"));
        out.write('\n');
      }
    }
  }

  private static void measure(String what, int count, Callable<Long> run) throws Exception {
    // On a machine with other work the processor's time says more than the clock's.
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    long advised = run.call();
    System.out.printf(
        Locale.ROOT,
        "%-15s %d advised, %.0f profiles/s, %.0f µs of processor time a profile%n",
        what,
        advised,
        count / ((System.nanoTime() - start) / 1e9),
        (system.getProcessCpuTime() - cpu) / 1e3 / count);
  }

  private static long plain(Path folder, Path in) throws Exception {
    long size = Files.size(in);
    var file = new InputFile("in", in.toString(), size, Form.NDJSON, Packing.NONE);
    var adviser = new LineAdviser(Rules.rulebook());
    var threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> halves =
          threads.invokeAll(
              List.of(
                  () -> advise(adviser, new Piece(file, 0, size / 2, 1), folder.resolve("one")),
                  () ->
                      advise(adviser, new Piece(file, size / 2, size, 1), folder.resolve("two"))));
      return halves.get(0).get() + halves.get(1).get();
    } finally {
      threads.shutdown();
    }
  }

  private static long advise(LineAdviser adviser, Piece piece, Path file) throws Exception {
    long advised = 0;
    try (LineSource lines = piece.open(new Configuration(false));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (adviser.advise(line) instanceof Outcome.Advised found) {
          out.write(JsonReport.write(found.advisory()).getBytes(StandardCharsets.UTF_8));
          advised++;
        }
      }
    }
    return advised;
  }

  private static long spark(Path folder, Path in, Target.Kind kind) throws Exception {
    Path out = folder.resolve("out");
    Configuration hadoop = LocalSpark.SESSION.sparkContext().hadoopConfiguration();
    List<InputFile> files = Inputs.of(hadoop, List.of(in.toString()), Form.NDJSON);
    Set<Target.Kind> kinds = EnumSet.of(kind);
    Counts counts =
        new Batch(LocalSpark.SESSION, Book.of(Rules.files(), Settings.NONE))
            .run(files, Target.of(out.toString(), hadoop), kinds, Pieces.size(files, 2));
    delete(out);
    return counts.advised();
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
