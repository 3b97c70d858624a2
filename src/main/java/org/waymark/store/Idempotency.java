package org.waymark.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What requests with an {@code Idempotency-Key} made: the same request with the same key makes
 * nothing new within a day.
 */
public final class Idempotency {

  /** How long a key is remembered. */
  public static final Duration REMEMBERED = Duration.ofHours(24);

  private Idempotency() {}

  /**
   * A key that a caller gave to a request.
   *
   * @param caller who gave it
   * @param value the key
   * @param request SHA-256 of what was asked (hexadecimal)
   */
  public record Key(String caller, String value, String request) {}

  /** What a request made, and SHA-256 of that request. */
  record Made(String request, String what) {}

  /** The key was used for another request. */
  public static final class Reused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Reused() {
      super("the key was used for another request", null, false, false);
    }
  }

  static @Nullable Made made(JdbcTemplate sql, String tenant, Key key) {
    return sql
        .query(
            "select request, made from idempotency where tenant = ? and caller = ? and"
                + " idempotency_key = ? and made_at > ?",
            (row, n) -> new Made(row.getString(1), row.getString(2)),
            tenant,
            key.caller(),
            key.value(),
            Database.text(Instant.now().minus(REMEMBERED)))
        .stream()
        .findFirst()
        .orElse(null);
  }

  static void note(JdbcTemplate sql, String tenant, Key key, String made) {
    String now = Database.text(Instant.now());
    // A key that is too old to count may be in the way.
    sql.update(
        "delete from idempotency where made_at <= ?",
        Database.text(Instant.now().minus(REMEMBERED)));
    sql.update(
        "insert into idempotency (tenant, caller, idempotency_key, request, made, made_at) values"
            + " (?, ?, ?, ?, ?, ?)",
        tenant,
        key.caller(),
        key.value(),
        key.request(),
        made,
        now);
  }
}
