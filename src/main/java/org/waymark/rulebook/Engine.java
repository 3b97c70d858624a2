package org.waymark.rulebook;

import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.waymark.condition.Facts;

/** Drools over the canonical rules: one flat fact in, the rules that apply noted on it. */
final class Engine {

  private final KieSessionsPool sessions;
  private final int firingLimit;

  private Engine(KieBase base, int rules) {
    sessions = base.newKieSessionsPool(1);
    // Each rule matches the one fact at most once; more firings mean that something is wrong.
    firingLimit = rules + 1;
  }

  static Engine of(CompiledRules compiled, int rules) {
    return new Engine(KieBaseBuilder.createKieBaseFromModel(compiled.models()), rules);
  }

  void match(Facts facts) {
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
  }
}
