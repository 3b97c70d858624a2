package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;

/** The commands beside {@code advise}. */
class CommandsTest {

  @TempDir Path folder;

  private Path rules(String file, String from, String to) throws Exception {
    try (var files = Files.list(Path.of("rules"))) {
      for (Path one : files.toList()) {
        Files.copy(one, folder.resolve(one.getFileName()));
      }
    }
    Path changed = folder.resolve(file);
    String text = Files.readString(changed);
    assertThat(text).contains(from);
    Files.writeString(changed, text.replace(from, to));
    return changed;
  }

  @Test
  void checkListsEverythingWithItsPlaceAndEndsWithOne() throws Exception {
    Path changed = rules("cloud-model.drl", "elasticScaling == false", "elasticScalling == 7");
    Run run = Run.waymark("check", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().findFirst().orElse(""))
        .matches(
            "\\Q" + changed + "\\E:\\d+:\\d+: unknown fact `elasticScalling` .*did you mean .*");
    assertThat(run.out()).endsWith("1 problem\n");
  }

  @Test
  void checkWritesSarifAndJunitForCi() throws Exception {
    rules("cloud-model.drl", "elasticScaling == false", "elasticScaling == 7 & <x>");
    Run sarif = Run.waymark("check", folder.toString(), "--format", "sarif");
    assertThat(sarif.code()).isEqualTo(1);
    Node.Mapping log = (Node.Mapping) DocumentReader.read("sarif", sarif.out(), new Problems());
    assertThat(Objects.requireNonNull(log).get("version")).extracting("value").isEqualTo("2.1.0");
    assertThat(sarif.out()).contains("\"startLine\":").contains("cloud-model.drl");

    Run junit = Run.waymark("check", folder.toString(), "--format", "junit");
    assertThat(junit.code()).isEqualTo(1);
    var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var suite =
        builder
            .parse(
                new java.io.ByteArrayInputStream(
                    junit.out().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
  }

  @Test
  void checkSaysWhatIsNoFolderOfRules() throws Exception {
    assertThat(Run.waymark("check", "nowhere").err()).contains("there is no such folder");
    assertThat(Run.waymark("check", folder.toString()).err())
        .contains("holds no rule file (*.drl)");
    assertThat(Run.waymark("check", "README.md").err()).contains("is a file, expected a folder");
  }

  @Test
  void aNewProfileOfEachKindIsReadAsItIs() {
    for (String kind : List.of("ENTERPRISE", "GOVERNMENT", "REGULATOR", "CARRIER")) {
      Run template = Run.waymark("new", "--kind", kind);
      assertThat(template.code()).isZero();
      assertThat(template.out()).contains("  kind: " + kind + "\n");
      Run advice = Run.waymark(template.out(), Map.of(), "advise", "-");
      assertThat(advice.code()).as(advice.err()).isZero();
    }
  }

  @Test
  void aNewProfileHoldsOnlyWhatMattersForItsKind() {
    String government = Run.waymark("new", "--kind", "government").out();
    assertThat(government)
        .contains("  internetUsersPercent:\n")
        .contains("# What share of people uses");
    assertThat(government).doesNotContain("\nbanking:").doesNotContain("\ntelecom:");
    assertThat(Run.waymark("new", "--kind", "carrier").out()).contains("\ntelecom:");
  }

  @Test
  void aFactAndARuleAreFoundOrSuggested() {
    assertThat(Run.waymark("facts", "cloud.providerCount").out())
        .contains("How many cloud providers");
    assertThat(Run.waymark("facts", "cloud.providerCout").err())
        .contains("did you mean `cloud.providerCount`?");
    assertThat(Run.waymark("rules", "CLD-45").out())
        .contains("when    cloud.providerCount = 1")
        .contains("unless  cloud.deploymentModel is PRIVATE");
    assertThat(Run.waymark("rules", "CLD-455").err()).contains("did you mean `CLD-45`?");
    assertThat(Run.waymark("rules").out().lines()).hasSize(455);
  }

  @Test
  void aFaultOfWaymarkIsOneLineAndTheTraceComesOnlyWithDebug() {
    var broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("broken on purpose");
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return read();
          }
        };
    for (boolean debug : new boolean[] {false, true}) {
      var err = new ByteArrayOutputStream();
      String[] args =
          debug ? new String[] {"--debug", "advise", "-"} : new String[] {"advise", "-"};
      int code =
          Waymark.run(
              broken,
              new PrintStream(new ByteArrayOutputStream()),
              new PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8),
              Map.of("WAYMARK_OWN_RULES", "rules"),
              args);
      String said = err.toString(java.nio.charset.StandardCharsets.UTF_8);
      assertThat(code).isEqualTo(Waymark.FAULT);
      assertThat(said).contains("a fault of Waymark").contains("please report it");
      assertThat(said.contains("\tat ")).isEqualTo(debug);
    }
  }

  @Test
  void whatifTakesAListAsItsHelpShows() {
    Run run =
        Run.waymark("whatif", "samples/acme-bank.yaml", "cloud.slaTopics=[SECURITY]", "-f", "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("cloud.slaTopics");
  }
}
