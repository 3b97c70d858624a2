package org.waymark.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.condition.Verdict;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Profile;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;
import org.waymark.rulebook.Rulebook;

/**
 * Which question to ask next: the one whose answer settles most. docs/questions.md gives the
 * formula and what was measured.
 *
 * <p>For every answer that a fact may have, all taken as equally likely, each unsettled
 * recommendation that reads it comes nearer to a verdict: from 1 / (n + 1), where n facts are
 * missing, to 1 where the answer settles it. A question is worth the mean over its answers of these
 * gains, each times the weight of the recommendation: 27 for a must, 3 for a should, 1 for a could,
 * and a hundredth of that where nothing in the profile speaks for it yet.
 */
public final class Interview {

  private static final Fact KIND =
      Objects.requireNonNull(Catalogue.all().fact("organisation.kind"));

  private final Rulebook rulebook;
  private final List<Rule> rules;
  private final Map<String, List<String>> sections = new HashMap<>();

  /** Interviews by a rulebook. */
  public Interview(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.rules = rulebook.rules();
    for (Rule rule : rules) {
      sections.put(rule.id(), rule.facts().stream().map(Fact::section).distinct().toList());
    }
  }

  /**
   * A question that is worth asking.
   *
   * @param fact what is asked
   * @param decides the unsettled rules that read it, firmest first, then in the report's order
   * @param settles those of them that at least one answer settles by itself
   * @param weight what its answer is worth; questions come with the greatest first
   */
  public record Question(Fact fact, List<Rule> decides, List<Rule> settles, double weight) {}

  /**
   * The rules that are not settled for an organisation that they may concern: those that are open,
   * and those that apply unless an exception holds of which it is not known whether it does.
   */
  public List<Rule> unsettled(Profile profile) {
    Facts facts = new Facts(profile, 0);
    Set<String> closed = rulebook.gates().closed(profile);
    return rules.stream()
        .filter(rule -> isUnsettled(rule, facts) && Collections.disjoint(sectionsOf(rule), closed))
        .toList();
  }

  private static boolean isUnsettled(Rule rule, Facts facts) {
    Verdict verdict = rule.on(facts);
    return verdict == Verdict.OPEN
        || (verdict == Verdict.APPLIES
            && rule.unless().stream().anyMatch(one -> one.on(facts) == Truth.UNKNOWN));
  }

  private List<String> sectionsOf(Rule rule) {
    return Objects.requireNonNull(sections.get(rule.id()));
  }

  /** The facts that unsettled rules still need, each with the rules that do. */
  public Map<Fact, List<Rule>> missing(Profile profile) {
    Facts facts = new Facts(profile, 0);
    Map<Fact, List<Rule>> missing = new TreeMap<>(Comparator.comparing(Fact::ordinal));
    for (Rule rule : unsettled(profile)) {
      for (Fact fact : missing(rule, facts)) {
        missing.computeIfAbsent(fact, f -> new ArrayList<>()).add(rule);
      }
    }
    return missing;
  }

  /**
   * The questions worth asking, most telling first; empty where nothing is left that could matter.
   *
   * @param declined what the organisation does not know and need not be asked again
   */
  public List<Question> questions(Profile profile, Set<Fact> declined) {
    Facts facts = new Facts(profile, 0);
    var stakes = new HashMap<String, Stake>();
    var questions = new ArrayList<Question>();
    missing(profile)
        .forEach(
            (fact, open) -> {
              if (!declined.contains(fact)) {
                open.forEach(rule -> stakes.computeIfAbsent(rule.id(), id -> stake(rule, facts)));
                questions.add(question(fact, open, profile, facts, stakes));
              }
            });
    questions.sort(
        // Who the organisation is decides what can matter at all, so its kind comes first.
        Comparator.comparing((Question question) -> !question.fact().equals(KIND))
            .thenComparing(Question::weight, Comparator.reverseOrder())
            .thenComparing(question -> question.fact().ordinal()));
    return List.copyOf(questions);
  }

  /** The facts of a rule that are not known well enough, those of its exceptions included. */
  private static Set<Fact> missing(Rule rule, Facts facts) {
    var missing = new LinkedHashSet<Fact>();
    rule.when().forEach(condition -> missing.addAll(condition.missing(facts)));
    rule.unless().forEach(condition -> missing.addAll(condition.missing(facts)));
    return missing;
  }

  private Question question(
      Fact fact, List<Rule> open, Profile profile, Facts facts, Map<String, Stake> stakes) {
    List<Value> answers = answers(fact, profile.value(fact), open);
    // Only who the organisation is can close a section for it.
    boolean gating = fact.identity();
    double weight = 0;
    Set<String> settled = new HashSet<>();
    for (Value answer : answers) {
      Facts then = facts.with(fact, answer);
      Set<String> closed =
          gating ? rulebook.gates().closed(profile.with(Map.of(fact, answer))) : Set.of();
      for (Rule rule : open) {
        boolean settles =
            !isUnsettled(rule, then) || !Collections.disjoint(sectionsOf(rule), closed);
        Stake stake = Objects.requireNonNull(stakes.get(rule.id()));
        double after = settles ? 1 : 1.0 / (missing(rule, then).size() + 1);
        weight += stake.worth() * (after - stake.before());
        if (settles) {
          settled.add(rule.id());
        }
      }
    }
    List<Rule> firmest =
        open.stream().sorted(Comparator.comparing(rule -> rulebook.card(rule).strength())).toList();
    return new Question(
        fact,
        firmest,
        firmest.stream().filter(rule -> settled.contains(rule.id())).toList(),
        Math.round(weight / answers.size() * 1000) / 1000.0);
  }

  /** What settling a recommendation is worth, and how far it is on its way to a verdict. */
  private record Stake(double worth, double before) {}

  private Stake stake(Rule rule, Facts facts) {
    double strength =
        switch (rulebook.card(rule).strength()) {
          case MUST -> 27;
          case SHOULD -> 3;
          case COULD -> 1;
        };
    boolean speaks =
        rule.when().stream()
            .anyMatch(
                condition ->
                    condition.on(facts) == Truth.TRUE
                        && condition.facts().stream().anyMatch(fact -> !fact.identity()));
    return new Stake(speaks ? strength : strength / 100, 1.0 / (missing(rule, facts).size() + 1));
  }

  /** The answers between which the rules distinguish, of those that what is known allows. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static List<Value> answers(Fact fact, Value known, List<Rule> open) {
    var answers = new ArrayList<Value>();
    switch (fact.type()) {
      case FLAG -> answers.addAll(List.of(Flag.YES, Flag.NO));
      case CHOICE -> {
        for (Enum<?> option : ((Choice<?>) known).possible()) {
          answers.add(new Choice(EnumSet.of((Enum) option), fact.options().size()));
        }
      }
      case NUMBER -> {
        Quantity quantity = (Quantity) known;
        double from = quantity.lower();
        for (double limit : limits(fact, open)) {
          if (limit > from && limit <= quantity.upper()) {
            answers.add(new Quantity(from, Math.nextDown(limit)));
            from = limit;
          }
        }
        answers.add(new Quantity(from, quantity.upper()));
      }
      case LIST -> {
        Selection<?> selection = (Selection<?>) known;
        var wanted = new TreeSet<Integer>();
        for (Condition.Atom atom : atoms(fact, open)) {
          if (atom instanceof Condition.Contains contains) {
            wanted.add(contains.option());
          }
        }
        answers.add(list(fact, selection, List.of()));
        wanted.forEach(option -> answers.add(list(fact, selection, List.of(option))));
        if (wanted.size() > 1) {
          answers.add(list(fact, selection, wanted));
        }
      }
    }
    return answers;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Value list(Fact fact, Selection<?> known, Iterable<Integer> options) {
    EnumSet in = EnumSet.noneOf((Class) fact.optionType());
    in.addAll(known.includes());
    for (int option : options) {
      Enum<?> constant = fact.options().get(option).constant();
      if (known.excludes().stream().noneMatch(constant::equals)) {
        in.add(constant);
      }
    }
    return new Selection(in, EnumSet.complementOf(in), fact.options().size());
  }

  /** The numbers from which on some comparison has another outcome. */
  private static Set<Double> limits(Fact fact, List<Rule> open) {
    var limits = new TreeSet<Double>();
    for (Condition.Atom atom : atoms(fact, open)) {
      if (atom instanceof Condition.Comparison comparison && atom.read().size() == 1) {
        double limit = comparison.right().constant() - comparison.left().constant();
        limits.add(limit);
        limits.add(fact.whole() ? limit + 1 : Math.nextUp(limit));
      }
    }
    return limits;
  }

  private static List<Condition.Atom> atoms(Fact fact, List<Rule> open) {
    return open.stream()
        .flatMap(rule -> Stream.concat(rule.when().stream(), rule.unless().stream()))
        .flatMap(condition -> condition.atoms().stream())
        .filter(atom -> atom.read().contains(fact))
        .toList();
  }
}
