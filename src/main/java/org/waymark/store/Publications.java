package org.waymark.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** How far the publications of drafts are, for every instance to see; one at a time for a draft. */
public final class Publications {

  /** Whoever is not heard of for so long has died. */
  static final Duration SILENT = Duration.ofMinutes(2);

  private static final int LONGEST_PROBLEM = 10_000;

  private final Database database;

  /** Makes the publications of a database. */
  public Publications(Database database) {
    this.database = database;
  }

  /** What a publication does at the moment. */
  public enum Phase {
    /** It waits for another one to end. */
    WAITING,
    /** The texts are checked and the cases run. */
    CHECKING,
    /** The rules are compiled. */
    COMPILING,
    /** Some profiles are evaluated, so that the first requests are not slow. */
    WARMING,
    /** It is in the history. */
    DONE,
    /** It was given up; why is said. */
    FAILED;

    /** Whether nothing more happens. */
    public boolean isOver() {
      return this == DONE || this == FAILED;
    }
  }

  /**
   * A publication.
   *
   * @param owner the instance that works on it
   * @param phase what it does
   * @param begunAt since when (ISO 8601, UTC)
   * @param beatAt when it was last heard of (ISO 8601, UTC)
   * @param problem why it was given up; empty where it was not
   */
  public record Publication(
      String owner, Phase phase, String begunAt, String beatAt, String problem) {

    /** Whether whoever worked on it has died. */
    public boolean isLost() {
      return !phase.isOver() && Instant.parse(beatAt).isBefore(Instant.now().minus(SILENT));
    }
  }

  /** Begins one; false where another is under way. */
  public boolean begin(String draft, String owner) {
    String now = Database.text(Instant.now());
    try {
      return database.write(
          () -> {
            database
                .template()
                .update(
                    "delete from draft_publication where draft = ? and (phase in (?, ?) or beat_at"
                        + " < ?)",
                    draft,
                    Phase.DONE.name(),
                    Phase.FAILED.name(),
                    Database.text(Instant.now().minus(SILENT)));
            database
                .template()
                .update(
                    "insert into draft_publication (draft, owner, phase, begun_at, beat_at, problem)"
                        + " values (?, ?, ?, ?, ?, '')",
                    draft,
                    owner,
                    Phase.WAITING.name(),
                    now,
                    now);
            return true;
          });
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Notes what its owner does now; false where it is not its owner any more. */
  public boolean note(String draft, String owner, Phase phase, String problem) {
    return database.write(
        () ->
            database
                    .template()
                    .update(
                        "update draft_publication set phase = ?, beat_at = ?, problem = ? where draft"
                            + " = ? and owner = ?",
                        phase.name(),
                        Database.text(Instant.now()),
                        problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())),
                        draft,
                        owner)
                == 1);
  }

  /**
   * Gives up what is not over, where no other instance can be at work: a file of H2 has one owner.
   */
  public void giveUpUnfinished() {
    if (database.embedded() && anyUnfinished()) {
      database.write(
          () ->
              database
                  .template()
                  .update(
                      "update draft_publication set phase = ?, problem = ? where phase not in (?,"
                          + " ?)",
                      Phase.FAILED.name(),
                      "the service stopped before it was published",
                      Phase.DONE.name(),
                      Phase.FAILED.name()));
    }
  }

  private boolean anyUnfinished() {
    return database.read(
            () ->
                database
                    .sql()
                    .sql("select count(*) from draft_publication where phase not in (?, ?)")
                    .params(Phase.DONE.name(), Phase.FAILED.name())
                    .query(Integer.class)
                    .single())
        > 0;
  }

  /** The last publication of a draft; null where there was none. */
  public @Nullable Publication find(String draft) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select owner, phase, begun_at, beat_at, problem from draft_publication where"
                        + " draft = ?")
                .param(draft)
                .query(
                    (row, n) ->
                        new Publication(
                            row.getString(1),
                            Phase.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)))
                .optional()
                .orElse(null));
  }
}
