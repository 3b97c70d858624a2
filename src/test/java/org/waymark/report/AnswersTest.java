package org.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.cli.Run;

/** Every answer comes in every format and language; its JSON is what its schema says. */
class AnswersTest {

  private static final String BANK = "samples/acme-bank.yaml";

  private static Map<String, List<String>> commands() {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("advise " + BANK, List.of("advisory"));
    commands.put(
        "advise samples/coral-islands.yaml --set UNSERVED_POPULATION=3", List.of("advisory"));
    commands.put("why CLD-45 " + BANK, List.of("explanation"));
    commands.put("why --all CLD " + BANK, List.of("explanation"));
    commands.put("why --all CON samples/coral-islands.yaml", List.of("explanation"));
    commands.put("questions samples/coral-islands.yaml --top 400", List.of("questions"));
    commands.put("change " + BANK + " --clear CLD-45", List.of("change"));
    commands.put("change " + BANK + " --reach CLD-11", List.of("change"));
    commands.put("change samples/coral-islands.yaml --clear-all must", List.of("change"));
    commands.put("whatif " + BANK + " cloud.providerCount=2", List.of("comparison"));
    commands.put(
        "compare " + BANK + " samples/milestones/acme-bank-year-1.yaml --as-of-after 2026-01-01",
        List.of("comparison"));
    return commands;
  }

  private static Run run(String command, String... more) {
    var words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of(more));
    return Run.waymark(words.toArray(String[]::new));
  }

  @Test
  void theJsonOfEveryAnswerIsWhatItsSchemaSays() {
    commands()
        .forEach(
            (command, schema) -> {
              String text = Run.waymark("schema", schema.get(0)).out();
              var validator =
                  SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                      .getSchema(text, InputFormat.JSON);
              for (String language : Language.codes()) {
                Run run = run(command, "-f", "json", "-l", language);
                assertThat(run.code()).as(command + run.err()).isZero();
                assertThat(validator.validate(run.out(), InputFormat.JSON)).as(command).isEmpty();
              }
              assertThat(validator.validate("{\"id\": \"x\"}", InputFormat.JSON)).isNotEmpty();
            });
  }

  @Test
  void everyAnswerComesInEveryFormatAndIsTheSameOnASecondRun() {
    for (String command : commands().keySet()) {
      for (String format : List.of("text", "markdown", "html", "json")) {
        for (String language : Language.codes()) {
          Run run = run(command, "-f", format, "-l", language);
          assertThat(run.code()).as(command + run.err()).isZero();
          assertThat(run.out())
              .as(command)
              .isNotBlank()
              .endsWith("\n")
              .doesNotContain("{0}", "{1}");
          assertThat(run(command, "-f", format, "-l", language)).isEqualTo(run);
        }
      }
    }
  }

  @Test
  void noTextOfAProfileBecomesMarkup() {
    String profile = "id: x\nname: '<script>alert(1)</script> *b* [l](u)'\n";
    for (String command : List.of("advise -", "why CLD-45 -", "questions -")) {
      var words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("-f", "html"));
      Run html = Run.waymark(profile, Map.of(), words.toArray(String[]::new));
      assertThat(html.out()).contains("&lt;script&gt;").doesNotContain("<script>");
      words.set(words.size() - 1, "markdown");
      Run markdown = Run.waymark(profile, Map.of(), words.toArray(String[]::new));
      assertThat(markdown.out()).contains("\\<script\\>").doesNotContain("<script>");
    }
  }

  @Test
  void aSchemaThatDoesNotExistIsSaid() {
    Run run = Run.waymark("schema", "advisery");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("ADVISORY");
  }
}
