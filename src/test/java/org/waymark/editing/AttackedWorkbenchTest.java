package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Attacks;
import org.waymark.Attacks.Attack;
import org.waymark.Harm;
import org.waymark.Rules;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/**
 * One workbench reads many attacks one after the other: it says what a reading from scratch says,
 * and what it remembers of them stays within its bound.
 */
class AttackedWorkbenchTest {

  private static final long BOUND = 24L << 20;

  private static Workbench workbench = new Workbench(BOUND);
  private static long before;

  static List<Attack> attacks() {
    List<Attack> texts =
        Attacks.all().stream().filter(one -> Harm.text(one.bytes().get()) != null).toList();
    return IntStream.range(0, texts.size()).filter(i -> i % 4 == 2).mapToObj(texts::get).toList();
  }

  @BeforeAll
  static void begin() {
    workbench = new Workbench(BOUND);
    assertThat(workbench.check(Rules.files()).problems()).isEmpty();
    before = held();
  }

  /** What is reached still after the rest was thrown away. */
  private static long held() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least =
          Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }

  @BeforeEach
  void forget() throws Exception {
    Harm.forget();
  }

  @AfterEach
  void nothingRan() {
    Harm.none();
    assertThat(workbench.bytes()).isLessThanOrEqualTo(BOUND);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void saysWhatAReadingFromScratchSays(Attack attack) throws Exception {
    RulebookFiles files = Objects.requireNonNull(Harm.texts(attack.folder()));
    List<Problem> found = Harm.bounded(attack.would(), () -> workbench.check(files)).problems();
    var problems = new Problems();
    Rulebooks.check(files, problems);
    assertThat(found).as(attack.would()).isNotEmpty().isEqualTo(problems.sorted());
    assertThat(Harm.bounded(attack.would(), () -> workbench.check(files)).problems())
        .as("again")
        .isEqualTo(found);
    assertThat(Harm.bounded(attack.would(), () -> workbench.proveThese(files, Set.of("CLD-45"))))
        .isNotNull();
  }

  @AfterAll
  static void whatItHoldsAfterAllOfThemIsBoundedAndRight() {
    assertThat(held() - before).as("beside what the tests hold").isLessThan(2 * BOUND);
    assertThat(workbench.bytes()).isLessThanOrEqualTo(BOUND);
    assertThat(workbench.check(Rules.files()).problems()).isEmpty();
    workbench = new Workbench(BOUND);
  }
}
