package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
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

  /** All that is allocated; what is held at a time is a part of it. */
  private static final long MOST_MEMORY = 512L << 20;

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
    var worked = new AtomicLong();
    List<Problem> found =
        assertTimeoutPreemptively(
            // What counts is the time of the processor: others may use the machine too.
            Duration.ofSeconds(60),
            () -> {
              var meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
              long thread = Thread.currentThread().getId();
              long before = meter.getThreadAllocatedBytes(thread);
              long begun = meter.getThreadCpuTime(thread);
              try {
                return problems(folder, !attack.file().endsWith(".drl"));
              } finally {
                worked.set(meter.getThreadCpuTime(thread) - begun);
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
              if (!attack.refused().startsWith("unknown story")
                  && !attack.refused().equals("is not translated")) {
                assertThat(problem.file()).isEqualTo(file);
                assertThat(problem.line() > 0 || isOfTheWhole(problem)).isTrue();
              }
            });
    assertThat(found).allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(2_000));
    assertThat(found.toString()).as("can be shown anywhere").doesNotContainPattern("\\p{Cntrl}");
    assertThat(Duration.ofNanos(worked.get())).isLessThan(Duration.ofSeconds(5));
    assertThat(allocated.get()).as("memory").isLessThan(MOST_MEMORY);
  }

  private static boolean isOfTheWhole(Problem problem) {
    return problem.message().startsWith("is larger than")
        || problem.message().startsWith("is not UTF-8");
  }

  /** What is wrong with a folder; who serves it does not read its cases. */
  private static List<Problem> problems(Path folder, boolean all) throws Exception {
    var problems = new Problems();
    try {
      RulebookFiles files = RulebookFiles.of(folder);
      if (all) {
        Rulebooks.check(files, problems);
      } else {
        Rulebooks.interpreted(files, Settings.NONE);
      }
    } catch (InputException e) {
      return e.problems();
    }
    return problems.sorted();
  }

  @Test
  void withoutAnAttackTheFolderHasNoProblem() throws Exception {
    for (var file : Rules.files().texts().entrySet()) {
      Files.writeString(folder.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
    assertThat(problems(folder, true)).isEmpty();
  }

  @Test
  void thereAreManyOfThemAndEachHasItsName() {
    assertThat(attacks()).hasSizeGreaterThan(280);
    assertThat(attacks()).extracting(Attack::name).doesNotHaveDuplicates();
  }
}
