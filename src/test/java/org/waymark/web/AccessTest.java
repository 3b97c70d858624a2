package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.document.InputException;
import org.waymark.store.ApiKeys;
import org.waymark.store.Chain;
import org.waymark.store.Database;
import org.waymark.store.DecisionEvent;
import org.waymark.store.Role;

/** Who may do what: tried from the outside. */
class AccessTest {

  private static final String PROFILE = "{\"id\":\"acme\",\"name\":\"Acme\"}";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static IdentityProvider provider;
  private static Service service;
  private static String adviser;
  private static String reader;
  private static String admin;
  private static String stranger;
  private static String monitor;
  private static String editor;
  private static String publisher;

  @BeforeAll
  static void start() throws Exception {
    provider = new IdentityProvider();
    try (Database database = Database.open(address("keys"))) {
      var keys = new ApiKeys(database);
      adviser = keys.create("acme", "adviser", EnumSet.of(Role.ADVISE), 0, null).text();
      reader = keys.create("acme", "reader", EnumSet.of(Role.READ), 0, null).text();
      admin = keys.create("acme", "admin", EnumSet.of(Role.ADMIN), 0, null).text();
      monitor = keys.create("acme", "monitor", EnumSet.of(Role.MONITOR), 0, null).text();
      editor = keys.create("acme", "editor", EnumSet.of(Role.EDIT), 0, null).text();
      publisher = keys.create("acme", "publisher", EnumSet.of(Role.PUBLISH), 0, null).text();
      stranger = keys.create("globex", "stranger", EnumSet.of(Role.ADMIN), 0, null).text();
    }
    service =
        Service.start(
            settings(
                "127.0.0.1",
                "keys",
                new ServiceSettings.Tokens(provider.issuer(), "waymark", "roles", "tenant")));
  }

  @AfterAll
  static void stop() {
    service.close();
    provider.close();
  }

  private static Database.Address address(String name) {
    return Database.Address.in(folder.resolve(name), 5);
  }

  private static ServiceSettings settings(
      String address, String name, ServiceSettings.@Nullable Tokens tokens) throws Exception {
    return Services.settings(address, address(name), tokens, null, "");
  }

  private static HttpResponse<String> send(
      String method, String path, @Nullable String credentials, @Nullable String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (credentials != null) {
      request.header("Authorization", "Bearer " + credentials);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path, @Nullable String credentials)
      throws Exception {
    return send("GET", path, credentials, null);
  }

  private static String stored(String key) throws Exception {
    HttpResponse<String> response = send("POST", "/api/v1/advisories", key, PROFILE);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return response.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void withoutCredentialsOnlyHealthAndTheDescriptionAreShown() throws Exception {
    for (String open : List.of("/health/live", "/health/ready", "/openapi.json")) {
      assertThat(get(open, null).statusCode()).as(open).isIn(200, 503);
    }
    for (String closed :
        List.of("/api/v1/rules", "/api/v1/advisories", "/api/v1/nothing", "/metrics", "/")) {
      HttpResponse<String> response = get(closed, null);
      assertThat(response.statusCode()).as(closed).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
    }
  }

  @Test
  void whatIsNoKeyOfOursOpensNothing() throws Exception {
    String wrongSecret =
        adviser.substring(0, adviser.length() - 1) + (adviser.endsWith("A") ? "B" : "A");
    for (String bad :
        List.of(
            "x",
            "",
            wrongSecret,
            "wmk_000000000000_" + "A".repeat(43),
            adviser + "A",
            "\" or 1=1")) {
      assertThat(get("/api/v1/rules", bad).statusCode()).as(bad).isEqualTo(401);
    }
    var basic =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/rules"))
            .header("Authorization", "Basic YTpi")
            .build();
    assertThat(CLIENT.send(basic, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void eachRoleAllowsWhatItIsForAndNothingElse() throws Exception {
    String advisory = stored(adviser);
    Map<String, List<String>> allowed =
        Map.of(
            adviser, List.of("POST /api/v1/advisories", "POST /api/v1/why?rule=CLD-45"),
            reader,
                List.of(
                    "GET /api/v1/advisories",
                    "GET " + advisory,
                    "GET /api/v1/profiles",
                    "POST " + advisory + "/replay"),
            monitor, List.of("GET /metrics"),
            admin,
                List.of(
                    "GET /api/v1/keys",
                    "GET /metrics",
                    "GET " + advisory,
                    "POST /api/v1/advisories"));
    Set<String> all = new java.util.TreeSet<>();
    allowed.values().forEach(all::addAll);
    for (var one : allowed.entrySet()) {
      for (String what : all) {
        String[] words = what.split(" ", 2);
        int status =
            send(words[0], words[1], one.getKey(), words[0].equals("POST") ? PROFILE : null)
                .statusCode();
        if (one.getValue().contains(what) || one.getKey().equals(admin)) {
          assertThat(status).as(what).isIn(200, 201);
        } else {
          assertThat(status).as(what).isEqualTo(403);
        }
      }
      assertThat(get("/api/v1/rules/CLD-45", one.getKey()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aTenantSeesNothingOfAnotherNotEvenWithItsIds() throws Exception {
    String advisory = stored(adviser);
    assertThat(
            send("POST", "/api/v1/profiles", adviser, "{\"id\":\"secret\",\"name\":\"S\"}")
                .statusCode())
        .isEqualTo(201);
    for (String path :
        List.of(
            advisory,
            advisory + "/why/CLD-45",
            advisory + "/questions",
            advisory + "/change?clear=CLD-45",
            "/api/v1/profiles/secret",
            "/api/v1/profiles/secret/versions",
            "/api/v1/profiles/secret/versions/1")) {
      assertThat(get(path, reader).statusCode()).as(path).isIn(200, 404);
      HttpResponse<String> response = get(path, stranger);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(response.body()).doesNotContain("Acme").doesNotContain("\"S\"");
    }
    assertThat(send("POST", advisory + "/replay", stranger, null).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/advisories", stranger).body()).contains("\"advisories\":[]");
    assertThat(get("/api/v1/profiles", stranger).body()).contains("\"profiles\":[]");
    assertThat(get("/api/v1/keys", stranger).body()).contains("stranger").doesNotContain("adviser");
    String id = advisory.substring(advisory.lastIndexOf('/') + 1);
    HttpResponse<String> compared =
        send(
            "POST",
            "/api/v1/compare",
            stranger,
            "{\"advisories\":[\"" + id + "\",\"" + id + "\"]}");
    assertThat(compared.statusCode()).isEqualTo(422);
    assertThat(compared.body()).contains("there is no advisory").doesNotContain("Acme");
    for (int i = 0; i < 50; i++) {
      assertThat(get("/api/v1/advisories/" + UUID.randomUUID(), reader).statusCode())
          .isEqualTo(404);
    }
    HttpResponse<String> taken =
        send("POST", "/api/v1/profiles", stranger, "{\"id\":\"secret\",\"name\":\"Other\"}");
    assertThat(taken.statusCode()).as("an id is the tenant's own").isEqualTo(201);
    assertThat(get("/api/v1/profiles/secret", reader).body()).contains("\"S\"");
  }

  /** Who may do what with rulebooks and drafts, except ADMIN, who may do everything. */
  private static final String EDITING =
      """
      GET    /rulebooks                               any
      GET    /rulebooks/current                       any
      GET    /rulebooks/history                       any
      GET    /rulebooks/{digest}                      any
      GET    /rulebooks/{digest}/files                any
      GET    /rulebooks/{digest}/files/{name}         any
      GET    /rulebooks/{digest}/export               any
      GET    /rulebooks/{digest}/difference           any
      POST   /rulebooks/{digest}/activate             PUBLISH
      GET    /rulebooks/shadow                        EDIT PUBLISH
      PUT    /rulebooks/shadow                        PUBLISH
      DELETE /rulebooks/shadow                        PUBLISH
      GET    /drafts                                  EDIT PUBLISH
      POST   /drafts                                  EDIT
      GET    /drafts/{id}                             EDIT PUBLISH
      DELETE /drafts/{id}                             EDIT
      GET    /drafts/{id}/files                       EDIT PUBLISH
      GET    /drafts/{id}/files/{name}                EDIT PUBLISH
      PUT    /drafts/{id}/files/{name}                EDIT
      DELETE /drafts/{id}/files/{name}                EDIT
      GET    /drafts/{id}/{kind}                      EDIT PUBLISH
      GET    /drafts/{id}/{kind}/{entry}              EDIT PUBLISH
      PUT    /drafts/{id}/{kind}/{entry}              EDIT
      DELETE /drafts/{id}/{kind}/{entry}              EDIT
      GET    /drafts/{id}/tables/{name}               EDIT PUBLISH
      POST   /drafts/{id}/tables                      EDIT
      GET    /drafts/{id}/events                      EDIT PUBLISH
      POST   /drafts/{id}/comments                    EDIT PUBLISH
      GET    /drafts/{id}/check                       EDIT PUBLISH
      POST   /drafts/{id}/check                       EDIT
      GET    /drafts/{id}/test                        EDIT PUBLISH
      GET    /drafts/{id}/difference                  EDIT PUBLISH
      GET    /drafts/{id}/impact                      EDIT PUBLISH
      POST   /drafts/{id}/rebase                      EDIT
      POST   /drafts/{id}/submit                      EDIT
      GET    /drafts/{id}/impacts/{impact}            EDIT PUBLISH
      POST   /drafts/{id}/approve                     PUBLISH
      POST   /drafts/{id}/reopen                      EDIT PUBLISH
      POST   /drafts/{id}/publish                     PUBLISH
      GET    /drafts/{id}/publication                 EDIT PUBLISH
      """;

  /** An operation on rules and the roles that may do it; none for any role. */
  private record Allowed(String method, String template, List<String> roles) {

    static List<Allowed> all() {
      return EDITING
          .lines()
          .map(line -> List.of(line.split(" +", -1)))
          .map(
              parts ->
                  new Allowed(
                      parts.get(0),
                      "/api/v1" + parts.get(1),
                      parts.get(2).equals("any") ? List.of() : parts.subList(2, parts.size())))
          .toList();
    }

    String path(String draft) {
      return template
          .replace("{id}", draft)
          .replace("{digest}", "sha256:" + "0".repeat(64))
          .replace("{kind}", "cards")
          .replace("{entry}", "CLD-01")
          .replace("{impact}", "sha256:" + "0".repeat(64))
          .replace("{name}", template.contains("/tables/") ? "cases.csv" : "banking.drl");
    }
  }

  @Test
  void onlyWhoHasTheRoleReadsAndEditsRules() throws Exception {
    Map<String, String> keys =
        Map.of(
            "ADVISE", adviser,
            "READ", reader,
            "EDIT", editor,
            "PUBLISH", publisher,
            "MONITOR", monitor,
            "ADMIN", admin);
    for (Allowed one : Allowed.all()) {
      String path = one.path(UUID.randomUUID().toString());
      assertThat(send(one.method(), path, null, null).statusCode())
          .as(one.toString())
          .isEqualTo(401);
      for (Map.Entry<String, String> key : keys.entrySet()) {
        int status = send(one.method(), path, key.getValue(), null).statusCode();
        boolean may =
            one.roles().isEmpty()
                || one.roles().contains(key.getKey())
                || key.getKey().equals("ADMIN");
        assertThat(status).as("%s as %s", one, key.getKey()).isLessThan(500);
        assertThat(status == 403).as("%s as %s: %s", one, key.getKey(), status).isEqualTo(!may);
      }
    }
  }

  @Test
  void theDocumentNamesTheRolesThatEditRulesAndNoOperationIsForgotten() {
    var document = new ApiDocument(OpenApi.document("test"));
    Map<String, String> said =
        document.operations().stream()
            .filter(one -> one.path().matches("/api/v1/(drafts|rulebooks).*"))
            .collect(
                Collectors.toMap(
                    ApiDocument.Operation::toString,
                    one -> one.node().path("description").asString()));
    List<Allowed> all = Allowed.all();
    assertThat(all.stream().map(one -> one.method() + " " + one.template()))
        .containsExactlyInAnyOrderElementsOf(said.keySet());
    for (Allowed one : all) {
      assertThat(said.get(one.method() + " " + one.template()))
          .as(one.toString())
          .endsWith(
              one.roles().isEmpty()
                  ? "Any role."
                  : "Role `" + String.join("` or `", one.roles()) + "`.");
    }
  }

  @Test
  void anotherTenantsDraftIsThereForNobodyElse() throws Exception {
    HttpResponse<String> made = send("POST", "/api/v1/drafts", editor, "{\"title\":\"Ours\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String place = made.headers().firstValue("Location").orElseThrow();
    String id = place.replaceFirst(".*/", "");
    for (Allowed one : Allowed.all()) {
      if (one.template().contains("{id}")) {
        HttpResponse<String> answer = send(one.method(), one.path(id), stranger, "{}");
        assertThat(answer.statusCode()).as("%s: %s", one, answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("there is no draft `" + id + "`");
      }
    }
    assertThat(get("/api/v1/drafts", stranger).body()).doesNotContain(id);
    assertThat(get("/api/v1/drafts", editor).body()).contains(id);
    assertThat(get(place, editor).body()).contains("\"state\":\"OPEN\"");
    assertThat(get(place, reader).statusCode()).isEqualTo(403);
  }

  @Test
  void anAdministratorMakesAndRevokesKeysOfTheirTenant() throws Exception {
    HttpResponse<String> made =
        send(
            "POST",
            "/api/v1/keys",
            admin,
            "{\"name\":\"new\",\"roles\":[\"read\"],\"expiresAt\":\"2999-01-01T00:00:00Z\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String text = made.body().replaceFirst("(?s).*\"key\":\"(wmk_[^\"]+)\".*", "$1");
    String id = made.headers().firstValue("Location").orElseThrow();
    assertThat(get("/api/v1/keys", admin).body()).contains("\"new\"").doesNotContain(text);
    assertThat(send("DELETE", id, stranger, null).statusCode()).isEqualTo(404);
    // Not used before it is revoked: what was seen a moment ago may count for ten seconds more.
    assertThat(send("DELETE", id, admin, null).statusCode()).isEqualTo(204);
    assertThat(get("/api/v1/rules", text).statusCode()).isEqualTo(401);

    HttpResponse<String> wrong =
        send(
            "POST", "/api/v1/keys", admin, "{\"nam\":\"x\",\"roles\":[\"reed\"],\"perMinute\":-1}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains(
            "\"pointer\":\"/nam\"", "did you mean `name`?", "did you mean `READ`?", "/perMinute");
  }

  @Test
  void anAuditorGetsAndVerifiesTheRecordOfTheirTenantAlone() throws Exception {
    stored(adviser);
    stored(stranger);
    HttpResponse<String> verified = send("POST", "/api/v1/audit/verification", admin, null);
    assertThat(verified.body()).contains("\"intact\":true,\"tenant\":\"acme\"");
    HttpResponse<String> records = get("/api/v1/audit/records", admin);
    assertThat(records.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    var chain = new Chain("acme");
    DecisionEvent.read(
        "records",
        new ByteArrayInputStream(records.body().getBytes(StandardCharsets.UTF_8)),
        (line, event) -> chain.next(event.decision(), event.content()));
    assertThat(chain.finding().flaw()).isNull();
    assertThat(chain.finding().records()).isPositive();
    assertThat(records.body()).doesNotContain("globex");
    assertThat(get("/api/v1/audit/records?to=2001-01-01", admin).body()).isEmpty();
    assertThat(get("/api/v1/audit/records", reader).statusCode()).isEqualTo(403);
  }

  @Test
  void aKeyMayAskOnlySoOften() throws Exception {
    HttpResponse<String> made =
        send(
            "POST",
            "/api/v1/keys",
            admin,
            "{\"name\":\"slow\",\"roles\":[\"READ\"],\"perMinute\":5}");
    String text = made.body().replaceFirst("(?s).*\"key\":\"(wmk_[^\"]+)\".*", "$1");
    List<Integer> statuses =
        IntStream.range(0, 8)
            .mapToObj(
                i -> {
                  try {
                    return get("/api/v1/rulebooks", text);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                })
            .map(HttpResponse::statusCode)
            .toList();
    assertThat(statuses.subList(0, 5)).containsOnly(200);
    assertThat(statuses.subList(5, 8)).containsOnly(429);
    HttpResponse<String> refused = get("/api/v1/rulebooks", text);
    assertThat(refused.headers().firstValue("Retry-After").map(Integer::parseInt))
        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 60));
    assertThat(get("/api/v1/rulebooks", reader).statusCode()).as("another key").isEqualTo(200);
  }

  @Test
  void whoMonitorsSeesWhatIsMeasured() throws Exception {
    stored(adviser);
    String metrics = get("/metrics", monitor).body();
    assertThat(metrics)
        .contains("waymark_evaluations_seconds_bucket{le=")
        .contains("waymark_decisions_waiting 0.0")
        .containsPattern("waymark_rulebook\\{digest=\"sha256:[0-9a-f]{64}\",version=\"[^\"]+\"} 1")
        .containsPattern("waymark_verdicts_total\\{chapter=\"[^\"]+\",verdict=\"DOES_NOT_APPLY\"}")
        .contains(
            "http_server_requests_seconds_count", "jvm_memory_used_bytes", "tomcat_threads_busy")
        .doesNotContain("acme");
  }

  @Test
  void tokensOfTheIssuerAreTakenAndOthersAreNot() throws Exception {
    Instant later = Instant.now().plusSeconds(600);
    Map<String, Object> claims = Map.of("tenant", "acme", "roles", List.of("read"));
    assertThat(get("/api/v1/advisories", provider.token("waymark", later, claims)).statusCode())
        .isEqualTo(200);
    assertThat(
            send("POST", "/api/v1/advisories", provider.token("waymark", later, claims), PROFILE)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            get(
                    "/api/v1/advisories",
                    provider.token(
                        "waymark", later, Map.of("tenant", "acme", "roles", "openid read")))
                .statusCode())
        .as("roles as a text")
        .isEqualTo(200);
    List<String> bad =
        List.of(
            provider.token("another", later, claims),
            provider.token("waymark", Instant.now().minusSeconds(600), claims),
            provider.token("waymark", later, Map.of("roles", List.of("read"))),
            provider.token("waymark", later, Map.of("tenant", "../x", "roles", List.of("read"))),
            provider.forged("waymark", claims),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEiLCJ0ZW5hbnQiOiJhY21lIn0.");
    for (String token : bad) {
      assertThat(get("/api/v1/rules", token).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void anotherAddressNeedsCredentials() throws Exception {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Service.start(settings("0.0.0.0", "none", null)))
        .withMessageContaining("expected credentials")
        .withMessageContaining("waymark keys create");
  }

  @Test
  void withoutKeysThisMachineIsServedButNoPageOfAnotherHost() throws Exception {
    try (Service open = Service.start(settings("127.0.0.1", "open", null))) {
      assertThat(open.isOpenToThisMachine()).isTrue();
      String request =
          "POST /api/v1/profiles HTTP/1.1\r\nHost: %s\r\n%sContent-Type: application/json\r\n"
              + "Content-Length: "
              + PROFILE.length()
              + "\r\nConnection: close\r\n\r\n"
              + PROFILE;
      String host = "localhost:" + open.port();
      assertThat(raw(open, request.formatted("evil.example", ""))).startsWith("HTTP/1.1 421");
      assertThat(raw(open, request.formatted(host, "Origin: http://evil.example\r\n")))
          .startsWith("HTTP/1.1 403");
      assertThat(raw(open, request.formatted(host, "Origin: null\r\n"))).startsWith("HTTP/1.1 403");
      assertThat(raw(open, request.formatted(host, "Origin: http://" + host + "\r\n")))
          .startsWith("HTTP/1.1 201");
    }
  }

  private static String raw(Service to, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), to.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  @Test
  void whoAcceptsItGetsAnswersCompressed() throws Exception {
    for (String path : List.of("/api/v1/rules", "/openapi.json")) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
              .header("Authorization", "Bearer " + reader)
              .header("Accept-Encoding", "gzip")
              .build();
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
      String text =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(text).isEqualTo(get(path, reader).body());
    }
  }

  @Test
  void everyAnswerHasTheHeadersThatKeepBrowsersSafe() throws Exception {
    for (HttpResponse<String> response :
        List.of(
            get("/api/v1/rules", reader),
            get("/api/v1/rules", null),
            get("/nothing", reader),
            send("POST", "/api/v1/advisories?store=false", adviser, PROFILE))) {
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(response.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy ->
                  assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
      assertThat(response.headers().firstValue("Cache-Control"))
          .hasValueSatisfying(cache -> assertThat(cache).containsAnyOf("no-store", "no-cache"));
      assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }
}
