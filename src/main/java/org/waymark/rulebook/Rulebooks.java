package org.waymark.rulebook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/** Makes rulebooks of folders of rules. */
public final class Rulebooks {

  private Rulebooks() {}

  /**
   * Reads, checks and compiles a folder's texts.
   *
   * @param cache the folder that keeps what was compiled; null to compile each time
   * @throws InputException with everything that is wrong with the texts
   */
  public static Rulebook open(RulebookFiles files, @Nullable Path cache) throws InputException {
    return open(files, Settings.NONE, cache);
  }

  /**
   * Reads, checks and compiles a folder's texts with other thresholds.
   *
   * @param settings the day whose values hold, and values to try
   * @param cache the folder that keeps what was compiled; null to compile each time
   * @throws InputException with everything that is wrong with the texts or the settings
   */
  public static Rulebook open(RulebookFiles files, Settings settings, @Nullable Path cache)
      throws InputException {
    return open(files, settings, cache, RuleFaults.LOGGED);
  }

  /**
   * Reads, checks and compiles a folder's texts; what goes wrong later is handed to a listener.
   *
   * @param settings the day whose values hold, and values to try
   * @param cache the folder that keeps what was compiled; null to compile each time
   * @param faults takes what goes wrong while the rules are decided
   * @throws InputException with everything that is wrong with the texts or the settings
   */
  public static Rulebook open(
      RulebookFiles files, Settings settings, @Nullable Path cache, RuleFaults faults)
      throws InputException {
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(files, false, settings, problems);
    problems.throwIfAny();
    var counts = new FaultCounts(faults);
    CompiledRules compiled = CompiledRules.of(sources.drl(), cache);
    return new Rulebook(sources, Engine.of(compiled, sources.rules(), counts), counts);
  }

  /**
   * Reads and checks a folder's texts for a few evaluations: nothing is compiled, the conditions
   * decide themselves. What it says is what the compiled one says.
   *
   * @throws InputException with everything that is wrong with the texts or the settings
   */
  public static Rulebook interpreted(RulebookFiles files, Settings settings) throws InputException {
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(files, false, settings, problems);
    problems.throwIfAny();
    var counts = new FaultCounts(RuleFaults.LOGGED);
    return new Rulebook(sources, Engine.interpreting(sources.rules(), counts), counts);
  }

  /**
   * Reads the texts, joins them, runs the cases and checks the rules against each other; the
   * problems hold everything that is wrong.
   */
  public static RulebookSources check(RulebookFiles files, Problems problems) {
    return check(files, Readings.none(), problems);
  }

  /**
   * Checks the texts, what was read and judged before from memory: says the same, sooner.
   *
   * @param readings remembers what is read and judged
   */
  public static RulebookSources check(RulebookFiles files, Readings readings, Problems problems) {
    RulebookSources sources = RulebookSources.read(files, true, Settings.NONE, readings, problems);
    if (problems.isEmpty()) {
      sources.failures().forEach(one -> problems.add(one.failed().place(), one.inWords()));
      new Consistency(sources, readings, problems).check();
    }
    return sources;
  }
}
