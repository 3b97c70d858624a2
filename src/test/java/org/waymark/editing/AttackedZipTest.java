package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Attacks;
import org.waymark.Attacks.Attack;
import org.waymark.Harm;
import org.waymark.cli.Run;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/** Attacks that come in a zip file are refused as those in a folder are. */
class AttackedZipTest {

  @TempDir Path folder;

  static List<Attack> attacks() {
    return Attacks.all();
  }

  static List<Attack> some() {
    return IntStream.range(0, attacks().size())
        .filter(i -> i % 16 == 3)
        .mapToObj(attacks()::get)
        .toList();
  }

  @BeforeEach
  void forget() throws Exception {
    Harm.forget();
  }

  @AfterEach
  void nothingRan() {
    Harm.none();
  }

  /** What a zip holds; null where it is refused, which is added to the problems. */
  private static @Nullable RulebookFiles read(byte[] zip, Problems problems) throws Exception {
    try {
      return RulebookZip.read("rules.zip", new ByteArrayInputStream(zip));
    } catch (InputException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedInTimeAndMemoryOrIsWhatTheFolderHeld(Attack attack) throws Exception {
    byte[] zip = AttackedZips.of(attack);
    var problems = new Problems();
    RulebookFiles read = Harm.bounded(attack.would(), () -> read(zip, problems));
    if (read != null) {
      // What is refused of a folder is refused of the same texts from elsewhere.
      assertThat(read).as(attack.would()).isEqualTo(Harm.texts(attack.folder()));
      return;
    }
    List<Problem> found = problems.sorted();
    assertThat(found).as(attack.would()).isNotEmpty();
    assertThat(found).allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(2_000));
    assertThat(found.toString()).as("can be shown anywhere").doesNotContainPattern("\\p{Cntrl}");
  }

  @ParameterizedTest
  @MethodSource("some")
  void theCommandRefusesAndWritesNothing(Attack attack) throws Exception {
    Path zip = Files.write(folder.resolve("rules.zip"), AttackedZips.of(attack));
    Path into = folder.resolve("into");
    Run run = Run.waymark("rules", "import", zip.toString(), into.toString());
    assertThat(run.code()).as(attack.would()).isEqualTo(1);
    assertThat(run.out() + run.err())
        .doesNotContain("Exception", "\tat ")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\r\n]]");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(zip);
    }
  }
}
