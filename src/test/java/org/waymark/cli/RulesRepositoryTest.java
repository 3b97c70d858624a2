package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;

/** The example of rules in a repository of their own, and what CI gets of it. */
class RulesRepositoryTest {

  private static final Path REPOSITORY = Path.of("docs/examples/rules-repository");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*(?:- |run: )waymark ([a-z].*)$");

  @TempDir Path folder;

  private static List<String> commands(String file) throws Exception {
    var commands = new ArrayList<String>();
    Matcher command = COMMAND.matcher(Files.readString(REPOSITORY.resolve(file)));
    while (command.find()) {
      commands.add(command.group(1));
    }
    return commands;
  }

  @Test
  void itsCiRunsCommandsThatExistAndSucceed() throws Exception {
    String main = broken("slaSigned == false", "slaSigned == true").toString();
    for (String file : new String[] {".github/workflows/rules.yml", ".gitlab-ci.yml"}) {
      List<String> commands = commands(file);
      assertThat(commands).hasSize(5);
      for (String command : commands) {
        List<String> words =
            new ArrayList<>(Arrays.asList(command.replaceFirst(" > .*", "").split(" ", -1)));
        for (int i = 1; i < words.size(); i++) {
          String word = words.get(i);
          words.set(
              i, word.equals("rules") ? at("rules") : word.equals("main/rules") ? main : word);
        }
        int output = words.indexOf("-o") + 1;
        if (output > 0) {
          words.set(output, folder.resolve(words.get(output)).toString());
        }
        Run run = Run.waymark(words.toArray(String[]::new));
        assertThat(run.code()).as("%s: %s%s", command, run.out(), run.err()).isZero();
      }
      Path impact = folder.resolve("impact.md");
      assertThat(impact).content().contains("OUR-02").doesNotContain("Both are the same rules");
      Files.delete(impact);
    }
  }

  private static String at(String name) {
    return REPOSITORY.resolve(name).toString();
  }

  @Test
  void itsFilesOfCiAreYaml() throws Exception {
    for (String file : new String[] {".github/workflows/rules.yml", ".gitlab-ci.yml"}) {
      var problems = new Problems();
      Node node =
          DocumentReader.readYaml(file, Files.readString(REPOSITORY.resolve(file)), problems);
      assertThat(problems.sorted()).isEmpty();
      assertThat(node).isInstanceOf(Node.Mapping.class);
    }
  }

  private Path broken(String from, String to) throws Exception {
    Path rules = Files.createDirectory(folder.resolve("our rules"));
    try (var files = Files.list(REPOSITORY.resolve("rules"))) {
      for (Path file : files.toList()) {
        Files.writeString(
            rules.resolve(file.getFileName()), Files.readString(file).replace(from, to));
      }
    }
    return rules;
  }

  private static Node at(Node log, String pointer) {
    return log.at(pointer);
  }

  private static Object value(Node log, String pointer) {
    return ((Node.Scalar) at(log, pointer)).value();
  }

  @Test
  void sarifShowsEachProblemAtItsLine() throws Exception {
    Path rules = broken("slaSigned == false", "slaSined == false");
    Run run = Run.waymark("check", rules.toString(), "--format", "sarif");
    assertThat(run.code()).isEqualTo(1);
    Node log = DocumentReader.read("sarif", run.out(), new Problems());
    String result = "/runs/0/results/0";
    assertThat(value(log, result + "/ruleId")).isEqualTo("waymark/rule");
    assertThat(value(log, result + "/level")).isEqualTo("error");
    assertThat(value(log, "/runs/0/tool/driver/rules/0/id")).isEqualTo("waymark/rule");
    assertThat(value(log, result + "/ruleIndex")).isEqualTo(0L);
    String place = result + "/locations/0/physicalLocation";
    assertThat((String) value(log, place + "/artifactLocation/uri"))
        .endsWith("our%20rules/running.drl");
    assertThat(value(log, place + "/region/startLine")).isEqualTo(16L);
    assertThat(value(log, place + "/region/startColumn")).isEqualTo(32L);
    assertThat((String) value(log, result + "/partialFingerprints/waymarkProblem~1v1"))
        .matches("[0-9a-f]{32}:1");
  }

  @Test
  void sarifNamesFilesOfTheRepositoryRelativelyAndWarningsAtTheirFile() throws Exception {
    Run run = Run.waymark("check", at("rules"), "--format", "sarif");
    assertThat(run.code()).isZero();
    Node log = DocumentReader.read("sarif", run.out(), new Problems());
    assertThat(value(log, "/runs/0/results/0/level")).isEqualTo("warning");
    assertThat(value(log, "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"))
        .isEqualTo("docs/examples/rules-repository/rules/rulebook.yaml");
    assertThat(run.out()).doesNotContain("\"startColumn\" : 0");
  }

  @Test
  void aFingerprintStaysWhenLinesMove() throws Exception {
    Path rules = broken("slaSigned == false", "slaSined == false");
    Pattern fingerprint = Pattern.compile("waymarkProblem/v1\" ?: ?\"([^\"]+)");
    Matcher before =
        fingerprint.matcher(Run.waymark("check", rules.toString(), "-f", "sarif").out());
    Path file = rules.resolve("running.drl");
    Files.writeString(file, "// one line more\n" + Files.readString(file));
    Matcher after =
        fingerprint.matcher(Run.waymark("check", rules.toString(), "-f", "sarif").out());
    assertThat(before.find()).isTrue();
    assertThat(after.find()).isTrue();
    assertThat(after.group(1)).isEqualTo(before.group(1));
  }

  @Test
  void junitHoldsMarkupAsText() throws Exception {
    Path rules = broken("an agreement: {", "\"a <&>\\\"]]>\": {");
    Run run = Run.waymark("test", rules.toString(), "--format", "junit");
    assertThat(run.code()).as(run.err()).isZero();
    var suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(11);
    assertThat(run.out()).contains("a &lt;&amp;&gt;");
  }
}
