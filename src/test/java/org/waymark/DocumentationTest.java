package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.cli.Run;
import org.waymark.condition.RuleReader;
import org.waymark.condition.Terms;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.ProfileReader;
import org.waymark.rulebook.Threshold;
import org.waymark.store.Database;
import org.waymark.store.Decision;
import org.waymark.store.DecisionLog;

/** What the documents show is what happens: commands, outputs, profiles, rules and links. */
class DocumentationTest {

  private static final Pattern COMMAND =
      Pattern.compile("(?:sed -n (\\d+)p (\\S+) \\| )?\\./waymark (.*)");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$|^    (\\S[^\\n]*)$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  private static List<Path> documents() throws Exception {
    var documents = new ArrayList<Path>();
    for (String name :
        List.of("README.md", "CONTRIBUTING.md", "rules/README.md", "samples/README.md")) {
      documents.add(Path.of(name));
    }
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  /** A command and the output that the document shows for it; empty where it shows none. */
  private record Example(Path file, String command, String output) {}

  private static List<Example> examples() throws Exception {
    var examples = new ArrayList<Example>();
    for (Path file : documents()) {
      String command = "";
      Matcher block = BLOCK.matcher(Files.readString(file));
      while (block.find()) {
        String language = block.group(1);
        if (block.group(3) != null) {
          command = block.group(3);
        } else if ("sh".equals(language)) {
          for (String line : block.group(2).lines().toList()) {
            command = line;
            if (line.contains("./waymark")) {
              examples.add(new Example(file, line, ""));
            }
          }
          continue;
        } else if ("text".equals(language) && command.contains("./waymark")) {
          examples.add(new Example(file, command, block.group(2)));
          continue;
        } else {
          continue;
        }
        if (command.contains("./waymark")) {
          examples.add(new Example(file, command, ""));
        }
      }
    }
    return examples;
  }

  @Test
  void everyCommandOfTheDocumentsWorksAndSaysWhatTheyShow() throws Exception {
    assertThat(examples()).hasSizeGreaterThan(8);
    assertThat(examples()).anyMatch(example -> !example.output().isEmpty());
    Path folder = Files.createTempDirectory(Path.of("target"), "documentation-");
    recordADecision(folder.resolve("data"));
    Set<String> written = new HashSet<>();
    String key = "";
    for (Example example : examples()) {
      Matcher command = COMMAND.matcher(example.command().replaceAll(" +#.*", ""));
      assertThat(command.matches()).as("%s", example).isTrue();
      String in =
          command.group(2) == null
              ? ""
              : Files.readAllLines(Path.of(command.group(2)))
                  .get(Integer.parseInt(command.group(1)) - 1);
      List<String> words = new ArrayList<>(List.of(command.group(3).split(" ")));
      if (words.size() > 3 && words.subList(0, 2).equals(List.of("rules", "import"))) {
        written.add(words.get(3));
      }
      for (int i = 1; i < words.size(); i++) {
        String before = words.get(i - 1);
        if (List.of("-o", "--data", "backup").contains(before)) {
          written.add(words.get(i));
        }
        if (before.equals("revoke")) {
          words.set(i, key);
        } else if (written.contains(words.get(i))) {
          words.set(i, folder.resolve(words.get(i)).toString());
        }
      }
      if (words.get(0).equals("serve")) {
        // It starts, answers and stops.
        words.addAll(List.of("--port", "0", "--rehearse"));
      }
      if (words.get(0).equals("restore")) {
        Files.deleteIfExists(folder.resolve("restored/waymark.mv.db"));
      }
      Run run =
          Run.waymark(
              in,
              Map.of("WAYMARK_DATA", folder.resolve("data").toString()),
              words.toArray(String[]::new));
      assertThat(run.code()).as("%s\n%s", example, run.err()).isZero();
      if (words.contains("create")) {
        key = run.out().split("_", -1)[1];
      }
      String shown = example.output().replaceAll("(?m)^…\\n?\\z", "");
      assertThat(run.out()).as("%s: %s", example.file(), example.command()).startsWith(shown);
    }
  }

  private static void recordADecision(Path data) throws Exception {
    try (Database database = Database.openIn(data, 2);
        var log = new DecisionLog(database)) {
      var about =
          new Decision.About(
              DecisionLog.now(),
              "portal",
              "request-1",
              "",
              "acme-bank",
              "Acme “Bank” 🏦",
              "1",
              "sha256:1",
              "2026-01-01",
              "{\"ROOM_CAN_CLOSE\":40}",
              "en",
              "1",
              " CLD-45:SHOULD CLD:SHOULD ");
      for (int i = 0; i < 2; i++) {
        log.append("local", about, new Decision.Content("{\"id\":1.0}", "{\"é\": 2}\n"), null);
      }
    }
  }

  @Test
  void theProgramOfTheDocumentsChecksAnExport() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3"))));
    Matcher program =
        Pattern.compile("(?ms)^```python\\n(.*?)^```$")
            .matcher(Files.readString(Path.of("docs/decision-record.md")));
    assertThat(program.find()).isTrue();
    Path folder = Files.createTempDirectory(Path.of("target"), "documentation-");
    recordADecision(folder);
    Map<String, String> data = Map.of("WAYMARK_DATA", folder.toString());
    String exported = Run.waymark("", data, "audit", "export").out();
    Path script = Files.writeString(folder.resolve("check.py"), program.group(1));
    Path file = Files.writeString(folder.resolve("export.ndjson"), exported);
    assertThat(python(script, file)).isEqualTo(Run.waymark("", data, "audit", "verify").out());
    Files.writeString(file, exported.replaceFirst("portal", "postal"));
    assertThat(python(script, file)).startsWith("line 1: not as it was written");
  }

  private static String python(Path script, Path file) throws Exception {
    Process process =
        new ProcessBuilder("python3", script.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void everyProfileOfTheDocumentsIsRead() throws Exception {
    int read = 0;
    for (Path file : documents()) {
      Matcher block = BLOCK.matcher(Files.readString(file));
      while (block.find()) {
        if (List.of("yaml", "json").contains(String.valueOf(block.group(1)))
            && block.group(2).contains("name")) {
          ProfileReader.read(file.toString(), block.group(2));
          read++;
        }
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void everyRuleOfTheDocumentsIsRead() throws Exception {
    Map<String, Double> thresholds =
        Rules.sources().thresholds().values().stream()
            .collect(java.util.stream.Collectors.toMap(Threshold::name, Threshold::value));
    int read = 0;
    for (Path file : documents()) {
      Matcher block = BLOCK.matcher(Files.readString(file));
      while (block.find()) {
        if ("drl".equals(block.group(1))) {
          var problems = new Problems();
          read +=
              RuleReader.read(
                      file.toString(),
                      "package rules;\n" + block.group(2),
                      thresholds,
                      Terms.none(),
                      problems)
                  .size();
          assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
        }
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void everyLinkLeadsToAFile() throws Exception {
    for (Path file : documents()) {
      Matcher link = LINK.matcher(Files.readString(file));
      while (link.find()) {
        assertThat(Path.of("").toAbsolutePath().resolve(file).resolveSibling(link.group(1)))
            .as("%s links to %s", file, link.group(1))
            .exists();
      }
    }
  }
}
