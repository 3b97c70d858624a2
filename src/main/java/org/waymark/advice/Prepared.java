package org.waymark.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.advice.Parts.Part;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/** A rule with what is the same for every profile, worked out once. */
final class Prepared {

  private final Card card;
  private final List<Fact> facts;
  private final Part[] when;
  private final Part[] unless;
  private final List<Threshold> thresholds;
  private final List<Story> stories;

  Prepared(Rulebook rulebook, Rule rule, Parts parts) {
    card = rulebook.card(rule);
    facts = List.copyOf(rule.facts());
    when = parts.of(rule.when());
    unless = parts.of(rule.unless());
    thresholds = Stream.of(when).flatMap(part -> part.thresholds().stream()).distinct().toList();
    stories =
        card.stories().stream()
            .map(id -> Objects.requireNonNull(rulebook.stories().get(id)))
            .toList();
  }

  Card card() {
    return card;
  }

  /** The facts that it reads. */
  List<Fact> facts() {
    return facts;
  }

  Part[] when() {
    return when;
  }

  /** The recommendation, where it applies. */
  Advisory.Recommendation recommendation(Decided decided, List<String> unlocks) {
    var evidence = new ArrayList<Advisory.Evidence>(when.length);
    for (Part part : when) {
      evidence.add(decided.evidence(part));
    }
    return new Advisory.Recommendation(
        card, List.copyOf(evidence), caveats(decided), thresholds, stories, unlocks);
  }

  /** Whether no condition fails and no exception holds. */
  boolean mayApply(Decided decided) {
    for (Part part : when) {
      if (decided.truth(part) == Truth.FALSE) {
        return false;
      }
    }
    return !isExcepted(decided);
  }

  /** Whether an exception holds. */
  boolean isExcepted(Decided decided) {
    for (Part part : unless) {
      if (decided.truth(part) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition holds that reads more than who the organisation is. */
  boolean speaks(Decided decided) {
    for (Part part : when) {
      if (part.speaks() && decided.truth(part) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  /** What is said of it where it may apply and something speaks for it. */
  Advisory.Open open(Decided decided, List<Fact> missing, List<Advisory.Caveat> caveats) {
    var met = new ArrayList<Advisory.Evidence>();
    var compared = new ArrayList<Threshold>();
    for (Part part : when) {
      if (part.speaks() && decided.truth(part) == Truth.TRUE) {
        met.add(decided.evidence(part));
        compared.addAll(part.thresholds());
      }
    }
    return new Advisory.Open(
        card,
        List.copyOf(met),
        List.copyOf(missing),
        caveats,
        compared.size() < 2 ? List.copyOf(compared) : compared.stream().distinct().toList());
  }

  /** The facts that are not known well enough for its conditions, in order and each once. */
  List<Fact> missing(Decided decided) {
    return decided.missing(when);
  }

  /** The exceptions of which it is not known whether they hold. */
  List<Advisory.Caveat> caveats(Decided decided) {
    if (unless.length == 0) {
      return List.of();
    }
    var caveats = new ArrayList<Advisory.Caveat>();
    for (Part part : unless) {
      if (decided.truth(part) == Truth.UNKNOWN) {
        caveats.add(new Advisory.Caveat(part.condition(), List.copyOf(decided.missing(part))));
      }
    }
    return List.copyOf(caveats);
  }
}
