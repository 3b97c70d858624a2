package org.waymark.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.document.InputException;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

class BatchRunTest {

  @TempDir Path folder;

  private Path input;

  @BeforeEach
  void lines() throws Exception {
    input = Texts.write(folder.resolve("in.ndjson"), Texts.mixed(1_000));
  }

  private BatchRun.Plan plan(String out, int threads) throws Exception {
    return new BatchRun.Plan(
        Input.of(List.of(input.toString()), InputStream.nullInputStream(), null),
        folder.resolve(out),
        BatchOutput.NDJSON,
        Packing.NONE,
        false,
        false,
        threads,
        Duration.ZERO,
        "test");
  }

  private static BatchRun.Plan with(BatchRun.Plan plan, BatchOutput output, Packing packing) {
    return new BatchRun.Plan(
        plan.inputs(),
        plan.folder(),
        output,
        packing,
        plan.strict(),
        plan.restart(),
        plan.threads(),
        plan.keepEvery(),
        plan.version());
  }

  private static BatchRun.Plan restarted(BatchRun.Plan plan) {
    return new BatchRun.Plan(
        plan.inputs(),
        plan.folder(),
        plan.output(),
        plan.packing(),
        plan.strict(),
        true,
        plan.threads(),
        plan.keepEvery(),
        plan.version());
  }

  private static BatchRun.Result run(BatchRun.Plan plan) throws Exception {
    return new BatchRun(plan, Rules.rulebook(), (lines, rejected, bytes) -> {}).run();
  }

  /** Stops it by itself once so many lines are done. */
  private static BatchRun.Result stopped(BatchRun.Plan plan, long after) throws Exception {
    var run = new AtomicReference<BatchRun>();
    run.set(
        new BatchRun(
            plan,
            Rules.rulebook(),
            (lines, rejected, bytes) -> {
              if (lines >= after) {
                run.get().stop();
              }
            }));
    return run.get().run();
  }

  /** Without showing megabytes where they differ. */
  private void assertSame(String one, String other) throws Exception {
    Map<String, String> found = found(folder.resolve(one));
    Map<String, String> expected = found(folder.resolve(other));
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    for (Map.Entry<String, String> file : expected.entrySet()) {
      assertThat(file.getValue().equals(found.get(file.getKey())))
          .as(one + "/" + file.getKey())
          .isTrue();
    }
  }

  /** What people find in the folder. */
  static Map<String, String> found(Path folder) throws Exception {
    var found = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }

  @Test
  void eachIsAdvisedAsByItselfInTheOrderOfTheInput() throws Exception {
    BatchRun.Result result = run(plan("out", 2));
    var adviser = new Adviser(Rules.rulebook());
    var expected = new ArrayList<String>();
    long wrong = 0;
    boolean same = false;
    for (String line : Files.readAllLines(input)) {
      if (line.contains("\"same\"") && same) {
        wrong++;
      } else if (!line.isEmpty()) {
        same |= line.contains("\"same\"");
        try {
          expected.add(JsonReport.write(adviser.advise(ProfileReader.read("x", line))).strip());
        } catch (InputException e) {
          wrong++;
        }
      }
    }
    List<String> advised = Files.readAllLines(folder.resolve("out/advisories.ndjson"));
    assertThat(advised.equals(expected)).as(advised.size() + " of " + expected.size()).isTrue();
    assertThat(result.rejected()).isEqualTo(wrong).isGreaterThan(60);
    assertThat(result.lines()).isEqualTo(expected.size() + wrong);
    assertThat(Files.readAllLines(folder.resolve("out/rejects.ndjson"))).hasSize((int) wrong);
  }

  @Test
  void aRejectedLineHasItsPlaceItsTextAndAllItsErrors() throws Exception {
    Files.writeString(
        input,
        """
        {"id": "a", "name": "A"}

        {"id": "b", "cloud": {"providerCont": 1}}
        {"id": "a", "name": "B"}
        """);
    run(plan("out", 1));
    assertThat(Files.readAllLines(folder.resolve("out/rejects.ndjson")))
        .containsExactly(
            "{\"input\":\"in.ndjson\",\"line\":3,"
                + "\"text\":\"{\\\"id\\\": \\\"b\\\", \\\"cloud\\\": {\\\"providerCont\\\": 1}}\","
                + "\"errors\":[{\"pointer\":\"\",\"line\":3,\"column\":1,"
                + "\"message\":\"`name` is missing, expected a text of 1 to 500 characters\",\"expected\":\"a text of 1 to 500 characters\"},"
                + "{\"pointer\":\"/cloud/providerCont\",\"line\":3,\"column\":23,"
                + "\"message\":\"unknown fact `providerCont` of `cloud`, did you mean `providerCount`?\","
                + "\"suggestion\":\"providerCount\"}]}",
            "{\"input\":\"in.ndjson\",\"line\":4,\"text\":\"{\\\"id\\\": \\\"a\\\", \\\"name\\\": \\\"B\\\"}\","
                + "\"errors\":[{\"pointer\":\"/id\","
                + "\"message\":\"found the id `a` again, first in in.ndjson, line 1; expected each once\","
                + "\"expected\":\"each once\"}]}");
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    run(plan("one", 1));
    run(plan("five", 5));
    assertSame("five", "one");
  }

  @Test
  void aRunThatWasStoppedGoesOnToTheSameBytes() throws Exception {
    for (BatchOutput output : BatchOutput.values()) {
      for (Packing packing : Packing.values()) {
        String name = output + "-" + packing;
        run(with(plan("whole-" + name, 2), output, packing));
        BatchRun.Plan plan = with(plan("parts-" + name, 2), output, packing);
        long before = 0;
        for (long after = 150; after < 900; after += 300) {
          BatchRun.Result result = stopped(plan, after);
          assertThat(result.complete()).isFalse();
          assertThat(result.before()).isEqualTo(before);
          assertThat(result.lines()).isGreaterThanOrEqualTo(after);
          before = result.lines();
        }
        assertThat(run(plan).complete()).isTrue();
        assertSame("parts-" + name, "whole-" + name);
      }
    }
  }

  @Test
  void whatIsPackedUnpacksToTheSame() throws Exception {
    run(plan("plain", 1));
    run(with(plan("gzip", 1), BatchOutput.NDJSON, Packing.GZIP));
    run(with(plan("zstd", 1), BatchOutput.NDJSON, Packing.ZSTD));
    byte[] plain = Files.readAllBytes(folder.resolve("plain/advisories.ndjson"));
    byte[] gzip = Files.readAllBytes(folder.resolve("gzip/advisories.ndjson.gz"));
    byte[] zstd = Files.readAllBytes(folder.resolve("zstd/advisories.ndjson.zst"));
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()).isEqualTo(plain);
    assertThat(
            new ZstdInputStream(new ByteArrayInputStream(zstd)).setContinuous(false).readAllBytes())
        .isEqualTo(plain);
    assertThat(zstd.length).isLessThan(plain.length / 5);
  }

  @Test
  void aCompleteRunIsSeenToBeDoneAndTouchesNothing() throws Exception {
    run(plan("out", 2));
    Map<String, String> before = found(folder.resolve("out"));
    BatchRun.Result again = run(plan("out", 2));
    assertThat(again.complete()).isTrue();
    assertThat(again.before()).isEqualTo(again.lines());
    assertThat(found(folder.resolve("out")).equals(before)).isTrue();
  }

  @Test
  void anInputThatWasChangedIsNoticedBeforeAndAfterTheEnd() throws Exception {
    stopped(plan("out", 1), 300);
    String text = Files.readString(input);
    // The same size: only its words tell.
    Files.writeString(input, text.replaceFirst("Government of", "Goverment off"));
    assertThatThrownBy(() -> run(plan("out", 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the inputs are others than those that the run began with");
    Files.writeString(input, text + "{}\n");
    assertThatThrownBy(() -> run(plan("out", 1)))
        .hasMessageContaining("input 1: found in.ndjson (")
        .hasMessageContaining("--restart begins anew");
    Files.writeString(input, text);
    assertThat(run(plan("out", 1)).complete()).isTrue();
    Files.writeString(input, text.replaceFirst("Government of", "Goverment off"));
    assertThatThrownBy(() -> run(plan("out", 1))).hasMessageContaining("the inputs are others");
    assertThat(run(restarted(plan("out", 1))).complete()).isTrue();
    assertThat(Files.readString(folder.resolve("out/rejects.ndjson"))).isNotEmpty();
  }

  @Test
  void otherRulesOrAnotherFormatAreNoticed() throws Exception {
    stopped(plan("out", 1), 300);
    assertThatThrownBy(() -> run(with(plan("out", 1), BatchOutput.CSV, Packing.GZIP)))
        .hasMessageContaining("the format: found CSV, expected NDJSON as when the run began")
        .hasMessageContaining("the packing: found GZIP, expected NONE");
    RulebookFiles files = Rules.files();
    var texts = new TreeMap<>(files.texts());
    texts.replaceAll((name, text) -> name.endsWith("thresholds.yaml") ? text + "\n" : text);
    Rulebook other = Rulebooks.open(new RulebookFiles(texts), null);
    assertThatThrownBy(
            () -> new BatchRun(plan("out", 1), other, (lines, rejected, bytes) -> {}).run())
        .hasMessageContaining("the rulebook: found sha256:");
  }

  @Test
  void aFolderThatSomethingElseUsesIsLeftAlone() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("rejects.ndjson"), "mine");
    assertThatThrownBy(() -> run(plan("out", 1)))
        .hasMessageContaining("holds rejects.ndjson but no run to go on with");
    assertThat(out.resolve("rejects.ndjson")).hasContent("mine");
    assertThatThrownBy(() -> run(plan("in.ndjson", 1)))
        .hasMessageContaining("is a file, expected a folder");
    Files.delete(out.resolve("rejects.ndjson"));
    var second = new AtomicReference<Throwable>();
    new BatchRun(
            plan("out", 1),
            Rules.rulebook(),
            (lines, rejected, bytes) -> {
              try {
                run(plan("out", 1));
              } catch (Exception e) {
                second.set(e);
              }
            })
        .run();
    assertThat(second.get()).hasMessageContaining("another run writes here");
  }

  @Test
  void outputThatLostItsEndOrStateThatIsDamagedIsRefused() throws Exception {
    stopped(plan("out", 1), 300);
    Path advice = folder.resolve("out/advisories.ndjson");
    byte[] bytes = Files.readAllBytes(advice);
    Files.write(advice, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> run(plan("out", 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("that were written before the run was stopped");
    Files.write(advice, bytes);
    Path state = folder.resolve("out/.waymark/state");
    String text = Files.readString(state);
    for (String damaged :
        List.of(
            "", "{}", "{}\n", text.substring(0, text.length() / 2), text.replace("lines", "l"))) {
      Files.writeString(state, damaged);
      assertThatThrownBy(() -> run(plan("out", 1)))
          .as(damaged.substring(0, Math.min(100, damaged.length())))
          .isInstanceOf(InputException.class);
    }
    Files.writeString(state, text);
    assertThat(run(plan("out", 1)).complete()).isTrue();
  }

  @Test
  void strictlyTheFirstWrongLineEndsItAndWhatWasBeforeIsKept() throws Exception {
    BatchRun.Plan plan = plan("out", 2);
    var strict =
        new BatchRun.Plan(
            plan.inputs(),
            plan.folder(),
            plan.output(),
            plan.packing(),
            true,
            false,
            2,
            plan.keepEvery(),
            plan.version());
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> run(strict))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("in.ndjson:8:");
    }
    assertThat(folder.resolve("out/rejects.ndjson")).isEmptyFile();
    // Without it, the same run goes on.
    run(plan);
    run(plan("whole", 2));
    assertSame("out", "whole");
  }

  @Test
  void anInputThatCannotBeReadOnIsToldAndWhatWasBeforeIsSafe() throws Exception {
    byte[] packed = Texts.gzip(Files.readAllBytes(input));
    input = folder.resolve("in.ndjson.gz");
    Files.write(input, java.util.Arrays.copyOf(packed, packed.length / 2));
    assertThatThrownBy(() -> run(plan("out", 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("in.ndjson.gz: cannot be read on after line");
    assertThat(Files.size(folder.resolve("out/advisories.ndjson"))).isPositive();
    Files.write(input, new byte[] {0x1f, (byte) 0x8b, 1, 2});
    assertThatThrownBy(() -> run(plan("other", 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("in.ndjson.gz: cannot be read");
  }
}
