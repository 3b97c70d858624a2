package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Served.JSON;
import static org.waymark.web.Served.YAML;
import static org.waymark.web.Served.get;
import static org.waymark.web.Served.header;
import static org.waymark.web.Served.json;
import static org.waymark.web.Served.post;
import static org.waymark.web.Served.send;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Advice is given, kept, read again, filtered, explained and compared. */
class AdvisoriesApiTest {

  private static final String ADVISORIES = "/api/v1/advisories";

  private final String id = Served.newId();

  /** Acme Bank under an id of this test's own. */
  private String bank() throws IOException {
    return Files.readString(Path.of("samples/acme-bank.yaml"))
        .replace("id: acme-bank", "id: " + id);
  }

  private HttpResponse<String> advised(String query) throws IOException {
    HttpResponse<String> made = post(ADVISORIES + query, YAML, bank());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made;
  }

  private JsonNode listed(String query) {
    HttpResponse<String> list = get(ADVISORIES + "?organisation=" + id + query);
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    return json(list).path("advisories");
  }

  @Test
  void jsonAndYamlGetTheSameAdvice() throws IOException {
    String yaml = "id: x\nname: X\norganisation: {kind: GOVERNMENT}\n";
    String json = "{\"id\":\"x\",\"name\":\"X\",\"organisation\":{\"kind\":\"GOVERNMENT\"}}";
    String asked = ADVISORIES + "?store=false";
    assertThat(post(asked, JSON, json).body()).isEqualTo(post(asked, YAML, yaml).body());
  }

  @Test
  void theFormatIsTheOneThatAcceptPrefers() throws IOException {
    String asked = ADVISORIES + "?store=false";
    assertThat(post(asked, YAML, bank()).body()).startsWith("{\"id\":");
    assertThat(post(asked, YAML, bank(), "Accept", "text/html").body())
        .startsWith("<!doctype html>");
    assertThat(post(asked, YAML, bank(), "Accept", "text/markdown").body()).startsWith("# ");
    assertThat(post(asked, YAML, bank(), "Accept", "text/csv").body()).contains("CLD-45,");
    assertThat(post(asked, YAML, bank(), "Accept", "text/plain").body()).startsWith("Acme Bank (");
    HttpResponse<String> browser =
        post(asked, YAML, bank(), "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
    assertThat(header(browser, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    HttpResponse<String> notJson = post(asked, YAML, bank(), "Accept", "application/json;q=0, */*");
    assertThat(header(notJson, "Content-Type")).isEqualTo("text/markdown;charset=UTF-8");
  }

  @Test
  void whatIsNotToBeKeptIsNotKept() throws IOException {
    HttpResponse<String> passing = post(ADVISORIES + "?store=false", YAML, bank());
    assertThat(passing.statusCode()).isEqualTo(200);
    assertThat(header(passing, "Location")).isEmpty();
    assertThat(header(passing, "Cache-Control")).isEqualTo("no-store");
    assertThat(listed("")).isEmpty();
  }

  @Test
  void whatIsKeptIsReadAgainByteForByte() throws IOException {
    HttpResponse<String> made = advised("?language=es");
    HttpResponse<String> found = get(header(made, "Location"));
    assertThat(found.body()).isEqualTo(made.body());
    assertThat(json(found).path("language").asString()).isEqualTo("es");
    HttpResponse<String> known =
        get(header(made, "Location"), "If-None-Match", header(found, "ETag"));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
  }

  @Test
  void anotherFormatOrAPartOfWhatIsKeptIsMadeAgain() throws IOException {
    String place = header(advised("?set=UNSERVED_POPULATION%3D3"), "Location");
    HttpResponse<String> page = get(place, "Accept", "text/markdown");
    assertThat(page.body()).startsWith("# ").contains("UNSERVED\\_POPULATION");
    assertThat(header(page, "ETag")).isNotEqualTo(header(get(place), "ETag"));
    JsonNode part = json(get(place + "?strength=must"));
    assertThat(part.path("recommendations"))
        .allMatch(one -> one.path("strength").asString().equals("MUST"));
    assertThat(get(place + "?chapter=nowhere").statusCode()).isEqualTo(400);
  }

  @Test
  void theSameRequestWithItsKeyIsKeptOnce() throws IOException {
    String key = Served.newId();
    HttpResponse<String> first = post(ADVISORIES, YAML, bank(), "Idempotency-Key", key);
    HttpResponse<String> second = post(ADVISORIES, YAML, bank(), "Idempotency-Key", key);
    assertThat(header(first, "Idempotency-Replayed")).isEmpty();
    assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(listed("")).hasSize(1);
    HttpResponse<String> other =
        post(ADVISORIES + "?language=es", YAML, bank(), "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(422);
  }

  @Test
  void eachFilterOfTheListFilters() throws IOException {
    HttpResponse<String> made = advised("");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    JsonNode rulebook = json(made).path("rulebook");
    for (String fits :
        List.of(
            "",
            "&rule=cld-45",
            "&chapter=CLD",
            "&strength=should",
            "&rule=CLD-45&strength=SHOULD",
            "&rulebook=" + rulebook.path("version").asString(),
            "&rulebook=" + rulebook.path("digest").asString(),
            "&from=2026-01-01",
            "&to=9999-12-31")) {
      assertThat(listed(fits)).as(fits).hasSize(1);
    }
    for (String other :
        List.of(
            "&rule=CLD-46",
            "&chapter=CON",
            "&rule=CLD-45&strength=MUST",
            "&rulebook=0.0.0",
            "&rulebook=sha256:" + "0".repeat(64),
            "&from=9999-12-31",
            "&to=2026-01-01")) {
      assertThat(listed(other)).as(other).isEmpty();
    }
    JsonNode entry = listed("").get(0);
    assertThat(header(made, "Location")).endsWith(entry.path("id").asString());
    assertThat(entry.path("requestedBy").asString()).isEqualTo("local");
    assertThat(entry.path("at").asString()).isGreaterThanOrEqualTo("2026").hasSize(24);
    assertThat(today).hasSize(10);
  }

  @Test
  void theListComesInPagesTheNewestFirst() throws IOException {
    for (int i = 0; i < 5; i++) {
      advised("");
    }
    var found = new ArrayList<Long>();
    String cursor = "";
    do {
      HttpResponse<String> page = get(ADVISORIES + "?organisation=" + id + "&limit=2" + cursor);
      json(page).path("advisories").forEach(one -> found.add(one.path("sequence").asLong()));
      String next = json(page).path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(found).hasSize(5).doesNotHaveDuplicates();
    assertThat(found).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void aReplaySaysTheSame() throws IOException {
    String place = header(advised("?asOf=2026-01-01&language=es"), "Location");
    JsonNode replay = json(send("POST", place + "/replay", ""));
    assertThat(replay.path("same").asBoolean()).isTrue();
    assertThat(replay.path("differences")).isEmpty();
    assertThat(replay.at("/sha256/recorded")).isEqualTo(replay.at("/sha256/replayed"));
  }

  @Test
  void anAdviceThatIsKeptIsExplainedAsTheProfileIs() throws IOException {
    String place = header(advised(""), "Location");
    for (String[] both :
        new String[][] {
          {"/why?rule=CLD-45", "/api/v1/why?rule=CLD-45"},
          {"/why/CLD-45", "/api/v1/why?rule=CLD-45"},
          {"/why?chapter=CLD", "/api/v1/why?chapter=CLD"},
          {"/questions?top=3", "/api/v1/questions?top=3"},
          {"/change?clear=CLD-45", "/api/v1/change?clear=CLD-45"},
          {"/change?reach=CLD-11&any=true", "/api/v1/change?reach=CLD-11&any=true"}
        }) {
      for (String accept : List.of(JSON, "text/html")) {
        HttpResponse<String> kept = get(place + both[0], "Accept", accept);
        assertThat(kept.statusCode()).as(both[0] + kept.body()).isEqualTo(200);
        assertThat(kept.body())
            .as(both[0])
            .isEqualTo(post(both[1], YAML, bank(), "Accept", accept).body());
        assertThat(
                get(place + both[0], "Accept", accept, "If-None-Match", header(kept, "ETag"))
                    .statusCode())
            .isEqualTo(304);
      }
    }
  }

  @Test
  void whatIfSaysWhatWouldDiffer() throws IOException {
    HttpResponse<String> answer =
        post(
            "/api/v1/whatif",
            YAML,
            "profile:\n" + bank().indent(2) + "facts: {cloud.providerCount: 2}\n");
    JsonNode rules = json(answer).at("/milestones/0/rules");
    assertThat(rules)
        .anyMatch(
            one ->
                one.at("/rule/id").asString().equals("CLD-45")
                    && one.path("to").asString().equals("DOES_NOT_APPLY"));
  }

  @Test
  void advisoriesThatAreKeptAreComparedAsTheirProfilesAre() throws IOException {
    String later = bank().replace("providerCount: 1", "providerCount: 2");
    String first = header(advised(""), "Location").replaceFirst(".*/", "");
    String second = header(post(ADVISORIES, YAML, later), "Location").replaceFirst(".*/", "");
    HttpResponse<String> advisories =
        post("/api/v1/compare", JSON, "{\"advisories\":[\"" + first + "\",\"" + second + "\"]}");
    HttpResponse<String> profiles =
        post(
            "/api/v1/compare", YAML, "profiles:\n-\n" + bank().indent(2) + "-\n" + later.indent(2));
    assertThat(advisories.statusCode()).as(advisories.body()).isEqualTo(200);
    assertThat(advisories.body()).isEqualTo(profiles.body());
    HttpResponse<String> otherDay =
        post("/api/v1/compare?asOfAfter=2026-01-01", JSON, "{\"advisories\":[\"" + first + "\"]}");
    assertThat(otherDay.body())
        .isEqualTo(
            post("/api/v1/compare?asOfAfter=2026-01-01", YAML, "profiles:\n-\n" + bank().indent(2))
                .body());
    assertThat(json(otherDay).at("/rulebook/asOf").asString()).isEqualTo("2026-01-01");
  }

  @Test
  void theRulebookInUseCanBeTheLaterOneOfAComparison() throws IOException {
    String digest = json(get("/api/v1/rulebooks")).at("/rulebooks/0/digest").asString();
    HttpResponse<String> same =
        post("/api/v1/compare?rulebookAfter=" + digest, YAML, "profiles:\n-\n" + bank().indent(2));
    assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
    assertThat(json(same).at("/milestones/0/rules")).isEmpty();
  }

  @Test
  void anAdvisoryThatThereIsNotIsNotFound() {
    for (String other : List.of("x", "00000000-0000-0000-0000-000000000000")) {
      for (String path : List.of("", "/why/CLD-45", "/questions", "/change?reach=CLD-45")) {
        assertThat(get(ADVISORIES + "/" + other + path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(send("POST", ADVISORIES + "/" + other + "/replay", "").statusCode())
          .isEqualTo(404);
    }
  }
}
