package org.waymark.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * API keys. A key is shown once, when it is made; what is stored is SHA-256 of its secret, which
 * has 256 random bits, so that nothing slower is needed.
 */
public final class ApiKeys {

  private static final Pattern KEY = Pattern.compile("wmk_([0-9A-Za-z]{12})_([0-9A-Za-z_-]{43})");

  private static final RowMapper<Stored> STORED =
      (row, n) ->
          new Stored(
              new ApiKey(
                  row.getString(1),
                  row.getString(3),
                  row.getString(4),
                  roles(row.getString(5)),
                  row.getInt(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9)),
              row.getString(2));

  private static final String SELECT =
      "select id, secret_hash, tenant, name, roles, per_minute, created_at, expires_at, revoked_at"
          + " from api_key";

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  /** Makes the keys of a database. */
  public ApiKeys(Database database) {
    this.database = database;
  }

  /**
   * A key without its secret.
   *
   * @param id what names it
   * @param tenant whose records it sees
   * @param name who or what it was made for
   * @param roles what it may do
   * @param perMinute the most requests a minute; 0 for as many as any
   * @param createdAt when it was made (ISO 8601, UTC)
   * @param expiresAt when it ends; null where it does not
   * @param revokedAt when it was revoked; null where it was not
   */
  public record ApiKey(
      String id,
      String tenant,
      String name,
      Set<Role> roles,
      int perMinute,
      String createdAt,
      @Nullable String expiresAt,
      @Nullable String revokedAt) {

    /** Whether it opens anything at a moment. */
    public boolean isActive(Instant now) {
      return revokedAt == null
          && (expiresAt == null || Database.text(now).compareTo(expiresAt) < 0);
    }
  }

  private record Stored(ApiKey key, String secretHash) {}

  /** A new key, and the text that its owner sends. */
  public record Created(ApiKey key, String text) {}

  /**
   * Makes a key.
   *
   * @param perMinute the most requests a minute; 0 for as many as any
   * @param expires when it ends; null for never
   */
  public Created create(
      String tenant, String name, Set<Role> roles, int perMinute, @Nullable Instant expires) {
    String id = letters(12);
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    var key =
        new ApiKey(
            id,
            tenant,
            name,
            EnumSet.copyOf(roles),
            perMinute,
            DecisionLog.now(),
            expires == null ? null : Database.text(expires),
            null);
    database.write(
        () ->
            database
                .template()
                .update(
                    "insert into api_key (id, secret_hash, tenant, name, roles, per_minute,"
                        + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    Decision.sha256(text),
                    tenant,
                    name,
                    roles.stream().sorted().map(Role::name).collect(Collectors.joining(" ")),
                    perMinute,
                    key.createdAt(),
                    key.expiresAt()));
    return new Created(key, "wmk_" + id + "_" + text);
  }

  private String letters(int length) {
    String all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    return random
        .ints(length, 0, all.length())
        .mapToObj(i -> String.valueOf(all.charAt(i)))
        .collect(Collectors.joining());
  }

  /** Whether a text has the form of a key. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** The key that a text opens; null where it opens none. Expired and revoked ones open nothing. */
  public @Nullable ApiKey open(String text) {
    Matcher form = KEY.matcher(text);
    if (!form.matches()) {
      return null;
    }
    Stored stored =
        database.read(
            () ->
                database
                    .sql()
                    .sql(SELECT + " where id = ?")
                    .param(form.group(1))
                    .query(STORED)
                    .optional()
                    .orElse(null));
    return stored != null
            && MessageDigest.isEqual(
                stored.secretHash().getBytes(StandardCharsets.US_ASCII),
                Decision.sha256(form.group(2)).getBytes(StandardCharsets.US_ASCII))
            && stored.key().isActive(Instant.now())
        ? stored.key()
        : null;
  }

  /** All keys, in the order in which they were made. */
  public List<ApiKey> all() {
    return database.read(
        () ->
            database.sql().sql(SELECT + " order by created_at, id").query(STORED).list().stream()
                .map(Stored::key)
                .toList());
  }

  /** Whether any key opens anything. */
  public boolean anyActive() {
    Instant now = Instant.now();
    return all().stream().anyMatch(key -> key.isActive(now));
  }

  /** Revokes a key; false where there is none of this id, or it was revoked before. */
  public boolean revoke(String id) {
    return database.write(
            () ->
                database
                    .sql()
                    .sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
                    .params(DecisionLog.now(), id)
                    .update())
        == 1;
  }

  private static Set<Role> roles(String text) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : text.split(" ", -1)) {
      roles.add(Role.valueOf(name));
    }
    return roles;
  }
}
