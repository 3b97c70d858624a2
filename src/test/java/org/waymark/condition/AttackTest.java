package org.waymark.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.document.Problem;
import org.waymark.document.Problems;

/**
 * Rule files that try to run code, read files, open sockets, reflect, loop or fill the memory. The
 * first line of each says what it would have done.
 */
class AttackTest {

  private static final Path FOLDER = Path.of("src/test/resources/attacks");

  /** What all attacks are made of, without the attack. */
  private static final String HARMLESS =
      """
      package rules;
      import org.waymark.profile.*;
      rule "CLD-45"
      when
          Cloud( providerCount == 1 )
      then
      end
      """;

  static List<Path> attacks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRejectedWithItsPlace(Path attack) throws Exception {
    String text = Files.readString(attack, StandardCharsets.UTF_8);
    String would = text.lines().findFirst().orElseThrow();
    assertThat(would).as("%s says what it would have done", attack).startsWith("// Would ");

    var problems = new Problems();
    List<Rule> rules =
        RuleReader.read(
            attack.getFileName().toString(), text, Map.of("LIMIT", 3.0), Terms.none(), problems);

    assertThat(problems.sorted()).as(would).isNotEmpty();
    assertThat(problems.sorted())
        .as(would)
        .allSatisfy(
            problem -> {
              assertThat(problem.message()).isNotBlank().hasSizeLessThan(300);
              if (!problem.message().startsWith("is larger than")) {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
              }
            });
    // A rule of the file that is well formed may be read; nothing of it is compiled while the file
    // has problems. What is read has only conditions over facts.
    assertThat(rules).as(would).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void thereAreAHundredAttacksAndMore() throws Exception {
    assertThat(attacks()).hasSizeGreaterThan(100);
  }

  @Test
  void withoutTheAttackTheSameFileIsRead() {
    var problems = new Problems();
    assertThat(RuleReader.read("x.drl", HARMLESS, Map.of(), Terms.none(), problems)).hasSize(1);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
  }
}
