package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Rulebooks that are evaluated beside the one in use for a time, and what they would have said. */
public final class Shadows {

  private static final String COLUMNS = "id, digest, begun_at, begun_by, ends_at, ended_by";

  private static final RowMapper<Shadow> SHADOW =
      (row, n) ->
          new Shadow(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getString(6));

  /** How many organisations are named for each rule and effect. */
  public static final int EXAMPLES = 5;

  private static final int TRIES = 3;

  private final Database database;

  /** Makes the shadows of a database. */
  public Shadows(Database database) {
    this.database = database;
  }

  /**
   * A rulebook beside the one in use.
   *
   * @param id its id (UUID)
   * @param digest the rulebook
   * @param begunAt since when (ISO 8601, UTC)
   * @param begunBy who began it
   * @param endsAt until when (ISO 8601, UTC)
   * @param endedBy who ended it before its time; empty for nobody
   */
  public record Shadow(
      String id, String digest, String begunAt, String begunBy, String endsAt, String endedBy) {

    /** Whether it is still evaluated. */
    public boolean isRunning() {
      return endedBy.isEmpty() && Instant.now().isBefore(Instant.parse(endsAt));
    }
  }

  /**
   * How often a rulebook would have said something else.
   *
   * @param tenant whose requests these are
   * @param rule the rule; empty for all requests, or for all that differ
   * @param effect what would have been different
   * @param requests the number of requests
   */
  public record Count(String tenant, String rule, String effect, long requests) {}

  /** An organisation whose advice would have been another. */
  public record Example(String tenant, String rule, String effect, String organisation) {}

  /** Begins one in place of the last. */
  public Shadow begin(String digest, String by, Instant ends) {
    return database.write(
        () -> {
          JdbcTemplate sql = database.template();
          sql.update("update shadow set ended_by = ? where ended_by = ''", by);
          var shadow =
              new Shadow(
                  UUID.randomUUID().toString(),
                  digest,
                  Database.text(Instant.now()),
                  by,
                  Database.text(ends),
                  "");
          sql.update(
              "insert into shadow (" + COLUMNS + ") values (?, ?, ?, ?, ?, '')",
              shadow.id(),
              digest,
              shadow.begunAt(),
              by,
              shadow.endsAt());
          return shadow;
        });
  }

  /** Ends the one that is evaluated; its counts stay. */
  public void end(String by) {
    database.write(
        () -> database.template().update("update shadow set ended_by = ? where ended_by = ''", by));
  }

  /** The last that was begun, whether it still runs or not; null where none was. */
  public @Nullable Shadow last() {
    return database.read(
        () ->
            database
                .sql()
                .sql("select " + COLUMNS + " from shadow order by begun_at desc, id limit 1")
                .query(SHADOW)
                .optional()
                .orElse(null));
  }

  /** Adds what was counted since the last time, and examples of it. */
  public void add(String shadow, List<Count> counts, List<Example> examples) {
    for (int tries = 1; ; tries++) {
      try {
        database.write(
            () -> {
              counts.forEach(count -> add(shadow, count));
              examples.forEach(example -> add(shadow, example));
              return true;
            });
        return;
      } catch (DuplicateKeyException e) {
        // Another instance counted the same for the first time.
        if (tries == TRIES) {
          throw new StoreUnavailable("others count the same all the time", e);
        }
      }
    }
  }

  private void add(String shadow, Count count) {
    JdbcTemplate sql = database.template();
    if (sql.update(
            "update shadow_count set requests = requests + ? where shadow = ? and tenant = ? and"
                + " rule = ? and effect = ?",
            count.requests(),
            shadow,
            count.tenant(),
            count.rule(),
            count.effect())
        == 0) {
      sql.update(
          "insert into shadow_count (shadow, tenant, rule, effect, requests) values (?, ?, ?, ?,"
              + " ?)",
          shadow,
          count.tenant(),
          count.rule(),
          count.effect(),
          count.requests());
    }
  }

  private void add(String shadow, Example example) {
    List<String> known =
        database
            .template()
            .queryForList(
                "select organisation from shadow_example where shadow = ? and tenant = ? and rule ="
                    + " ? and effect = ?",
                String.class,
                shadow,
                example.tenant(),
                example.rule(),
                example.effect());
    if (known.size() < EXAMPLES && !known.contains(example.organisation())) {
      database
          .template()
          .update(
              "insert into shadow_example (shadow, tenant, rule, effect, organisation) values (?,"
                  + " ?, ?, ?, ?)",
              shadow,
              example.tenant(),
              example.rule(),
              example.effect(),
              example.organisation());
    }
  }

  /** What was counted for a tenant. */
  public List<Count> counts(String shadow, String tenant) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select tenant, rule, effect, requests from shadow_count where shadow = ? and"
                        + " tenant = ? order by rule, effect")
                .params(shadow, tenant)
                .query(
                    (row, n) ->
                        new Count(
                            row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list());
  }

  /** The examples of a tenant. */
  public List<Example> examples(String shadow, String tenant) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select tenant, rule, effect, organisation from shadow_example where shadow = ?"
                        + " and tenant = ? order by rule, effect, organisation")
                .params(shadow, tenant)
                .query(
                    (row, n) ->
                        new Example(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
  }
}
