package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.cases.Proof;
import org.waymark.condition.Rule;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.Readings;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;

/**
 * Checks and proves rulebooks that are being edited: what it read and found out of earlier versions
 * it remembers, so that after an edit only what the edit concerns is read, judged and proved again.
 * What it says is what it would say without memory. Safe for several threads and for texts of
 * several rulebooks.
 */
public final class Workbench {

  /** What is remembered takes about as much memory as this at the most, unless stated: 96 MiB. */
  public static final long BYTES = 96L << 20;

  private final Readings readings;

  /** A workbench that remembers about as much as {@link #BYTES}. */
  public Workbench() {
    this(BYTES);
  }

  /**
   * A workbench.
   *
   * @param bytes about how much memory it may take for what it remembers; what is used least is
   *     forgotten first
   */
  public Workbench(long bytes) {
    this.readings = Readings.upTo(bytes);
  }

  /**
   * What is wrong with a rulebook.
   *
   * @param sources what could be read
   * @param problems everything that is wrong, in the order of its places
   */
  public record Checked(@Nullable RulebookSources sources, List<Problem> problems) {}

  /**
   * What the cases of some rules prove.
   *
   * @param failures the cases whose verdict is another than they say
   * @param proofs the proofs of the rules, in the report's order
   * @param tooHard the rules whose proof would take more steps than it may
   */
  public record Proved(
      List<RulebookSources.Failure> failures, List<Proof> proofs, List<Rule> tooHard) {}

  /** Everything that is wrong with a rulebook: the same as {@link Rulebooks#check} finds. */
  public Checked check(RulebookFiles files) {
    var problems = new Problems();
    RulebookSources sources = Rulebooks.check(files, readings, problems);
    return new Checked(sources, problems.sorted());
  }

  /**
   * Proves the rules that an edit touched: those whose conditions, with the values of their
   * thresholds and with their terms, whose cases or whose thresholds are other than before.
   *
   * @param base the texts before the edit; null for no edit
   */
  public Proved prove(RulebookFiles files, @Nullable RulebookFiles base) {
    if (base == null || base.equals(files)) {
      return new Proved(List.of(), List.of(), List.of());
    }
    RulebookSources now = read(files);
    return prove(now, Edited.rules(now, read(base)));
  }

  /** Proves the rules of these ids, of those that there are. */
  public Proved proveThese(RulebookFiles files, Set<String> ids) {
    return prove(read(files), ids);
  }

  /** Proves all rules. */
  public Proved proveAll(RulebookFiles files) {
    RulebookSources sources = read(files);
    return prove(sources, Set.copyOf(sources.rules().stream().map(Rule::id).toList()));
  }

  /** About how many bytes are remembered now. */
  public long bytes() {
    return readings.bytes();
  }

  private RulebookSources read(RulebookFiles files) {
    return RulebookSources.read(files, true, Settings.NONE, readings, new Problems());
  }

  private Proved prove(RulebookSources sources, Set<String> ids) {
    var proofs = new Proofs(sources.cases(), ids, readings);
    var proved = new ArrayList<Proof>();
    var tooHard = new ArrayList<Rule>();
    for (Rule rule : sources.rules()) {
      if (ids.contains(rule.id())) {
        proofs.of(rule).ifPresentOrElse(proved::add, () -> tooHard.add(rule));
      }
    }
    return new Proved(sources.failures(ids), List.copyOf(proved), List.copyOf(tooHard));
  }
}
