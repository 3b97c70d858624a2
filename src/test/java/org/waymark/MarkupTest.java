package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.cli.Run;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;

/** Texts with markup are texts: every format shows them and none obeys them. */
class MarkupTest {

  private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\r\n]*)");

  @TempDir Path folder;

  @BeforeEach
  void theRulesWithMarkup() throws Exception {
    for (var file : Markup.texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private String waymark(String... args) {
    var words = new ArrayList<>(List.of(args));
    if (!words.contains(folder.toString())) {
      words.addAll(List.of("--rules", folder.toString()));
    }
    Run run = Run.waymark(words.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void theyAreLegitimateTexts() {
    assertThat(waymark("check", folder.toString())).endsWith("no problem\n");
  }

  @Test
  void htmlShowsThem() {
    for (String page :
        List.of(
            waymark("advise", "samples/acme-bank.yaml", "--format", "html", "--open", "20"),
            waymark("why", "CLD-45", "samples/acme-bank.yaml", "--format", "html"),
            waymark("why", "--all", "CLD", "samples/acme-bank.yaml", "--format", "html"),
            waymark("questions", "samples/acme-bank.yaml", "--format", "html"),
            waymark(
                "compare",
                "samples/acme-bank.yaml",
                "samples/milestones/acme-bank-year-1.yaml",
                "--format",
                "html"),
            waymark("change", "samples/acme-bank.yaml", "--clear", "CLD-45", "--format", "html"))) {
      assertThat(page)
          .doesNotContain(
              "<script", "<img", "<svg", "<b>", "<b ", "<!-- &lt;", "javascript:alert(1)\"")
          .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
          .doesNotContainPattern("<a href=\"(?!#)");
    }
    assertThat(waymark("why", "CLD-45", "samples/acme-bank.yaml", "--format", "html"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(waymark("advise", "samples/acme-bank.yaml", "--format", "html"))
        .contains("&amp;lt; &amp;#60;b&amp;#62;");
  }

  @Test
  void markdownShowsThem() {
    for (String page :
        List.of(
            waymark("advise", "samples/acme-bank.yaml", "--format", "markdown"),
            waymark("why", "--all", "CLD", "samples/acme-bank.yaml", "--format", "markdown"))) {
      assertThat(page)
          .contains("script")
          .doesNotContainPattern("(?<!\\\\)[<>]")
          .doesNotContainPattern("(?<!\\\\)\\[click")
          .doesNotContainPattern("(?<!\\\\)\\[x")
          .doesNotContainPattern("(?<!\\\\)`code")
          .doesNotContainPattern("(?<!\\\\)&(?:lt|#60|\\\\#60);");
    }
  }

  @Test
  void whatAnEditOfThemMeansIsShown() throws Exception {
    for (List<String> command :
        List.of(List.of("diff"), List.of("impact", "--profiles", "samples/acme-bank.yaml"))) {
      for (String format : List.of("html", "markdown", "text")) {
        var words = new ArrayList<>(List.of("rules", command.get(0), "rules", folder.toString()));
        words.addAll(command.subList(1, command.size()));
        words.addAll(List.of("--format", format));
        Run run = Run.waymark(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("CLD-45").doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
        if (format.equals("html")) {
          assertThat(run.out())
              .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
              .doesNotContain("<script", "<img", "<svg", "<b ", "javascript:alert(1)\"")
              .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=");
        } else if (format.equals("markdown")) {
          assertThat(run.out())
              .doesNotContainPattern("(?<!\\\\)<[a-z!]")
              .doesNotContainPattern("(?<!\\\\)\\[click");
        }
      }
    }
  }

  @Test
  void jsonHoldsThemAsTheyAre() {
    String json = waymark("advise", "samples/acme-bank.yaml", "--format", "json");
    var problems = new Problems();
    Node node = DocumentReader.read("advisory", json, problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(String.valueOf(node.plain())).contains(Markup.TITLE, Markup.ADVICE, Markup.BECAUSE);
  }

  @Test
  void noCellOfCsvIsAFormula() {
    String csv = waymark("advise", "samples/acme-bank.yaml", "--format", "csv");
    assertThat(csv).contains("HYPERLINK");
    Matcher field = FIELD.matcher(csv);
    while (field.find()) {
      String cell = field.group(1) == null ? field.group(2) : field.group(1);
      assertThat(cell).doesNotContainPattern("\\A\\s*[=+@-]");
    }
    // Where semicolons separate, a formula after one is within quotes.
    assertThat(csv.replaceAll("\"(?:[^\"]|\"\")*\"", "")).doesNotContain(";=", ";+");
  }

  @Test
  void theTerminalIsNotObeyed() {
    assertThat(waymark("advise", "samples/acme-bank.yaml"))
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    assertThat(waymark("rules", "CLD-45"))
        .contains("<script>")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cards-markup-key.yaml", "cards-ansi-key.yaml", "cards-newline-key.yaml"})
  void whatIsWrongIsShownInEveryFormatOfAChecker(String name) throws Exception {
    var attack =
        Attacks.yaml().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Files.write(folder.resolve(attack.file()), attack.bytes().get());
    Run text = Run.waymark("check", folder.toString());
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    assertThat(text.out().lines())
        .filteredOn(line -> line.startsWith("rules/"))
        .as("no line is forged")
        .isEmpty();
    Run sarif = Run.waymark("check", folder.toString(), "--format", "sarif");
    var problems = new Problems();
    DocumentReader.read("sarif", sarif.out(), problems);
    assertThat(problems.sorted()).isEmpty();
    Run junit = Run.waymark("check", folder.toString(), "--format", "junit");
    var read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(junit.out().getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(read.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void whatTheCasesProveIsWrittenForOtherPrograms() throws Exception {
    Path cases = folder.resolve("cloud-model.cases.yaml");
    Files.writeString(
        cases,
        Files.readString(cases)
            .replace(
                "every condition holds, at its limit: {organisation: {kind: ENTERPRISE}, cloud: {peak",
                "'<b>\"&\" ]]> every condition': {organisation: {kind: ENTERPRISE}, cloud: {peak"));
    String junit = waymark("test", folder.toString(), "--format", "junit");
    var read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getElementsByTagName("b").getLength()).isZero();
    assertThat(junit).contains("&lt;b");
    assertThat(waymark("test", folder.toString(), "--format", "lcov").lines())
        .allMatch(
            line ->
                line.matches("(?:TN|SF|FN|FNDA|BRDA|DA|FNF|FNH|BRF|BRH|LF|LH):.*|end_of_record"));
  }
}
