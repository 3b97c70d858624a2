package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Editor.expect;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Markup;
import org.waymark.Rules;
import org.waymark.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What authors write into drafts is published as texts: every page shows it and none obeys it. */
class PublishedMarkupTest {

  private static final String HTML = "text/html";
  private static final String MARKDOWN = "text/markdown";
  private static final String CASE = "'<i>\"&\" ]]> ${7*7}</i>'";
  private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\r\n]*)");

  @TempDir static Path folder;

  private static Service service;
  private static Editor ann;
  private static String draft = "";
  private static String impact = "";
  private static String before = "";
  private static String profile = "";

  @BeforeAll
  static void publish() throws Exception {
    service = Services.start(Database.Address.in(folder.resolve("data"), 3), Rules.files());
    ann = new Editor(Services.url(service), "");
    profile = Files.readString(Path.of("samples/acme-bank.yaml"));
    before = ann.inUse();
    draft = ann.draft(Markup.TITLE);
    for (Map.Entry<String, String> file : Markup.texts().entrySet()) {
      String text = file.getValue();
      if (file.getKey().equals("thresholds.yaml")) {
        assertThat(text).contains("HIGH_PEAK_LOAD:\n  value: 3\n");
        text = text.replace("HIGH_PEAK_LOAD:\n  value: 3\n", "HIGH_PEAK_LOAD:\n  value: 2.5\n");
      } else if (file.getKey().equals("cloud-model.cases.yaml")) {
        assertThat(text).contains("every condition holds, at its limit: {");
        text = text.replaceFirst("every condition holds, at its limit: \\{", quoted(CASE) + ": {");
      }
      String place = "/drafts/" + draft + "/files/" + file.getKey();
      expect(200, ann.send("PUT", place, Editor.TEXT, text, "If-Match", "*"));
    }
    JsonNode check = expect(200, ann.get("/drafts/" + draft + "/check"));
    assertThat(check.get("problems")).isEmpty();
    expect(200, ann.post("/drafts/" + draft + "/comments", "{\"text\":\"<b>=1+1</b>\"}"));
    JsonNode submission = ann.submit(draft);
    impact = submission.get("impact").asString();
    expect(200, ann.approve(draft, submission));
    assertThat(ann.publish(draft, true).get("phase").asString()).isEqualTo("DONE");
    assertThat(ann.inUse()).isNotEqualTo(before);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String post(String path, String accept) {
    HttpResponse<String> response =
        ann.send("POST", path, "application/yaml", profile, "Accept", accept);
    return body(response, accept);
  }

  private static String get(String path, String accept) {
    return body(ann.send("GET", path, "", "", "Accept", accept), accept);
  }

  private static String body(HttpResponse<String> response, String accept) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    return response.body();
  }

  private static List<String> pages(String accept) {
    return List.of(
        post("/advisories?store=false&open=20", accept),
        post("/why?rule=CLD-45", accept),
        post("/why?chapter=CLD", accept),
        post("/questions", accept),
        post("/change?clear=CLD-45", accept));
  }

  private static List<String> edits(String accept) {
    return List.of(
        get("/drafts/" + draft + "/difference", accept),
        get("/rulebooks/" + ann.inUse() + "/difference?from=" + before, accept),
        get("/drafts/" + draft + "/impact?profiles=samples", accept));
  }

  private static List<String> all(String accept) {
    var all = new ArrayList<>(pages(accept));
    all.addAll(edits(accept));
    return all;
  }

  @Test
  void htmlShowsThem() {
    for (String page : all(HTML)) {
      assertThat(page)
          .contains("&lt;")
          .doesNotContain(
              "<script>alert",
              "<img",
              "<svg",
              "<b>",
              "<b ",
              "<i>",
              "<!-- &lt;",
              "javascript:alert(1)\"")
          .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
          .doesNotContainPattern("<a href=\"(?!#)");
    }
    assertThat(edits(HTML).toString()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void markdownShowsThem() {
    for (String page : all(MARKDOWN)) {
      assertThat(page)
          .doesNotContainPattern("(?<!\\\\)[<>](?!\\s*$)")
          .doesNotContainPattern("(?<!\\\\)\\[click")
          .doesNotContainPattern("(?<!\\\\)\\[x")
          .doesNotContainPattern("(?<!\\\\)`code")
          .doesNotContainPattern("(?<!\\\\)&(?:lt|#60|\\\\#60);");
    }
  }

  @Test
  void noCellOfCsvIsAFormula() {
    String csv = post("/advisories?store=false", "text/csv");
    assertThat(csv).contains("HYPERLINK");
    Matcher field = FIELD.matcher(csv);
    while (field.find()) {
      String cell = field.group(1) == null ? field.group(2) : field.group(1);
      assertThat(cell).doesNotContainPattern("\\A\\s*[=+@-]");
    }
  }

  @Test
  void textHasNoControlCharacters() {
    for (String page : all("text/plain")) {
      assertThat(page).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }
  }

  @Test
  void jsonHoldsThemAsTheyAre() throws Exception {
    var mapper = new JsonMapper();
    for (String page : all(Editor.JSON)) {
      assertThat(mapper.readTree(page)).isNotEmpty();
    }
    assertThat(mapper.readTree(get("/rules/CLD-45", Editor.JSON)).get("title").asString())
        .isEqualTo(Markup.TITLE);
    assertThat(mapper.readTree(get("/drafts/" + draft, Editor.JSON)).get("title").asString())
        .isEqualTo(Markup.TITLE);
    assertThat(mapper.readTree(get("/drafts/" + draft + "/impacts/" + impact, Editor.JSON)))
        .isNotEmpty();
  }

  @Test
  void aProblemShowsWhatWasFoundAndIsNeitherPageNorScript() {
    for (String path :
        List.of(
            "/rules/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "/drafts/%3Cscript%3E",
            "/drafts/" + draft + "/rules/%3Cimg%20src=x%3E",
            "/drafts/" + draft + "/files/%3Cscript%3E",
            "/rulebooks/%3Cscript%3E")) {
      HttpResponse<String> response = ann.send("GET", path, "", "", "Accept", HTML + ", */*");
      assertThat(response.statusCode()).as(path).isBetween(400, 499);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void whatIsExportedIsWhatWasWritten() throws Exception {
    String digest = ann.inUse();
    for (Map.Entry<String, String> file : Markup.texts().entrySet()) {
      if (file.getKey().endsWith(".cards.yaml")) {
        String place = "/rulebooks/" + digest + "/files/" + file.getKey();
        HttpResponse<String> response = ann.get(place);
        assertThat(response.body().getBytes(StandardCharsets.UTF_8))
            .isEqualTo(file.getValue().getBytes(StandardCharsets.UTF_8));
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
            .startsWith("text/plain");
      }
    }
  }
}
