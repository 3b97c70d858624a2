package org.waymark.spark;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Advisory;
import org.waymark.advice.Advisory.Recommendation;
import org.waymark.batch.Outcome;
import org.waymark.document.Problem;
import org.waymark.rulebook.Card;
import scala.jdk.javaapi.CollectionConverters;

/** An advisory as a row with typed columns. */
final class AdvisedRow {

  private static final StructType RECOMMENDATION =
      new StructType()
          .add("id", StringType, false)
          .add("title", StringType, false)
          .add("chapter", StringType, false)
          .add("strength", StringType, false)
          .add("kind", StringType, false)
          .add("owner", StringType, false)
          .add("effort", StringType, false)
          .add("horizon", StringType, false)
          .add("evidence", IntegerType, false);

  private static final StructType PROBLEM =
      new StructType().add("pointer", StringType, false).add("message", StringType, false);

  /** The columns of a batch, always the same. */
  static final StructType SCHEMA =
      advice(new StructType().add("input", StringType, false).add("line", LongType, false), false);

  /** The columns where a row is either an advisory or what is wrong with a profile. */
  static final StructType OR_PROBLEMS =
      advice(new StructType(), true).add("problems", createArrayType(PROBLEM, false), false);

  private AdvisedRow() {}

  private static StructType advice(StructType before, boolean nullable) {
    StructType schema = before;
    for (String text : List.of("id", "name", "rulebook")) {
      schema = schema.add(text, StringType, nullable && !text.equals("rulebook"));
    }
    for (String text : List.of("rulebookVersion", "asOf", "language", "profileDigest")) {
      schema = schema.add(text, StringType, nullable);
    }
    for (String count : List.of("must", "should", "could", "open")) {
      schema = schema.add(count, IntegerType, nullable);
    }
    return schema
        .add("recommendations", createArrayType(RECOMMENDATION, false), nullable)
        .add("advisory", StringType, nullable);
  }

  /**
   * The row of a batch.
   *
   * @param json the advisory as JSON, without a line break
   */
  static Row of(Outcome.Advised found, String json) {
    Object[] values = new Object[SCHEMA.length()];
    values[0] = found.line().input();
    values[1] = found.line().number();
    fill(values, 2, found.advisory(), json);
    return RowFactory.create(values);
  }

  /** The row of an advisory without its place. */
  static Row orProblems(Outcome.Advised found, String json) {
    Object[] values = new Object[OR_PROBLEMS.length()];
    fill(values, 0, found.advisory(), json);
    values[values.length - 1] = seq(List.of());
    return RowFactory.create(values);
  }

  /** The row of something that is no profile. */
  static Row orProblems(String rulebook, List<Problem> problems) {
    Object[] values = new @Nullable Object[OR_PROBLEMS.length()];
    values[OR_PROBLEMS.fieldIndex("rulebook")] = rulebook;
    values[values.length - 1] =
        seq(
            problems.stream()
                .map(problem -> RowFactory.create(problem.pointer(), problem.message()))
                .toList());
    return RowFactory.create(values);
  }

  private static void fill(Object[] values, int from, Advisory advisory, String json) {
    Object[] columns = {
      advisory.id(),
      advisory.name(),
      advisory.rulebookDigest(),
      advisory.rulebookVersion(),
      advisory.asOf(),
      advisory.language(),
      advisory.profileDigest(),
      count(advisory, Card.Strength.MUST),
      count(advisory, Card.Strength.SHOULD),
      count(advisory, Card.Strength.COULD),
      advisory.open().size(),
      seq(advisory.recommendations().stream().map(AdvisedRow::recommendation).toList()),
      json
    };
    System.arraycopy(columns, 0, values, from, columns.length);
  }

  private static Object seq(List<Row> rows) {
    return CollectionConverters.asScala(rows).toSeq();
  }

  private static int count(Advisory advisory, Card.Strength strength) {
    return (int)
        advisory.recommendations().stream()
            .filter(one -> one.card().strength() == strength)
            .count();
  }

  private static Row recommendation(Recommendation one) {
    Card card = one.card();
    return RowFactory.create(
        card.id(),
        card.title(),
        card.chapter(),
        card.strength().name(),
        card.kind().name(),
        card.owner(),
        card.effort().name(),
        card.horizon().name(),
        one.weightOfEvidence());
  }
}
