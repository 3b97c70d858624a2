package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Attacks;
import org.waymark.Attacks.Attack;

/** The commands that read a folder of rules refuse an attack with its place and without a trace. */
class AttackedCommandsTest {

  @TempDir Path folder;

  /** Some of each kind: all of them are tried where folders are read. */
  static List<Attack> some() {
    List<Attack> all = Attacks.all();
    return IntStream.range(0, all.size()).filter(i -> i % 24 == 5).mapToObj(all::get).toList();
  }

  private Path write(Attack attack) throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (var file : attack.folder().entrySet()) {
      Files.write(rules.resolve(file.getKey()), file.getValue());
    }
    return rules;
  }

  private static void refuses(Attack attack, String... args) {
    Run run = assertTimeoutPreemptively(Duration.ofSeconds(90), () -> Run.waymark(args));
    assertThat(run.code()).as("%s %s", attack.would(), run.err()).isEqualTo(1);
    String said = run.out() + run.err();
    assertThat(said).as(attack.would()).contains("problem").doesNotContain("Exception", "\tat ");
    assertThat(said).doesNotContainPattern("[\\p{Cntrl}&&[^\r\n]]");
  }

  @ParameterizedTest
  @MethodSource("some")
  void checkRefuses(Attack attack) throws Exception {
    refuses(attack, "check", write(attack).toString());
  }

  @Test
  void everyOtherCommandRefuses() throws Exception {
    Attack attack = Attacks.rules().get(0);
    String rules = write(attack).toString();
    refuses(attack, "test", rules);
    refuses(attack, "rules", "CLD", "--rules", rules);
    refuses(attack, "advise", "samples/acme-bank.yaml", "--rules", rules);
    refuses(attack, "why", "CLD-45", "samples/acme-bank.yaml", "--rules", rules);
    refuses(
        attack,
        "serve",
        "--rules",
        rules,
        "--port",
        "0",
        "--data",
        folder.resolve("data").toString());
  }
}
