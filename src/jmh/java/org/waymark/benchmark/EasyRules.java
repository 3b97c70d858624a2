package org.waymark.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.waymark.condition.Rule;
import org.waymark.profile.Profile;

/**
 * The same rules in Easy Rules, at its best: each condition is compiled Java, none of its
 * expression languages is used.
 */
final class EasyRules {

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules all = new Rules();

  EasyRules(List<Rule> rules, PlainJava plain) {
    for (int i = 0; i < rules.size(); i++) {
      int place = i;
      String id = rules.get(i).id();
      all.register(
          new RuleBuilder()
              .name(id)
              .when(facts -> plain.applies(place, facts.get("profile")))
              .then(facts -> facts.<List<String>>get("applied").add(id))
              .build());
    }
  }

  /** The ids of the rules that fire. */
  List<String> match(Profile profile) {
    var applied = new ArrayList<String>();
    var facts = new Facts();
    facts.put("profile", new org.waymark.condition.Facts(profile, 0));
    facts.put("applied", applied);
    engine.fire(all, facts);
    return applied;
  }
}
