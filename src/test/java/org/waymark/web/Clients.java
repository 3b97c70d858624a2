package org.waymark.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that ask for advice as fast as they get it, and note what was acknowledged. */
final class Clients implements AutoCloseable {

  /** How long a client waits for an answer. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final AtomicLong NUMBER = new AtomicLong();

  private final List<String> urls;
  private final HttpClient http = client();
  private final List<Thread> threads = new ArrayList<>();
  private final ConcurrentLinkedQueue<Asked> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Asked> unanswered = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicLong> refused = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> cutOff = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  /**
   * A request for advice; each is for an organisation of its own.
   *
   * @param organisation the id of its profile
   * @param key its Idempotency-Key; empty where it has none
   * @param id the advisory's id; empty where none was acknowledged
   * @param body the advisory, as it was acknowledged
   */
  record Asked(String organisation, String key, String id, String body) {}

  private Clients(List<String> urls) {
    this.urls = urls;
  }

  /** Starts so many clients, which take turns between some services. */
  static Clients start(int threads, String... urls) {
    var clients = new Clients(List.of(urls));
    for (int i = 0; i < threads; i++) {
      var thread = new Thread(clients::ask, "client-" + i);
      clients.threads.add(thread);
      thread.start();
    }
    return clients;
  }

  static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** A request for advice for an organisation, with an Idempotency-Key where it is not empty. */
  static HttpRequest advice(String url, String organisation, String key) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/advisories"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(profile(organisation)));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return request.build();
  }

  /** A profile as JSON. */
  static String profile(String organisation) {
    return "{\"id\":\""
        + organisation
        + "\",\"name\":\"Ünïversal "
        + organisation
        + "\",\"organisation\":{\"kind\":\"ENTERPRISE\",\"industry\":\"K\",\"size\":\"LARGE\"},"
        + "\"cloud\":{\"providerCount\":1,\"deploymentModel\":\"PRIVATE\"}}";
  }

  private void ask() {
    while (!stopped) {
      long n = NUMBER.incrementAndGet();
      String organisation = "organisation-" + n;
      String key = n % 3 == 0 ? "key-" + n : "";
      try {
        HttpResponse<String> answer =
            http.send(
                advice(urls.get((int) (n % urls.size())), organisation, key),
                HttpResponse.BodyHandlers.ofString());
        note(organisation, key, answer);
      } catch (IOException e) {
        if (String.valueOf(e.getMessage()).contains("bytes received")) {
          cutOff.add(e.getMessage());
        }
        unanswered.add(new Asked(organisation, key, "", ""));
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void note(String organisation, String key, HttpResponse<String> answer) {
    if (answer.statusCode() == 201) {
      String location = answer.headers().firstValue("Location").orElse("");
      acknowledged.add(
          new Asked(
              organisation, key, location.substring(location.lastIndexOf('/') + 1), answer.body()));
      return;
    }
    refused.computeIfAbsent(answer.statusCode(), status -> new AtomicLong()).incrementAndGet();
    boolean asItShould =
        answer.statusCode() == 503
            && answer.headers().firstValue("Retry-After").isPresent()
            && answer
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json");
    if (!asItShould) {
      faults.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
    }
    unanswered.add(new Asked(organisation, key, "", ""));
    pause();
  }

  private static void pause() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was acknowledged up to now. */
  List<Asked> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** What was asked and not acknowledged: it may be kept or not. */
  List<Asked> unanswered() {
    return List.copyOf(unanswered);
  }

  /** How often which other status came. */
  Map<Integer, Long> refused() {
    var counts = new TreeMap<Integer, Long>();
    refused.forEach((status, count) -> counts.put(status, count.get()));
    return counts;
  }

  /** Answers that are neither an advisory nor a refusal as it should be. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Answers that began and did not end. */
  List<String> cutOff() {
    return List.copyOf(cutOff);
  }

  /** Waits until so many more are acknowledged. */
  void awaitMore(int count, Duration atMost) throws Exception {
    int before = acknowledged.size();
    long until = System.nanoTime() + atMost.toNanos();
    while (acknowledged.size() < before + count) {
      if (System.nanoTime() > until) {
        throw new AssertionError(
            "only "
                + (acknowledged.size() - before)
                + " of "
                + count
                + " within "
                + atMost
                + "; "
                + unanswered.size()
                + " unanswered, "
                + refused()
                + " refused "
                + faults());
      }
      Thread.sleep(10);
    }
  }

  /** Waits for the last answers and stops. */
  @Override
  public void close() {
    stopped = true;
    try {
      for (Thread thread : threads) {
        thread.join(TimeUnit.SECONDS.toMillis(60));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
