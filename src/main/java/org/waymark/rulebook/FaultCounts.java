package org.waymark.rulebook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts the faults of a rulebook and hands them on. */
final class FaultCounts {

  private final RuleFaults listener;
  private final Map<String, RuleFault> last = new ConcurrentSkipListMap<>();

  FaultCounts(RuleFaults listener) {
    this.listener = listener;
  }

  void report(String rule, RuleFault.Kind kind, Throwable fault) {
    String message = fault.toString();
    RuleFault counted =
        last.merge(
            rule + " " + kind,
            new RuleFault(rule, kind, message, 1),
            (before, now) -> new RuleFault(rule, kind, message, before.count() + 1));
    try {
      listener.report(counted);
    } catch (RuntimeException e) {
      // A meter that fails must not take the advice with it; the count is kept here.
    }
  }

  /** The last fault of each rule and kind, by the rules' ids. */
  List<RuleFault> counted() {
    return List.copyOf(last.values());
  }
}
