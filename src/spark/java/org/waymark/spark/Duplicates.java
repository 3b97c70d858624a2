package org.waymark.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.waymark.batch.Line;
import org.waymark.document.Problems;
import org.waymark.profile.Profile;

/** Finds the ids that more than one profile has, and which of them is the first. */
final class Duplicates {

  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("input", DataTypes.IntegerType, false)
          .add("number", DataTypes.LongType, false);

  private Duplicates() {}

  /**
   * The first place of each id that there is more than once.
   *
   * @param order the place of each input among the inputs, by its name
   */
  static Map<String, Place> in(
      SparkSession spark, JavaRDD<Line> lines, Broadcast<Map<String, Integer>> order) {
    JavaRDD<Row> ids = lines.mapPartitions(all -> Mapped.of(all, line -> id(line, order.value())));
    List<Row> found =
        spark
            .createDataFrame(ids, SCHEMA)
            .groupBy("id")
            .agg(count("*").as("n"), min(struct("input", "number")).as("first"))
            .where(col("n").gt(1))
            .collectAsList();
    var first = new HashMap<String, Place>();
    for (Row row : found) {
      Row place = row.getStruct(2);
      first.put(row.getString(0), new Place(place.getInt(0), place.getLong(1)));
    }
    return first;
  }

  /** The id of a line that holds a profile, with its place; null where it holds none. */
  private static @Nullable Row id(Line line, Map<String, Integer> order) {
    var problems = new Problems();
    try {
      Profile profile = line.reading().read(problems);
      if (profile != null && problems.isEmpty()) {
        return RowFactory.create(profile.id(), order.get(line.input()), line.number());
      }
    } catch (RuntimeException e) {
      // It is read again when it is advised, and then rejected with what is wrong.
    }
    return null;
  }
}
