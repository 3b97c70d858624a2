package org.waymark.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.portfolio.Portfolio;
import org.waymark.portfolio.PortfolioJson;
import org.waymark.portfolio.PortfolioPage;
import org.waymark.report.Language;
import org.waymark.rulebook.Rulebook;

/**
 * The folder of a run: what it writes for people, and below {@code .waymark} what it goes on by.
 */
final class RunFolder implements AutoCloseable {

  static final String REJECTS = "rejects.ndjson";
  static final String OWN = ".waymark";

  private final BatchRun.Plan plan;
  private final Path own;
  private final FileChannel lock;
  private final RunState state;

  private RunFolder(BatchRun.Plan plan, Path own, FileChannel lock, RunState state) {
    this.plan = plan;
    this.own = own;
    this.lock = lock;
    this.state = state;
  }

  /** Opens it for this run alone, and makes it where there is none. */
  static RunFolder open(BatchRun.Plan plan, Rulebook rulebook) throws IOException, InputException {
    if (Files.exists(plan.folder()) && !Files.isDirectory(plan.folder())) {
      throw InputException.of(plan.folder().toString(), "is a file, expected a folder");
    }
    Path own = plan.folder().resolve(OWN);
    Files.createDirectories(own);
    FileChannel lock =
        FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!isLocked(lock)) {
        throw InputException.of(
            plan.folder().toString(), "another run writes here, expected a folder of its own");
      }
      return new RunFolder(plan, own, lock, state(plan, own, rulebook));
    } catch (IOException | InputException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static RunState state(BatchRun.Plan plan, Path own, Rulebook rulebook)
      throws IOException, InputException {
    Map<String, String> identity = identity(plan, rulebook);
    if (plan.restart()) {
      clear(plan.folder(), own);
    }
    RunState state = RunState.load(own);
    if (state != null && state.lines() > 0) {
      compare(plan, state.identity(), identity);
      return state;
    }
    if (state != null) {
      // It did nothing yet, such as one whose table had a wrong header.
      clear(plan.folder(), own);
    }
    for (Path file : written(plan.folder())) {
      if (Files.exists(file)) {
        throw InputException.of(
            plan.folder().toString(),
            "holds "
                + file.getFileName()
                + " but no run to go on with, expected an empty folder; --restart writes over it");
      }
    }
    RunState fresh = RunState.begin(identity, new Portfolio(rulebook));
    fresh.save(own);
    return fresh;
  }

  /** What makes a run the same: other answers to these give another outcome. */
  private static Map<String, String> identity(BatchRun.Plan plan, Rulebook rulebook)
      throws IOException {
    var identity = new TreeMap<String, String>();
    identity.put("the version of Waymark", plan.version());
    identity.put("the rulebook", rulebook.digest());
    identity.put("the day of its thresholds", rulebook.asOf());
    identity.put("the thresholds that are tried", new TreeMap<>(rulebook.set()).toString());
    identity.put("the language", rulebook.language());
    identity.put(RunState.FORMAT, plan.output().name());
    identity.put(RunState.PACKING, plan.packing().name());
    int number = 1;
    for (Input input : plan.inputs()) {
      long bytes = input.bytes();
      identity.put(
          "input " + number++,
          input.name()
              + (bytes < 0 ? "" : " (" + bytes + " bytes)")
              + (input.stated() == null ? "" : " as " + input.stated()));
    }
    return identity;
  }

  private static void compare(
      BatchRun.Plan plan, Map<String, String> before, Map<String, String> now)
      throws InputException {
    var problems = new Problems();
    var keys = new TreeMap<>(before);
    keys.putAll(now);
    for (String key : keys.keySet()) {
      String was = before.getOrDefault(key, "nothing");
      String is = now.getOrDefault(key, "nothing");
      if (!was.equals(is)) {
        problems.add(
            plan.folder().toString(),
            0,
            0,
            key + ": found " + is + ", expected " + was + " as when the run began");
      }
    }
    if (!problems.isEmpty()) {
      problems.add(
          plan.folder().toString(), 0, 0, "another run is in this folder; --restart begins anew");
    }
    problems.throwIfAny();
  }

  private static void clear(Path folder, Path own) throws IOException {
    // First of all what would be gone on with.
    for (String name : List.of("state", "state.part", "ids", "table")) {
      Files.deleteIfExists(own.resolve(name));
    }
    for (Path file : written(folder)) {
      Files.deleteIfExists(file);
    }
  }

  /** All that any run may write. */
  private static List<Path> written(Path folder) {
    var files = new ArrayList<Path>();
    for (BatchOutput output : BatchOutput.values()) {
      for (Packing packing : Packing.values()) {
        files.add(folder.resolve(output.file() + packing.ending()));
      }
    }
    for (String name : List.of(REJECTS, "summary.json", "summary.html")) {
      files.add(folder.resolve(name));
    }
    return files;
  }

  RunState state() {
    return state;
  }

  /** Its name for messages. */
  String shown() {
    return plan.folder().toString();
  }

  Path own() {
    return own;
  }

  Path advice() {
    return plan.folder().resolve(plan.output().file() + plan.packing().ending());
  }

  Path rejects() {
    return plan.folder().resolve(REJECTS);
  }

  /** Writes what is said of all of it, and that it is done. */
  void complete(RunState ended, Portfolio portfolio, String language) throws IOException {
    replace("summary.json", PortfolioJson.write(portfolio));
    replace("summary.html", PortfolioPage.write(portfolio, Language.of(language)));
    ended.completed().save(own);
    Files.deleteIfExists(own.resolve("ids"));
  }

  private void replace(String name, String text) throws IOException {
    Path part = own.resolve(name + ".part");
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Files.move(part, plan.folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
