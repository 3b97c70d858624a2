package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;

/** A folder of rules whose files are not what they seem. */
class FolderAttacksTest {

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void theShippedRules() throws Exception {
    folder = Files.createDirectory(temp.resolve("rules"));
    for (var file : Rules.files().texts().entrySet()) {
      Files.writeString(folder.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
  }

  private List<String> problems() {
    return problems(folder);
  }

  private static List<String> problems(Path folder) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          var problems = new Problems();
          try {
            RulebookSources.read(RulebookFiles.of(folder), false, problems);
          } catch (InputException e) {
            problems.addAll(e.problems());
          }
          return problems.sorted().stream().map(Problem::toString).toList();
        });
  }

  private void refused(String message) {
    assertThat(problems()).singleElement().asString().contains(message);
  }

  @Test
  void aLinkThatLeavesTheFolderIsNotFollowed() throws Exception {
    Path secret = Files.writeString(temp.resolve("secret"), "package rules; // password: 1234");
    Files.createSymbolicLink(folder.resolve("x.drl"), secret);
    refused("x.drl: is a link that leaves the folder");
    assertThat(problems().toString()).doesNotContain("1234");
  }

  @Test
  void aLinkByWayOfAFolderOutsideIsNotFollowed() throws Exception {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("x.drl"), "package rules;");
    Files.createSymbolicLink(folder.resolve("inner"), outside);
    Files.createSymbolicLink(folder.resolve("x.drl"), Path.of("inner/x.drl"));
    refused("x.drl: is a link that leaves the folder");
  }

  @Test
  void aLinkToADeviceThatNeverEndsIsNotFollowed() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    Files.createSymbolicLink(folder.resolve("x.cards.yaml"), Path.of("/dev/zero"));
    refused("x.cards.yaml: is a link that leaves the folder");
  }

  @Test
  void linksInACircleAndIntoNothingAreRefused() throws Exception {
    Files.createSymbolicLink(folder.resolve("x.drl"), folder.resolve("y.drl"));
    Files.createSymbolicLink(folder.resolve("y.drl"), folder.resolve("x.drl"));
    Files.createSymbolicLink(folder.resolve("z.drl"), folder.resolve("none"));
    assertThat(problems()).hasSize(3).allMatch(p -> p.contains("is a link that leads nowhere"));
  }

  @Test
  void linksWithinTheFolderAndToItAreFollowed() throws Exception {
    // So does Kubernetes lay out what it mounts.
    Path data = Files.createDirectory(folder.resolve("..data"));
    Files.move(folder.resolve("iot.drl"), data.resolve("iot.drl"));
    Files.createSymbolicLink(folder.resolve("iot.drl"), Path.of("..data/iot.drl"));
    assertThat(problems()).isEmpty();
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    assertThat(problems(link)).isEmpty();
    assertThat(RulebookFiles.of(link).digest()).isEqualTo(Rules.files().digest());
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    assumeTrue(
        new ProcessBuilder("mkfifo", folder.resolve("x.drl").toString()).start().waitFor() == 0);
    refused("x.drl: is no regular file");
  }

  @Test
  void aFolderThatIsCalledLikeAFileIsRefused() throws Exception {
    Files.createDirectory(folder.resolve("x.drl"));
    refused("x.drl: is a folder, expected a file");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("x.drl"), "package rules;");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "the system's own user reads everything");
    refused("x.drl: cannot be read");
  }

  @Test
  void aFileOfTwoGigabytesIsNotRead() throws Exception {
    try (var file = new RandomAccessFile(folder.resolve("x.cards.yaml").toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    refused("x.cards.yaml: is larger than 1048576 bytes");
  }

  @Test
  void namesThatHideOrForgeAreRefusedAndShownAsTheyAre() throws Exception {
    for (String name :
        List.of(
            "a\nb.drl",
            "\u001b[2J.drl",
            "x\u202elrd.drl",
            "-rf.drl",
            "$(touch canary).drl",
            "x".repeat(150) + ".drl")) {
      Path file;
      try {
        file = Files.writeString(folder.resolve(name), "package rules;");
      } catch (IOException | java.nio.file.InvalidPathException e) {
        continue;
      }
      assertThat(problems())
          .as(name)
          .singleElement()
          .asString()
          .contains("found the name `")
          .doesNotContainPattern("[\\p{Cntrl}\u202e]");
      Files.delete(file);
    }
  }

  @Test
  void namesThatDifferByTheirCaseAloneAreRefused() throws Exception {
    Path other = folder.resolve("IOT.drl");
    assumeTrue(Files.notExists(other), "the file system tells them apart");
    Files.writeString(other, "package rules;");
    assertThat(problems()).singleElement().asString().contains("has the name of ");
  }

  @Test
  void aFileThatIsNoPartOfARulebookIsNamed() throws Exception {
    Files.writeString(folder.resolve("cloud.card.yaml"), "CLD-01: {}");
    Files.writeString(folder.resolve("treshholds.yaml"), "X: {}");
    assertThat(problems())
        .hasSize(2)
        .anyMatch(p -> p.contains("cloud.card.yaml: is no part of a rulebook"))
        .anyMatch(p -> p.endsWith("did you mean `thresholds.yaml`?"));
  }

  @Test
  void hiddenFilesAndFoldersAreNotRead() throws Exception {
    Files.writeString(folder.resolve(".x.drl"), "package evil;");
    Files.writeString(folder.resolve(".#x.cards.yaml"), "!!x");
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/x.drl"), "package evil;");
    Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("inner/x.drl"), "package evil;");
    assertThat(problems()).isEmpty();
    assertThat(RulebookFiles.of(folder).digest()).isEqualTo(Rules.files().digest());
  }

  @Test
  void tooManyFilesAreRefusedRatherThanCutOff() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(folder.resolve("x" + i + ".drl"));
    }
    refused("holds more than 500 files of rules");
  }

  @Test
  void tooMuchInAllIsRefused() throws Exception {
    String text = "# " + "x".repeat(1_000_000) + "\n";
    for (int i = 0; i < 20; i++) {
      Files.writeString(folder.resolve("x" + i + ".cards.yaml"), text);
    }
    refused("holds more than 16 MB of rules");
  }
}
