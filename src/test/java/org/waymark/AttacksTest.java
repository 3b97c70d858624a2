package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Attacks.Attack;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;

/**
 * Every attack on a folder of rules is refused with its place, within seconds and some memory, and
 * nothing of it is run.
 */
class AttacksTest {

  /** What attacks would touch or set. */
  private static final Path CANARY = Path.of("/tmp/waymark-canary");

  private static final String PROPERTY = "waymark.canary";
  private static final long MOST_MEMORY = 400L << 20;

  @TempDir Path folder;

  private int threads;

  static List<Attack> attacks() {
    return Attacks.all();
  }

  @BeforeEach
  void remember() throws Exception {
    Files.deleteIfExists(CANARY);
    System.clearProperty(PROPERTY);
    threads = Thread.activeCount();
  }

  @AfterEach
  void nothingRan() {
    assertThat(CANARY).doesNotExist();
    assertThat(System.getProperty(PROPERTY)).isNull();
    // The engine and the test's own time limit have some threads; an attack would leave more.
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 2);
  }

  private Path write(Map<String, byte[]> files) throws Exception {
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedWithItsPlaceInTimeAndMemory(Attack attack) throws Exception {
    assertThat(attack.would()).as("%s says what it would have done", attack).startsWith("Would ");
    write(attack.folder());
    var allocated = new AtomicLong();
    List<Problem> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> {
              var meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
              long thread = Thread.currentThread().getId();
              long before = meter.getThreadAllocatedBytes(thread);
              try {
                return problems(folder);
              } finally {
                allocated.set(meter.getThreadAllocatedBytes(thread) - before);
              }
            },
            attack.would());

    String file = folder.resolve(attack.file()).toString();
    assertThat(found).as(attack.would()).isNotEmpty();
    assertThat(found)
        .as(attack.would())
        .anySatisfy(
            problem -> {
              assertThat(problem.toString()).contains(attack.refused());
              if (!attack.refused().startsWith("more than 1000 problems")
                  && !attack.refused().startsWith("unknown story")
                  && !attack.refused().equals("is not translated")) {
                assertThat(problem.file()).isEqualTo(file);
                assertThat(problem.line() > 0 || isOfTheWhole(problem)).isTrue();
              }
            });
    assertThat(found).allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(2_000));
    assertThat(found.toString()).as("can be shown anywhere").doesNotContainPattern("\\p{Cntrl}");
    assertThat(allocated.get()).as("memory").isLessThan(MOST_MEMORY);
  }

  private static boolean isOfTheWhole(Problem problem) {
    return problem.message().startsWith("is larger than")
        || problem.message().startsWith("is not UTF-8");
  }

  /** What each door that reads a folder says; all say the same. */
  private static List<Problem> problems(Path folder) throws Exception {
    var problems = new Problems();
    RulebookFiles files;
    try {
      files = RulebookFiles.of(folder);
    } catch (InputException e) {
      return e.problems();
    }
    Rulebooks.check(files, problems);
    return problems.sorted();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isNotServed(Attack attack) throws Exception {
    // Cases and other translations are read by whoever checks, not by whoever serves.
    if (attack.file().contains(".cases.") || attack.file().contains(".es.")) {
      return;
    }
    write(attack.folder());
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatExceptionOfType(InputException.class)
                .as(attack.would())
                .isThrownBy(
                    () -> {
                      RulebookFiles files = RulebookFiles.of(folder);
                      Rulebooks.interpreted(files, Settings.NONE);
                      // What only a check finds is no danger to whoever serves.
                      var problems = new Problems();
                      RulebookSources.read(files, true, problems);
                      problems.throwIfAny();
                    }));
  }

  @Test
  void withoutAnAttackTheFolderHasNoProblem() throws Exception {
    Rules.files().texts();
    for (var file : Rules.files().texts().entrySet()) {
      Files.writeString(folder.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
    assertThat(problems(folder)).isEmpty();
  }

  @Test
  void thereAreManyOfThemAndEachHasItsName() {
    assertThat(attacks()).hasSizeGreaterThan(280);
    assertThat(attacks()).extracting(Attack::name).doesNotHaveDuplicates();
  }
}
