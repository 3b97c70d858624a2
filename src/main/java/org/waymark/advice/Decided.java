package org.waymark.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Truth;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;
import org.waymark.rulebook.Threshold;

/** What the conditions of all rules say of one profile: each is decided once, many are shared. */
final class Decided {

  private final Profile profile;
  private final Facts facts;
  private final @Nullable Truth[] truths;
  private final Advisory.@Nullable Evidence[] evidence;

  /**
   * A condition with what is said of it.
   *
   * @param place its place among the different conditions of all rules
   * @param speaks whether it reads more than who the organisation is
   */
  record Part(
      int place,
      Condition condition,
      String words,
      List<Fact> facts,
      boolean speaks,
      List<Threshold> thresholds) {}

  Decided(Profile profile, Facts facts, int parts) {
    this.profile = profile;
    this.facts = facts;
    this.truths = new Truth[parts];
    this.evidence = new Advisory.Evidence[parts];
  }

  Facts facts() {
    return facts;
  }

  Truth truth(Part part) {
    Truth truth = truths[part.place()];
    if (truth == null) {
      truth = part.condition().on(facts);
      truths[part.place()] = truth;
    }
    return truth;
  }

  Advisory.Evidence evidence(Part part) {
    Advisory.Evidence one = evidence[part.place()];
    if (one == null) {
      one = new Advisory.Evidence(part.words(), seen(part.facts()));
      evidence[part.place()] = one;
    }
    return one;
  }

  private Map<Fact, Value> seen(List<Fact> read) {
    if (read.size() == 1) {
      return Map.of(read.get(0), profile.value(read.get(0)));
    }
    var seen = new LinkedHashMap<Fact, Value>();
    for (Fact fact : read) {
      seen.put(fact, profile.value(fact));
    }
    return seen;
  }
}
