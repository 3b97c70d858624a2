package org.waymark.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.waymark.rulebook.RulebookFiles;

/** Rulebooks in the making, each with all that was written into it and said of it. */
public final class Drafts {

  private static final String COLUMNS =
      "id, tenant, title, base, state, revision, made_at, made_by, changed_at, submitted_by,"
          + " digest, impact, approved_by";

  private static final RowMapper<Draft> DRAFT =
      (row, n) ->
          new Draft(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              State.valueOf(row.getString(5)),
              row.getLong(6),
              row.getString(7),
              row.getString(8),
              row.getString(9),
              new Submission(
                  row.getString(10), row.getString(11), row.getString(12), row.getString(13)));

  private static final RowMapper<FileVersion> FILE =
      (row, n) ->
          new FileVersion(
              row.getString(1),
              row.getLong(2),
              row.getString(3),
              row.getString(4),
              row.getString(5));

  private static final RowMapper<Event> EVENT =
      (row, n) ->
          new Event(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              EventKind.valueOf(row.getString(4)),
              row.getString(5));

  private final Database database;
  private final RulebookArchive archive;
  private final RulebookHistory history;

  /** Makes the drafts of a database. */
  public Drafts(Database database) {
    this.database = database;
    this.archive = new RulebookArchive(database);
    this.history = new RulebookHistory(database);
  }

  /** How far a draft is. */
  public enum State {
    /** It is edited. */
    OPEN,
    /** It waits for approval; an edit takes the submission back. */
    SUBMITTED,
    /** It may be published; an edit takes the approval back. */
    APPROVED,
    /** A rulebook was made of it. */
    PUBLISHED,
    /** Nobody goes on with it. */
    ABANDONED;

    /** Whether it may be edited. */
    public boolean isEditable() {
      return this == OPEN || this == SUBMITTED || this == APPROVED;
    }
  }

  /**
   * A draft.
   *
   * @param id its id (UUID)
   * @param tenant whose it is
   * @param title what it is about
   * @param base the digest of the rulebook that it starts from
   * @param state how far it is
   * @param revision grows with each edit, from 0
   * @param madeAt when it was begun (ISO 8601, UTC)
   * @param madeBy who began it
   * @param changedAt when it was last edited (ISO 8601, UTC)
   * @param submission what was submitted; its parts are empty while nothing is
   */
  public record Draft(
      String id,
      String tenant,
      String title,
      String base,
      State state,
      long revision,
      String madeAt,
      String madeBy,
      String changedAt,
      Submission submission) {}

  /**
   * What was submitted.
   *
   * @param by who submitted it
   * @param digest SHA-256 of the texts
   * @param impact the digest of the impact report that was made of them
   * @param approvedBy who approved both; empty for nobody yet
   */
  public record Submission(String by, String digest, String impact, String approvedBy) {}

  /**
   * A file as it was from one edit to the next.
   *
   * @param name its name
   * @param revision the revision of the draft that it came with
   * @param content its text; null where it was taken away
   * @param at when (ISO 8601, UTC)
   * @param by who wrote it
   */
  public record FileVersion(
      String name, long revision, @Nullable String content, String at, String by) {}

  /** What happens to a draft. */
  public enum EventKind {
    /** It was begun. */
    BEGUN,
    /** Files were edited. */
    EDITED,
    /** It starts from another rulebook now. */
    REBASED,
    /** Somebody said something. */
    COMMENT,
    /** It was submitted. */
    SUBMITTED,
    /** A submission was taken or given back. */
    REOPENED,
    /** It was approved. */
    APPROVED,
    /** A rulebook was made of it. */
    PUBLISHED,
    /** It was given up. */
    ABANDONED
  }

  /**
   * Something that happened to a draft.
   *
   * @param sequence from 1 without gaps
   * @param at when (ISO 8601, UTC)
   * @param by who did it
   * @param kind what it was
   * @param text what was said, or which files were edited
   */
  public record Event(long sequence, String at, String by, EventKind kind, String text) {}

  /** The draft is not as it was known any more. */
  public static final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public Stale() {
      super("the draft was changed meanwhile", null, false, false);
    }
  }

  /**
   * Begins a draft.
   *
   * @param base the digest of the rulebook that it starts from, whose texts are kept
   * @param changes the files that differ from it; null as the text of one that is taken away
   * @param text what is said of its beginning
   */
  public Draft create(
      String tenant,
      String title,
      String base,
      Map<String, @Nullable String> changes,
      String by,
      String text) {
    return database.write(
        () -> {
          String now = Database.text(Instant.now());
          var draft =
              new Draft(
                  UUID.randomUUID().toString(),
                  tenant,
                  title,
                  base,
                  State.OPEN,
                  0,
                  now,
                  by,
                  now,
                  new Submission("", "", "", ""));
          JdbcTemplate sql = database.template();
          sql.update(
              "insert into draft (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              draft.id(),
              tenant,
              title,
              base,
              draft.state().name(),
              0,
              now,
              by,
              now,
              "",
              "",
              "",
              "");
          files(sql, draft.id(), 0, changes, now, by);
          event(sql, draft.id(), by, EventKind.BEGUN, text);
          return draft;
        });
  }

  private static void files(
      JdbcTemplate sql,
      String draft,
      long revision,
      Map<String, @Nullable String> changes,
      String now,
      String by) {
    changes.forEach(
        (name, content) ->
            sql.update(
                "insert into draft_file (draft, name, revision, content, changed_at, changed_by)"
                    + " values (?, ?, ?, ?, ?, ?)",
                draft,
                name,
                revision,
                content,
                now,
                by));
  }

  private static void event(
      JdbcTemplate sql, String draft, String by, EventKind kind, String text) {
    Long last =
        Objects.requireNonNull(
            sql.queryForObject(
                "select coalesce(max(sequence), 0) from draft_event where draft = ?",
                Long.class,
                draft));
    sql.update(
        "insert into draft_event (draft, sequence, happened_at, done_by, kind, content) values"
            + " (?, ?, ?, ?, ?, ?)",
        draft,
        last + 1,
        Database.text(Instant.now()),
        by,
        kind.name(),
        text);
  }

  /** A tenant's draft; null where there is none. */
  public @Nullable Draft find(String tenant, String id) {
    return database.read(
        () ->
            database
                .sql()
                .sql("select " + COLUMNS + " from draft where tenant = ? and id = ?")
                .params(tenant, id)
                .query(DRAFT)
                .optional()
                .orElse(null));
  }

  /** A tenant's drafts, the newest first. */
  public List<Draft> list(String tenant, int limit) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select "
                        + COLUMNS
                        + " from draft where tenant = ? order by made_at desc, id limit ?")
                .params(tenant, limit)
                .query(DRAFT)
                .list());
  }

  /** The texts of a draft: its base's with what was written in their place. */
  public RulebookFiles files(Draft draft) {
    var texts =
        new TreeMap<>(
            Objects.requireNonNull(archive.find(draft.base()), "the base's texts are kept")
                .texts());
    newest(draft)
        .values()
        .forEach(
            file -> {
              if (file.content() == null) {
                texts.remove(file.name());
              } else {
                texts.put(file.name(), file.content());
              }
            });
    return new RulebookFiles(texts);
  }

  /** The texts that a draft starts from. */
  public RulebookFiles base(Draft draft) {
    return Objects.requireNonNull(archive.find(draft.base()), "the base's texts are kept");
  }

  /** The newest version of each file that was written, up to the draft's revision. */
  public Map<String, FileVersion> newest(Draft draft) {
    var newest = new LinkedHashMap<String, FileVersion>();
    versions(draft, "").forEach(version -> newest.put(version.name(), version));
    return newest;
  }

  /** All versions of one file, or of all where the name is empty, the oldest first. */
  public List<FileVersion> versions(Draft draft, String name) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select name, revision, content, changed_at, changed_by from draft_file where"
                        + " draft = ? and revision <= ? and (name = ? or ? = '') order by name,"
                        + " revision")
                .params(draft.id(), draft.revision(), name, name)
                .query(FILE)
                .list());
  }

  /** Everybody who wrote into a draft. */
  public List<String> authors(Draft draft) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select made_by from draft where id = ? union select changed_by from draft_file"
                        + " where draft = ? union select submitted_by from draft where id = ? and"
                        + " submitted_by <> '' order by 1")
                .params(draft.id(), draft.id(), draft.id())
                .query(String.class)
                .list());
  }

  /** What happened to a draft, the oldest first. */
  public List<Event> events(Draft draft) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select sequence, happened_at, done_by, kind, content from draft_event where"
                        + " draft = ? order by sequence")
                .param(draft.id())
                .query(EVENT)
                .list());
  }

  /** The impact report of a digest that went with a submission; null for none. */
  public @Nullable String impact(Draft draft, String impact) {
    return database.read(
        () ->
            database
                .sql()
                .sql("select content from draft_impact where draft = ? and impact = ?")
                .params(draft.id(), impact)
                .query(String.class)
                .optional()
                .orElse(null));
  }

  /**
   * Writes into a draft; a submission and an approval are void then.
   *
   * @param draft the draft as it is known
   * @param base the digest of the rulebook that it starts from now
   * @param changes the files that become others; null as the text of one that is taken away
   * @throws Stale where it was changed meanwhile or may not be edited
   */
  public Draft edit(
      Draft draft, String base, Map<String, @Nullable String> changes, String by, String text) {
    return database.write(
        () -> {
          JdbcTemplate sql = database.template();
          lock(sql, draft, draft.state());
          if (!draft.state().isEditable()) {
            throw new Stale();
          }
          String now = Database.text(Instant.now());
          long revision = draft.revision() + 1;
          files(sql, draft.id(), revision, changes, now, by);
          sql.update(
              "update draft set revision = ?, base = ?, state = ?, changed_at = ?, submitted_by ="
                  + " '', digest = '', impact = '', approved_by = '' where id = ?",
              revision,
              base,
              State.OPEN.name(),
              now,
              draft.id());
          event(
              sql,
              draft.id(),
              by,
              base.equals(draft.base()) ? EventKind.EDITED : EventKind.REBASED,
              text);
          return locked(sql, draft.id());
        });
  }

  /** Holds a draft that is as it is known, until the transaction ends. */
  private static void lock(JdbcTemplate sql, Draft draft, State state) {
    Draft present = locked(sql, draft.id());
    if (present.revision() != draft.revision() || present.state() != state) {
      throw new Stale();
    }
  }

  private static Draft locked(JdbcTemplate sql, String id) {
    return sql.query("select " + COLUMNS + " from draft where id = ? for update", DRAFT, id).get(0);
  }

  /** Says something of a draft, whatever its state. */
  public void comment(Draft draft, String by, String text) {
    database.write(
        () -> {
          locked(database.template(), draft.id());
          event(database.template(), draft.id(), by, EventKind.COMMENT, text);
          return true;
        });
  }

  /**
   * Submits an open draft.
   *
   * @param digest SHA-256 of its texts
   * @param impact the digest of the impact report
   * @param report the impact report
   * @throws Stale where it was changed meanwhile
   */
  public Draft submit(
      Draft draft, String by, String digest, String impact, String report, String text) {
    return database.write(
        () -> {
          JdbcTemplate sql = database.template();
          lock(sql, draft, State.OPEN);
          sql.update("delete from draft_impact where draft = ? and impact = ?", draft.id(), impact);
          sql.update(
              "insert into draft_impact (draft, impact, content) values (?, ?, ?)",
              draft.id(),
              impact,
              report);
          sql.update(
              "update draft set state = ?, submitted_by = ?, digest = ?, impact = ? where id = ?",
              State.SUBMITTED.name(),
              by,
              digest,
              impact,
              draft.id());
          event(sql, draft.id(), by, EventKind.SUBMITTED, text);
          return locked(sql, draft.id());
        });
  }

  /**
   * Approves a submitted draft.
   *
   * @throws Stale where it was changed meanwhile
   */
  public Draft approve(Draft draft, String by, String text) {
    return database.write(
        () -> {
          JdbcTemplate sql = database.template();
          lock(sql, draft, State.SUBMITTED);
          sql.update(
              "update draft set state = ?, approved_by = ? where id = ?",
              State.APPROVED.name(),
              by,
              draft.id());
          event(sql, draft.id(), by, EventKind.APPROVED, text);
          return locked(sql, draft.id());
        });
  }

  /**
   * Opens a submitted or approved draft again, or gives one up.
   *
   * @param to OPEN or ABANDONED
   * @throws Stale where it was changed meanwhile
   */
  public Draft turn(Draft draft, State to, String by, String text) {
    return database.write(
        () -> {
          JdbcTemplate sql = database.template();
          lock(sql, draft, draft.state());
          sql.update(
              "update draft set state = ?, submitted_by = '', digest = '', impact = '', approved_by"
                  + " = '' where id = ?",
              to.name(),
              draft.id());
          event(
              sql,
              draft.id(),
              by,
              to == State.OPEN ? EventKind.REOPENED : EventKind.ABANDONED,
              text);
          return locked(sql, draft.id());
        });
  }

  /**
   * Makes a rulebook of an approved draft, as a whole or not at all.
   *
   * @param files its texts
   * @param version the version that its author gave it
   * @param inUse whether it is put in use too
   * @throws Stale where the draft was changed meanwhile
   * @throws RulebookHistory.Conflict where another rulebook than the draft's base is in use
   */
  public RulebookHistory.Change publish(
      Draft draft, RulebookFiles files, String version, boolean inUse, String by, String reason) {
    return history.append(
        files,
        new RulebookHistory.Entry(
            files.digest(),
            version,
            RulebookHistory.Kind.PUBLISHED,
            by,
            reason,
            draft.id(),
            draft.submission().approvedBy(),
            draft.submission().impact()),
        inUse,
        draft.base(),
        () -> {
          JdbcTemplate sql = database.template();
          lock(sql, draft, State.APPROVED);
          sql.update("update draft set state = ? where id = ?", State.PUBLISHED.name(), draft.id());
          event(sql, draft.id(), by, EventKind.PUBLISHED, reason);
        });
  }
}
