package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Served.JSON;
import static org.waymark.web.Served.YAML;
import static org.waymark.web.Served.get;
import static org.waymark.web.Served.header;
import static org.waymark.web.Served.json;
import static org.waymark.web.Served.patch;
import static org.waymark.web.Served.post;
import static org.waymark.web.Served.put;
import static org.waymark.web.Served.send;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Profiles are kept with their versions, and nobody overwrites what they have not seen. */
class ProfilesApiTest {

  private static final String PROFILES = "/api/v1/profiles";

  private final String id = Served.newId();
  private final String path = PROFILES + "/" + id;

  private String profile(String facts) {
    return "{\"id\":\"" + id + "\",\"name\":\"Test\"" + facts + "}";
  }

  private HttpResponse<String> create() {
    HttpResponse<String> made =
        post(PROFILES, JSON, profile(",\"cloud\":{\"providerCount\":1,\"slaSigned\":true}"));
    assertThat(made.statusCode()).isEqualTo(201);
    return made;
  }

  @Test
  void aNewProfileStandsWhereItsLocationSays() {
    HttpResponse<String> made = create();
    assertThat(header(made, "Location")).isEqualTo(path);
    assertThat(header(made, "ETag")).isEqualTo("\"1\"");
    HttpResponse<String> found = get(header(made, "Location"));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).isEqualTo(made.body());
    assertThat(json(found).at("/cloud/providerCount").asInt()).isEqualTo(1);
  }

  @Test
  void yamlIsKeptAsJson() {
    HttpResponse<String> made =
        post(PROFILES, YAML, "id: " + id + "\nname: Test\ncloud: {providerCount: {atLeast: 2}}\n");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(header(made, "Content-Type")).isEqualTo("application/json");
    assertThat(json(made).at("/cloud/providerCount/atLeast").asInt()).isEqualTo(2);
  }

  @Test
  void anIdOfAnyScriptCanBeReadUnderItsLocation() {
    String odd = id + " ünï 日本 🏦?#&+";
    HttpResponse<String> made = post(PROFILES, JSON, "{\"id\":\"" + odd + "\",\"name\":\"Test\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(json(get(header(made, "Location"))).path("id").asString()).isEqualTo(odd);
  }

  @Test
  void anIdThatNoPathCanHoldIsRefused() {
    for (String odd : new String[] {"a/b", "a\\\\b", "a;b", "a%b", "..", "a\u2028b"}) {
      HttpResponse<String> refused =
          post(PROFILES, JSON, "{\"id\":\"" + odd + "\",\"name\":\"Test\"}");
      assertThat(refused.statusCode()).as(odd).isEqualTo(422);
      assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/id");
    }
  }

  @Test
  void theSameIdTwiceIsAConflict() {
    create();
    HttpResponse<String> again = post(PROFILES, JSON, profile(""));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).path("detail").asString()).contains(id, "PUT");
  }

  @Test
  void theSameRequestWithItsKeyMakesOneVersion() {
    String key = Served.newId();
    HttpResponse<String> first = post(PROFILES, JSON, profile(""), "Idempotency-Key", key);
    HttpResponse<String> second = post(PROFILES, JSON, profile(""), "Idempotency-Key", key);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(json(get(path + "/versions")).path("versions").size()).isEqualTo(1);
  }

  @Test
  void aKeyOfAnotherRequestIsRefused() {
    String key = Served.newId();
    post(PROFILES, JSON, profile(""), "Idempotency-Key", key);
    HttpResponse<String> other =
        post(PROFILES, JSON, profile(",\"cloud\":{}"), "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(json(other).path("detail").asString()).contains("Idempotency-Key");
  }

  @Test
  void whoKnowsTheVersionReplacesIt() {
    create();
    HttpResponse<String> changed =
        put(path, JSON, profile(",\"cloud\":{\"providerCount\":3}"), "If-Match", "\"1\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(header(changed, "ETag")).isEqualTo("\"2\"");
    assertThat(json(get(path)).at("/cloud/providerCount").asInt()).isEqualTo(3);
    assertThat(json(get(path)).at("/cloud/slaSigned").isMissingNode()).isTrue();
  }

  @Test
  void whoKnowsAnOlderVersionIsToldWhichThereIs() {
    create();
    put(path, JSON, profile(""), "If-Match", "\"1\"");
    HttpResponse<String> late = put(path, JSON, profile(""), "If-Match", "\"1\"");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(header(late, "ETag")).isEqualTo("\"2\"");
    assertThat(json(late).path("detail").asString()).contains("version 2");
  }

  @Test
  void oneOfSeveralTagsIsEnoughButAWeakOneIsNot() {
    create();
    assertThat(put(path, JSON, profile(""), "If-Match", "\"7\", \"1\"").statusCode())
        .isEqualTo(200);
    assertThat(put(path, JSON, profile(""), "If-Match", "W/\"2\"").statusCode()).isEqualTo(412);
    assertThat(put(path, JSON, profile(""), "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void whoDoesNotSayWhatTheyChangeIsAskedTo() {
    create();
    assertThat(put(path, JSON, profile("")).statusCode()).isEqualTo(428);
    assertThat(patch(path, "{\"name\":\"x\"}").statusCode()).isEqualTo(428);
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(428);
  }

  @Test
  void putMakesANewProfileWhereThereIsNone() {
    HttpResponse<String> made = put(path, JSON, profile(""), "If-None-Match", "*");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(header(made, "Location")).isEqualTo(path);
    assertThat(put(path, JSON, profile(""), "If-None-Match", "*").statusCode()).isEqualTo(412);
  }

  @Test
  void putOfAProfileThatThereIsNotIsNotFound() {
    assertThat(put(path, JSON, profile(""), "If-Match", "*").statusCode()).isEqualTo(404);
  }

  @Test
  void anIdOtherThanThePathsIsSaid() {
    create();
    HttpResponse<String> other =
        put(path, JSON, "{\"id\":\"another\",\"name\":\"Test\"}", "If-Match", "\"1\"");
    assertThat(other.statusCode()).isEqualTo(422);
    JsonNode error = json(other).at("/errors/0");
    assertThat(error.path("pointer").asString()).isEqualTo("/id");
    assertThat(error.path("value").asString()).isEqualTo("another");
    assertThat(error.path("expected").asString()).contains(id);
  }

  @Test
  void aPatchChangesWhatItNamesAndNullTakesAway() {
    create();
    HttpResponse<String> patched =
        patch(
            path,
            "{\"name\":\"Renamed\",\"cloud\":{\"slaSigned\":null,\"providerCount\":2}}",
            "If-Match",
            "\"1\"");
    assertThat(patched.statusCode()).isEqualTo(200);
    JsonNode profile = json(get(path));
    assertThat(profile.path("name").asString()).isEqualTo("Renamed");
    assertThat(profile.at("/cloud/providerCount").asInt()).isEqualTo(2);
    assertThat(profile.at("/cloud/slaSigned").isMissingNode()).isTrue();
  }

  @Test
  void aPatchThatMakesNoProfileIsRefusedAtItsPlace() {
    create();
    HttpResponse<String> refused =
        patch(path, "{\n  \"cloud\": {\"providerCount\": \"two\"}\n}", "If-Match", "\"1\"");
    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode error = json(refused).at("/errors/0");
    assertThat(error.path("pointer").asString()).isEqualTo("/cloud/providerCount");
    assertThat(error.path("line").asInt()).isEqualTo(2);
    assertThat(error.path("value").asString()).isEqualTo("two");
    assertThat(json(get(path)).at("/cloud/providerCount").asInt()).isEqualTo(1);
  }

  @Test
  void aPatchWithANumberBeyondAllNumbersIsRefused() {
    create();
    HttpResponse<String> refused =
        patch(path, "{\"cloud\":{\"providerCount\":1e999}}", "If-Match", "*");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/cloud/providerCount");
  }

  @Test
  void aPatchKeepsTheId() {
    create();
    HttpResponse<String> refused = patch(path, "{\"id\":\"another\"}", "If-Match", "*");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("detail").asString()).contains("it stays");
  }

  @Test
  void aPatchOfAnotherTypeIsToldWhichIsRead() {
    create();
    HttpResponse<String> refused =
        send("PATCH", path, "[]", "Content-Type", "application/json-patch+json", "If-Match", "*");
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(header(refused, "Accept-Patch")).isEqualTo("application/merge-patch+json");
  }

  @Test
  void whatIsStillTheSameIsNotSentAgain() {
    create();
    HttpResponse<String> known = get(path, "If-None-Match", "\"1\"");
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    put(path, JSON, profile(""), "If-Match", "\"1\"");
    assertThat(get(path, "If-None-Match", "\"1\"").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsTakenAwayIsGoneButItsVersionsStay() {
    create();
    assertThat(send("DELETE", path, "", "If-Match", "\"7\"").statusCode()).isEqualTo(412);
    HttpResponse<String> gone = send("DELETE", path, "", "If-Match", "\"1\"");
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(gone.body()).isEmpty();
    assertThat(get(path).statusCode()).isEqualTo(404);
    JsonNode versions = json(get(path + "/versions")).path("versions");
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.at("/0/deleted").asBoolean()).isTrue();
    assertThat(versions.at("/1/deleted").asBoolean()).isFalse();
    assertThat(json(get(path + "/versions/1")).at("/cloud/providerCount").asInt()).isEqualTo(1);
    assertThat(post(PROFILES, JSON, profile("")).statusCode()).isEqualTo(201);
    assertThat(header(get(path), "ETag")).isEqualTo("\"3\"");
  }

  @Test
  void aVersionThatThereIsNotIsNotFound() {
    create();
    for (String version : new String[] {"0", "2", "x", "99999999999999999999"}) {
      assertThat(get(path + "/versions/" + version).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theListComesInPages() {
    for (int i = 0; i < 5; i++) {
      post(PROFILES, JSON, profile("").replace(id, id + "-" + i));
    }
    var found = new ArrayList<String>();
    String next = PROFILES + "?limit=3";
    int pages = 0;
    while (!next.isEmpty()) {
      HttpResponse<String> page = get(next);
      assertThat(page.statusCode()).isEqualTo(200);
      json(page).path("profiles").forEach(one -> found.add(one.path("id").asString()));
      String cursor = json(page).path("next").asString("");
      next = cursor.isEmpty() ? "" : PROFILES + "?limit=3&cursor=" + cursor;
      if (!cursor.isEmpty()) {
        assertThat(header(page, "Link")).isEqualTo("<" + next + ">; rel=\"next\"");
      }
      pages++;
    }
    assertThat(pages).isGreaterThan(1);
    assertThat(found).doesNotHaveDuplicates().contains(id + "-0", id + "-4");
  }

  @Test
  void theOrganisationOfAProfileIsAdvisedAsItIsNow() {
    create();
    HttpResponse<String> advised = send("POST", path + "/advisories", "");
    assertThat(advised.statusCode()).isEqualTo(201);
    assertThat(advised.body())
        .isEqualTo(post("/api/v1/advisories?store=false", JSON, get(path).body()).body());
    assertThat(get(header(advised, "Location")).body()).isEqualTo(advised.body());
    assertThat(send("POST", PROFILES + "/nobody/advisories", "").statusCode()).isEqualTo(404);
  }
}
