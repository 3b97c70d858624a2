package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;

/** Two instances of the service on one PostgreSQL, which were started at the same moment. */
class TwoInstancesTest {

  private static final int AGAIN_AND_AGAIN = 12;

  @TempDir static Path folder;

  private static PostgresServer postgres;
  private static Database.Address address;
  private static Service first;
  private static Service second;
  private static final HttpClient HTTP = Clients.client();

  @BeforeAll
  static void start() throws Exception {
    postgres = new PostgresServer(folder.resolve("postgres"));
    address = postgres.fresh();
    RulebookFiles rules = RulebookFiles.of(Path.of("rules"));
    List<Service> both =
        atOnce(() -> Services.start(address, rules), () -> Services.start(address, rules));
    first = both.get(0);
    second = both.get(1);
  }

  @AfterAll
  static void stop() throws Exception {
    first.close();
    second.close();
    postgres.close();
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      var results = new ArrayList<T>();
      for (Future<T> result : two.invokeAll(List.of(one, other))) {
        results.add(result.get());
      }
      return results;
    } finally {
      two.shutdown();
    }
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> put(
      Service service, String id, String name, String condition, String value) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(Services.url(service) + "/api/v1/profiles/" + id))
            .timeout(Clients.PATIENCE)
            .header("Content-Type", "application/json")
            .header(condition, value)
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"id\":\"" + id + "\",\"name\":\"" + name + "\"}"))
            .build());
  }

  @Test
  void bothWriteOneUnbrokenChainAndEachServesWhatTheOtherWrote() throws Exception {
    Clients clients = Clients.start(6, Services.url(first), Services.url(second));
    try (clients) {
      clients.awaitMore(150, Duration.ofSeconds(40));
    }
    assertThat(clients.faults()).isEmpty();
    assertThat(clients.refused()).isEmpty();
    Kept.isServed(Services.url(first), clients.acknowledged());
    Kept.isServed(Services.url(second), clients.acknowledged());
    Kept.isRepeatable(Services.url(first), clients.acknowledged(), List.of());
    Kept.isRepeatable(Services.url(second), clients.acknowledged(), List.of());
    Kept.isChained(address, clients.acknowledged());
  }

  @Test
  void oneKeyThatIsSentToBothAtOnceMakesOneRecord() throws Exception {
    for (int i = 0; i < AGAIN_AND_AGAIN; i++) {
      String name = "at-once-" + i;
      List<HttpResponse<String>> answers =
          atOnce(
              () -> send(Clients.advice(Services.url(first), name, name)),
              () -> send(Clients.advice(Services.url(second), name, name)));
      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
      assertThat(answers)
          .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
          .containsOnly(answers.get(0).headers().firstValue("Location").orElseThrow());
      assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
      assertThat(answers)
          .filteredOn(answer -> answer.headers().firstValue("Idempotency-Replayed").isPresent())
          .hasSize(1);
    }
  }

  @Test
  void aProfileIsSeenByBoth() throws Exception {
    HttpResponse<String> made = put(first, "seen", "Seen", "If-None-Match", "*");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    HttpResponse<String> seen = Kept.get(Services.url(second) + "/api/v1/profiles/seen");
    assertThat(seen.body()).isEqualTo(made.body());
    assertThat(seen.headers().firstValue("ETag")).isEqualTo(made.headers().firstValue("ETag"));
  }

  @Test
  void oneOfTwoWhoMakeTheSameProfileWins() throws Exception {
    for (int i = 0; i < AGAIN_AND_AGAIN; i++) {
      String id = "made-" + i;
      assertThat(
              atOnce(
                  () -> put(first, id, "First", "If-None-Match", "*"),
                  () -> put(second, id, "Second", "If-None-Match", "*")))
          .extracting(HttpResponse::statusCode)
          .containsExactlyInAnyOrder(201, 412);
    }
  }

  @Test
  void oneOfTwoWhoChangeTheSameVersionWins() throws Exception {
    assertThat(put(first, "changed", "Begin", "If-None-Match", "*").statusCode()).isEqualTo(201);
    for (int i = 1; i <= AGAIN_AND_AGAIN; i++) {
      String tag = "\"" + i + "\"";
      List<HttpResponse<String>> answers =
          atOnce(
              () -> put(first, "changed", "First", "If-Match", tag),
              () -> put(second, "changed", "Second", "If-Match", tag));
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 412);
      HttpResponse<String> winner =
          answers.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow();
      for (Service service : List.of(first, second)) {
        assertThat(Kept.get(Services.url(service) + "/api/v1/profiles/changed").body())
            .isEqualTo(winner.body());
      }
    }
  }

  @Test
  void whatOnePublishesBothAdviseWithAndWhatOneEditsTheOtherSees() throws Exception {
    var here = new Editor(Services.url(first), "");
    var there = new Editor(Services.url(second), "");
    String before = here.inUse();
    String draft = here.draft("On both");
    there.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK.replace("2.5", "2.8"));
    String digest = here.submit(draft).get("digest").asString();
    Editor.expect(200, there.approve(draft, here.submission(draft)));
    assertThat(here.publish(draft, true).get("phase").asString()).isEqualTo("DONE");
    assertThat(here.inUse()).isEqualTo(digest);
    there.await(digest);
    assertThat(there.advice(Editor.NOTICING)).isEqualTo(here.advice(Editor.NOTICING));
    Editor.expect(
        200,
        there.post(
            "/rulebooks/" + before + "/activate",
            "{\"replaces\":\"" + digest + "\",\"reason\":\"back\"}"));
    here.await(before);
  }

  @Test
  void ofTwoWhoPublishAtOnceOneDoesAndTheOtherMustRebase() throws Exception {
    var here = new Editor(Services.url(first), "");
    var there = new Editor(Services.url(second), "");
    String one = approved(here, "2.5");
    String other = approved(there, "2.6");
    List<String> phases =
        atOnce(
            () -> here.publish(one, true).get("phase").asString(),
            () -> there.publish(other, true).get("phase").asString());
    assertThat(phases).containsExactlyInAnyOrder("DONE", "FAILED");
    String winner = (phases.get(0).equals("DONE") ? here : there).inUse();
    here.await(winner);
    there.await(winner);
  }

  private static String approved(Editor editor, String value) {
    String draft = editor.draft("Peak " + value);
    editor.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK.replace("2.5", value));
    Editor.expect(200, editor.approve(draft, editor.submit(draft)));
    return draft;
  }
}
