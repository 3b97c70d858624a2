package org.waymark.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.condition.Effort;
import org.waymark.condition.Solver;

/**
 * Whether conditions can hold together, found out within a number of steps for each question and
 * for all questions of a rulebook. What is remembered takes as many steps as it took first, so
 * memory changes no outcome.
 */
final class Judgements {

  /**
   * As many steps as all questions about a rulebook may take together: about half a second, and
   * hundreds of times what Waymark's own rules take.
   */
  private static final long STEPS = 5_000_000;

  private final Readings readings;
  private long left = STEPS;

  Judgements(Readings readings) {
    this.readings = readings;
  }

  /** What is asked: an example under which all conditions hold. */
  private record Question(List<Condition> conditions) {}

  private record Found(Solver.Answer answer, boolean hard, long steps) {}

  /** An example, or the proof that there is none; null where that is too hard to find out. */
  Solver.@Nullable Answer example(List<Condition> conditions) {
    if (left <= 0) {
      return null;
    }
    Found found = readings.found(new Question(List.copyOf(conditions)), 0, () -> find(conditions));
    left -= found.steps();
    return left <= 0 || found.hard() ? null : found.answer();
  }

  private static Found find(List<Condition> conditions) {
    Effort effort = Effort.of(Solver.MAX_STEPS);
    Solver.Answer answer = Solver.fromNothing(effort).example(conditions);
    return new Found(answer, effort.isSpent() && answer.solutions().isEmpty(), effort.taken());
  }

  /** Whether conditions are proved not to hold together. */
  boolean areImpossible(List<Condition> conditions) {
    Solver.Answer answer = example(conditions);
    return answer != null && answer.isImpossible();
  }

  /** Whether all questions together took more steps than they may: none is answered any more. */
  boolean isSpent() {
    return left <= 0;
  }

  /** The steps that are left for all questions. */
  long left() {
    return left;
  }
}
