package org.waymark.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The profiles that are kept, each with all its versions. */
public final class Profiles {

  private static final int TRIES = 3;

  private static final RowMapper<Version> VERSION =
      (row, n) ->
          new Version(
              row.getString(1),
              row.getLong(2),
              row.getString(3),
              row.getBoolean(4),
              row.getString(5),
              row.getString(6));

  private static final String COLUMNS = "id, version, content, deleted, changed_at, changed_by";

  private final Database database;

  /** Makes the profiles of a database. */
  public Profiles(Database database) {
    this.database = database;
  }

  /**
   * A profile as it was from one change to the next.
   *
   * @param id the profile's id
   * @param number from 1 without gaps
   * @param content the profile as one line of JSON; as it was last where it is deleted
   * @param deleted whether the change was that it was deleted
   * @param at when (ISO 8601, UTC)
   * @param by who changed it
   */
  public record Version(
      String id, long number, String content, boolean deleted, String at, String by) {}

  /** A profile in a list. */
  public record Entry(String id, String name, long version) {}

  /**
   * A change.
   *
   * @param id the profile's id
   * @param name what the organisation is called
   * @param content the profile as one line of JSON
   * @param by who changes it
   */
  public record Change(String id, String name, String content, String by) {}

  /** Somebody else changed the profile, or it exists, or it does not. */
  public static final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Entry current;

    Conflict(@Nullable Entry current) {
      super("the profile is not as expected", null, false, false);
      this.current = current;
    }

    /** What there is; null where there is nothing. */
    public @Nullable Entry current() {
      return current;
    }
  }

  /**
   * Keeps a new profile.
   *
   * @param key what makes a repetition of the request the same request; null where nothing does
   * @return its version, new or made by an earlier request with the same key
   * @throws Conflict where there is one of this id
   * @throws Idempotency.Reused where the key was used for another request
   */
  public Version create(String tenant, Change change, Idempotency.@Nullable Key key) {
    return persistently(() -> database.write(() -> created(tenant, change, key)));
  }

  private Version created(String tenant, Change change, Idempotency.@Nullable Key key) {
    JdbcTemplate sql = database.template();
    Version before = repeated(sql, tenant, change, key);
    if (before != null) {
      return before;
    }
    try {
      Version version = change(sql, tenant, change, 0, false);
      if (key != null) {
        Idempotency.note(sql, tenant, key, Long.toString(version.number()));
      }
      return version;
    } catch (Conflict e) {
      // The same request at the same time may have made it since.
      Version meanwhile = repeated(sql, tenant, change, key);
      if (meanwhile == null) {
        throw e;
      }
      return meanwhile;
    }
  }

  /** What an earlier request with the same key made; null where there was none. */
  private static @Nullable Version repeated(
      JdbcTemplate sql, String tenant, Change change, Idempotency.@Nullable Key key) {
    Idempotency.Made made = key == null ? null : Idempotency.made(sql, tenant, key);
    if (made == null || key == null) {
      return null;
    }
    if (!made.request().equals(key.request())) {
      throw new Idempotency.Reused();
    }
    return version(sql, tenant, change.id(), Long.parseLong(made.what()));
  }

  /**
   * Changes a profile.
   *
   * @param expected the version that the change starts from; 0 where there should be none
   * @throws Conflict where it is not the present one
   */
  public Version change(String tenant, Change change, long expected) {
    return persistently(
        () -> database.write(() -> change(database.template(), tenant, change, expected, false)));
  }

  /**
   * Takes a profile away; its versions stay.
   *
   * @param expected the version that is known
   * @throws Conflict where it is not the present one
   */
  public void delete(String tenant, Change change, long expected) {
    persistently(
        () -> database.write(() -> change(database.template(), tenant, change, expected, true)));
  }

  private interface Work {
    Version go();
  }

  /** Two who make the same row at once: the second looks again and finds it. */
  private static Version persistently(Work work) {
    for (int i = 1; ; i++) {
      try {
        return work.go();
      } catch (DuplicateKeyException e) {
        if (i == TRIES) {
          throw new StoreUnavailable("others change the same all the time", e);
        }
      }
    }
  }

  private static Version change(
      JdbcTemplate sql, String tenant, Change change, long expected, boolean delete) {
    var heads =
        sql.query(
            "select id, name, version, deleted from profile where tenant = ? and id = ? for update",
            (row, n) ->
                new Head(
                    new Entry(row.getString(1), row.getString(2), row.getLong(3)),
                    row.getBoolean(4)),
            tenant,
            change.id());
    Head head = heads.isEmpty() ? null : heads.get(0);
    long present = head == null || head.deleted() ? 0 : head.entry().version();
    if (present != expected || (delete && present == 0)) {
      throw new Conflict(present == 0 || head == null ? null : head.entry());
    }
    var version =
        new Version(
            change.id(),
            head == null ? 1 : head.entry().version() + 1,
            change.content(),
            delete,
            Database.text(Instant.now()),
            change.by());
    if (head == null) {
      sql.update(
          "insert into profile (tenant, id, version, name, deleted) values (?, ?, ?, ?, ?)",
          tenant,
          change.id(),
          version.number(),
          change.name(),
          delete);
    } else {
      sql.update(
          "update profile set version = ?, name = ?, deleted = ? where tenant = ? and id = ?",
          version.number(),
          change.name(),
          delete,
          tenant,
          change.id());
    }
    sql.update(
        "insert into profile_version (tenant, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
        tenant,
        version.id(),
        version.number(),
        version.content(),
        version.deleted(),
        version.at(),
        version.by());
    return version;
  }

  private record Head(Entry entry, boolean deleted) {}

  private static Version version(JdbcTemplate sql, String tenant, String id, long number) {
    return sql.query(
            "select "
                + COLUMNS
                + " from profile_version where tenant = ? and id = ? and version = ?",
            VERSION,
            tenant,
            id,
            number)
        .get(0);
  }

  /** The present version of a profile; null where there is none. */
  public @Nullable Version find(String tenant, String id) {
    return one(
        "select v.id, v.version, v.content, v.deleted, v.changed_at, v.changed_by from profile p"
            + " join profile_version v on v.tenant = p.tenant and v.id = p.id and v.version ="
            + " p.version where p.tenant = ? and p.id = ? and not p.deleted",
        List.of(tenant, id));
  }

  /** One version of a profile; null where there is none. */
  public @Nullable Version find(String tenant, String id, long number) {
    return one(
        "select " + COLUMNS + " from profile_version where tenant = ? and id = ? and version = ?",
        List.of(tenant, id, number));
  }

  private @Nullable Version one(String query, List<Object> values) {
    return database.read(
        () -> database.sql().sql(query).params(values).query(VERSION).optional().orElse(null));
  }

  /** The versions of a profile, the newest first; empty where there never was one. */
  public List<Version> versions(String tenant, String id, int limit) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select "
                        + COLUMNS
                        + " from profile_version where tenant = ? and id = ? order by version desc"
                        + " limit ?")
                .params(tenant, id, limit)
                .query(VERSION)
                .list());
  }

  /** The profiles in the order of their ids, from after one of them on. */
  public List<Entry> list(String tenant, String after, int limit) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select id, name, version from profile where tenant = ? and id > ? and not"
                        + " deleted order by id limit ?")
                .params(tenant, after, limit)
                .query((row, n) -> new Entry(row.getString(1), row.getString(2), row.getLong(3)))
                .list());
  }

  /** The present versions of the profiles in the order of their ids, from after one of them on. */
  public List<Version> present(String tenant, String after, int limit) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select v.id, v.version, v.content, v.deleted, v.changed_at, v.changed_by from"
                        + " profile p join profile_version v on v.tenant = p.tenant and v.id = p.id"
                        + " and v.version = p.version where p.tenant = ? and p.id > ? and not"
                        + " p.deleted order by p.id limit ?")
                .params(tenant, after, limit)
                .query(VERSION)
                .list());
  }

  /** How many profiles a tenant has. */
  public long count(String tenant) {
    return database.read(
        () ->
            database
                .sql()
                .sql("select count(*) from profile where tenant = ? and not deleted")
                .params(tenant)
                .query(Long.class)
                .single());
  }

  /** The tenants that have profiles, in order. */
  public List<String> tenants() {
    return database.read(
        () ->
            database
                .sql()
                .sql("select distinct tenant from profile where not deleted order by tenant")
                .query(String.class)
                .list());
  }
}
