package org.waymark.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.portfolio.Portfolio;
import org.waymark.rulebook.Rulebook;

/** Advises chunks, and turns what comes of it into what is written. Safe for threads. */
final class ChunkAdviser {

  private final Rulebook rulebook;
  private final LineAdviser adviser;
  private final BatchOutput output;
  private final Packing packing;

  ChunkAdviser(Rulebook rulebook, BatchOutput output, Packing packing) {
    this.rulebook = rulebook;
    this.adviser = new LineAdviser(rulebook);
    this.output = output;
    this.packing = packing;
  }

  /**
   * What came of a chunk.
   *
   * @param chunk the lines
   * @param outcomes one for each line
   * @param keys of the ids of those that were advised, null for others
   */
  record Done(
      Chunk chunk, List<Outcome> outcomes, List<SeenIds.@Nullable Key> keys, Written written) {}

  /** What is written of a chunk. */
  static final class Written {
    final byte[] advice;
    final byte[] rejects;
    final int rejected;
    final Portfolio portfolio;

    private Written(byte[] advice, byte[] rejects, int rejected, Portfolio portfolio) {
      this.advice = advice;
      this.rejects = rejects;
      this.rejected = rejected;
      this.portfolio = portfolio;
    }
  }

  Done advise(Chunk chunk) {
    var outcomes = new ArrayList<Outcome>(chunk.lines().size());
    var keys = new ArrayList<SeenIds.@Nullable Key>(chunk.lines().size());
    for (Line line : chunk.lines()) {
      Outcome outcome = adviser.advise(line);
      outcomes.add(outcome);
      keys.add(
          outcome instanceof Outcome.Advised advised
              ? SeenIds.Key.of(advised.profile().id())
              : null);
    }
    return new Done(chunk, outcomes, keys, written(outcomes));
  }

  Written written(List<Outcome> outcomes) {
    var advice = new ByteArrayOutputStream(outcomes.size() << 14);
    var rejects = new StringBuilder();
    int rejected = 0;
    var portfolio = new Portfolio(rulebook);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Advised advised) {
        advice.writeBytes(output.bytes(advised.advisory()));
        portfolio.add(advised.profile(), advised.advisory());
      } else if (outcome instanceof Outcome.Rejected one) {
        rejects.append(one.json());
        rejected++;
        portfolio.addRejected();
      }
    }
    return new Written(
        packing.pack(advice.toByteArray()),
        rejects.toString().getBytes(StandardCharsets.UTF_8),
        rejected,
        portfolio);
  }
}
