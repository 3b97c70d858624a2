package org.waymark.rulebook;

import java.util.List;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;

/** Notes on a flat fact which rules apply to it. */
interface Engine {

  /** Notes which rules apply. */
  void match(Facts facts);

  /**
   * The conditions themselves, without Drools: they agree with it (a permanent test proves it) and
   * need no compiling, which takes seconds, but take more than twice as long for each profile.
   */
  static Engine interpreting(List<Rule> rules) {
    return facts -> {
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).on(facts) == Verdict.APPLIES) {
          facts.applies(i);
        }
      }
    };
  }

  /** Drools over the canonical rules. */
  static Engine of(CompiledRules compiled, int rules) {
    KieBase base = KieBaseBuilder.createKieBaseFromModel(compiled.models());
    KieSessionsPool sessions = base.newKieSessionsPool(1);
    // Each rule matches the one fact at most once; more firings mean that something is wrong.
    int firingLimit = rules + 1;
    return facts -> {
      KieSession session = sessions.newKieSession();
      try {
        session.insert(facts);
        int fired = session.fireAllRules(firingLimit);
        if (fired >= firingLimit) {
          throw new IllegalStateException("rules fired more often than there are rules");
        }
      } finally {
        session.dispose();
      }
    };
  }
}
