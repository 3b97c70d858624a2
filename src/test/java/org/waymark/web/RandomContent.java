package org.waymark.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.document.DocumentReader;
import org.waymark.report.ProfileYaml;

/** The content of requests by a seed: as it should be, nearly so, and nothing like it. */
final class RandomContent {

  private static final List<String> BANKS = samples();

  /** JSON that is no profile, or none that is read. */
  private static final List<String> BROKEN_JSON =
      List.of(
          "",
          " ",
          "\n\n",
          "null",
          "42",
          "\"x\"",
          "true",
          "[]",
          "{}",
          "{",
          "}",
          "[",
          "{]",
          "{\"id\"",
          "{\"id\":",
          "{\"id\":\"a\"",
          "{\"id\":\"a\"}",
          "{\"id\":\"a\",\"name\":\"b\"}x",
          "{\"id\":\"a\",\"name\":\"b\"}{\"id\":\"a\",\"name\":\"b\"}",
          "{\"id\":\"a\",\"name\":\"b\",}",
          "{'id':'a','name':'b'}",
          "{id:\"a\",name:\"b\"}",
          "{\"id\":\"a\",\"name\":\"b\"/*c*/}",
          "{\"id\":\"a\",\"id\":\"b\",\"name\":\"b\"}",
          "{\"id\":1,\"name\":2}",
          "{\"id\":null,\"name\":null}",
          "{\"id\":[],\"name\":{}}",
          "{\"id\":\"\",\"name\":\" \"}",
          "{\"id\":\"a\\u0000b\",\"name\":\"b\"}",
          "{\"id\":\"a\\ud800\",\"name\":\"b\"}",
          "{\"id\":\"a\",\"name\":\"\\udc00\\ud800\"}",
          "{\"id\":\"a\",\"name\":\"\\ud83c\\udfe6\"}",
          "{\"id\":\"a\",\"name\":\"b\\u202ec\"}",
          "{\"id\":\"a\\nb\",\"name\":\"b\"}",
          "{\"id\":\"a\nb\",\"name\":\"b\"}",
          "{\"id\":\"../../etc/passwd\",\"name\":\"b\"}",
          "{\"id\":\"a\",\"name\":\"<script>alert(1)</script>\"}",
          "{\"id\":\"a\",\"name\":\"=cmd|' /C calc'!A0\"}",
          "{\"id\":\"a\",\"name\":\"${jndi:ldap://127.0.0.1/x}\"}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":1e999}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":-1e999}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":1e-999}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":1E400000000}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":" + "9".repeat(400) + "}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":" + "9".repeat(2000) + "}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":0." + "1".repeat(2000) + "}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":NaN}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":-Infinity}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":007}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":0x1F}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":-0}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":9007199254740993}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":9223372036854775808}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":{\"from\":9,\"to\":1}}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"providerCount\":{\"atleast\":9}}}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":{\"deploymentModel\":{\"not\":[\"PUBLIC\",\"PUBLIC\"]}}}",
          "{\"id\":\"a\",\"name\":\"b\",\"clowd\":{\"providerCount\":1}}",
          "{\"id\":\"a\",\"name\":\"b\",\"__proto__\":{\"x\":1}}",
          "{\"id\":\"a\",\"name\":\"b\",\"\":{\"\":1}}",
          "{\"id\":\"a\",\"name\":\"b\",\"~1~0/\":1}",
          "{\"id\":\"a\",\"name\":\"b\",\"" + "k".repeat(300) + "\":1}",
          "{\"id\":\"" + "a".repeat(200) + "\",\"name\":\"b\"}",
          "{\"id\":\"a\",\"name\":\"" + "b".repeat(20_000) + "\"}",
          "{\"id\":\"a\",\"name\":\"b\",\"cloud\":" + "[".repeat(300) + "]".repeat(300) + "}",
          "[".repeat(400),
          "[".repeat(50_000),
          "{\"a\":".repeat(400) + "1" + "}".repeat(400),
          "{\"profile\":{},\"facts\":{}}",
          "{\"profile\":null,\"facts\":null}",
          "{\"profile\":{\"id\":\"a\",\"name\":\"b\"},\"facts\":{\"cloud.x\":1}}",
          "{\"profile\":{\"id\":\"a\",\"name\":\"b\"},\"facts\":{\"cloud.providerCount\":\"two\"}}",
          "{\"profile\":{\"id\":\"a\",\"name\":\"b\"},\"fact\":[]}",
          "{\"profiles\":[]}",
          "{\"profiles\":[{}]}",
          "{\"profiles\":[{\"id\":\"a\",\"name\":\"b\"}]}",
          "{\"profiles\":\"all\"}",
          "{\"profiles\":[1,2]}",
          "{\"profiles\":[" + "{},".repeat(60) + "{}]}",
          "{\"advisories\":[\"x\",\"y\"]}",
          "{\"advisories\":[\"00000000-0000-0000-0000-000000000000\",\"\\u00000000000-0000-0000-0000-000000000000\"]}",
          "{\"advisories\":[1,null]}",
          "{\"advisories\":[],\"profiles\":[]}");

  private static final List<String> BROKEN_YAML =
      List.of(
          "id: &a x\nname: *a\n",
          "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b]\n",
          "base: &base {id: x}\n<<: *base\nname: y\n",
          "id: !!str x\nname: y\n",
          "id: !!python/object/apply:os.system ['true']\nname: y\n",
          "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
          "id: !!binary aGFsbG8=\nname: y\n",
          "--- {id: x, name: y}\n--- {id: z, name: y}\n",
          "%YAML 9.9\n---\nid: x\nname: y\n",
          "%FOO\n---\nid: x\n",
          "? {a: b}\n: c\nid: x\nname: y\n",
          "? [a, b]\n: c\n",
          "id: x\nid: z\nname: y\n",
          "id: x\n name: y\n",
          "id: x\n\tname: y\n",
          "id: 'x\nname: y\n",
          "id: |\n  x\nname: >\n  y\n",
          "id: on\nname: 2017-01-01\n",
          "id: ~\nname: .nan\n",
          "id: x\nname: y\ncloud: {providerCount: 0x1F}\n",
          "id: x\nname: y\ncloud: {providerCount: 0o17}\n",
          "id: x\nname: y\ncloud: {providerCount: 0b101}\n",
          "id: x\nname: y\ncloud: {providerCount: 1_000}\n",
          "id: x\nname: y\ncloud: {providerCount: 1:30}\n",
          "id: x\nname: y\ncloud: {providerCount: .inf}\n",
          "id: x\nname: y\ncloud: {providerCount: -.INF}\n",
          "id: x\nname: y\ncloud: {providerCount: .NaN}\n",
          "id: x\nname: y\ncloud: {providerCount: +1}\n",
          "id: x\nname: y\ncloud: {providerCount: 1.}\n",
          "id: x\nname: y\ncloud: {providerCount: 1e999}\n",
          "id: x\nname: y\ncloud: {providerCount: 1__0}\n",
          "id: x\nname: y\ncloud: {providerCount: -_1}\n",
          "id: x\nname: y\ncloud: {providerCount: 99999999999999999999}\n",
          "id: x\nname: y\ncloud: {providerCount: 1, providerCount: 2}\n",
          "id: x\nname: y\ncloud: providerCount\n",
          "id: x\nname: y\ncloud: [providerCount]\n",
          "id: x\nname: y\norganisation: {regulated: yes}\n",
          "id: x\nname: y\n\"\\0\": z\n",
          "id: \"\\ud800\"\nname: y\n",
          "id: \"\\U00110000\"\nname: y\n",
          "id: x\nname: y\n" + "a".repeat(2000) + ": z\n",
          "- ".repeat(500) + "x\n",
          "{".repeat(500),
          "[".repeat(20_000),
          "? ".repeat(500) + "x\n",
          "a: ".repeat(100) + "\n",
          "&a ".repeat(100) + "\n",
          "*\n",
          "@\n",
          "`\n",
          "\0",
          ":\n",
          "-\n",
          "#\n",
          "---\n...\n",
          "x");

  /** The digest of no rulebook. */
  private static final String DIGEST = "sha256:" + "0".repeat(64);

  private final Random random;
  private final RandomProfiles profiles;

  RandomContent(long seed) {
    this.random = new Random(seed);
    this.profiles = new RandomProfiles(seed, Rules.rulebook().rules());
  }

  private static List<String> samples() {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      var samples = new ArrayList<String>();
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        samples.add(Files.readString(file));
      }
      return samples;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Some bytes and how they are called. */
  @SuppressWarnings("ArrayRecordComponent") // they are bytes
  record Content(String type, byte[] bytes) {
    static Content of(String type, String text) {
      return new Content(type, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String json(String id) {
    return ProfileYaml.json(profiles.next(random.nextDouble()))
        .replaceFirst("\"id\":\"random\"", "\"id\":\"" + id + "\"");
  }

  private String yaml(String id) {
    return one(BANKS).replaceFirst("(?m)^id: .*", "id: " + id);
  }

  /** A threshold as a table, in one of the two formats. */
  private Content table() {
    String header = "name,value,unit,what,origin,reason";
    String row =
        "HIGH_PEAK_LOAD,2." + (5 + random.nextInt(4)) + ",ratio,Peaks count.,judgement,A test.";
    if (random.nextBoolean()) {
      return Content.of("text/csv", header + "\n" + row + "\n");
    }
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("thresholds");
      List<String> names = List.of(header.split(",", -1));
      List<String> values = List.of(row.split(",", -1));
      for (int i = 0; i < names.size(); i++) {
        sheet.value(0, i, names.get(i));
        sheet.value(1, i, values.get(i));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Content(Editor.XLSX, bytes.toByteArray());
  }

  /**
   * Content as an operation expects it.
   *
   * @param id the id of the profile
   * @param advisories ids of advisories
   */
  Content valid(ApiDocument.Operation operation, String id, List<String> advisories) {
    return switch (operation.name()) {
      case "patchProfile" ->
          Content.of(
              Served.MERGE_PATCH,
              one(
                  List.of(
                      "{}",
                      "{\"name\":\"Renamed\"}",
                      "{\"cloud\":{\"providerCount\":" + random.nextInt(9) + "}}",
                      "{\"cloud\":null}")));
      case "whatIf" ->
          Content.of(
              Served.JSON,
              "{\"profile\":"
                  + json(id)
                  + ",\"facts\":{\"cloud.providerCount\":2,\"cloud.deploymentModel\":null}}");
      case "compare" ->
          Content.of(
              Served.JSON,
              random.nextBoolean()
                  ? "{\"profiles\":[" + json(id) + "," + json("b") + "]}"
                  : "{\"advisories\":[\"" + one(advisories) + "\",\"" + one(advisories) + "\"]}");
      case "createKey" ->
          Content.of(
              Served.JSON,
              "{\"name\":\"k\",\"roles\":[\"read\"],\"perMinute\":"
                  + random.nextInt(9)
                  + ",\"expiresAt\":\"2999-01-01T00:00:00Z\"}");
      case "beginDraft" -> Content.of(Served.JSON, "{\"title\":\"Fuzz\",\"from\":\"current\"}");
      case "putDraftFile" -> Content.of("text/plain", "package rules;\n// " + random.nextInt());
      case "putDraftEntry" ->
          Content.of(
              "text/plain",
              "rule \"CLD-03\"\nwhen\n    Organisation( siteCount >= "
                  + (2 + random.nextInt(9))
                  + " )\nthen\nend\n");
      case "importDraftTable" -> table();
      case "commentDraft", "reopenDraft", "submitDraft" ->
          Content.of(Served.JSON, "{\"text\":\"Why?\"}");
      case "checkUnsaved" ->
          Content.of(
              Served.JSON, "{\"files\":{\"banking.drl\":\"package rules;\",\"x.drl\":null}}");
      case "rebaseDraft" -> Content.of(Served.JSON, "{\"keepMine\":true}");
      case "approveDraft" ->
          Content.of(Served.JSON, "{\"digest\":\"" + DIGEST + "\",\"impact\":\"" + DIGEST + "\"}");
      case "publishDraft" -> Content.of(Served.JSON, "{\"reason\":\"Fuzz\",\"inUse\":false}");
      case "activateRulebook" ->
          Content.of(Served.JSON, "{\"replaces\":\"" + DIGEST + "\",\"reason\":\"Fuzz\"}");
      case "beginShadow" -> Content.of(Served.JSON, "{\"digest\":\"" + DIGEST + "\",\"hours\":1}");
      default ->
          random.nextBoolean()
              ? Content.of(Served.JSON, json(id))
              : Content.of(one(List.of(Served.YAML, "application/x-yaml", "text/yaml")), yaml(id));
    };
  }

  /** Content with something wrong. */
  Content broken(ApiDocument.Operation operation, String id, List<String> advisories) {
    Content valid = valid(operation, id, advisories);
    String text = new String(valid.bytes(), StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> Content.of(jsonType(operation), one(BROKEN_JSON));
      case 3, 4 -> Content.of(Served.YAML, one(BROKEN_YAML));
      case 5 -> Content.of(valid.type(), text.substring(0, at));
      case 6 ->
          Content.of(
              valid.type(),
              text.substring(0, at)
                  + one(List.of("\0", "\"", "{", "}", ":", "\u2028", "&", "*", "x", "-", "\uFEFF"))
                  + text.substring(at));
      case 7 -> Content.of(valid.type(), text.substring(0, at) + text.substring(at + 1));
      case 8 -> Content.of(valid.type(), misspelt(text));
      case 9 -> Content.of(valid.type(), "\uFEFF" + text);
      case 10 -> {
        byte[] bytes = valid.bytes().clone();
        bytes[random.nextInt(bytes.length)] =
            one(List.of(0x80, 0xC0, 0xED, 0xFF, 0xF5, 0)).byteValue();
        yield new Content(valid.type(), bytes);
      }
      case 11 -> new Content(valid.type(), text.getBytes(StandardCharsets.UTF_16));
      case 12 ->
          Content.of(valid.type(), text + " ".repeat(DocumentReader.MAX_BYTES + 1 - text.length()));
      default ->
          Content.of(
              one(
                  List.of(
                      "text/plain",
                      "",
                      "application/json; charset=ISO-8859-1",
                      "application/json; charset=\"UTF-8\"",
                      "application/json; charset=nowhere",
                      "application/json;",
                      "APPLICATION/JSON",
                      "application/*",
                      "*/*",
                      "json",
                      "application/json, text/plain",
                      "application/json-patch+json",
                      "application/merge-patch+json",
                      "multipart/form-data; boundary=x",
                      "multipart/form-data",
                      "application/x-www-form-urlencoded")),
              random.nextBoolean() ? text : "a=%zz&b");
    };
  }

  private static String jsonType(ApiDocument.Operation operation) {
    return operation.name().equals("patchProfile") ? Served.MERGE_PATCH : Served.JSON;
  }

  private String misspelt(String text) {
    String from =
        one(List.of("providerCount", "organisation", "kind", "name", "id", "cloud", "true"));
    String to =
        one(List.of(from + from, from.substring(1), from.toUpperCase(Locale.ROOT), "x", ""));
    return text.replace(from, to);
  }

  /** A value that is hardly ever the right one. */
  String oddText() {
    return one(ODD_TEXTS);
  }

  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "x",
          "0",
          "-1",
          "1.5",
          "1e3",
          "00000001",
          "2147483648",
          "999999999999999999999",
          "\uFF12",
          "\u0661\u0662",
          "NaN",
          "true",
          "TRUE",
          "null",
          "undefined",
          "[]",
          "{}",
          "must",
          "CLD",
          "CLD-45",
          "cld-45",
          "CLD-9999",
          "CLD-45\n",
          "XYZ",
          "2026-01-01",
          "2026-02-30",
          "2026-1-1",
          "0000-01-01",
          "-0001-01-01",
          "+999999999-12-31",
          "9999-12-31",
          "NOTHING=1",
          "ROOM_CAN_CLOSE=",
          "ROOM_CAN_CLOSE=NaN",
          "ROOM_CAN_CLOSE=1e999",
          "ROOM_CAN_CLOSE=0x1p3",
          "=1",
          "sha256:" + "0".repeat(64),
          "sha256:" + "0".repeat(63),
          "en-GB",
          "\0",
          "a\0b",
          "\u0001\u001b[31m",
          "\u0085",
          "\u2028",
          "\u202e",
          "\uFEFF",
          "\uFFFD",
          "é",
          "日本",
          "🏦",
          "a".repeat(501),
          "é".repeat(500),
          "a".repeat(5000),
          "../../etc/passwd",
          "..\\..\\x",
          "/",
          "\\",
          ".",
          "..",
          "%",
          "%25",
          "%2e%2e%2f",
          "a;b=c",
          "a?b#c",
          "a&b=c",
          "' or 1=1 --",
          "\"; drop table decision; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/x}",
          "{{7*7}}",
          "MToA",
          "MToAAAA",
          "MTo5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
          "MTrvv70",
          "Mjox",
          "MTo=",
          "MTphY21lLWJhbms",
          "MTo0Mg",
          "*",
          "\"1\"",
          "W/\"1\"",
          "\"1\", \"2\"",
          "\"999999999999999999\"",
          "\"9999999999999999999\"",
          "\"",
          "00000000-0000-0000-0000-000000000000",
          "\0".repeat(36),
          "é".repeat(36));
}
