package org.waymark.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.waymark.batch.Line;
import org.waymark.document.InputException;
import org.waymark.report.JsonReport;

/**
 * A batch: reads the lines twice, first for the ids that more than one of them has, then for the
 * advice. Advisories are large, so none is ever sent from one machine to another: the task that
 * makes them writes them.
 */
final class Batch {

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Book book;

  Batch(SparkSession spark, Book book) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.book = book;
  }

  /**
   * Advises all profiles of files.
   *
   * @param kinds what to write
   * @param size the bytes that one task reads, where a file can be divided
   * @throws InputException where a file cannot be read to its end, or the folder not be written
   */
  Counts run(List<InputFile> files, Target target, Set<Target.Kind> kinds, long size)
      throws InputException, IOException {
    try {
      return advise(files, target, kinds, size);
    } finally {
      target.abandon(context.hadoopConfiguration());
    }
  }

  private Counts advise(List<InputFile> files, Target target, Set<Target.Kind> kinds, long size)
      throws InputException, IOException {
    JavaRDD<Line> lines = new Lines(spark).of(files, size);
    List<String> inputs = new ArrayList<>(files.stream().map(InputFile::name).toList());
    Map<String, Integer> order = Job.order(inputs);
    Broadcast<Map<String, Integer>> sent = context.broadcast(order);
    Map<String, Place> duplicates = Duplicates.in(spark, lines, sent);
    List<Written> parts = write(lines, new Job(book, target, kinds, inputs, order, duplicates));
    Counts counts = Counts.of(parts);
    target.finish(parts, JsonReport.json(counts.json(book)) + "\n", context.hadoopConfiguration());
    return counts;
  }

  private List<Written> write(JavaRDD<Line> lines, Job job) {
    Broadcast<Job> sent = context.broadcast(job);
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    LongAccumulator advised = context.sc().longAccumulator("advised");
    LongAccumulator rejected = context.sc().longAccumulator("rejected");
    return lines
        .mapPartitionsWithIndex(
            (number, all) -> {
              long attempt = TaskContext.get().taskAttemptId();
              Written written =
                  new Part(sent.value(), hadoop.value().value(), number, attempt).write(all);
              advised.add(written.advised());
              rejected.add(written.rejected());
              return List.of(written).iterator();
            },
            false)
        .collect();
  }
}
