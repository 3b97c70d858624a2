package org.waymark.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.waymark.rulebook.Card;

/**
 * The decision record: append-only, one chain of hashes a tenant. One thread writes what has come
 * in meanwhile as one transaction, so that many wait for one visit to the disk; a row a tenant is
 * locked in it, so that several instances write one chain.
 */
public final class DecisionLog implements AutoCloseable {

  private static final int AT_A_TIME = 256;
  private static final int WAITING = 2_000;
  private static final int WAIT_SECONDS = 15;
  private static final int ENTRIES_AT_A_TIME = 50;

  /** Greater than any time of a day. */
  private static final String DAY_END = "T99";

  private static final String COLUMNS =
      "tenant, sequence, id, decided_at, requested_by, request_id, trace_id, organisation, name,"
          + " rulebook_version, rulebook_digest, as_of, thresholds_set, language, program, applies,"
          + " profile_sha256, advisory_sha256, previous_hash, hash";

  private static final RowMapper<Decision> DECISION =
      (row, n) ->
          new Decision(
              row.getString(1),
              row.getLong(2),
              row.getString(3),
              new Decision.About(
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  row.getString(12),
                  row.getString(13),
                  row.getString(14),
                  row.getString(15),
                  row.getString(16)),
              row.getString(17),
              row.getString(18),
              row.getString(19),
              row.getString(20));

  /** Page by page: neither memory nor the time of one statement grows with the record. */
  private static final String PAGE =
      "select d."
          + COLUMNS.replace(", ", ", d.")
          + ", c.profile, c.advisory from decision d left join decision_content c on c.tenant ="
          + " d.tenant and c.sequence = d.sequence where d.tenant = ? and d.sequence between ? and ?"
          + " order by d.tenant, d.sequence limit ?";

  private static final RowMapper<Entry> ENTRY =
      (row, n) ->
          new Entry(
              Objects.requireNonNull(DECISION.mapRow(row, n)),
              new Decision.Content(text(row.getString(21)), text(row.getString(22))));

  private final Database database;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = new Thread(this::write, "waymark-decisions");
  private final AtomicBoolean writing = new AtomicBoolean();
  private volatile boolean closing;

  /** Makes the log of a database; it writes until it is closed. */
  public DecisionLog(Database database) {
    this.database = database;
  }

  private record Entry(Decision decision, Decision.Content content) {}

  /** What waits to be written, and who waits for it. */
  private record Waiting(
      String tenant,
      Decision.About about,
      Decision.Content content,
      String profileSha256,
      String advisorySha256,
      Idempotency.@Nullable Key key,
      CompletableFuture<Appended> done) {}

  /**
   * An entry that is on the disk.
   *
   * @param repeated whether an earlier request with the same Idempotency-Key made it
   */
  public record Appended(Decision decision, boolean repeated) {}

  /**
   * Appends an entry and waits until it is on the disk.
   *
   * @param key what makes a repetition of the request the same request; null where nothing does
   * @throws StoreUnavailable where it cannot be written; it may be tried again
   * @throws Idempotency.Reused where the key was used for another request
   */
  public Appended append(
      String tenant,
      Decision.About about,
      Decision.Content content,
      Idempotency.@Nullable Key key) {
    var waiting =
        new Waiting(
            tenant,
            about,
            content,
            Decision.sha256(content.profile()),
            Decision.sha256(content.advisory()),
            key,
            new CompletableFuture<>());
    boolean inVain = database.isFailing() && queue.size() >= Database.TRY;
    if (closing || inVain || !queue.offer(waiting)) {
      throw new StoreUnavailable(
          "more waits to be written than can be", new IllegalStateException("queue is full"));
    }
    if (writing.compareAndSet(false, true)) {
      writer.start();
    }
    try {
      return waiting.done().get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new StoreUnavailable("the database takes too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("the service stops", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Idempotency.Reused reused) {
        throw reused;
      }
      throw new StoreUnavailable("the decision record cannot be written", e);
    }
  }

  /** The number of entries that wait to be written. */
  public int waiting() {
    return queue.size();
  }

  private void write() {
    var batch = new ArrayList<Waiting>();
    while (!closing || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        batch.add(first);
        queue.drainTo(batch, AT_A_TIME - 1);
        var byTenant = new LinkedHashMap<String, List<Waiting>>();
        batch.forEach(
            one -> byTenant.computeIfAbsent(one.tenant(), t -> new ArrayList<>()).add(one));
        byTenant.forEach(this::write);
      } catch (InterruptedException e) {
        // Only close() ends this thread, when nothing waits any more.
      } finally {
        batch.clear();
      }
    }
  }

  private void write(String tenant, List<Waiting> batch) {
    try {
      Map<Waiting, Appended> appended = database.write(() -> chained(tenant, batch));
      batch.forEach(
          one -> {
            Appended result = appended.get(one);
            if (result == null) {
              one.done().completeExceptionally(new Idempotency.Reused());
            } else {
              one.done().complete(result);
            }
          });
    } catch (RuntimeException | Error e) {
      if (batch.size() > 1 && isRefused(e)) {
        // One that the database does not take must not take the others down with it.
        batch.forEach(one -> write(tenant, List.of(one)));
      } else {
        batch.forEach(one -> one.done().completeExceptionally(e));
      }
    }
  }

  private static boolean isRefused(Throwable e) {
    return e instanceof DataIntegrityViolationException
        || e.getCause() instanceof DataIntegrityViolationException;
  }

  /** Appends entries to a tenant's chain; those whose key was used otherwise are left out. */
  private Map<Waiting, Appended> chained(String tenant, List<Waiting> batch) {
    JdbcTemplate sql = database.template();
    List<End> ends = end(sql, tenant);
    if (ends.isEmpty()) {
      // Another instance may find this at the same time.
      sql.update(
          "insert into chain values (?, 0, ?) on conflict do nothing", tenant, Decision.NOTHING);
      ends = end(sql, tenant);
    }
    End end = ends.get(0);
    // By identity: as keys by content their texts, some 30 KB each, would be hashed.
    var appended = new IdentityHashMap<Waiting, Appended>();
    var decisions = new ArrayList<Object[]>();
    var contents = new ArrayList<Object[]>();
    var madeNow = new LinkedHashMap<String, Decision>();
    for (Waiting one : batch) {
      if (one.key() != null) {
        Idempotency.Made made = Idempotency.made(sql, tenant, one.key());
        if (made != null) {
          if (made.request().equals(one.key().request())) {
            Decision decision = madeNow.get(made.what());
            appended.put(
                one, new Appended(decision != null ? decision : byId(sql, made.what()), true));
          }
          continue;
        }
      }
      Decision decision =
          Decision.after(
              end.hash(),
              tenant,
              end.records() + 1,
              UUID.randomUUID().toString(),
              one.about(),
              one.profileSha256(),
              one.advisorySha256());
      end = new End(decision.sequence(), decision.hash());
      decisions.add(row(decision));
      contents.add(
          new Object[] {
            tenant, decision.sequence(), one.content().profile(), one.content().advisory()
          });
      if (one.key() != null) {
        Idempotency.note(sql, tenant, one.key(), decision.id());
        madeNow.put(decision.id(), decision);
      }
      appended.put(one, new Appended(decision, false));
    }
    if (!decisions.isEmpty()) {
      sql.batchUpdate(
          "insert into decision ("
              + COLUMNS
              + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          decisions);
      sql.batchUpdate(
          "insert into decision_content (tenant, sequence, profile, advisory) values (?, ?, ?, ?)",
          contents);
      sql.update(
          "update chain set records = ?, hash = ? where tenant = ?",
          end.records(),
          end.hash(),
          tenant);
    }
    return appended;
  }

  /**
   * The end of a chain.
   *
   * @param records the number of entries
   * @param hash the hash of the last one
   */
  public record End(long records, String hash) {}

  private static List<End> end(JdbcTemplate sql, String tenant) {
    return sql.query(
        "select records, hash from chain where tenant = ? for update",
        (row, n) -> new End(row.getLong(1), row.getString(2)),
        tenant);
  }

  /** The values of the columns. */
  static Object[] row(Decision decision) {
    var row = new ArrayList<Object>(List.of(decision.tenant(), decision.sequence(), decision.id()));
    row.addAll(decision.about().parts());
    row.addAll(
        List.of(
            decision.profileSha256(),
            decision.advisorySha256(),
            decision.previousHash(),
            decision.hash()));
    return row.toArray();
  }

  private static Decision byId(JdbcTemplate sql, String id) {
    return sql.query("select " + COLUMNS + " from decision where id = ?", DECISION, id).get(0);
  }

  /** A tenant's entry; null where it has none of this id. */
  public @Nullable Decision find(String tenant, String id) {
    return database.read(
        () ->
            database
                .sql()
                .sql("select " + COLUMNS + " from decision where tenant = ? and id = ?")
                .params(tenant, id)
                .query(DECISION)
                .optional()
                .orElse(null));
  }

  /** The texts of an entry. */
  public Decision.Content content(Decision decision) {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select profile, advisory from decision_content where tenant = ? and sequence"
                        + " = ?")
                .params(decision.tenant(), decision.sequence())
                .query((row, n) -> new Decision.Content(row.getString(1), row.getString(2)))
                .single());
  }

  /**
   * Which entries to list; what is null does not matter.
   *
   * @param organisation the profile's id
   * @param rule the id of a recommendation that applies, such as CLD-45
   * @param chapter the prefix of a chapter of which something applies, such as CLD
   * @param strength the strength of what applies, of that rule or chapter where one is given
   * @param rulebook the rulebook's digest or version
   * @param from the first day (ISO 8601, UTC)
   * @param to the last day (ISO 8601, UTC)
   */
  public record Filter(
      @Nullable String organisation,
      @Nullable String rule,
      @Nullable String chapter,
      Card.@Nullable Strength strength,
      @Nullable String rulebook,
      @Nullable String from,
      @Nullable String to) {}

  /**
   * A tenant's entries, the newest first.
   *
   * @param before only entries with a lower number than this
   * @param limit at most so many
   */
  public List<Decision> list(String tenant, Filter filter, long before, int limit) {
    var where = new StringBuilder(" where tenant = ? and sequence < ?");
    var values = new ArrayList<Object>(List.of(tenant, before));
    BiConsumer<String, @Nullable Object> and =
        (condition, value) -> {
          if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
          }
        };
    and.accept("organisation = ?", filter.organisation());
    and.accept(
        "applies like ?", Applied.pattern(filter.rule(), filter.chapter(), filter.strength()));
    String rulebook = filter.rulebook();
    and.accept(
        rulebook != null && rulebook.startsWith("sha256:")
            ? "rulebook_digest = ?"
            : "rulebook_version = ?",
        rulebook);
    and.accept("decided_at >= ?", filter.from());
    and.accept("decided_at < ?", filter.to() == null ? null : filter.to() + DAY_END);
    values.add(limit);
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select "
                        + COLUMNS
                        + " from decision"
                        + where
                        + " order by sequence desc limit ?")
                .params(values)
                .query(DECISION)
                .list());
  }

  /** An entry and its texts, in the order of the chain. */
  public interface Reader {
    /** Takes the next entry. */
    void next(Decision decision, Decision.Content content);
  }

  /**
   * Reads a tenant's chain, from its beginning to its end.
   *
   * @return where the chain should end
   */
  public End read(String tenant, Reader reader) {
    return read(tenant, null, null, reader);
  }

  /**
   * Reads a stretch of a tenant's chain without gaps: from the first entry of a day on to the last
   * of another.
   *
   * @param from the first day (ISO 8601, UTC); null for the beginning
   * @param to the last day (ISO 8601, UTC); null for the end
   * @return where the chain should end
   */
  public End read(String tenant, @Nullable String from, @Nullable String to, Reader reader) {
    return database.snapshot(
        () -> {
          // Clocks of several instances differ: an entry may say an earlier moment than the one
          // before it, yet the stretch must not have a hole.
          @Nullable Long first =
              from == null ? Long.valueOf(Long.MIN_VALUE) : place("min", tenant, ">=", from);
          @Nullable Long last =
              to == null ? Long.valueOf(Long.MAX_VALUE) : place("max", tenant, "<", to + DAY_END);
          while (first != null && last != null) {
            List<Entry> page =
                database.template().query(PAGE, ENTRY, tenant, first, last, ENTRIES_AT_A_TIME);
            if (page.isEmpty()) {
              break;
            }
            page.forEach(entry -> reader.next(entry.decision(), entry.content()));
            first = page.get(page.size() - 1).decision().sequence() + 1;
          }
          return database
              .template()
              .query(
                  "select records, hash from chain where tenant = ?",
                  (row, n) -> new End(row.getLong(1), row.getString(2)),
                  tenant)
              .stream()
              .findFirst()
              .orElse(new End(0, Decision.NOTHING));
        });
  }

  /** The least or the greatest number of the entries of some days; null where there are none. */
  private @Nullable Long place(String which, String tenant, String comparison, String day) {
    return database
        .template()
        .queryForObject(
            "select "
                + which
                + "(sequence) from decision where tenant = ? and decided_at "
                + comparison
                + " ?",
            Long.class,
            tenant,
            day);
  }

  private static String text(@Nullable String column) {
    return column == null ? "" : column;
  }

  /** Those who have a chain or, where it was taken away, entries. */
  public List<String> tenants() {
    return database.snapshot(
        () -> {
          JdbcTemplate sql = database.template();
          var tenants =
              new TreeSet<String>(sql.queryForList("select tenant from chain", String.class));
          // From one to the next by the index: there are few of them, and many entries of each.
          String next =
              "select tenant from decision where tenant > ? order by tenant, sequence limit 1";
          List<String> found = sql.queryForList(next, String.class, "");
          while (!found.isEmpty()) {
            tenants.addAll(found);
            found = sql.queryForList(next, String.class, found.get(0));
          }
          return List.copyOf(tenants);
        });
  }

  /** The present moment as it is stored. */
  public static String now() {
    return Database.text(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Writes what waits, then stops. */
  @Override
  public void close() {
    closing = true;
    if (!writing.get()) {
      return;
    }
    try {
      writer.join(TimeUnit.SECONDS.toMillis(2L * WAIT_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
