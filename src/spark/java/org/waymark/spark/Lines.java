package org.waymark.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.SerializableConfiguration;
import org.waymark.batch.Line;
import org.waymark.document.InputException;

/** The lines of all files, in their order; they are read anew each time they are gone through. */
final class Lines {

  private static final String PATH = "_metadata.file_path";
  private static final String FILE = "_waymark_file";
  private static final String NUMBER = "_waymark_number";
  private static final int MOST_PARTS = 10_000;

  private final SparkSession spark;
  private final JavaSparkContext context;

  Lines(SparkSession spark) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /**
   * The lines.
   *
   * @param size the bytes that one task reads, where a file can be divided
   * @throws InputException where a file cannot be read to its end, or has columns that are wrong
   */
  JavaRDD<Line> of(List<InputFile> files, long size) throws InputException {
    JavaRDD<Line> all = context.emptyRDD();
    int from = 0;
    while (from < files.size()) {
      // Neighbours of one kind are read together, so that all stays in its order.
      boolean parquet = files.get(from).form() == Form.PARQUET;
      int to = from;
      while (to < files.size() && parquet == (files.get(to).form() == Form.PARQUET)) {
        to++;
      }
      List<InputFile> some = files.subList(from, to);
      all = all.union(parquet ? rows(some, size) : texts(some, size));
      from = to;
    }
    return all;
  }

  private JavaRDD<Line> texts(List<InputFile> files, long size) throws InputException {
    List<Piece> pieces = Pieces.of(context, files, size);
    if (pieces.isEmpty()) {
      return context.emptyRDD();
    }
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    return context
        .parallelize(pieces, pieces.size())
        .flatMap(piece -> Mapped.lines(piece.open(hadoop.value().value())));
  }

  private JavaRDD<Line> rows(List<InputFile> files, long size) throws InputException {
    Dataset<Row> rows = parquet(files);
    Columns.check(files.get(0).name(), rows.schema());
    var places = new HashMap<String, Integer>();
    files.forEach(file -> places.put(bare(file.path()), places.size()));
    List<String> names = files.stream().map(InputFile::name).toList();
    long bytes = files.stream().mapToLong(InputFile::length).sum();
    int width = rows.columns().length;
    UDF1<String, Integer> place = path -> places.get(bare(new Path(new URI(path)).toString()));
    return rows.withColumn(FILE, udf(place, DataTypes.IntegerType).apply(col(PATH)))
        .withColumn(NUMBER, col("_metadata.row_index").plus(1))
        // A file may be one group of rows, which one task would read.
        .repartitionByRange((int) Math.min(bytes / size + 1, MOST_PARTS), col(FILE), col(NUMBER))
        .sortWithinPartitions(FILE, NUMBER)
        .javaRDD()
        .map(
            row ->
                Line.of(
                    names.get(row.getInt(width)),
                    row.getLong(width + 1),
                    Columns.json(row, width)));
  }

  private Dataset<Row> parquet(List<InputFile> files) throws InputException {
    String[] paths = files.stream().map(InputFile::path).toArray(String[]::new);
    try {
      return spark.read().option("mergeSchema", true).parquet(paths);
    } catch (Exception e) {
      // What Spark throws is not declared.
      throw InputException.of(
          files.get(0).name(),
          (files.size() == 1 ? "" : "or one of the " + (files.size() - 1) + " files after it ")
              + "cannot be read as Parquet: "
              + Failure.inWords(e));
    }
  }

  /** A path as it is compared: without escapes, however many strokes follow its scheme. */
  private static String bare(String path) {
    URI uri = new Path(path).toUri();
    return uri.getScheme() + ":" + uri.getAuthority() + uri.getPath();
  }
}
