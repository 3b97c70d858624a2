package org.waymark.rulebook;

/** Takes the faults of rules and of the engine, for a meter or a log; called by many threads. */
@FunctionalInterface
public interface RuleFaults {

  /**
   * Warns in the system's log of the first fault of its kind, the tenth, the hundredth and so on.
   */
  RuleFaults LOGGED =
      fault -> {
        if (Long.toString(fault.count()).matches("10*")) {
          System.getLogger(RuleFaults.class.getName())
              .log(System.Logger.Level.WARNING, "{0}", fault);
        }
      };

  /** Takes one fault. */
  void report(RuleFault fault);
}
