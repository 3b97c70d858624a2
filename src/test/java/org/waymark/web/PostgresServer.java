package org.waymark.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.store.Database;

/** A PostgreSQL of a test's own, which the test may kill and start again on the same data. */
final class PostgresServer implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Path folder;
  private EmbeddedPostgres server;

  PostgresServer(Path folder) throws IOException {
    this.folder = folder;
    this.server = start(0);
  }

  private EmbeddedPostgres start(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            // It must not matter what the server does by itself.
            .setServerConfig("synchronous_commit", "off");
    if (port != 0) {
      builder.setPort(port);
    }
    return builder.start();
  }

  /** The address of a new, empty database. */
  Database.Address fresh() {
    return fresh(server.getPort());
  }

  /** The address of a new, empty database, which is reached by another port. */
  Database.Address fresh(int port) {
    String name = "waymark_" + NUMBER.incrementAndGet();
    new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
    return new Database.Address(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", "", 8);
  }

  int port() {
    return server.getPort();
  }

  /** Ends it as a loss of power would. */
  void kill() throws Exception {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    ProcessHandle[] backends = postmaster.children().toArray(ProcessHandle[]::new);
    postmaster.destroyForcibly();
    for (ProcessHandle backend : backends) {
      backend.destroyForcibly();
    }
    for (ProcessHandle backend : backends) {
      backend.onExit().get(30, TimeUnit.SECONDS);
    }
    Files.delete(folder.resolve("postmaster.pid"));
  }

  /** Starts it again after it was killed. */
  void startAgain() throws IOException {
    Files.delete(folder.resolve("epg-lock"));
    server = start(server.getPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
