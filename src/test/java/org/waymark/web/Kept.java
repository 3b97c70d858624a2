package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import org.waymark.store.Chain;
import org.waymark.store.Database;
import org.waymark.store.Decision;
import org.waymark.store.DecisionLog;

/** What must hold whatever happened: all that was acknowledged is kept, once and as it was. */
final class Kept {

  /** Of thousands that were refused, some are enough. */
  private static final int SOME = 100;

  private static final HttpClient HTTP = Clients.client();

  private Kept() {}

  /** Everything can be read from a service, byte for byte. */
  static void isServed(String url, List<Clients.Asked> acknowledged) throws Exception {
    for (Clients.Asked asked : acknowledged) {
      HttpResponse<String> answer = get(url + "/api/v1/advisories/" + asked.id());
      assertThat(answer.statusCode()).as("%s %s", asked.id(), answer.body()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(asked.body());
    }
  }

  /** What was acknowledged with a key is not made again; what was not is made once at most. */
  static void isRepeatable(
      String url, List<Clients.Asked> acknowledged, List<Clients.Asked> unanswered)
      throws Exception {
    for (Clients.Asked asked : acknowledged) {
      if (!asked.key().isEmpty()) {
        HttpResponse<String> again = repeat(url, asked);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.headers().firstValue("Location"))
            .hasValue("/api/v1/advisories/" + asked.id());
        assertThat(again.body()).isEqualTo(asked.body());
      }
    }
    for (Clients.Asked asked : unanswered.subList(0, Math.min(unanswered.size(), SOME))) {
      if (!asked.key().isEmpty()) {
        assertThat(repeat(url, asked).headers().firstValue("Location"))
            .isEqualTo(repeat(url, asked).headers().firstValue("Location"));
      }
    }
  }

  private static HttpResponse<String> repeat(String url, Clients.Asked asked) throws Exception {
    HttpResponse<String> again =
        HTTP.send(
            Clients.advice(url, asked.organisation(), asked.key()),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    return again;
  }

  /** The chain of a database is unbroken, and holds everything once. */
  static void isChained(Database.Address address, List<Clients.Asked> acknowledged)
      throws Exception {
    var advisories = new HashMap<String, String>();
    var organisations = new HashMap<String, Integer>();
    try (Database database = Database.open(address);
        DecisionLog log = new DecisionLog(database)) {
      for (String tenant : log.tenants()) {
        var chain = new Chain(tenant);
        DecisionLog.End end =
            log.read(
                tenant,
                (Decision decision, Decision.Content content) -> {
                  chain.next(decision, content);
                  advisories.put(decision.id(), content.advisory());
                  organisations.merge(decision.about().organisation(), 1, Integer::sum);
                });
        assertThat(chain.finding(end).flaw()).isNull();
        assertThat(chain.finding(end).records()).isEqualTo(end.records());
      }
    }
    assertThat(organisations.values()).as("nothing was made twice").allMatch(count -> count == 1);
    for (Clients.Asked asked : acknowledged) {
      assertThat(advisories.get(asked.id())).as(asked.id()).isEqualTo(asked.body());
    }
  }

  static HttpResponse<String> get(String url) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Clients.PATIENCE)
            .header("Accept", "application/json")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
