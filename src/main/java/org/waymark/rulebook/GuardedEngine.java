package org.waymark.rulebook;

import org.waymark.condition.Facts;

/** An engine that another replaces for each profile on which it fails. */
final class GuardedEngine implements Engine {

  private final Engine first;
  private final Engine second;
  private final FaultCounts faults;

  GuardedEngine(Engine first, Engine second, FaultCounts faults) {
    this.first = first;
    this.second = second;
    this.faults = faults;
  }

  @Override
  public void match(Facts facts) {
    try {
      first.match(facts);
      return;
    } catch (Looped e) {
      faults.report("", RuleFault.Kind.ENGINE_LOOPED, e);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      faults.report("", RuleFault.Kind.ENGINE_FAILED, e);
    }
    facts.forget();
    second.match(facts);
  }
}
