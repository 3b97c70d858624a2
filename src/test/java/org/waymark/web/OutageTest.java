package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;

/** A database that fails for a while: requests are refused, nothing is lost, and it passes. */
class OutageTest {

  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir Path folder;

  private interface Switch {
    void turn() throws Exception;
  }

  /** Under load the database fails and comes back; the service is never started again. */
  private static void outage(
      Database.Address address, int threads, int times, Switch off, Switch on) throws Exception {
    Clients clients;
    try (Service service = Services.start(address)) {
      String url = Services.url(service);
      clients = Clients.start(threads, url);
      try (clients) {
        for (int i = 0; i < times; i++) {
          clients.awaitMore(20, SOON);
          Clients.Asked known = clients.acknowledged().get(0);
          off.turn();
          isRefused(url, known, clients);
          on.turn();
          clients.awaitMore(20, SOON);
          awaitReady(url);
        }
      }
      assertThat(clients.faults()).isEmpty();
      assertThat(clients.refused()).containsOnlyKeys(503);
      Kept.isServed(url, clients.acknowledged());
      Kept.isRepeatable(url, clients.acknowledged(), clients.unanswered());
    }
    Kept.isChained(address, clients.acknowledged());
  }

  private static void isRefused(String url, Clients.Asked known, Clients clients) throws Exception {
    await(() -> clients.refused().containsKey(503));
    await(() -> Kept.get(url + "/health/ready").statusCode() == 503);
    await(() -> lives(url));
    HttpResponse<String> read = Kept.get(url + "/api/v1/advisories/" + known.id());
    if (read.statusCode() == 200) {
      assertThat(read.body()).isEqualTo(known.body());
    } else {
      assertThat(read.statusCode()).as(read.body()).isEqualTo(503);
      assertThat(read.headers().firstValue("Retry-After")).isPresent();
      assertThat(read.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(read.body()).contains("\"status\":503");
    }
  }

  /** Whether it says that it lives, each time soon enough for those who would kill it otherwise. */
  private static boolean lives(String url) throws Exception {
    long slowest = 0;
    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      assertThat(Kept.get(url + "/health/live").statusCode()).isEqualTo(200);
      slowest = Math.max(slowest, System.nanoTime() - begun);
    }
    return slowest < TimeUnit.SECONDS.toNanos(3);
  }

  private static void awaitReady(String url) throws Exception {
    await(() -> Kept.get(url + "/health/ready").statusCode() == 200);
  }

  private interface Check {
    boolean holds() throws Exception;
  }

  private static void await(Check check) throws Exception {
    long until = System.nanoTime() + SOON.toNanos();
    while (!check.holds()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.sleep(50);
    }
  }

  @Test
  void aFullDiskIsWaitedOut() throws Exception {
    FillingDisk.register();
    outage(
        new Database.Address(
            "jdbc:h2:filling:" + folder.toAbsolutePath().resolve("waymark"), "sa", "", 8),
        6,
        3,
        () -> FillingDisk.full = true,
        () -> FillingDisk.full = false);
  }

  @Test
  void aNetworkThatIsCutIsWaitedOut() throws Exception {
    try (PostgresServer postgres = new PostgresServer(folder.resolve("postgres"));
        Wire wire = new Wire(postgres.port())) {
      outage(postgres.fresh(wire.port()), 6, 2, wire::cut, wire::mend);
    }
  }

  @Test
  void aServerThatFallsSilentIsWaitedOut() throws Exception {
    try (PostgresServer postgres = new PostgresServer(folder.resolve("postgres"));
        Wire wire = new Wire(postgres.port())) {
      // More than the service has threads: none of them may be left to say that it lives.
      outage(postgres.fresh(wire.port()), 80, 1, wire::fallSilent, wire::mend);
    }
  }
}
