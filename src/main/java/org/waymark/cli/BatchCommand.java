package org.waymark.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.batch.BatchOutput;
import org.waymark.batch.BatchRun;
import org.waymark.batch.Input;
import org.waymark.batch.InputFormat;
import org.waymark.batch.Packing;
import org.waymark.document.InputException;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Advise many organisations at once. What is wrong with one goes to rejects.ndjson and stops"
          + " no other. A run that was stopped, however, goes on with the same command."
    },
    subcommands = BatchCompareCommand.class)
final class BatchCommand implements Callable<Integer> {

  /** By the customs of shells: ended by the user. */
  private static final int INTERRUPTED = 130;

  private static final Duration KEEP_EVERY = Duration.ofSeconds(2);

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Files of profiles, or folders of them: NDJSON, JSON, CSV, XLSX or YAML, also packed"
              + " with gzip or zstd; - for standard input.")
  List<String> places = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder for what comes of it.")
  @Nullable Path output;

  @Option(
      names = {"-f", "--format"},
      description =
          "${COMPLETION-CANDIDATES}: whole advisories, a row for each recommendation, or a row for"
              + " each organisation; NDJSON unless given.")
  BatchOutput format = BatchOutput.NDJSON;

  @Option(
      names = "--pack",
      description = "Pack what is written: ${COMPLETION-CANDIDATES}; NONE unless given.")
  Packing packing = Packing.NONE;

  @Option(
      names = "--input-format",
      description =
          "How the inputs hold their profiles: ${COMPLETION-CANDIDATES}; seen from name and content"
              + " unless given.")
  @Nullable InputFormat inputFormat;

  @Option(names = "--strict", description = "Stop at the first line that is wrong.")
  boolean strict;

  @Option(names = "--restart", description = "Begin anew, whatever an earlier run left in DIR.")
  boolean restart;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads advise; one for each core unless given.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Mixin RulebookChoice rulebookChoice = new RulebookChoice();

  @Override
  public Integer call() throws Exception {
    if (threads < 1 || threads > 1024) {
      throw waymark.wrong("batch", "--threads: found " + threads + ", expected 1 to 1024");
    }
    if (places.isEmpty()) {
      throw waymark.wrong("batch", "expected INPUT: files of profiles, or - for standard input");
    }
    if (output == null) {
      throw waymark.wrong("batch", "--output is missing, expected DIR");
    }
    Path folder = output;
    List<Input> inputs = Input.of(places, waymark.in, inputFormat);
    Rulebook rulebook = rulebookChoice.open(waymark);
    var plan =
        new BatchRun.Plan(
            inputs,
            folder,
            format,
            packing,
            strict,
            restart,
            threads,
            KEEP_EVERY,
            Waymark.Version.program());
    long bytes = 0;
    for (Input input : inputs) {
      bytes = bytes < 0 || input.bytes() < 0 ? -1 : bytes + input.bytes();
    }
    var bar = new ProgressBar(waymark, bytes);
    var run = new BatchRun(plan, rulebook, bar);
    return run(run, bar, folder);
  }

  private int run(BatchRun run, ProgressBar bar, Path folder) throws InputException {
    var ended = new CountDownLatch(1);
    // Ctrl-C: the virtual machine waits for this, and this for the run to come to a good end.
    var interrupted =
        new Thread(
            () -> {
              run.stop();
              await(ended);
            });
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      BatchRun.Result result = run.run();
      bar.end();
      tell(result, folder);
      return result.complete() ? 0 : INTERRUPTED;
    } catch (InputException e) {
      bar.end();
      tellWhereItStopped(run, folder);
      throw e;
    } catch (IOException e) {
      bar.end();
      throw Books.problem(
          folder.toString(),
          "cannot be written: "
              + reason(e)
              + "; the first "
              + run.safeLines()
              + " lines are safe, and the same command goes on after them once it can be written");
    } finally {
      waymark.out.flush();
      waymark.err.flush();
      ended.countDown();
      forget(interrupted);
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      if (!ended.await(30, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running already.
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null ? e.toString() : reason;
  }

  private void tellWhereItStopped(BatchRun run, Path folder) {
    if (run.safeLines() > 0) {
      waymark.err.println(
          "Stopped: the first " + run.safeLines() + " lines are safe in " + folder + ".");
    }
  }

  private void tell(BatchRun.Result result, Path folder) {
    String done = lines(result.lines());
    if (!result.complete()) {
      waymark.err.println(
          "Stopped after "
              + done
              + "; the same command goes on from there (--restart begins anew).");
    } else if (result.lines() == result.before() && result.before() > 0) {
      waymark.out.println("Done before: " + done + " in " + folder + "; --restart begins anew.");
    } else {
      waymark.out.println(
          (result.lines() - result.rejected())
              + " advised, "
              + result.rejected()
              + " rejected"
              + (result.before() > 0 ? "; went on after " + lines(result.before()) : "")
              + ": "
              + folder);
      if (result.rejected() > 0) {
        waymark.out.println("What is wrong with each: " + folder.resolve("rejects.ndjson"));
      }
      waymark.out.println("All of them as a whole: " + folder.resolve("summary.html"));
    }
  }

  private static String lines(long number) {
    return number + (number == 1 ? " line" : " lines");
  }
}
