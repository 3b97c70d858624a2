package org.waymark.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.waymark.batch.Line;
import org.waymark.batch.LineAdviser;
import org.waymark.batch.Outcome;
import org.waymark.document.InputException;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Settings;

/** Advice as a step within other Spark programs. */
public final class SparkAdvice {

  private static final String DATASET = "dataset";

  private SparkAdvice() {}

  /**
   * Advises each row for itself, in as many partitions as there are; equal ids are no fault here.
   *
   * @param profiles either one column {@code value} with a profile as JSON or YAML in each row, or
   *     columns {@code id}, {@code name} and facts, as {@code cloud.providerCount} or within a
   *     struct for each section; what is null is not said
   * @param rules the rulebook; each executor compiles it once
   * @param settings the thresholds and the language
   * @return a row for each row, with {@code id}, {@code name}, {@code rulebook} (its digest),
   *     {@code must}, {@code should}, {@code could}, {@code open}, {@code recommendations}, {@code
   *     advisory} (the JSON that all doors give) and others; where a row holds no profile these are
   *     null and {@code problems} says why; {@code rulebook} is always there
   * @throws InputException with everything that is wrong with the rules, the settings or the
   *     columns
   */
  public static Dataset<Row> advise(Dataset<Row> profiles, RulebookFiles rules, Settings settings)
      throws InputException {
    Broadcast<Book> sent =
        JavaSparkContext.fromSparkContext(profiles.sparkSession().sparkContext())
            .broadcast(Book.of(rules, settings));
    boolean texts = isText(profiles.schema());
    if (!texts) {
      Columns.check(DATASET, profiles.schema());
    }
    int width = profiles.columns().length;
    MapPartitionsFunction<Row, Row> advice =
        rows -> {
          Book book = sent.value();
          LineAdviser adviser = book.adviser();
          return Mapped.of(
              rows,
              row ->
                  row(
                      book,
                      adviser,
                      texts ? String.valueOf(row.get(0)) : Columns.json(row, width)));
        };
    return profiles.mapPartitions(advice, Encoders.row(AdvisedRow.OR_PROBLEMS));
  }

  private static boolean isText(StructType schema) {
    return schema.length() == 1
        && schema.fieldNames()[0].equals("value")
        && schema.fields()[0].dataType().equals(DataTypes.StringType);
  }

  private static Row row(Book book, LineAdviser adviser, String text) {
    Outcome outcome = adviser.advise(Line.of(DATASET, 1, text));
    if (outcome instanceof Outcome.Advised found) {
      String json = JsonReport.write(found.advisory());
      return AdvisedRow.orProblems(found, json.substring(0, json.length() - 1));
    }
    return AdvisedRow.orProblems(book.digest(), ((Outcome.Rejected) outcome).problems());
  }
}
