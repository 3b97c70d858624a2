package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Editor.expect;
import static org.waymark.web.Editor.tag;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.report.JsonReport;
import org.waymark.store.ApiKeys;
import org.waymark.store.Database;
import org.waymark.store.Role;
import tools.jackson.databind.JsonNode;

/** From a draft to a rulebook in use, and back. */
class DraftsApiTest {

  @TempDir static Path folder;

  private static Service service;
  private static Editor ann;
  private static Editor bob;
  private static Editor reader;
  private static Editor stranger;

  @BeforeAll
  static void start() throws Exception {
    Database.Address address = Database.Address.in(folder.resolve("data"), 5);
    Map<String, String> keys;
    try (Database database = Database.open(address)) {
      keys =
          Map.of(
              "ann", key(database, "acme", Role.EDIT, Role.ADVISE, Role.READ),
              "bob", key(database, "acme", Role.PUBLISH, Role.EDIT, Role.ADVISE, Role.READ),
              "reader", key(database, "acme", Role.READ, Role.ADVISE),
              "stranger", key(database, "globex", Role.ADMIN));
    }
    service = Services.start(address);
    String url = Services.url(service);
    ann = new Editor(url, keys.get("ann"));
    bob = new Editor(url, keys.get("bob"));
    reader = new Editor(url, keys.get("reader"));
    stranger = new Editor(url, keys.get("stranger"));
  }

  private static String key(Database database, String tenant, Role first, Role... more) {
    return new ApiKeys(database)
        .create(tenant, "key " + UUID.randomUUID(), EnumSet.of(first, more), 0, null)
        .text();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode publish(String draft) throws Exception {
    assertThat(bob.approve(draft, ann.submit(draft)).statusCode()).isEqualTo(200);
    return bob.publish(draft, true);
  }

  private static boolean applies(JsonNode advisory, String rule) {
    return advisory
        .get("recommendations")
        .valueStream()
        .anyMatch(one -> one.get("id").asString().equals(rule));
  }

  private static String rule(String draft, String id) {
    return ann.get("/drafts/" + draft + "/rules/" + id).body();
  }

  @Test
  void aThresholdIsChangedProvedApprovedPublishedAndTakenBack() throws Exception {
    String before = reader.inUse();
    assertThat(applies(reader.advice(Editor.NOTICING), "CLD-01")).isFalse();
    HttpResponse<String> kept = reader.post("/advisories", Editor.NOTICING);
    String draft = ann.draft("A lower peak");
    ann.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK);

    JsonNode check = expect(200, ann.get("/drafts/" + draft + "/check"));
    assertThat(check.get("problems")).isEmpty();
    assertThat(check.get("passes").asBoolean()).isTrue();
    JsonNode test = expect(200, ann.get("/drafts/" + draft + "/test"));
    assertThat(test.get("rules").valueStream().map(one -> one.get("rule").asString()))
        .contains("CLD-01")
        .doesNotContain("CON-01");
    assertThat(test.get("mistakes").asInt()).isPositive();
    assertThat(ann.get("/drafts/" + draft + "/difference").body())
        .contains("HIGH_PEAK_LOAD")
        .contains("2.5");
    assertThat(
            ann.send("GET", "/drafts/" + draft + "/difference", "", "", "Accept", "text/plain")
                .body())
        .contains("HIGH_PEAK_LOAD");
    JsonNode impact = expect(200, ann.get("/drafts/" + draft + "/impact?profiles=samples"));
    assertThat(impact.at("/profiles/number").asInt()).isGreaterThan(194);

    JsonNode submission = ann.submit(draft);
    HttpResponse<String> report =
        bob.get("/drafts/" + draft + "/impacts/" + submission.get("impact").asString());
    assertThat(expect(200, report).get("samples").get("after").get("digest").asString())
        .isEqualTo(submission.get("digest").asString());
    expect(200, bob.approve(draft, submission));
    JsonNode published = bob.publish(draft, true);
    assertThat(published.get("phase").asString()).as(published.toString()).isEqualTo("DONE");

    JsonNode after = reader.advice(Editor.NOTICING);
    assertThat(after.at("/rulebook/digest")).isEqualTo(submission.get("digest"));
    assertThat(applies(after, "CLD-01")).isTrue();
    // What was said before is said again as it was.
    String old = kept.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
    assertThat(reader.get(old).body()).isEqualTo(kept.body());
    assertThat(expect(200, reader.post(old + "/replay", "")).get("same").asBoolean()).isTrue();

    JsonNode newest = expect(200, reader.get("/rulebooks/history")).get("history").get(0);
    assertThat(newest.get("kind").asString()).isEqualTo("PUBLISHED");
    assertThat(newest.get("draft").asString()).isEqualTo(draft);
    assertThat(newest.get("reason").asString()).isEqualTo("a test");
    assertThat(newest.get("approvedBy").asString()).isNotEmpty();

    String wrong = rollback(before, before);
    assertThat(bob.post("/rulebooks/" + before + "/activate", wrong).statusCode()).isEqualTo(412);
    JsonNode back =
        expect(
            200,
            bob.post(
                "/rulebooks/" + before + "/activate",
                rollback(before, submission.get("digest").asString())));
    assertThat(back.get("kind").asString()).isEqualTo("ROLLED_BACK");
    assertThat(reader.inUse()).isEqualTo(before);
    assertThat(applies(reader.advice(Editor.NOTICING), "CLD-01")).isFalse();
  }

  private static String rollback(String to, String from) {
    return JsonReport.json(JsonReport.ordered("replaces", from, "reason", "back to " + to));
  }

  @Test
  void ofTwoEditorsTheSecondIsToldWhatTheFirstWrote() {
    String draft = ann.draft("Two editors");
    String place = "/drafts/" + draft + "/rules/CLD-03";
    HttpResponse<String> read = ann.get(place);
    String mine = read.body().replace("siteCount >= 2", "siteCount >= 4");
    String yours = read.body().replace("siteCount >= 2", "siteCount >= 9");
    expect(200, ann.send("PUT", place, Editor.TEXT, mine, "If-Match", tag(read)));

    HttpResponse<String> refused =
        bob.send("PUT", place, Editor.TEXT, yours, "If-Match", tag(read));
    JsonNode problem = expect(412, refused);
    assertThat(problem.at("/change/now").asString()).isEqualTo(mine);
    assertThat(problem.at("/change/difference").asString())
        .contains("-    Organisation( kind == Kind.ENTERPRISE, siteCount >= 2 )")
        .contains("+    Organisation( kind == Kind.ENTERPRISE, siteCount >= 4 )");
    assertThat(problem.at("/change/by").asString()).startsWith("key ");
    assertThat(tag(refused)).isEqualTo(tag(ann.get(place)));
    assertThat(rule(draft, "CLD-03")).isEqualTo(mine);

    // Another rule of the same file is nobody's business.
    HttpResponse<String> other = bob.get("/drafts/" + draft + "/rules/CLD-01");
    bob.write(draft, "/rules/CLD-01", Editor.TEXT, other.body().replace("== false", "!= true"));
    assertThat(rule(draft, "CLD-03")).isEqualTo(mine);
    assertThat(ann.send("PUT", place, Editor.TEXT, yours).statusCode()).isEqualTo(428);
    assertThat(ann.send("PUT", place, Editor.TEXT, yours, "If-None-Match", "*").statusCode())
        .isEqualTo(412);
  }

  @Test
  void aFileIsWrittenReadTakenAwayAndNeverLost() {
    String draft = ann.draft("Files");
    String place = "/drafts/" + draft + "/files/banking.drl";
    HttpResponse<String> read = ann.get(place);
    String text = read.body() + "\n// more\n";
    JsonNode written =
        expect(200, ann.send("PUT", place, Editor.TEXT, text, "If-Match", tag(read)));
    assertThat(written.get("revision").asInt()).isEqualTo(1);
    assertThat(ann.get(place).body()).isEqualTo(text);
    assertThat(ann.get("/drafts/" + draft + "/files/bankin.drl").body())
        .contains("did you mean `banking.drl`?");
    assertThat(ann.send("DELETE", place, "", "", "If-Match", tag(read)).statusCode())
        .isEqualTo(412);
    HttpResponse<String> now = ann.get(place);
    assertThat(ann.send("DELETE", place, "", "", "If-Match", tag(now)).statusCode()).isEqualTo(204);
    assertThat(ann.get(place).statusCode()).isEqualTo(404);
    for (String name : List.of("..%2Fx.drl", "x.exe", "CON.drl", "a%00.drl", "-.drl")) {
      assertThat(
              ann.send(
                      "PUT",
                      "/drafts/" + draft + "/files/" + name,
                      Editor.TEXT,
                      "x",
                      "If-None-Match",
                      "*")
                  .statusCode())
          .as(name)
          .isEqualTo(400);
    }
  }

  @Test
  void whatDoesNotCheckIsNamedWithItsPlaceAndNotSubmitted() {
    String draft = ann.draft("Broken");
    String place = "/drafts/" + draft + "/rules/CLD-03";
    ann.write(
        draft,
        "/rules/CLD-03",
        Editor.TEXT,
        ann.get(place).body().replace("siteCount", "siteCuont"));
    JsonNode problem = expect(200, ann.get("/drafts/" + draft + "/check")).get("problems").get(0);
    assertThat(problem.get("file").asString()).isEqualTo("cloud-model.drl");
    assertThat(problem.get("line").asInt()).isGreaterThan(20);
    assertThat(problem.get("column").asInt()).isGreaterThan(10);
    assertThat(problem.get("suggestion").asString()).isEqualTo("siteCount");
    assertThat(expect(422, ann.post("/drafts/" + draft + "/submit", "{}")).get("errors"))
        .isNotEmpty();
    assertThat(ann.get("/drafts/" + draft + "/difference").statusCode()).isEqualTo(422);
    assertThat(ann.get("/drafts/" + draft + "/impact").statusCode()).isEqualTo(422);
    // What stands in an editor is checked before it is saved.
    String unsaved =
        JsonReport.json(
            JsonReport.ordered(
                "files",
                JsonReport.ordered(
                    "cloud-model.drl",
                    ann.get("/rulebooks/current/files/cloud-model.drl").body())));
    assertThat(
            expect(200, ann.post("/drafts/" + draft + "/check", unsaved)).get("passes").asBoolean())
        .isTrue();
    assertThat(expect(200, ann.get("/drafts/" + draft + "/check")).get("passes").asBoolean())
        .isFalse();
  }

  @Test
  void onlyAnotherApprovesAndOnlyWhatWasShown() {
    String draft = bob.draft("Four eyes");
    ann.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK);
    JsonNode submission = ann.submit(draft);
    assertThat(bob.approve(draft, submission).statusCode()).as("bob began it").isEqualTo(403);
    assertThat(ann.approve(draft, submission).statusCode()).as("no role").isEqualTo(403);

    String other = ann.draft("Four eyes again");
    ann.write(other, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK);
    JsonNode first = ann.submit(other);
    ann.write(other, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK.replace("2.5", "2.6"));
    assertThat(bob.approve(other, first).statusCode()).as("not submitted any more").isEqualTo(409);
    JsonNode second = ann.submit(other);
    assertThat(bob.approve(other, first).statusCode()).as("another digest").isEqualTo(412);
    expect(200, bob.approve(other, second));
    assertThat(
            bob.post("/drafts/" + draft + "/publish", "{\"reason\":\"not approved\"}").statusCode())
        .isEqualTo(409);
    expect(200, ann.post("/drafts/" + other + "/reopen", "{\"text\":\"not yet\"}"));
    assertThat(bob.post("/drafts/" + other + "/publish", "{\"reason\":\"too late\"}").statusCode())
        .isEqualTo(409);
    List<String> kinds =
        expect(200, ann.get("/drafts/" + other + "/events"))
            .get("events")
            .valueStream()
            .map(event -> event.get("kind").asString())
            .toList();
    assertThat(kinds)
        .containsExactly(
            "BEGUN", "EDITED", "SUBMITTED", "EDITED", "SUBMITTED", "APPROVED", "REOPENED");
  }

  @Test
  void rolesAndTenantsSeeAndDoWhatTheyMay() {
    String draft = ann.draft("Roles");
    assertThat(reader.get("/drafts/" + draft).statusCode()).isEqualTo(403);
    assertThat(reader.post("/drafts", "{\"title\":\"x\"}").statusCode()).isEqualTo(403);
    assertThat(stranger.get("/drafts/" + draft).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/drafts/" + draft + "/files").statusCode()).isEqualTo(404);
    assertThat(stranger.post("/drafts/" + draft + "/comments", "{\"text\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(ann.post("/drafts/" + draft + "/publish", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(403);
    assertThat(
            ann.post("/rulebooks/" + reader.inUse() + "/activate", rollback("x", "y")).statusCode())
        .isEqualTo(403);
    assertThat(
            ann.send("PUT", "/rulebooks/shadow", Editor.JSON, "{\"digest\":\"x\",\"hours\":1}")
                .statusCode())
        .isEqualTo(403);
    expect(200, bob.post("/drafts/" + draft + "/comments", "{\"text\":\"<b>Why?</b>\"}"));
    assertThat(ann.get("/drafts/" + draft + "/events").body()).contains("<b>Why?</b>");
    assertThat(ann.send("DELETE", "/drafts/" + draft, "", "").statusCode()).isEqualTo(204);
    assertThat(
            ann.send(
                    "PUT",
                    "/drafts/" + draft + "/files/x.drl",
                    Editor.TEXT,
                    "x",
                    "If-None-Match",
                    "*")
                .statusCode())
        .as("abandoned")
        .isEqualTo(409);
  }

  @Test
  void aDraftWhoseBaseIsNotInUseAnyMoreIsRebasedFirst() throws Exception {
    String late = ann.draft("Late");
    ann.write(
        late,
        "/rules/CLD-03",
        Editor.TEXT,
        rule(late, "CLD-03").replace("officeAppsOnCloud == false", "officeAppsOnCloud != true"));
    String early = ann.draft("Early");
    String name = "/thresholds/LONG_PRODUCT_LEAD_TIME";
    ann.write(
        early,
        name,
        Editor.JSON,
        "{\"value\":12.5,\"unit\":\"months\",\"what\":\"Long.\",\"judgement\":\"A test.\"}");
    String clash = ann.draft("Clash");
    ann.write(
        clash,
        name,
        Editor.JSON,
        "{\"value\":12.7,\"unit\":\"months\",\"what\":\"Long.\",\"judgement\":\"A test.\"}");
    assertThat(publish(early).get("phase").asString()).isEqualTo("DONE");

    assertThat(ann.post("/drafts/" + late + "/submit", "{}").body()).contains("rebase it first");
    JsonNode rebased = expect(200, ann.post("/drafts/" + late + "/rebase", "{}"));
    assertThat(rebased.get("base").asString()).isEqualTo(reader.inUse());
    assertThat(ann.get("/drafts/" + late + name).body()).contains("12.5");
    assertThat(rule(late, "CLD-03")).contains("!= true");

    JsonNode conflict = expect(409, ann.post("/drafts/" + clash + "/rebase", "{}"));
    assertThat(conflict.at("/conflicts/0/id").asString()).isEqualTo("LONG_PRODUCT_LEAD_TIME");
    assertThat(conflict.at("/conflicts/0/theirs").asString()).contains("12.5");
    expect(200, ann.post("/drafts/" + clash + "/rebase", "{\"keepMine\":true}"));
    assertThat(ann.get("/drafts/" + clash + name).body()).contains("12.7");
  }

  @Test
  void anExportIsTheSameEachTimeAndItsImportElsewhereIsTheSameRulebook() throws Exception {
    byte[] zip = zip(ann, ann.inUse());
    assertThat(zip(bob, "current")).isEqualTo(zip);
    String draft = ann.draft("To be sent");
    ann.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK.replace("2.5", "2.8"));
    JsonNode submission = ann.submit(draft);
    expect(200, bob.approve(draft, submission));
    assertThat(bob.publish(draft, false).get("phase").asString()).isEqualTo("DONE");
    String digest = submission.get("digest").asString();
    byte[] sent = zip(ann, digest);
    Database.Address address = Database.Address.in(folder.resolve("elsewhere"), 3);
    try (Service elsewhere = Services.start(address)) {
      var there = new Editor(Services.url(elsewhere), "");
      HttpResponse<String> wrong = imported(there, sent, "?digest=sha256:0000");
      assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(422);
      JsonNode made = expect(201, imported(there, sent, "?title=From+afar&digest=" + digest));
      JsonNode got = expect(200, there.get("/drafts/" + made.get("id").asString()));
      assertThat(got.get("digest").asString()).isEqualTo(digest);
      sent[sent.length / 2] ^= 1;
      assertThat(imported(there, sent, "").statusCode()).isEqualTo(422);
    }
  }

  private static byte[] zip(Editor who, String digest) {
    HttpResponse<byte[]> response =
        who.send(
            "GET",
            "/rulebooks/" + digest + "/export",
            "",
            BodyPublishers.noBody(),
            BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private static HttpResponse<String> imported(Editor who, byte[] zip, String query) {
    return who.send(
        "POST",
        "/drafts" + query,
        "application/zip",
        BodyPublishers.ofByteArray(zip),
        BodyHandlers.ofString());
  }

  @Test
  void aShadowCountsWhatItWouldHaveSaid() throws Exception {
    String draft = ann.draft("Shadow");
    ann.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK.replace("2.5", "2.55"));
    JsonNode submission = ann.submit(draft);
    expect(200, bob.approve(draft, submission));
    bob.publish(draft, false);
    String digest = submission.get("digest").asString();
    assertThat(reader.inUse()).isNotEqualTo(digest);
    expect(
        200,
        bob.send(
            "PUT",
            "/rulebooks/shadow",
            Editor.JSON,
            "{\"digest\":\"" + digest + "\",\"hours\":1}"));
    JsonNode report;
    int asked = 0;
    do {
      assertThat(asked++).isLessThan(300);
      reader.advice(Editor.NOTICING);
      Thread.sleep(50);
      report = expect(200, bob.get("/rulebooks/shadow"));
    } while (report.get("rules").isEmpty());
    assertThat(report.get("otherAdvice").asInt()).isPositive();
    JsonNode rule = report.get("rules").get(0);
    assertThat(rule.get("rule").asString()).isEqualTo("CLD-01");
    assertThat(rule.at("/requests/ADDED").asInt()).isPositive();
    assertThat(rule.at("/examples/ADDED/0").asString()).isEqualTo("uneven");
    assertThat(expect(200, stranger.get("/rulebooks/shadow")).get("rules")).isEmpty();
    assertThat(bob.send("DELETE", "/rulebooks/shadow", "", "").statusCode()).isEqualTo(204);
    assertThat(expect(200, bob.get("/rulebooks/shadow")).get("running").asBoolean()).isFalse();
  }
}
