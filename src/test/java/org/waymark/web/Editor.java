package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.waymark.report.JsonReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who edits and publishes rules through the API.
 *
 * @param url where the service is
 * @param key their key; empty for the local user
 */
record Editor(String url, String key) {

  static final String JSON = "application/json";
  static final String TEXT = "text/plain";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** A threshold at which the shipped cases still pass, and an organisation that notices it. */
  static final String LOWER_PEAK =
      "{\"value\":2.5,\"unit\":\"ratio\",\"what\":\"Load varies strongly from here on.\","
          + "\"judgement\":\"A test.\"}";

  static final String PEAK = "/thresholds/HIGH_PEAK_LOAD";

  static final String NOTICING =
      "{\"id\":\"uneven\",\"name\":\"Uneven\",\"organisation\":{\"kind\":\"ENTERPRISE\"},"
          + "\"cloud\":{\"peakToAverageLoad\":2.7,\"elasticScaling\":false}}";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper MAPPER = new JsonMapper();

  HttpResponse<String> send(String method, String path, String type, String body, String... more) {
    return send(
        method,
        path,
        type,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        BodyHandlers.ofString(),
        more);
  }

  <T> HttpResponse<T> send(
      String method,
      String path,
      String type,
      BodyPublisher body,
      HttpResponse.BodyHandler<T> handler,
      String... more) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
            .timeout(Duration.ofMinutes(1))
            .method(method, body);
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "", "");
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, JSON, json);
  }

  static JsonNode json(HttpResponse<String> response) {
    return MAPPER.readTree(response.body());
  }

  /** The JSON of an answer that must have a status. */
  static JsonNode expect(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return json(response);
  }

  static String tag(HttpResponse<?> response) {
    return response.headers().firstValue("ETag").orElse("");
  }

  /** The id of a new draft that starts from the rulebook in use. */
  String draft(String title) {
    return expect(201, post("/drafts", JsonReport.json(JsonReport.ordered("title", title))))
        .get("id")
        .asString();
  }

  /** Writes what it read the moment before. */
  JsonNode write(String draft, String path, String type, String body) {
    String place = "/drafts/" + draft + path;
    HttpResponse<String> now = get(place);
    return expect(
        200,
        now.statusCode() == 404
            ? send("PUT", place, type, body, "If-None-Match", "*")
            : send("PUT", place, type, body, "If-Match", tag(now)));
  }

  JsonNode submit(String draft) {
    return expect(200, post("/drafts/" + draft + "/submit", "{}")).get("submission");
  }

  /** What was submitted of a draft. */
  JsonNode submission(String draft) {
    return expect(200, get("/drafts/" + draft)).get("submission");
  }

  /** Approves what was submitted. */
  HttpResponse<String> approve(String draft, JsonNode submission) {
    return post(
        "/drafts/" + draft + "/approve",
        JsonReport.json(
            JsonReport.ordered(
                "digest",
                submission.get("digest").asString(),
                "impact",
                submission.get("impact").asString())));
  }

  /** Publishes an approved draft and waits for the end of it. */
  JsonNode publish(String draft, boolean inUse) throws Exception {
    expect(
        202,
        post("/drafts/" + draft + "/publish", "{\"reason\":\"a test\",\"inUse\":" + inUse + "}"));
    long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    JsonNode publication;
    do {
      Thread.sleep(50);
      publication = expect(200, get("/drafts/" + draft + "/publication"));
      assertThat(System.nanoTime()).as("it ends").isLessThan(until);
    } while (!publication.get("over").asBoolean());
    return publication;
  }

  /** What is advised to an organisation, without keeping it. */
  JsonNode advice(String profile) {
    return expect(200, post("/advisories?store=false", profile));
  }

  /** The digest of the rulebook that advises. */
  String inUse() {
    return advice("{\"id\":\"a\",\"name\":\"A\"}").at("/rulebook/digest").asString();
  }

  void await(String digest) throws Exception {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!inUse().equals(digest)) {
      assertThat(System.nanoTime()).as("it follows").isLessThan(until);
      Thread.sleep(50);
    }
  }
}
