package org.waymark.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Rules;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/** A batch in a process of its own is killed at random moments and goes on each time. */
class CrashedBatchTest {

  private static final int KILLS = 32;
  private static final int LINES = 1_500;
  private static final int LONGEST_MILLIS = 220;

  @TempDir Path folder;

  /** Runs a batch as fast as it can, and keeps what it did as often as it can. */
  static final class Child {

    private Child() {}

    public static void main(String... args) throws Exception {
      Rulebook rulebook =
          Rulebooks.open(RulebookFiles.of(Path.of("rules")), Path.of("target/test-cache"));
      new BatchRun(
              plan(Path.of(args[0]), Path.of(args[1])), rulebook, (lines, rejected, bytes) -> {})
          .run();
      Runtime.getRuntime().halt(0);
    }
  }

  private static BatchRun.Plan plan(Path input, Path out) throws Exception {
    return new BatchRun.Plan(
        Input.of(List.of(input.toString()), InputStream.nullInputStream(), null),
        out,
        BatchOutput.NDJSON,
        Packing.ZSTD,
        false,
        false,
        2,
        Duration.ofMillis(5),
        "test");
  }

  private Process start(Path input, Path out) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            input.toString(),
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** Waits until it writes, then somewhat longer, and kills it; whether it was still running. */
  private boolean isKilled(Process process, Path advice, Random random) throws Exception {
    long size = Files.exists(advice) ? Files.size(advice) : 0;
    while (process.isAlive() && (!Files.exists(advice) || Files.size(advice) <= size)) {
      TimeUnit.MILLISECONDS.sleep(1);
      if (process.isAlive() && random.nextInt(3_000) == 0) {
        break; // Also before it has written anything.
      }
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_MILLIS * 1_000));
    boolean alive = process.isAlive();
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    if (!alive) {
      assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    }
    return alive;
  }

  @Test
  void killedAtAnyMomentItLeavesWhatARunLeavesThatNobodyKilled() throws Exception {
    Path input = Texts.write(folder.resolve("in.ndjson"), Texts.mixed(LINES));
    Path whole = folder.resolve("whole");
    new BatchRun(plan(input, whole), Rules.rulebook(), (lines, rejected, bytes) -> {}).run();
    var random = new Random(11);
    int kills = 0;
    int inTheMiddle = 0;
    for (int round = 0; kills < KILLS; round++) {
      Path out = folder.resolve("round-" + round);
      Path advice = out.resolve("advisories.ndjson.zst");
      int before = kills;
      while (isKilled(start(input, out), advice, random)) {
        kills++;
        RunState state = RunState.load(out.resolve(".waymark"));
        if (state != null && Files.size(advice) != state.adviceBytes()) {
          inTheMiddle++;
        }
      }
      assertThat(kills).as("kills of round " + round).isGreaterThan(before);
      assertThat(BatchRunTest.found(out).equals(BatchRunTest.found(whole)))
          .as("round " + round)
          .isTrue();
    }
    assertThat(inTheMiddle).as("kills between writing and keeping").isPositive();
  }
}
