package org.waymark.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entries to write into a decision record. */
final class Decisions {

  private Decisions() {}

  /** A tenant that no other test has. */
  static String tenant() {
    return UUID.randomUUID().toString();
  }

  static Decision.About about(String organisation, String at) {
    return new Decision.About(
        at,
        "a key",
        "request-1",
        "0af7651916cd43dd8448eb211c80319c",
        organisation,
        "Ünïcode “Bank” 🏦",
        "2026.11",
        "sha256:" + "5".repeat(64),
        "2026-01-01",
        "{\"ROOM_CAN_CLOSE\":40}",
        "en",
        "1.0.0",
        " CLD-45:SHOULD CLD:SHOULD ");
  }

  static Decision.Content content(String organisation) {
    return new Decision.Content(
        "{\"id\":\""
            + organisation
            + "\",\"name\":\"Ünïcode “Bank” 🏦\",\"cloud\":{\"spend\":0.10}}",
        "{\"id\":\"" + organisation + "\",\"recommendations\":[{\"id\":\"CLD-45\"}]}\n");
  }

  static Decision append(DecisionLog log, String tenant, String organisation) {
    return log.append(tenant, about(organisation, DecisionLog.now()), content(organisation), null)
        .decision();
  }

  static List<Decision> append(DecisionLog log, String tenant, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> append(log, tenant, "organisation-" + i))
        .toList();
  }

  static Chain.Finding verified(DecisionLog log, String tenant) {
    var chain = new Chain(tenant);
    return chain.finding(log.read(tenant, chain));
  }
}
