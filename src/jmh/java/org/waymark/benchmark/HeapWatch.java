package org.waymark.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of a service by its metrics: what is least in a while is what a collection leaves. */
final class HeapWatch {

  private static final Pattern USED =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");

  private final HttpRequest metrics;
  private final int seconds;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HeapWatch(URI service, String key, int seconds) {
    var request = HttpRequest.newBuilder(service.resolve("/metrics"));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    this.metrics = request.build();
    this.seconds = seconds;
  }

  /** Prints until the process ends. */
  void begin() {
    var thread = new Thread(this::watch, "heap");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      for (int i = 1; ; i++) {
        double least = Double.MAX_VALUE;
        for (int second = 0; second < seconds; second++) {
          Thread.sleep(1_000);
          least = Math.min(least, used());
        }
        System.out.printf(
            "after %d s: at least %.1f MB of heap in use%n", i * seconds, least / 1e6);
      }
    } catch (Exception e) {
      System.err.println("the heap cannot be watched: " + e);
    }
  }

  private double used() throws Exception {
    HttpResponse<String> answer = http.send(metrics, HttpResponse.BodyHandlers.ofString());
    Matcher line = USED.matcher(answer.body());
    double sum = 0;
    int found = 0;
    while (line.find()) {
      sum += Double.parseDouble(line.group(1));
      found++;
    }
    if (found == 0) {
      throw new IllegalStateException("/metrics answers " + answer.statusCode() + " without heap");
    }
    return sum;
  }
}
