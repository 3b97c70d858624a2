package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Served.get;
import static org.waymark.web.Served.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is asked, the service answers as its OpenAPI document says: thousands of requests by a
 * seed, valid, nearly valid and broken. Other seeds: {@code -Dfuzz.seed=1 -Dfuzz.requests=1000}.
 */
class ApiFuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20261125L);

  /** For each operation. */
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 130);

  private static final int AT_ONCE = 4;
  private static final int MOST_MILLIS = 10_000;

  /** What no client should read: a trace, a class, a statement of SQL. */
  private static final Pattern LEAK =
      Pattern.compile(
          "\\b(?:org|com|java|jakarta|tools)\\.[a-z]+\\.[A-Za-z.]+|[A-Za-z]+Exception\\b"
              + "|\\bat [a-z]+\\.[a-z]+|StreamReadConstraints|LoadSettings|(?i)\\bselect .* from\\b");

  /** Steps that need others before them, which DraftsApiTest takes in their order. */
  private static final Set<String> STEPS =
      Set.of(
          "activateRulebook",
          "approveDraft",
          "beginShadow",
          "getPublication",
          "getShadow",
          "getSubmittedImpact",
          "publishDraft",
          "reopenDraft",
          "submitDraft",
          "deleteDraftEntry",
          "deleteDraftFile",
          "putDraftFile",
          "putDraftEntry");

  private static final ApiDocument DOCUMENT = new ApiDocument(get("/openapi.json").body());
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
  private final Map<String, Set<Integer>> seen = new ConcurrentHashMap<>();

  @Test
  void everyRequestIsAnsweredAsTheDocumentSays() throws Exception {
    System.out.println("fuzz.seed=" + SEED + " fuzz.requests=" + REQUESTS);
    String profile = Files.readString(Path.of("samples/acme-bank.yaml"));
    String before = post("/api/v1/advisories?store=false", Served.YAML, profile).body();
    List<String> profiles = profiles();
    List<String> advisories = advisories(profile);
    List<String> keys = keys();
    List<String> drafts = drafts();
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var work = new ArrayList<Callable<Integer>>();
      for (ApiDocument.Operation operation : DOCUMENT.operations()) {
        // What is taken away is missed by nobody else.
        boolean deletes = operation.method().equals("DELETE");
        var requests =
            new RandomRequests(
                SEED + operation.toString().hashCode(),
                DOCUMENT,
                deletes ? profiles.subList(0, 20) : profiles.subList(20, 40),
                advisories,
                keys,
                // What is read stays as it was begun.
                operation.method().equals("GET")
                    ? drafts.subList(0, 4)
                    : deletes ? drafts.subList(4, 10) : drafts.subList(10, 16));
        work.add(() -> ask(operation, requests));
      }
      int asked = 0;
      for (var done : workers.invokeAll(work)) {
        asked += done.get();
      }
      assertThat(asked).isEqualTo(work.size() * REQUESTS);
    } finally {
      workers.shutdownNow();
    }
    assertThat(failed).as("%d of the requests with -Dfuzz.seed=%d", failed.size(), SEED).isEmpty();
    everyOperationDidWhatItIsFor();
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(post("/api/v1/advisories?store=false", Served.YAML, profile).body())
        .isEqualTo(before);
  }

  private static List<String> profiles() {
    var profiles = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      String id = Served.newId() + (i % 8 == 0 ? " é" : "");
      assertThat(
              post("/api/v1/profiles", Served.JSON, "{\"id\":\"" + id + "\",\"name\":\"Fuzz\"}")
                  .statusCode())
          .isEqualTo(201);
      profiles.add(id);
    }
    return profiles;
  }

  private static List<String> drafts() {
    var drafts = new ArrayList<String>();
    for (int i = 0; i < 16; i++) {
      drafts.add(
          Served.header(post("/api/v1/drafts", Served.JSON, "{\"title\":\"Fuzz\"}"), "Location")
              .replaceFirst(".*/", ""));
    }
    return drafts;
  }

  private static List<String> keys() {
    var keys = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      String key = "{\"name\":\"Fuzz\",\"roles\":[\"READ\"]}";
      keys.add(
          Served.header(post("/api/v1/keys", Served.JSON, key), "Location")
              .replaceFirst(".*/", ""));
    }
    return keys;
  }

  private static List<String> advisories(String profile) {
    var advisories = new ArrayList<String>();
    for (String language : List.of("en", "es")) {
      advisories.add(
          Served.header(
                  post("/api/v1/advisories?language=" + language, Served.YAML, profile), "Location")
              .replaceFirst(".*/", ""));
    }
    return advisories;
  }

  private int ask(ApiDocument.Operation operation, RandomRequests requests) {
    for (int i = 0; i < REQUESTS; i++) {
      RandomRequests.Made made = requests.next(operation);
      String wrong;
      try {
        RawHttp.Response response = RawHttp.send(Served.service().port(), made.request());
        if (!made.elsewhere()) {
          seen.computeIfAbsent(operation.name(), name -> ConcurrentHashMap.newKeySet())
              .add(response.status());
        }
        wrong = wrong(operation, made, response);
        if (!wrong.isEmpty()) {
          wrong += "\n  answered " + response.status() + " " + shortened(response.text());
        }
      } catch (IOException e) {
        // Closed with much unread, a connection may lose the answer that is on its way.
        wrong = made.request().isLargerThanRead() ? "" : "no answer: " + e;
      }
      if (!wrong.isEmpty()) {
        failed.add(
            operation.name() + " #" + i + ": " + wrong + "\n  asked " + made.request() + "\n");
      }
    }
    return REQUESTS;
  }

  private static String shortened(String text) {
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }

  /** What is wrong with an answer; empty where nothing is. */
  private static String wrong(
      ApiDocument.Operation operation, RandomRequests.Made made, RawHttp.Response response) {
    int status = response.status();
    if (response.millis() > MOST_MILLIS) {
      return "took " + response.millis() + " ms";
    }
    if (status >= 500) {
      return "a fault";
    }
    JsonNode described = DOCUMENT.response(operation, status);
    if (described == null && !made.elsewhere()) {
      return "the document does not name the status";
    }
    if (status == 405 && response.header("Allow").isEmpty()) {
      return "no Allow";
    }
    if (made.request().method().equals("HEAD") || status == 204 || status == 304) {
      return response.content().length == 0 ? "" : "content where there should be none";
    }
    if (status >= 400) {
      return wrongProblem(operation, made, response);
    }
    // What was asked elsewhere may be another operation's, or OPTIONS.
    return made.elsewhere() || described == null ? "" : wrongContent(described, response);
  }

  private static String wrongProblem(
      ApiDocument.Operation operation, RandomRequests.Made made, RawHttp.Response response) {
    if (!response.header("Content-Type").equals("application/problem+json")) {
      return "found the type " + response.header("Content-Type");
    }
    JsonNode problem;
    try {
      problem = MAPPER.readTree(response.content());
    } catch (JacksonException e) {
      return "the problem is no JSON";
    }
    List<String> errors =
        DOCUMENT.errors(DOCUMENT.root().at("/components/schemas/Problem"), response.text());
    if (!errors.isEmpty()) {
      return "the problem is not as its schema has it: " + errors;
    }
    if (problem.path("status").asInt() != response.status()) {
      return "the problem says another status";
    }
    if (!made.elsewhere()
        && !problem.path("requestId").asString().equals(response.header("X-Request-Id"))) {
      return "the problem says another id of the request";
    }
    if (!made.elsewhere()
        && !made.request().target().startsWith(problem.path("instance").asString())) {
      return "the problem says another path";
    }
    for (JsonNode error : problem.path("errors")) {
      String parameter = error.path("parameter").asString("");
      boolean known =
          operation.parameters().stream()
              .anyMatch(one -> one.path("name").asString().equals(parameter));
      if (!made.elsewhere()
          && !parameter.isEmpty()
          && !known
          && !error.path("message").asString().startsWith("unknown parameter")) {
        return "found a parameter that there is not";
      }
    }
    return LEAK.matcher(problem.path("detail").asString() + problem.path("errors")).find()
        ? "says what is inside"
        : "";
  }

  private static String wrongContent(JsonNode described, RawHttp.Response response) {
    String type = response.header("Content-Type").replaceFirst(";.*", "");
    JsonNode content = described.path("content").get(type);
    if (content == null) {
      return "found the type " + type;
    }
    for (String header : List.of("ETag", "Location")) {
      if (described.path("headers").has(header) && response.header(header).isEmpty()) {
        return "no " + header;
      }
    }
    if (type.equals("application/x-ndjson")) {
      return response.text().lines().allMatch(line -> line.startsWith("{\"specversion\":\"1.0\""))
          ? ""
          : "a line that is no event";
    }
    if (!type.endsWith("json")) {
      return response.content().length == 0 && !type.equals("text/plain") ? "no content" : "";
    }
    List<String> errors = DOCUMENT.errors(content.get("schema"), response.text());
    return errors.isEmpty() ? "" : "not as its schema has it: " + errors;
  }

  private void everyOperationDidWhatItIsFor() {
    for (ApiDocument.Operation operation : DOCUMENT.operations()) {
      if (STEPS.contains(operation.name())) {
        continue;
      }
      operation
          .node()
          .path("responses")
          .propertyNames()
          .forEach(
              status -> {
                if (status.startsWith("2")) {
                  assertThat(seen.get(operation.name()))
                      .as(operation.name())
                      .contains(Integer.parseInt(status));
                }
              });
    }
  }
}
