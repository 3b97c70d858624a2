package org.waymark.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.waymark.advice.Advisory;
import org.waymark.condition.Verdict;
import org.waymark.rulebook.RuleFault;
import org.waymark.rulebook.Rulebook;
import org.waymark.store.DecisionLog;

/** What is counted and measured. */
final class Meters {

  private final MeterRegistry registry;
  private final Timer evaluations;
  private final Map<String, Counter> verdicts = new ConcurrentHashMap<>();

  private final MultiGauge inUse;

  Meters(MeterRegistry registry, DecisionLog log) {
    this.registry = registry;
    this.evaluations =
        Timer.builder("waymark.evaluations")
            .description("Profiles that were advised, and how long that took.")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofNanos(100_000))
            .maximumExpectedValue(Duration.ofSeconds(1))
            .register(registry);
    this.inUse =
        MultiGauge.builder("waymark.rulebook")
            .description("The rulebook in use.")
            .register(registry);
    Gauge.builder("waymark.decisions.waiting", log, DecisionLog::waiting)
        .description("Decisions that wait to be written.")
        .register(registry);
  }

  /** Names the rulebook in use from now on. */
  void use(Rulebook rulebook) {
    inUse.register(
        List.of(
            MultiGauge.Row.of(
                Tags.of("version", rulebook.version(), "digest", rulebook.digest()), 1)),
        true);
  }

  /** Counts a fault of a rule or of the engine. */
  void count(RuleFault fault) {
    Counter.builder("waymark.rule.faults")
        .description("Rules that could not be decided, and profiles that the engine gave up.")
        .tag("rule", fault.rule())
        .tag("kind", fault.kind().name())
        .register(registry)
        .increment();
  }

  /** Tells whether a newer rulebook than the one in use was refused. */
  void watch(Succession succession) {
    Gauge.builder("waymark.rulebook.refused", succession, one -> one.refusal() == null ? 0 : 1)
        .description("Whether a newer rulebook than the one in use was refused.")
        .register(registry);
  }

  Advisory timed(Supplier<Advisory> evaluation) {
    return evaluations.record(evaluation);
  }

  /** Counts the verdicts of an advisory by chapter. */
  void count(Advisory advisory, Shelf.Edition edition) {
    var applies = new HashMap<String, Integer>();
    var open = new HashMap<>(advisory.openElsewhere());
    advisory.recommendations().forEach(one -> applies.merge(one.card().chapter(), 1, Integer::sum));
    advisory.open().forEach(one -> open.merge(one.card().chapter(), 1, Integer::sum));
    applies.forEach((chapter, n) -> add(chapter, Verdict.APPLIES, n));
    open.forEach((chapter, n) -> add(chapter, Verdict.OPEN, n));
    edition
        .rules()
        .forEach(
            (chapter, n) ->
                add(
                    chapter,
                    Verdict.DOES_NOT_APPLY,
                    n - applies.getOrDefault(chapter, 0) - open.getOrDefault(chapter, 0)));
  }

  private void add(String chapter, Verdict verdict, int n) {
    verdicts
        .computeIfAbsent(
            chapter + verdict,
            key ->
                Counter.builder("waymark.verdicts")
                    .description("Verdicts by chapter.")
                    .tag("chapter", chapter)
                    .tag("verdict", verdict.name())
                    .register(registry))
        .increment(n);
  }
}
