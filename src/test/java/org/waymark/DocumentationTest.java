package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    for (Example example : examples()) {
      Matcher command = COMMAND.matcher(example.command().replaceAll(" +#.*", ""));
      assertThat(command.matches()).as("%s", example).isTrue();
      String in =
          command.group(2) == null
              ? ""
              : Files.readAllLines(Path.of(command.group(2)))
                  .get(Integer.parseInt(command.group(1)) - 1);
      List<String> words = new ArrayList<>(List.of(command.group(3).split(" ")));
      int output = words.indexOf("-o");
      if (output >= 0) {
        words.set(output + 1, "target/" + words.get(output + 1));
      }
      Run run = Run.waymark(in, Map.of(), words.toArray(String[]::new));
      assertThat(run.code()).as("%s\n%s", example, run.err()).isZero();
      String shown = example.output().replaceAll("(?m)^…\\n?\\z", "");
      assertThat(run.out()).as("%s: %s", example.file(), example.command()).startsWith(shown);
    }
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
