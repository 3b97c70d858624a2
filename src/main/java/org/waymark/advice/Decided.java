package org.waymark.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Parts.Part;
import org.waymark.condition.Facts;
import org.waymark.condition.Truth;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;

/** What the conditions of all rules say of one profile: each is decided once, many are shared. */
final class Decided {

  private final Profile profile;
  private final Facts facts;
  private final @Nullable Truth[] truths;
  private final Advisory.@Nullable Evidence[] evidence;

  /**
   * Conditions on a profile.
   *
   * @param truths by the parts' places, what is decided already; null for what is not
   */
  Decided(Profile profile, Facts facts, @Nullable Truth[] truths) {
    this.profile = profile;
    this.facts = facts;
    this.truths = truths;
    this.evidence = new Advisory.Evidence[truths.length];
  }

  Truth truth(Part part) {
    Truth truth = truths[part.place()];
    if (truth == null) {
      truth = part.condition().on(facts);
      truths[part.place()] = truth;
    }
    return truth;
  }

  /** The facts that are not known well enough for some conditions, in order and each once. */
  List<Fact> missing(Part... parts) {
    var missing = new ArrayList<Fact>();
    for (Part part : parts) {
      if (truth(part) == Truth.UNKNOWN) {
        part.condition().addUnknown(facts, missing);
      }
    }
    return missing;
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
