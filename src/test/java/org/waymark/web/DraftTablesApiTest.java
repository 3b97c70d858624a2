package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Editor.expect;
import static org.waymark.web.Editor.tag;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The thresholds and cases of a draft go to a spreadsheet and come back. */
class DraftTablesApiTest {

  private static final String CSV = "text/csv";

  private final Editor editor = new Editor(Services.url(Served.service()), "");
  private final String draft = editor.draft("Tables");
  private final String place = "/drafts/" + draft + "/tables";

  private HttpResponse<String> bring(String type, String table, String tags) {
    return editor.send("POST", place, type, table, "If-Match", tags);
  }

  private HttpResponse<byte[]> workbook(String name) {
    return editor.send(
        "GET", place + "/" + name, "", BodyPublishers.noBody(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> bring(byte[] workbook, String tags) {
    return editor.send(
        "POST",
        place,
        Editor.XLSX,
        BodyPublishers.ofByteArray(workbook),
        BodyHandlers.ofString(),
        "If-Match",
        tags);
  }

  private String revision() {
    return expect(200, editor.get("/drafts/" + draft)).get("revision").toString();
  }

  @Test
  void aThresholdThatIsChangedInATableIsChangedInTheDraft() {
    HttpResponse<String> table = editor.get(place + "/thresholds.csv");
    assertThat(table.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"thresholds.csv\"");
    String changed = table.body().replace("HIGH_PEAK_LOAD,3,", "HIGH_PEAK_LOAD,2.5,");
    assertThat(changed).isNotEqualTo(table.body());
    JsonNode answer = expect(200, bring(CSV, changed, tag(table)));
    assertThat(answer.get("changes")).hasSize(1);
    assertThat(answer.at("/changes/0").asString()).isEqualTo("HIGH_PEAK_LOAD: 3 becomes 2.5");
    assertThat(answer.get("problems")).isEmpty();
    assertThat(editor.get("/drafts/" + draft + Editor.PEAK).body()).contains("value: 2.5");
    assertThat(editor.get(place + "/thresholds.csv").body()).isEqualTo(changed);
    // The same again changes nothing, whatever it starts from.
    assertThat(expect(200, bring(CSV, changed, tag(table))).get("changes")).isEmpty();
    assertThat(revision()).isEqualTo("1");
    // The next change names what the answer named.
    String tags = answer.at("/etags/thresholds").asString();
    expect(200, bring(CSV, table.body(), tags));
    assertThat(editor.get("/drafts/" + draft + Editor.PEAK).body()).contains("value: 3");
  }

  @Test
  void aWorkbookThatNobodyChangedChangesNothing() {
    for (String name : new String[] {"thresholds.xlsx", "cases.xlsx"}) {
      HttpResponse<byte[]> table = workbook(name);
      assertThat(table.statusCode()).isEqualTo(200);
      assertThat(workbook(name).body()).isEqualTo(table.body());
      assertThat(expect(200, bring(table.body(), tag(table))).get("changes")).isEmpty();
    }
    assertThat(revision()).isEqualTo("0");
  }

  @Test
  void whatSomebodyElseWroteSinceTheExportIsNotLost() {
    HttpResponse<String> table = editor.get(place + "/thresholds.csv?chapter=CLD");
    HttpResponse<String> cases = editor.get(place + "/cases.csv?chapter=CLD");
    String changed = table.body().replace("HIGH_PEAK_LOAD,3,", "HIGH_PEAK_LOAD,2.5,");
    editor.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK.replace("2.5", "2.6"));
    JsonNode problem = expect(412, bring(CSV, changed, tag(table)));
    assertThat(problem.at("/change/by").asString()).isEqualTo("local");
    assertThat(editor.get("/drafts/" + draft + Editor.PEAK).body()).contains("2.6");
    assertThat(expect(412, bring(CSV, changed, tag(cases))).at("/detail").asString())
        .contains("export it again");
    assertThat(editor.send("POST", place, CSV, changed).statusCode()).isEqualTo(428);
    // Nobody wrote into the cases.
    String renamed =
        cases.body().replaceFirst("every condition holds, at its limit", "at the limit");
    assertThat(expect(200, bring(CSV, renamed, tag(cases))).get("changes")).isNotEmpty();
    expect(200, bring(CSV, changed, "*"));
  }

  @Test
  void wrongCellsAreToldBySheetAndCellAllAtOnceAndNothingIsWritten() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("numbers");
      rows(
          sheet,
          "name,value,unit,what,origin,reason\nHIGH_PEAK_LOAD,much,ratio,Much.,judgment,A test.");
    }
    JsonNode problem = expect(422, bring(bytes.toByteArray(), "*"));
    assertThat(problem.get("errors")).hasSize(2);
    assertThat(problem.at("/errors/0/file").asString()).isEqualTo("table.xlsx");
    assertThat(problem.at("/errors/0/message").asString()).contains("numbers", "B2", "much");
    assertThat(problem.at("/errors/1/message").asString())
        .contains("numbers", "E2", "did you mean `judgement`?");
    assertThat(revision()).isEqualTo("0");
    assertThat(bring(CSV, "a,b\n1,2\n", "*").statusCode()).isEqualTo(422);
    assertThat(bring("application/json", "{}", "*").statusCode()).isEqualTo(415);
  }

  @Test
  void whatDoesNotFitTheRulesIsToldAtItsCell() {
    String applies =
        """
        rule,kind,case,organisation.kind,cloud.peakToAverageLoad,cloud.elasticScaling
        CLD-01,applies,too low,ENTERPRISE,1.1,FALSE
        """;
    String others =
        """
        CLD-01,near miss,low,ENTERPRISE,1.2,FALSE
        CLD-01,did not say,silent,ENTERPRISE,,FALSE
        """;
    JsonNode wrong = expect(200, bring(CSV, applies + others, "*"));
    assertThat(wrong.get("changes")).isNotEmpty();
    assertThat(wrong.get("problems")).hasSize(1);
    assertThat(wrong.at("/problems/0/file").asString()).isEqualTo("table.csv");
    assertThat(wrong.at("/problems/0/line").asInt()).isEqualTo(2);
    assertThat(wrong.at("/problems/0/message").asString())
        .isEqualTo("cell C2: the verdict of CLD-01 is does not apply, expected applies: too low");
    // Cases that a table leaves out are missed at the rule.
    JsonNode alone = expect(200, bring(CSV, applies, "*"));
    assertThat(alone.get("problems").valueStream().map(one -> one.get("message").asString()))
        .containsExactly(
            "cell A2: CLD-01 has no case `did not say`, expected at least one",
            "cell A2: CLD-01 has no case `near miss`, expected at least one");
  }

  @Test
  void oneWorkbookOfBothTablesNeedsTheTagsOfBoth() throws Exception {
    String thresholds = tag(editor.get(place + "/thresholds.csv"));
    String cases = tag(editor.get(place + "/cases.xlsx"));
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      rows(
          workbook.newWorksheet("numbers"),
          "name,value,unit,what,origin,reason\nHIGH_PEAK_LOAD,2.5,ratio,Much.,judgement,A test.");
      rows(
          workbook.newWorksheet("proof"),
          "rule,kind,case,cloud.peakToAverageLoad\nCLD-01,did not say,who it is,2.5");
    }
    for (String one : new String[] {thresholds, cases}) {
      JsonNode problem = expect(412, bring(bytes.toByteArray(), one));
      assertThat(problem.at("/detail").asString())
          .contains(one.equals(cases) ? "the thresholds as" : "the cases as");
    }
    assertThat(revision()).isEqualTo("0");
    JsonNode answer = expect(200, bring(bytes.toByteArray(), thresholds + ", " + cases));
    assertThat(answer.get("changes").toString()).contains("HIGH_PEAK_LOAD", "who it is");
    assertThat(revision()).isEqualTo("1");
  }

  private static void rows(Worksheet sheet, String csv) {
    List<String> lines = csv.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split(",", -1));
      for (int j = 0; j < cells.size(); j++) {
        sheet.value(i, j, cells.get(j));
      }
    }
  }

  @Test
  void aTableThatThereIsNotIsNotFound() {
    HttpResponse<String> missing = editor.get(place + "/threshold.csv");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("did you mean `thresholds.csv`?");
    HttpResponse<String> chapter = editor.get(place + "/cases.csv?chapter=Clowd");
    assertThat(chapter.statusCode()).isEqualTo(400);
    assertThat(chapter.body()).contains("\"parameter\":\"chapter\"", "Clowd", "is no chapter");
    assertThat(editor.get(place + "/cases.csv?chaptr=CLD").statusCode()).isEqualTo(400);
    assertThat(editor.send("GET", place + "/cases.csv", "", "", "Accept", Editor.XLSX).statusCode())
        .isEqualTo(406);
  }

  @Test
  void aTableOfMoreThanSixteenMebibytesIsNotRead() {
    byte[] large = new byte[(16 << 20) + 1];
    assertThat(bring(large, "*").statusCode()).isEqualTo(413);
    assertThat(revision()).isEqualTo("0");
  }

  @Test
  void aTableThatIsKnownIsNotSentAgain() {
    String known = tag(workbook("thresholds.xlsx"));
    String url = place + "/thresholds.xlsx";
    assertThat(editor.send("GET", url, "", "", "If-None-Match", known).statusCode()).isEqualTo(304);
    editor.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK);
    assertThat(editor.send("GET", url, "", "", "If-None-Match", known).statusCode()).isEqualTo(200);
  }

  @Test
  void aDraftThatCannotBeReadSaysWhereInsteadOfATable() {
    String row =
        """
        name,value,unit,what,origin,reason
        HIGH_PEAK_LOAD,2.5,ratio,Much.,judgement,A test.
        """;
    editor.write(draft, "/files/thresholds.yaml", Editor.TEXT, "HIGH_PEAK_LOAD: {value: [}\n");
    for (HttpResponse<String> answer :
        List.of(editor.get(place + "/thresholds.csv"), bring(CSV, row, "*"))) {
      JsonNode problem = expect(422, answer);
      assertThat(problem.at("/errors/0/file").asString()).isEqualTo("thresholds.yaml");
      assertThat(problem.at("/errors/0/line").asInt()).isEqualTo(1);
    }
    assertThat(revision()).isEqualTo("1");
  }

  @Test
  void aDraftThatIsGivenUpTakesNoTable() {
    assertThat(editor.send("DELETE", "/drafts/" + draft, "", "").statusCode()).isEqualTo(204);
    HttpResponse<String> table = editor.get(place + "/thresholds.csv");
    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(bring(CSV, table.body(), "*").statusCode()).isEqualTo(409);
  }
}
