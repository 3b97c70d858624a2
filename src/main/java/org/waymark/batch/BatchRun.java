package org.waymark.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.waymark.document.InputException;
import org.waymark.rulebook.Rulebook;

/**
 * A run over many profiles into a folder. Killed at any moment, the same run goes on where it
 * stopped, and what it leaves is byte for byte what a run gives that nobody stopped.
 */
public final class BatchRun {

  private final Plan plan;
  private final Rulebook rulebook;
  private final Progress progress;
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean stopped;
  private long safeLines;

  /**
   * What is asked of a run.
   *
   * @param inputs where the profiles are
   * @param folder where the outcome goes
   * @param output what is written of each
   * @param packing how it is packed
   * @param strict whether the first line that is wrong ends the run
   * @param restart whether to forget what an earlier run left
   * @param threads how many to use, from 1
   * @param keepEvery how much time's work may be lost when it is killed
   * @param version of the program
   */
  public record Plan(
      List<Input> inputs,
      Path folder,
      BatchOutput output,
      Packing packing,
      boolean strict,
      boolean restart,
      int threads,
      Duration keepEvery,
      String version) {}

  /** Is told how far a run is. */
  public interface Progress {

    /**
     * So far it has come.
     *
     * @param lines read and written, with those of earlier attempts
     * @param rejected how many of them were rejected
     * @param bytes read of the inputs
     */
    void at(long lines, long rejected, long bytes);
  }

  /**
   * What a run did.
   *
   * @param complete whether it came to the end of the inputs; otherwise somebody stopped it
   * @param before how many lines an earlier attempt had done
   * @param lines how many lines there were in all
   * @param rejected how many of them were rejected
   */
  public record Result(boolean complete, long before, long lines, long rejected) {}

  /** A run by a rulebook. */
  public BatchRun(Plan plan, Rulebook rulebook, Progress progress) {
    this.plan = plan;
    this.rulebook = rulebook;
    this.progress = progress;
  }

  /** Ends it soon, in a state from which it goes on. May be called from any thread. */
  public void stop() {
    stopped = true;
  }

  /** How many lines are done for good, whatever happens next. */
  public long safeLines() {
    return safeLines;
  }

  /**
   * Runs, or goes on.
   *
   * @throws InputException where the inputs or the rules are others than those it began with, the
   *     folder is used by something else, or an input cannot be read on
   * @throws IOException where the folder cannot be written
   */
  public Result run() throws IOException, InputException {
    try (var folder = RunFolder.open(plan, rulebook);
        var lines = new AllLines(plan.inputs(), bytes)) {
      RunState begun = folder.state();
      safeLines = begun.lines();
      skip(lines, begun, folder.shown());
      if (begun.complete()) {
        return new Result(true, begun.lines(), begun.lines(), begun.rejected());
      }
      try (var outcome = new RunOutcome(plan, rulebook, folder, begun)) {
        run(lines, outcome);
        boolean complete = !stopped;
        RunState ended = outcome.keep();
        safeLines = ended.lines();
        if (complete) {
          folder.complete(ended, outcome.portfolio(), rulebook.language());
        }
        return new Result(complete, begun.lines(), ended.lines(), ended.rejected());
      }
    }
  }

  private void run(AllLines lines, RunOutcome outcome) throws IOException, InputException {
    var adviser = new ChunkAdviser(rulebook, plan.output(), plan.packing());
    var kept = new AtomicLong(System.nanoTime());
    try (var pipeline = new Pipeline<>(plan.threads(), adviser::advise)) {
      pipeline.run(
          () -> stopped ? null : Chunk.next(lines),
          done -> {
            outcome.add(done, adviser);
            progress.at(outcome.lines(), outcome.rejected(), bytes.get());
            if (System.nanoTime() - kept.get() > plan.keepEvery().toNanos()) {
              safeLines = outcome.keep().lines();
              kept.set(System.nanoTime());
            }
          });
    } catch (InputException e) {
      safeLines = outcome.keep().lines();
      throw e;
    }
  }

  /** Passes over what is done, and sees to it that it is what was read then. */
  private void skip(AllLines lines, RunState begun, String folder)
      throws IOException, InputException {
    long passed = 0;
    Line line = null;
    while (passed < begun.lines()) {
      line = lines.next();
      if (line == null) {
        break;
      }
      passed++;
    }
    if (passed < begun.lines()
        || !lines.digest().equals(begun.linesDigest())
        || (begun.complete() && lines.next() != null)) {
      throw InputException.of(
          folder,
          "the inputs are others than those that the run began with, expected the same; --restart"
              + " begins anew");
    }
  }
}
