package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;

/** What was acknowledged outlives the end of the process, at whatever moment it comes. */
class CrashTest {

  private static final int ROUNDS = 3;
  private static final int CLIENTS = 6;
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final List<Clients.Asked> acknowledged = new ArrayList<>();
  private final List<Clients.Asked> unanswered = new ArrayList<>();

  private interface Blow {
    void fall(ChildService service, Clients clients) throws Exception;
  }

  /** Clients ask; in the middle of it something breaks; what they were told is noted. */
  private void underLoad(ChildService service, Blow blow) throws Exception {
    Clients clients = Clients.start(CLIENTS, service.url());
    try (clients) {
      clients.awaitMore(10, SOON);
      Thread.sleep(ThreadLocalRandom.current().nextInt(700));
      blow.fall(service, clients);
    }
    assertThat(clients.faults()).isEmpty();
    acknowledged.addAll(clients.acknowledged());
    unanswered.addAll(clients.unanswered());
  }

  private ChildService start(Database.Address address) throws Exception {
    return ChildService.start(
        folder.resolve("log"), "--database", address.url() + "?user=" + address.user());
  }

  @Test
  void theFileOutlivesTheServiceThatIsKilled() throws Exception {
    Path data = folder.resolve("data");
    for (int round = 0; round < ROUNDS; round++) {
      try (ChildService service =
          ChildService.start(folder.resolve("log"), "--data", data.toString())) {
        Kept.isServed(service.url(), acknowledged);
        Kept.isRepeatable(service.url(), acknowledged, unanswered);
        unanswered.clear();
        underLoad(service, (killed, clients) -> killed.kill());
      }
      Kept.isChained(Database.Address.in(data, 2), acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 10);
  }

  @Test
  void theServerOutlivesTheServiceThatIsKilledAndItsOwnDeath() throws Exception {
    try (PostgresServer postgres = new PostgresServer(folder.resolve("postgres"))) {
      Database.Address address = postgres.fresh();
      for (int round = 0; round < ROUNDS; round++) {
        try (ChildService service = start(address)) {
          Kept.isServed(service.url(), acknowledged);
          Kept.isRepeatable(service.url(), acknowledged, unanswered);
          unanswered.clear();
          underLoad(service, (killed, clients) -> killed.kill());
        }
        Kept.isChained(address, acknowledged);
      }
      try (ChildService service = start(address)) {
        underLoad(
            service,
            (spared, clients) -> {
              postgres.kill();
              Thread.sleep(500);
              postgres.startAgain();
              clients.awaitMore(20, SOON);
            });
        Kept.isServed(service.url(), acknowledged);
        Kept.isRepeatable(service.url(), acknowledged, unanswered);
      }
      Kept.isChained(address, acknowledged);
    }
  }
}
