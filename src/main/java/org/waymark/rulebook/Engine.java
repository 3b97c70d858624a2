package org.waymark.rulebook;

import java.util.List;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;

/** Notes on a flat fact which rules apply to it. */
interface Engine {

  /** Notes which rules apply. */
  void match(Facts facts);

  /**
   * The conditions themselves, without Drools: they agree with it (a permanent test proves it) and
   * need no compiling, which takes seconds, but take more than twice as long for each profile.
   */
  static Engine interpreting(List<Rule> rules, FaultCounts faults) {
    return new Interpreter(rules, faults);
  }

  /** Drools over the canonical rules; where it fails on a profile, the conditions decide. */
  static Engine of(CompiledRules compiled, List<Rule> rules, FaultCounts faults) {
    Engine drools = drools(KieBaseBuilder.createKieBaseFromModel(compiled.models()), rules.size());
    return new GuardedEngine(drools, new Interpreter(rules, faults), faults);
  }

  /**
   * Drools as it is.
   *
   * @throws Looped where more fires than there are rules; what was noted until then is of no use
   */
  static Engine drools(KieBase base, int rules) {
    KieSessionsPool sessions = base.newKieSessionsPool(1);
    // Each rule matches the one fact at most once; more firings mean that something is wrong.
    int firingLimit = rules + 1;
    return facts -> {
      KieSession session = sessions.newKieSession();
      boolean ended = false;
      try {
        session.insert(facts);
        if (session.fireAllRules(firingLimit) >= firingLimit) {
          throw new Looped();
        }
        ended = true;
      } finally {
        if (ended) {
          session.dispose();
        } else {
          // What it holds must not meet another profile: the pool does not get it back.
          ((InternalKnowledgeBase) base).disposeStatefulSession((InternalWorkingMemory) session);
        }
      }
    };
  }

  /** Rules fired more often than there are rules. */
  final class Looped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Looped() {
      super("rules fired more often than there are rules", null, false, false);
    }
  }
}
