package org.waymark.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases on which the same must hold; each call gives an empty one. */
public enum TestDatabase {
  /** A file of H2. */
  H2 {
    @Override
    public Database.Address fresh() throws IOException {
      Path folder = Path.of("target", "test-databases");
      Files.createDirectories(folder);
      return Database.Address.in(Files.createTempDirectory(folder, "h2-"), CONNECTIONS);
    }
  },
  /** A database of a PostgreSQL that this JVM starts. */
  POSTGRESQL {
    @Override
    public Database.Address fresh() {
      String name = "test_" + NUMBER.incrementAndGet();
      new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("create database " + name);
      return new Database.Address(Server.RUNNING.getJdbcUrl("postgres", name), "", "", CONNECTIONS);
    }
  };

  private static final int CONNECTIONS = 8;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** The address of an empty database. */
  public abstract Database.Address fresh() throws IOException;

  /** Started when it is first needed; it ends with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
