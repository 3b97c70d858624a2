package org.waymark.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.waymark.rulebook.RulebookFiles;

/** Which rulebook is in use, and who put which in use, when and why. */
public final class RulebookHistory {

  private static final String COLUMNS =
      "sequence, digest, version, kind, in_use, happened_at, done_by, reason, draft, approved_by,"
          + " impact";

  private static final RowMapper<Change> CHANGE =
      (row, n) ->
          new Change(
              row.getLong(1),
              row.getBoolean(5),
              row.getString(6),
              new Entry(
                  row.getString(2),
                  row.getString(3),
                  Kind.valueOf(row.getString(4)),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11)));

  private final Database database;
  private final RulebookArchive archive;

  /** Makes the history of a database. */
  public RulebookHistory(Database database) {
    this.database = database;
    this.archive = new RulebookArchive(database);
  }

  /** What was done with a rulebook. */
  public enum Kind {
    /** The service came with it. */
    SHIPPED,
    /** It was made of a draft. */
    PUBLISHED,
    /** It was put in use for the first time, after it was published. */
    ACTIVATED,
    /** It was put in use again. */
    ROLLED_BACK
  }

  /**
   * What somebody does with a rulebook.
   *
   * @param digest the rulebook
   * @param version the version that its author gave it
   * @param kind what is done
   * @param by who does it
   * @param reason why
   * @param draft the draft that it was made of; empty for none
   * @param approvedBy who approved it; empty for nobody
   * @param impact the digest of the impact report that was approved; empty for none
   */
  public record Entry(
      String digest,
      String version,
      Kind kind,
      String by,
      String reason,
      String draft,
      String approvedBy,
      String impact) {}

  /**
   * What was done.
   *
   * @param sequence from 1 without gaps
   * @param inUse whether it put the rulebook in use
   * @param at when (ISO 8601, UTC)
   */
  public record Change(long sequence, boolean inUse, String at, Entry entry) {}

  /** Another rulebook is in use than was expected, or somebody did something at the same time. */
  public static final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict(String message) {
      super(message, null, false, false);
    }
  }

  /** What put the active rulebook in use; null where nothing did yet. */
  public @Nullable Change active() {
    return database.read(this::lastInUse);
  }

  private @Nullable Change lastInUse() {
    return database
        .sql()
        .sql(
            "select "
                + COLUMNS
                + " from rulebook_change where in_use = true order by sequence desc limit 1")
        .query(CHANGE)
        .optional()
        .orElse(null);
  }

  /** What was done, the newest first, from before a sequence number on. */
  public List<Change> list(long before, int limit) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select "
                        + COLUMNS
                        + " from rulebook_change where sequence < ? order by sequence desc limit ?")
                .params(before, limit)
                .query(CHANGE)
                .list());
  }

  /** Whether a rulebook was ever in use. */
  public boolean wasInUse(String digest) {
    return count("select count(*) from rulebook_change where in_use = true and digest = ?", digest)
        > 0;
  }

  /** Whether a rulebook was ever published or in use. */
  public boolean holds(String digest) {
    return count("select count(*) from rulebook_change where digest = ?", digest) > 0;
  }

  private int count(String query, String digest) {
    return database.read(
        () -> database.sql().sql(query).param(digest).query(Integer.class).single());
  }

  /**
   * Puts the rules that the service came with in use, where no one chose others: where nothing is
   * in use yet, or the last that came with an older service.
   *
   * @return what is in use now
   */
  public Change ship(RulebookFiles files, String version, String program) {
    for (int tries = 1; ; tries++) {
      Change active = active();
      if (active != null && (active.entry().kind() != Kind.SHIPPED || wasInUse(files.digest()))) {
        return active;
      }
      try {
        return append(
            files,
            new Entry(files.digest(), version, Kind.SHIPPED, "waymark " + program, "", "", "", ""),
            true,
            active == null ? "" : active.entry().digest(),
            () -> {});
      } catch (Conflict e) {
        // Another instance started at the same time.
        if (tries == 3) {
          throw new StoreUnavailable("others put rulebooks in use all the time", e);
        }
      }
    }
  }

  /**
   * Notes what is done with a rulebook whose texts are kept.
   *
   * @param expected the digest of the rulebook that is in use until then
   * @throws Conflict where another is in use
   */
  public Change activate(Entry entry, String expected) {
    return append(null, entry, true, expected, () -> {});
  }

  /** Keeps the texts and notes what is done with them, all or nothing, with what belongs to it. */
  Change append(
      @Nullable RulebookFiles files,
      Entry entry,
      boolean inUse,
      @Nullable String expected,
      Runnable besides) {
    try {
      return database.write(
          () -> {
            // First, so that whoever adds one meanwhile takes the number from this one.
            long next = next();
            Change active = lastInUse();
            String present = active == null ? "" : active.entry().digest();
            if (expected != null && !expected.equals(present)) {
              throw new Conflict("another rulebook is in use: " + present);
            }
            if (files != null) {
              archive.keepWithin(files, entry.version());
            }
            besides.run();
            return insert(next, entry, inUse);
          });
    } catch (DuplicateKeyException e) {
      throw new Conflict("somebody else published at the same moment");
    }
  }

  private long next() {
    return database
            .sql()
            .sql("select coalesce(max(sequence), 0) from rulebook_change")
            .query(Long.class)
            .single()
        + 1;
  }

  private Change insert(long sequence, Entry entry, boolean inUse) {
    var change = new Change(sequence, inUse, Database.text(Instant.now()), entry);
    database
        .sql()
        .sql(
            "insert into rulebook_change ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            change.sequence(),
            entry.digest(),
            entry.version(),
            entry.kind().name(),
            inUse,
            change.at(),
            entry.by(),
            entry.reason(),
            entry.draft(),
            entry.approvedBy(),
            entry.impact())
        .update();
    return change;
  }
}
