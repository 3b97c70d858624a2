package org.waymark.spark;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.waymark.Rules;
import org.waymark.batch.BatchOutput;
import org.waymark.batch.BatchRun;
import org.waymark.batch.Input;
import org.waymark.batch.Packing;

/**
 * What {@code waymark batch} makes of files: what every batch is to give.
 *
 * @param advisories the lines of advisories.ndjson
 * @param rejects the lines of rejects.ndjson
 */
record Expected(String advisories, String rejects) {

  /** The files as they are read by the command line. */
  static Expected of(List<String> files) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "expected-");
    var plan =
        new BatchRun.Plan(
            Input.of(files, InputStream.nullInputStream(), null),
            folder,
            BatchOutput.NDJSON,
            Packing.NONE,
            false,
            false,
            2,
            Duration.ofSeconds(2),
            "test");
    new BatchRun(plan, Rules.rulebook(), (lines, rejected, bytes) -> {}).run();
    return new Expected(
        Files.readString(folder.resolve("advisories.ndjson")),
        Files.readString(folder.resolve("rejects.ndjson")));
  }

  /** How many lines a text has. */
  static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
