package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Editor.expect;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Attacks;
import org.waymark.Attacks.Attack;
import org.waymark.Harm;
import org.waymark.Rules;
import org.waymark.editing.AttackedZips;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;
import tools.jackson.databind.JsonNode;

/**
 * Attacks that come as drafts are refused, or do not pass; the service answers within seconds,
 * never with a fault of its own, and advises as before.
 */
class AttackedDraftsTest {

  /** A draft is used so often. */
  private static final int OFTEN = 50;

  /** Beside what the service remembers of readings and the tests of attacks. */
  private static final long MUCH = 192L << 20;

  @TempDir static Path folder;

  private static Service service;
  private static Editor ann;
  private static String advice = "";
  private static String draft = "";
  private static int used = OFTEN;
  private static long before;

  static List<Attack> attacks() {
    return Attacks.all();
  }

  static List<Attack> rules() {
    return Attacks.rules();
  }

  static List<Attack> some() {
    List<Attack> all = Attacks.all();
    return IntStream.range(0, all.size()).filter(i -> i % 12 == 7).mapToObj(all::get).toList();
  }

  @BeforeAll
  static void start() throws Exception {
    service = Services.start(Database.Address.in(folder.resolve("data"), 3));
    ann = new Editor(Services.url(service), "");
    advice = advice();
    expect(200, ann.get("/drafts/" + draft() + "/check"));
    before = held();
  }

  /** What is reached still after the rest was thrown away. */
  private static long held() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  @AfterAll
  static void whatIsHeldAfterAllOfThemIsBounded() {
    long more = held() - before;
    service.close();
    assertThat(more).as("what is remembered of them").isLessThan(MUCH);
  }

  @BeforeEach
  void forget() throws Exception {
    Harm.forget();
  }

  @AfterEach
  void nothingRanAndAllIsAsBefore() {
    Harm.none();
    assertThat(advice()).isEqualTo(advice);
  }

  private static String advice() {
    HttpResponse<String> response = ann.post("/advisories?store=false", Editor.NOTICING);
    expect(200, response);
    return response.body();
  }

  private static String draft() {
    if (used++ >= OFTEN) {
      draft = ann.draft("Attacked");
      used = 1;
    }
    return draft;
  }

  private static void refusedWell(HttpResponse<String> response, String would) {
    assertThat(response.statusCode()).as(would + response.body()).isBetween(400, 422);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    shown(response.body(), would);
  }

  private static void shown(String body, String would) {
    assertThat(body)
        .as(would)
        .doesNotContain("Exception", "\\tat ")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\r\n]]")
        .hasSizeLessThan(2_000_000);
  }

  private static void doesNotPass(HttpResponse<String> check, String would) {
    JsonNode json = expect(200, check);
    assertThat(json.get("passes").asBoolean()).as(would).isFalse();
    assertThat(json.get("problems")).as(would).isNotEmpty();
    shown(check.body(), would);
  }

  private static HttpResponse<String> put(String place, byte[] bytes) {
    return ann.send(
        "PUT",
        place,
        Editor.TEXT,
        BodyPublishers.ofByteArray(bytes),
        BodyHandlers.ofString(),
        ann.get(place).statusCode() == 404 ? "If-None-Match" : "If-Match",
        "*");
  }

  private static void putBack(String place, String file) {
    String shipped =
        Rules.files().texts().entrySet().stream()
            .filter(one -> RulebookFiles.bare(one.getKey()).equals(file))
            .map(one -> one.getValue())
            .findFirst()
            .orElse("");
    HttpResponse<String> response =
        shipped.isEmpty()
            ? ann.send("DELETE", place, "", "", "If-Match", "*")
            : ann.send("PUT", place, Editor.TEXT, shipped, "If-Match", "*");
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aFileThatIsAnAttackIsRefusedOrDoesNotPass(Attack attack) throws Exception {
    String here = "/drafts/" + draft();
    String place = here + "/files/" + attack.file();
    HttpResponse<String> response =
        Harm.quick(attack.would(), () -> put(place, attack.bytes().get()));
    if (response.statusCode() != 200) {
      refusedWell(response, attack.would());
      return;
    }
    try {
      doesNotPass(Harm.quick(attack.would(), () -> ann.get(here + "/check")), attack.would());
      String text = Objects.requireNonNull(Harm.text(attack.bytes().get()));
      assertThat(ann.get(place).body())
          .as("it is kept as it is")
          .isEqualTo(text.replaceFirst("^\ufeff", "").replace("\r\n", "\n"));
    } finally {
      putBack(place, attack.file());
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whatIsNotSavedIsRefusedOrDoesNotPass(Attack attack) throws Exception {
    // Bytes that are no text stand in the content as they are.
    boolean isText = Harm.text(attack.bytes().get()) != null;
    Charset charset = isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String text = new String(attack.bytes().get(), charset);
    String json =
        JsonReport.json(JsonReport.ordered("files", JsonReport.ordered(attack.file(), text)));
    HttpResponse<String> response =
        Harm.quick(
            attack.would(),
            () ->
                ann.send(
                    "POST",
                    "/drafts/" + draft() + "/check",
                    Editor.JSON,
                    BodyPublishers.ofByteArray(json.getBytes(charset)),
                    BodyHandlers.ofString()));
    if (response.statusCode() == 200) {
      doesNotPass(response, attack.would());
    } else {
      refusedWell(response, attack.would());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleThatIsAnAttackIsRefusedOrDoesNotPass(Attack attack) throws Exception {
    used = OFTEN;
    String here = "/drafts/" + draft();
    HttpResponse<String> response =
        Harm.quick(attack.would(), () -> put(here + "/rules/CLD-45", attack.bytes().get()));
    if (response.statusCode() == 200) {
      doesNotPass(Harm.quick(attack.would(), () -> ann.get(here + "/check")), attack.would());
    } else {
      refusedWell(response, attack.would());
    }
    assertThat(ann.send("DELETE", here, "", "").statusCode()).isEqualTo(204);
  }

  /** The misuses of YAML, each as the entry of each kind that is sent as a document. */
  static List<Attack> documents() {
    return Attacks.all().stream().filter(one -> one.file().endsWith(".yaml")).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void anEntryThatIsAnAttackIsRefusedOrDoesNotPass(Attack attack) throws Exception {
    used = OFTEN;
    String here = "/drafts/" + draft();
    String entry =
        attack.file().contains(".cases.")
            ? "/cases/CLD-45"
            : attack.file().startsWith("thresholds")
                ? "/thresholds/HIGH_PEAK_LOAD"
                : "/cards/CLD-45";
    HttpResponse<String> response =
        Harm.quick(
            attack.would(),
            () ->
                ann.send(
                    "PUT",
                    here + entry,
                    "application/yaml",
                    BodyPublishers.ofByteArray(attack.bytes().get()),
                    BodyHandlers.ofString(),
                    "If-Match",
                    "*"));
    if (response.statusCode() == 200) {
      doesNotPass(Harm.quick(attack.would(), () -> ann.get(here + "/check")), attack.would());
    } else {
      refusedWell(response, attack.would());
    }
    assertThat(ann.send("DELETE", here, "", "").statusCode()).isEqualTo(204);
  }

  private static List<String> values() {
    return List.of(
        "'x\u202ey'",
        "\"x\\e[2Jy\"",
        "!!javax.script.ScriptEngineManager []",
        "!!java.net.URL [\"http://127.0.0.1:9/\"]",
        "&a [*a]",
        "*a",
        "{a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}}}}}}}}}",
        "'" + "x".repeat(15_000) + "'",
        "'p\u0430ypal'",
        "\"\\ud800\"",
        ".nan",
        "9".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aHostileValueOfAnEntryIsRefusedOrDoesNotPass(String value) throws Exception {
    used = OFTEN;
    String here = "/drafts/" + draft();
    for (String body :
        List.of(
            "/cards/CLD-45 title: " + value,
            "/cases/CLD-45 applies: {" + value + ": {}}",
            "/cases/CLD-45 applies: {x: {name: " + value + "}}",
            "/thresholds/HIGH_PEAK_LOAD {value: " + value + ", unit: " + value + "}")) {
      int space = body.indexOf(' ');
      String place = here + body.substring(0, space);
      byte[] yaml = body.substring(space + 1).getBytes(StandardCharsets.UTF_8);
      HttpResponse<String> response =
          Harm.quick(
              body,
              () ->
                  ann.send(
                      "PUT",
                      place,
                      "application/yaml",
                      BodyPublishers.ofByteArray(yaml),
                      BodyHandlers.ofString(),
                      "If-Match",
                      "*"));
      if (response.statusCode() == 200) {
        doesNotPass(Harm.quick(body, () -> ann.get(here + "/check")), body);
      } else {
        refusedWell(response, body);
      }
    }
    assertThat(ann.send("DELETE", here, "", "").statusCode()).isEqualTo(204);
  }

  private static byte[] zip(String name, byte[] content, boolean twice) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      if (twice) {
        zip.putNextEntry(new ZipEntry(name.toUpperCase(Locale.ROOT)));
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  static List<byte[]> zips() throws Exception {
    byte[] small = "package rules;".getBytes(StandardCharsets.UTF_8);
    byte[] whole = zip("a.drl", small, false);
    return List.of(
        zip("../../../tmp/waymark-canary", small, false),
        zip("/tmp/waymark-canary", small, false),
        zip("a\\..\\b.drl", small, false),
        zip("\u001b[2J.drl", small, false),
        zip("x\u202elrd.drl", small, false),
        zip("a.drl", small, true),
        zip("a.drl", new byte[64 << 20], false),
        zip("manifest.json", "{\"files\":[]}".getBytes(StandardCharsets.UTF_8), false),
        zip("inner.zip", whole, false),
        Arrays.copyOf(whole, whole.length / 2),
        small,
        new byte[0]);
  }

  @ParameterizedTest
  @MethodSource("zips")
  void aZipThatIsAnAttackIsRefused(byte[] zip) throws Exception {
    HttpResponse<String> response =
        Harm.quick(
            "a zip",
            () ->
                ann.send(
                    "POST",
                    "/drafts",
                    "application/zip",
                    BodyPublishers.ofByteArray(zip),
                    BodyHandlers.ofString()));
    refusedWell(response, "a zip");
  }

  @ParameterizedTest
  @MethodSource("some")
  void aZipThatHoldsAnAttackIsRefusedOrDoesNotPass(Attack attack) throws Exception {
    byte[] zip = AttackedZips.of(attack);
    HttpResponse<String> response =
        Harm.quick(
            attack.would(),
            () ->
                ann.send(
                    "POST",
                    "/drafts",
                    "application/zip",
                    BodyPublishers.ofByteArray(zip),
                    BodyHandlers.ofString()));
    if (response.statusCode() == 201) {
      String here = "/drafts/" + Editor.json(response).get("id").asString();
      doesNotPass(Harm.quick(attack.would(), () -> ann.get(here + "/check")), attack.would());
      refusedWell(ann.post(here + "/submit", "{}"), attack.would());
    } else {
      refusedWell(response, attack.would());
    }
  }

  static List<Attack> few() {
    List<Attack> some = some();
    return IntStream.range(0, some.size()).filter(i -> i % 4 == 1).mapToObj(some::get).toList();
  }

  @ParameterizedTest
  @MethodSource("few")
  void whatDoesNotPassIsNeitherComparedNorSubmitted(Attack attack) throws Exception {
    used = OFTEN;
    String here = "/drafts/" + draft();
    if (put(here + "/files/" + attack.file(), attack.bytes().get()).statusCode() != 200) {
      return;
    }
    refusedWell(ann.post(here + "/submit", "{}"), attack.would());
    for (String what : List.of("/test", "/difference", "/impact", "/rules", "/cards", "/files")) {
      HttpResponse<String> response = Harm.quick(attack.would(), () -> ann.get(here + what));
      assertThat(response.statusCode()).as(what + response.body()).isIn(200, 422);
      shown(response.body(), attack.would() + what);
    }
  }
}
