package org.waymark.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.advice.Decided.Part;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/**
 * Turns a profile into its advisory: the engine says what applies, the conditions say why. Safe for
 * threads.
 */
public final class Adviser {

  private static final List<String> SECTIONS = List.copyOf(Catalogue.all().sections().keySet());

  /** What to read first; docs/ranking.md says why. */
  private static final Comparator<Ranked> RANK =
      Comparator.comparing((Ranked one) -> one.recommendation().card().strength())
          .thenComparing(Ranked::weightOfEvidence, Comparator.reverseOrder())
          .thenComparing(one -> one.recommendation().unlocks().size(), Comparator.reverseOrder())
          .thenComparing(one -> one.recommendation().card().effort())
          .thenComparing(one -> one.recommendation().card().horizon());

  private final Rulebook rulebook;
  private final Map<Condition, Part> parts = new HashMap<>();
  private final Prepared[] rules;
  private final List<String> chapters;
  private final Unlocks unlocks;

  /** An adviser by a rulebook. */
  public Adviser(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.rules = rulebook.rules().stream().map(Prepared::new).toArray(Prepared[]::new);
    this.chapters = rulebook.outline().chapters();
    this.unlocks = new Unlocks(rulebook);
  }

  /** What is the same for every profile, worked out once. */
  private final class Prepared {

    private final Card card;

    /** The bits of the sections that it reads, in the catalogue's order. */
    private final long sections;

    private final Part[] when;
    private final Part[] unless;
    private final List<Threshold> thresholds;
    private final List<Story> stories;

    Prepared(Rule rule) {
      card = rulebook.card(rule);
      sections = sections(rule.facts().stream().map(Fact::section).toList());
      when = rule.when().stream().map(Adviser.this::part).toArray(Part[]::new);
      unless = rule.unless().stream().map(Adviser.this::part).toArray(Part[]::new);
      thresholds = Stream.of(when).flatMap(part -> part.thresholds().stream()).distinct().toList();
      stories =
          card.stories().stream()
              .map(id -> Objects.requireNonNull(rulebook.stories().get(id)))
              .toList();
    }
  }

  private Part part(Condition condition) {
    return parts.computeIfAbsent(
        condition,
        c ->
            new Part(
                parts.size(),
                c,
                c.inWords(),
                List.copyOf(c.facts()),
                c.facts().stream().anyMatch(fact -> !fact.identity()),
                c.thresholds().stream()
                    .map(name -> Objects.requireNonNull(rulebook.thresholds().get(name)))
                    .toList()));
  }

  private static long sections(Collection<String> names) {
    long bits = 0;
    for (String name : names) {
      bits |= 1L << SECTIONS.indexOf(name);
    }
    return bits;
  }

  /** A recommendation with its weight, which is counted once and compared often. */
  private record Ranked(Advisory.Recommendation recommendation, int weightOfEvidence) {}

  /** The advisory for one profile. */
  public Advisory advise(Profile profile) {
    Facts facts = rulebook.match(profile);
    var decided = new Decided(profile, facts, parts.size());
    var recommendations = new ArrayList<Ranked>();
    var open = new ArrayList<Advisory.Open>();
    var elsewhere = new LinkedHashMap<String, Integer>();
    var undecided = new ArrayList<String>();
    var questions = new Questions();
    long closed = sections(rulebook.gates().closed(profile));
    for (int i = 0; i < rules.length; i++) {
      Prepared rule = rules[i];
      try {
        if (facts.didFail(i)) {
          undecided.add(rule.card.id());
        } else if (facts.doesApply(i)) {
          Advisory.Recommendation one = recommendation(i, decided);
          recommendations.add(new Ranked(one, one.weightOfEvidence()));
        } else if ((rule.sections & closed) == 0 && mayApply(rule, decided)) {
          List<Fact> missing = missing(rule, decided);
          List<Advisory.Caveat> caveats = caveats(rule, decided);
          double nearness = nearness(rule.card, missing, caveats);
          if (speaks(rule, decided)) {
            open.add(open(rule, missing, caveats, decided));
            questions.add(rule.card.id(), missing, nearness);
          } else {
            elsewhere.merge(rule.card.chapter(), 1, Integer::sum);
            questions.add(rule.card.id(), missing, nearness * 0.1);
          }
        }
      } catch (RuntimeException e) {
        // One rule that fails takes no other with it, and is not passed over in silence.
        rulebook.failed(rulebook.rules().get(i), e);
        undecided.add(rule.card.id());
      }
    }
    // The sorts are stable: what is equal stays in the report's order.
    recommendations.sort(RANK);
    open.sort(
        (a, b) ->
            Double.compare(
                nearness(b.card(), b.missing(), b.caveats()),
                nearness(a.card(), a.missing(), a.caveats())));
    return new Advisory(
        profile.id(),
        profile.name(),
        rulebook.language(),
        ProfileDigest.of(profile),
        rulebook.version(),
        rulebook.digest(),
        rulebook.asOf(),
        rulebook.set(),
        rulebook.report(),
        chapters,
        recommendations.stream().map(Ranked::recommendation).toList(),
        List.copyOf(open),
        elsewhere,
        List.copyOf(undecided),
        questions.ranked());
  }

  /**
   * What an open recommendation is worth asking for: its strength over the square of the facts that
   * are missing, those of exceptions included.
   */
  private static double nearness(Card card, List<Fact> missing, List<Advisory.Caveat> caveats) {
    double facts = missing.size();
    for (Advisory.Caveat caveat : caveats) {
      facts += caveat.missing().size();
    }
    return card.strength().weight() / (facts * facts);
  }

  /** Whether no condition fails and no exception holds. */
  private static boolean mayApply(Prepared rule, Decided decided) {
    for (Part part : rule.when) {
      if (decided.truth(part) == Truth.FALSE) {
        return false;
      }
    }
    for (Part part : rule.unless) {
      if (decided.truth(part) == Truth.TRUE) {
        return false;
      }
    }
    return true;
  }

  private Advisory.Recommendation recommendation(int index, Decided decided) {
    Prepared rule = rules[index];
    return new Advisory.Recommendation(
        rule.card,
        Stream.of(rule.when).map(decided::evidence).toList(),
        caveats(rule, decided),
        rule.thresholds,
        rule.stories,
        unlocks.by(index, decided.facts()));
  }

  private static List<Advisory.Caveat> caveats(Prepared rule, Decided decided) {
    if (rule.unless.length == 0) {
      return List.of();
    }
    var caveats = new ArrayList<Advisory.Caveat>();
    for (Part part : rule.unless) {
      if (decided.truth(part) == Truth.UNKNOWN) {
        var missing = new ArrayList<Fact>();
        part.condition().addUnknown(decided.facts(), missing);
        caveats.add(new Advisory.Caveat(part.condition(), List.copyOf(missing)));
      }
    }
    return List.copyOf(caveats);
  }

  /** The facts that are not known well enough for its conditions, in order and each once. */
  private static List<Fact> missing(Prepared rule, Decided decided) {
    var missing = new ArrayList<Fact>();
    for (Part part : rule.when) {
      if (decided.truth(part) == Truth.UNKNOWN) {
        part.condition().addUnknown(decided.facts(), missing);
      }
    }
    return missing;
  }

  /** Whether a condition holds that reads more than who the organisation is. */
  private static boolean speaks(Prepared rule, Decided decided) {
    for (Part part : rule.when) {
      if (part.speaks() && decided.truth(part) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  private static Advisory.Open open(
      Prepared rule, List<Fact> missing, List<Advisory.Caveat> caveats, Decided decided) {
    var met = new ArrayList<Advisory.Evidence>();
    var thresholds = new LinkedHashSet<Threshold>();
    for (Part part : rule.when) {
      if (part.speaks() && decided.truth(part) == Truth.TRUE) {
        met.add(decided.evidence(part));
        thresholds.addAll(part.thresholds());
      }
    }
    return new Advisory.Open(
        rule.card, List.copyOf(met), List.copyOf(missing), caveats, List.copyOf(thresholds));
  }
}
