package org.waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.document.InputException;
import org.waymark.document.Problem;

/**
 * An open database with the tables of this version of Waymark: PostgreSQL 14 or later, which
 * several instances may share, or a file of H2, which one process has to itself.
 */
public final class Database implements AutoCloseable {

  /** How an instant is stored: ISO 8601, UTC, milliseconds. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * What a file of H2 needs so that what was committed is in the file, and so that the service, not
   * H2, decides when to close it.
   */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";DB_CLOSE_ON_EXIT=FALSE";

  /** What is acknowledged must be on the disk, also where the server by itself does not wait. */
  private static final String WAIT_FOR_THE_DISK =
      "select set_config('synchronous_commit', 'on', false)"
          + " where current_setting('synchronous_commit') = 'off'";

  /**
   * How many may try while the database fails. The others are told at once: if all waited, nobody
   * would be left to say that the service lives.
   */
  static final int TRY = 8;

  private static final int H2_IN_USE = 90020;
  private static final int H2_MISSING = 90146;
  private static final int QUERY_SECONDS = 10;
  private static final int ROWS_AT_A_TIME = 200;
  private static final int OLDEST_POSTGRESQL = 14;
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&;]*");

  private final HikariDataSource source;
  private final boolean embedded;
  private final JdbcTemplate template;
  private final JdbcClient client;
  private final TransactionTemplate writing;
  private final TransactionTemplate snapshot;
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean failing;
  private volatile boolean lastWriteFailed;

  /**
   * Where a database is.
   *
   * @param url {@code jdbc:postgresql://host/name} or {@code jdbc:h2:file:path}
   * @param user the database's user; empty where the URL names it or none is needed
   * @param password its password; empty where there is none
   * @param connections the most connections to hold at once
   */
  public record Address(String url, String user, String password, int connections) {

    /** The file of H2 in a data directory. */
    public static Address in(Path directory, int connections) {
      return new Address(
          "jdbc:h2:file:" + directory.toAbsolutePath().resolve("waymark"), "sa", "", connections);
    }

    boolean embedded() {
      return url.startsWith("jdbc:h2:");
    }

    /** Without the password, for messages. */
    @Override
    public String toString() {
      return PASSWORD.matcher(url).replaceAll("$1***");
    }
  }

  private Database(HikariDataSource source, boolean embedded) {
    this.source = source;
    this.embedded = embedded;
    this.template = new JdbcTemplate(source);
    template.setQueryTimeout(QUERY_SECONDS);
    template.setFetchSize(ROWS_AT_A_TIME);
    this.client = JdbcClient.create(template);
    var manager = new JdbcTransactionManager(source);
    this.writing = new TransactionTemplate(manager);
    this.snapshot = new TransactionTemplate(manager);
    snapshot.setReadOnly(true);
    // What H2 calls repeatable is so for each table by itself; PostgreSQL's holds for all at once.
    snapshot.setIsolationLevel(
        embedded
            ? TransactionDefinition.ISOLATION_SERIALIZABLE
            : TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @throws InputException where it cannot be reached, is in use or is too old
   */
  public static Database open(Address address) throws InputException {
    return open(address, true);
  }

  /**
   * Opens a database that has its tables, and leaves them as they are.
   *
   * @throws InputException where there is none, or its tables are not of this version of Waymark
   */
  public static Database openExisting(Address address) throws InputException {
    return open(address, false);
  }

  private static Database open(Address address, boolean make) throws InputException {
    if (!address.embedded() && !address.url().startsWith("jdbc:postgresql:")) {
      throw problem(
          address, "is no database that Waymark knows, expected jdbc:postgresql://HOST/NAME");
    }
    HikariDataSource source;
    try {
      source = new HikariDataSource(pool(address, make));
    } catch (HikariPool.PoolInitializationException | IllegalArgumentException e) {
      throw problem(address, reason(e));
    }
    var database = new Database(source, address.embedded());
    try {
      database.checkVersion(address);
      Flyway tables =
          Flyway.configure()
              .dataSource(source)
              .locations("classpath:org/waymark/store/migrations")
              .load();
      if (make) {
        tables.migrate();
      } else {
        checkTables(address, tables.info());
      }
    } catch (FlywayException | DataAccessException e) {
      database.close();
      throw problem(address, "its tables cannot be brought up to date: " + reason(e));
    } catch (InputException e) {
      database.close();
      throw e;
    }
    return database;
  }

  /**
   * Opens the file of H2 in a data directory, which is made where it is missing.
   *
   * @throws InputException where it cannot be made or is in use
   */
  public static Database openIn(Path directory, int connections) throws InputException {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new InputException(
          List.of(
              new Problem(directory.toString(), 0, 0, "", "cannot be made: " + e.getMessage())));
    }
    return open(Address.in(directory, connections));
  }

  private static HikariConfig pool(Address address, boolean make) {
    var config = new HikariConfig();
    config.setPoolName("waymark");
    config.setMaximumPoolSize(address.connections());
    config.setMinimumIdle(Math.min(2, address.connections()));
    config.setConnectionTimeout(5_000);
    config.setValidationTimeout(2_000);
    // A server may start a little later than the service; a file is there at once or never.
    config.setInitializationFailTimeout(address.embedded() || !make ? 1 : 10_000);
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    if (address.embedded()) {
      config.setJdbcUrl(address.url() + H2_OPTIONS + (make ? "" : ";IFEXISTS=TRUE"));
      config.setExceptionOverride(new ClosedFile());
    } else {
      config.setJdbcUrl(address.url());
      config.setConnectionInitSql(WAIT_FOR_THE_DISK);
      config.addDataSourceProperty("ApplicationName", "waymark");
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      config.addDataSourceProperty("connectTimeout", "5");
      config.addDataSourceProperty("socketTimeout", "20");
      config.addDataSourceProperty("tcpKeepAlive", "true");
    }
    return config;
  }

  private void checkVersion(Address address) throws InputException {
    Integer version =
        embedded
            ? null
            : client
                .sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single();
    if (version != null && version < OLDEST_POSTGRESQL) {
      throw problem(
          address, "is PostgreSQL " + version + ", expected " + OLDEST_POSTGRESQL + " or later");
    }
  }

  private static void checkTables(Address address, MigrationInfoService tables)
      throws InputException {
    if (tables.current() == null) {
      throw problem(address, "holds no tables of Waymark's");
    }
    if (tables.pending().length > 0) {
      throw problem(
          address,
          "has the tables of an older version of Waymark: start `waymark serve` of this version"
              + " once, which brings them up to date");
    }
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
      return "is in use by another process, such as a running `waymark serve`; stop that one, or ask"
          + " it through its API";
    }
    if (cause instanceof SQLException sql && sql.getErrorCode() == H2_MISSING) {
      return "there is no such database";
    }
    return "cannot be used: "
        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static InputException problem(Address address, String message) {
    return new InputException(List.of(new Problem(address.toString(), 0, 0, "", message)));
  }

  /** An instant as it is stored. */
  static String text(Instant instant) {
    return INSTANT.format(instant);
  }

  JdbcClient sql() {
    return client;
  }

  JdbcTemplate template() {
    return template;
  }

  /** The version of the tables. */
  int schema() {
    return read(
        () ->
            client
                .sql("select version from \"flyway_schema_history\" where version is not null")
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0));
  }

  /** Whether it is a file of this process's own. */
  public boolean embedded() {
    return embedded;
  }

  /** Reads something with one statement. */
  <T extends @Nullable Object> T read(Supplier<T> work) {
    return guarded(work);
  }

  /** Reads with several statements what stood at one moment, however much it is. */
  <T extends @Nullable Object> T snapshot(Supplier<T> work) {
    return guarded(() -> snapshot.execute(status -> work.get()));
  }

  /**
   * Does something as a whole or not at all; when this returns, it is on the disk.
   *
   * @throws DuplicateKeyException where somebody else made the same at the same time
   */
  <T extends @Nullable Object> T write(Supplier<T> work) {
    try {
      T written =
          guarded(
              () -> {
                T result = writing.execute(status -> work.get());
                if (embedded) {
                  // H2 leaves it to the operating system when the disk gets what was committed.
                  template.execute("checkpoint sync");
                }
                return result;
              });
      lastWriteFailed = false;
      return written;
    } catch (StoreUnavailable e) {
      lastWriteFailed = !(e.getCause() instanceof DataIntegrityViolationException);
      throw e;
    }
  }

  private <T extends @Nullable Object> T guarded(Supplier<T> work) {
    try {
      if (inside.incrementAndGet() > TRY && failing) {
        throw new StoreUnavailable(
            "the database does not answer", new IllegalStateException("others try already"));
      }
      T result = work.get();
      failing = false;
      return result;
    } catch (DuplicateKeyException e) {
      throw e;
    } catch (DataAccessException | TransactionException e) {
      failing = !(e instanceof DataIntegrityViolationException);
      throw new StoreUnavailable("the database does not answer as it should", e);
    } finally {
      inside.decrementAndGet();
    }
  }

  /** Whether it failed when it was last used. */
  boolean isFailing() {
    return failing;
  }

  /**
   * Whether the database answers and, after a write that failed, takes one again.
   *
   * @throws StoreUnavailable where it does not
   */
  public void ping() {
    if (lastWriteFailed) {
      // Reading may go on where writing does not, as on a full disk: try to write, and leave
      // nothing.
      write(
          () -> {
            template.update(
                "insert into idempotency (tenant, caller, idempotency_key, request, made, made_at)"
                    + " values ('', '', ?, '', '', '')",
                UUID.randomUUID().toString());
            return template.update("delete from idempotency where tenant = '' and made_at = ''");
          });
    } else {
      guarded(() -> client.sql("select 1").query(Integer.class).single());
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
