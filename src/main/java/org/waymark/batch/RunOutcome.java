package org.waymark.batch;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.document.InputException;
import org.waymark.portfolio.Portfolio;
import org.waymark.rulebook.Rulebook;

/** What a run has written so far, in the order of its lines. */
final class RunOutcome implements AutoCloseable {

  /** A place is the number of an input, and a line of it below 2^40. */
  private static final int LINE_BITS = 40;

  private final BatchRun.Plan plan;
  private final RunFolder folder;
  private final Map<String, Integer> inputs = new HashMap<>();
  private final Portfolio portfolio;
  private final Growing advice;
  private final Growing rejects;
  private final SeenIds ids;
  private RunState state;
  private long lines;
  private long rejected;
  private String digest;

  RunOutcome(BatchRun.Plan plan, Rulebook rulebook, RunFolder folder, RunState begun)
      throws IOException, InputException {
    this.plan = plan;
    this.folder = folder;
    for (Input input : plan.inputs()) {
      inputs.put(input.name(), inputs.size());
    }
    this.state = begun;
    this.lines = begun.lines();
    this.rejected = begun.rejected();
    this.digest = begun.linesDigest();
    this.portfolio = Portfolio.of(rulebook, begun.portfolio());
    this.advice = new Growing(folder.advice(), begun.adviceBytes());
    this.rejects = new Growing(folder.rejects(), begun.rejectsBytes());
    try {
      this.ids = new SeenIds(folder.own(), begun.ids());
    } catch (EOFException e) {
      throw InputException.of(folder.shown(), e.getMessage() + "; --restart begins anew");
    }
    if (begun.adviceBytes() == 0) {
      advice.write(plan.packing().pack(plan.output().header()));
    }
  }

  long lines() {
    return lines;
  }

  long rejected() {
    return rejected;
  }

  Portfolio portfolio() {
    return portfolio;
  }

  /**
   * Adds what came of a chunk.
   *
   * @throws InputException where something is wrong with a line and nothing may be
   */
  void add(ChunkAdviser.Done done, ChunkAdviser adviser) throws IOException, InputException {
    ChunkAdviser.Written written = done.written();
    List<Outcome> outcomes = once(done);
    if (!outcomes.equals(done.outcomes())) {
      written = adviser.written(outcomes);
    }
    if (plan.strict() && written.rejected > 0) {
      throw strict(outcomes);
    }
    advice.write(written.advice);
    rejects.write(written.rejects);
    portfolio.merge(written.portfolio);
    lines += outcomes.size();
    rejected += written.rejected;
    digest = done.chunk().digest();
  }

  /** The outcomes, in which an organisation whose id was seen before is rejected. */
  private List<Outcome> once(ChunkAdviser.Done done) throws IOException {
    var outcomes = new ArrayList<Outcome>(done.outcomes());
    for (int i = 0; i < outcomes.size(); i++) {
      SeenIds.Key key = done.keys().get(i);
      if (key != null && outcomes.get(i) instanceof Outcome.Advised advised) {
        Line line = advised.line();
        long place =
            (long) Objects.requireNonNull(inputs.get(line.input())) << LINE_BITS | line.number();
        long first = ids.seen(key, place);
        // What was noted before a run was stopped may be this very line.
        if (first >= 0 && first != place) {
          outcomes.set(
              i,
              LineAdviser.duplicate(
                  advised,
                  plan.inputs().get((int) (first >>> LINE_BITS)).name(),
                  first & (1L << LINE_BITS) - 1));
        }
      }
    }
    return outcomes;
  }

  private static InputException strict(List<Outcome> outcomes) {
    return new InputException(
        outcomes.stream()
            .filter(Outcome.Rejected.class::isInstance)
            .flatMap(one -> ((Outcome.Rejected) one).problems().stream())
            .toList());
  }

  /** Sees to it that all of it is on the disk, and that a later run goes on from here. */
  RunState keep() throws IOException {
    state =
        new RunState(
            state.identity(),
            false,
            lines,
            rejected,
            digest,
            advice.kept(),
            rejects.kept(),
            ids.kept(),
            portfolio.state());
    state.save(folder.own());
    return state;
  }

  @Override
  public void close() throws IOException {
    try (advice;
        rejects;
        ids) {
      // Each is closed, whatever happens to the others.
    }
  }
}
