package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Served.JSON;
import static org.waymark.web.Served.YAML;
import static org.waymark.web.Served.get;
import static org.waymark.web.Served.header;
import static org.waymark.web.Served.json;
import static org.waymark.web.Served.post;
import static org.waymark.web.Served.put;
import static org.waymark.web.Served.send;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.document.DocumentReader;
import org.waymark.web.RawHttp.Framing;
import tools.jackson.databind.JsonNode;

/** Each status means one thing, and says what was found, what was expected and what was meant. */
class ProblemDetailsTest {

  private static final String ADVISE = "/api/v1/advisories?store=false";

  private static JsonNode problem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(response.body()).doesNotContain("Exception", "org.", "java.", "\\tat ");
    JsonNode problem = json(response);
    assertThat(problem.path("type").asString()).isEqualTo("urn:waymark:problem:" + type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("requestId").asString())
        .isEqualTo(header(response, "X-Request-Id"))
        .isNotEmpty();
    return problem;
  }

  @Test
  void yamlThatIsCalledJsonIsRefused() {
    HttpResponse<String> response = post("/api/v1/advisories", JSON, "id: a\nname: A\n");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("send YAML as application/yaml");
  }

  @Test
  void a400SaysWhichParametersAreWrong() {
    JsonNode problem =
        problem(
            get("/api/v1/rules?strength=mist&asOf=2026-02-30&limt=3"), 400, "invalid-parameter");
    assertThat(problem.path("instance").asString()).isEqualTo("/api/v1/rules");
    JsonNode errors = problem.path("errors");
    assertThat(errors.valueStream().map(one -> one.path("parameter").asString()))
        .containsExactlyInAnyOrder("strength", "asOf", "limt");
    assertThat(errors.get(0).path("value").asString()).isEqualTo("mist");
    assertThat(errors.get(0).path("expected").asString()).isEqualTo("one of MUST, SHOULD, COULD");
    assertThat(errors.get(0).path("suggestion").asString()).isEqualTo("MUST");
  }

  @Test
  void a400SaysWhichParameterNamesWhatThereIsNot() {
    String profile = "{\"id\":\"a\",\"name\":\"A\"}";
    for (String parameter : List.of("rule=CLD-999", "chapter=nowhere")) {
      JsonNode problem =
          problem(post("/api/v1/why?" + parameter, JSON, profile), 400, "invalid-parameter");
      assertThat(problem.at("/errors/0/parameter").asString())
          .isEqualTo(parameter.replaceFirst("=.*", ""));
      assertThat(problem.at("/errors/0/value").asString())
          .isEqualTo(parameter.replaceFirst(".*=", ""));
    }
    JsonNode set = problem(get("/api/v1/rules?set=UNSERVED_POPULATON=3"), 400, "invalid-parameter");
    assertThat(set.at("/errors/0/value").asString()).isEqualTo("UNSERVED_POPULATON");
    assertThat(set.at("/errors/0/suggestion").asString()).isEqualTo("UNSERVED_POPULATION");
  }

  @Test
  void a400SaysWhereContentIsNotWellFormed() {
    JsonNode problem = problem(post(ADVISE, JSON, "{\n  \"id\": \"a\",,\n}"), 400, "malformed");
    assertThat(problem.at("/errors/0/line").asInt()).isEqualTo(2);
    assertThat(problem.at("/errors/0/message").asString()).startsWith("is not well formed: ");
  }

  @Test
  void a400AnswersWhatIsNoHttp() throws Exception {
    for (String target : List.of("/api/v1/rules/%zz", "/api/v1/../v1/rules", "/api|")) {
      RawHttp.Response response =
          RawHttp.send(
              Served.service().port(),
              new RawHttp.Request("GET", target, List.of(), new byte[0], Framing.LENGTH));
      assertThat(response.status()).as(target).isEqualTo(400);
      assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(response.text()).contains("\"status\":400");
    }
  }

  @Test
  void a400AnswersContentThatEndsEarly() throws Exception {
    for (Framing framing : List.of(Framing.TOO_LONG, Framing.BROKEN_CHUNK, Framing.UNKNOWN)) {
      RawHttp.Response response =
          RawHttp.send(
              Served.service().port(),
              new RawHttp.Request(
                  "POST", ADVISE, List.of("Content-Type: " + JSON), new byte[] {'{'}, framing));
      assertThat(response.status()).as(framing.name()).isEqualTo(400);
      assertThat(response.text()).contains("\"status\":400", "\"instance\":\"/api/v1/advisories\"");
    }
  }

  @Test
  void a404SaysWhatThereIsNotAndWhatWasMeant() {
    JsonNode rule = problem(get("/api/v1/rules/CLD_45"), 404, "not-found");
    assertThat(rule.path("detail").asString()).contains("CLD_45", "did you mean `CLD-45`?");
    JsonNode path = problem(get("/api/v1/rulez"), 404, "not-found");
    assertThat(path.path("detail").asString()).contains("/openapi.json");
    problem(get("/health/nothing"), 404, "not-found");
  }

  @Test
  void a405SaysWhichMethodsThereAre() {
    HttpResponse<String> response = send("PUT", "/api/v1/advisories", "");
    problem(response, 405, "method-not-allowed");
    assertThat(List.of(header(response, "Allow").split(",\\s*", -1)))
        .containsExactlyInAnyOrder("GET", "POST");
  }

  @Test
  void a406SaysWhichFormatsThereAre() {
    for (String accept : List.of("image/png", "application/json;q=0", "json", "a/b,".repeat(80))) {
      JsonNode problem = problem(get("/api/v1/rules", "Accept", accept), 406, "not-acceptable");
      assertThat(problem.path("detail").asString()).endsWith("one of application/json");
    }
  }

  @Test
  void a409SaysWhatThereIsAlready() {
    String profile = "{\"id\":\"" + Served.newId() + "\",\"name\":\"A\"}";
    post("/api/v1/profiles", JSON, profile);
    problem(post("/api/v1/profiles", JSON, profile), 409, "conflict");
  }

  @Test
  void a412SaysWhichVersionThereIs() {
    String id = Served.newId();
    String profile = "{\"id\":\"" + id + "\",\"name\":\"A\"}";
    post("/api/v1/profiles", JSON, profile);
    HttpResponse<String> response =
        put("/api/v1/profiles/" + id, JSON, profile, "If-Match", "\"5\"");
    problem(response, 412, "precondition-failed");
    assertThat(header(response, "ETag")).isEqualTo("\"1\"");
  }

  @Test
  void a413SaysHowMuchIsRead() {
    String large = "{" + " ".repeat(DocumentReader.MAX_BYTES) + "}";
    JsonNode problem = problem(post(ADVISE, JSON, large), 413, "too-large");
    assertThat(problem.path("detail").asString()).contains("1048576");
  }

  @Test
  void a415SaysWhichTypesAreRead() {
    String profile = "{\"id\":\"a\",\"name\":\"A\"}";
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/json;charset=ISO-8859-1")) {
      HttpResponse<String> response = post(ADVISE, type, profile);
      problem(response, 415, "unsupported-type");
      assertThat(header(response, "Accept")).contains(JSON, YAML);
    }
    problem(send("POST", ADVISE, profile), 415, "unsupported-type");
    problem(post(ADVISE, JSON, profile, "Content-Encoding", "gzip"), 415, "unsupported-type");
  }

  @Test
  void a422SaysEverythingThatIsWrongWithAProfile() {
    JsonNode problem =
        problem(
            post(
                ADVISE,
                YAML,
                """
                id: a
                name: A
                organisation:
                  kind: ENTERPRICE
                  regulated: "yes"
                clowd: {}
                """),
            422,
            "invalid");
    JsonNode errors = problem.path("errors");
    assertThat(errors.size()).isEqualTo(3);
    assertThat(errors.at("/0/pointer").asString()).isEqualTo("/organisation/kind");
    assertThat(errors.at("/0/line").asInt()).isEqualTo(4);
    assertThat(errors.at("/0/column").asInt()).isEqualTo(9);
    assertThat(errors.at("/0/value").asString()).isEqualTo("ENTERPRICE");
    assertThat(errors.at("/0/suggestion").asString()).isEqualTo("ENTERPRISE");
    assertThat(errors.at("/1/value").asString()).isEqualTo("yes");
    assertThat(errors.at("/1/expected").asString()).isEqualTo("true or false");
    assertThat(errors.at("/1/suggestion").asString()).isEqualTo("true");
    assertThat(errors.at("/2/suggestion").asString()).isEqualTo("cloud");
  }

  @Test
  void a422SaysANumberThatIsNoneAsItWasRead() {
    for (String number : List.of("1e999", "-1e999")) {
      JsonNode problem =
          problem(
              post(
                  ADVISE,
                  JSON,
                  "{\"id\":\"a\",\"name\":\"A\",\"cloud\":{\"providerCount\":" + number + "}}"),
              422,
              "invalid");
      assertThat(problem.at("/errors/0/value").asString()).endsWith("Infinity");
    }
  }

  @Test
  void a428SaysThatItMustBeSaidWhatIsChanged() {
    String profile = "{\"id\":\"a\",\"name\":\"A\"}";
    JsonNode problem =
        problem(put("/api/v1/profiles/a", JSON, profile), 428, "precondition-required");
    assertThat(problem.path("detail").asString()).contains("If-Match", "If-None-Match: *");
  }

  @Test
  void a431SaysHowLargeHeaderFieldsMayBe() {
    HttpResponse<String> response = get("/api/v1/rules", "X-Large", "a".repeat(20_000));
    JsonNode problem = problem(response, 431, "headers-too-large");
    assertThat(problem.path("detail").asString()).contains("16384");
    assertThat(get("/api/v1/rules", "X-Large", "a".repeat(12_000)).statusCode()).isEqualTo(200);
  }
}
