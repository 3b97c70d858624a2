package org.waymark.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Card;

/** What a portfolio shows, worked out of its counts; the JSON and the page say the same. */
final class Findings {

  /** How many of each list are told. */
  static final int SHOWN = 20;

  private final Portfolio portfolio;
  private final Counts counts;
  private final Map<Breakdown, List<Group>> groups = new EnumMap<>(Breakdown.class);

  Findings(Portfolio portfolio) {
    this.portfolio = portfolio;
    this.counts = portfolio.counts();
  }

  /** A rule, to how many it applies and for how many it is open. */
  record RuleCount(Book.Entry rule, long applies, long open) {}

  /**
   * A fact over all organisations.
   *
   * @param concerned how many its section concerns
   * @param said how many said it, at least in part
   * @param asked to how many it is a question
   * @param decides how many open recommendations wait for it
   * @param weight the sum of the questions' weights in thousandths
   */
  record FactCount(Fact fact, long concerned, long said, long asked, long decides, long weight) {

    long unsaid() {
      return concerned - said;
    }
  }

  /**
   * The organisations of a group.
   *
   * @param option the value that they gave; empty for those that gave none
   */
  record Group(String option, int cell, long organisations, long recommendations, long open) {}

  /** What a chapter says to a group, or to everyone. */
  record Chapter(String heading, long must, long firm, long recommendations) {}

  /** An organisation that is unlike the others, by the rarest recommendation that it gets. */
  record Rare(Outlier who, Book.Entry rule, long applies) {}

  /** How often numbers were found: their sum, middle and ends. */
  static final class Spread {

    private final long[] histogram;

    private Spread(long[] histogram) {
      this.histogram = histogram;
    }

    /** How many organisations have each number, up to the greatest that some has. */
    long[] histogram() {
      return Arrays.copyOf(histogram, most() + 1);
    }

    long total() {
      return IntStream.range(0, histogram.length).mapToLong(n -> n * histogram[n]).sum();
    }

    int least() {
      return IntStream.range(0, histogram.length)
          .filter(n -> histogram[n] > 0)
          .findFirst()
          .orElse(0);
    }

    int most() {
      return IntStream.range(0, histogram.length).filter(n -> histogram[n] > 0).max().orElse(0);
    }

    /** The lower of the two in the middle where their number is even. */
    int median() {
      long all = Arrays.stream(histogram).sum();
      long below = 0;
      for (int n = 0; n < histogram.length; n++) {
        below += histogram[n];
        if (below * 2 >= all && below > 0) {
          return n;
        }
      }
      return 0;
    }
  }

  long organisations() {
    return portfolio.organisations();
  }

  Book book() {
    return portfolio.book();
  }

  Portfolio portfolio() {
    return portfolio;
  }

  Spread recommendations() {
    return new Spread(counts.numbers);
  }

  Spread recommendations(Card.Strength strength) {
    return new Spread(Objects.requireNonNull(counts.numbersByStrength.get(strength)));
  }

  Spread open() {
    return new Spread(counts.openNumbers);
  }

  /** The rules in the report's order. */
  List<RuleCount> rules() {
    return IntStream.range(0, book().rules().size())
        .mapToObj(
            i ->
                new RuleCount(
                    book().rules().get(i), counts.applies[i][Breakdown.ALL], counts.open[i]))
        .toList();
  }

  /** The musts and shoulds that most have still to do, most first. */
  List<RuleCount> gaps() {
    return most(
        rules().stream().filter(one -> one.rule().strength() != Card.Strength.COULD).toList(),
        RuleCount::applies);
  }

  /** The rules that are open for most, most first. */
  List<RuleCount> mostOpen() {
    return most(rules(), RuleCount::open);
  }

  /** The sort is stable: what is equal stays in its order. */
  private static <T> List<T> most(List<T> all, ToLongFunction<T> by) {
    return all.stream()
        .filter(one -> by.applyAsLong(one) > 0)
        .sorted(Comparator.comparingLong(by).reversed())
        .limit(SHOWN)
        .toList();
  }

  List<FactCount> facts() {
    return Catalogue.all().facts().stream()
        .map(
            fact -> {
              long[] row = counts.facts[fact.ordinal()];
              long closed = Objects.requireNonNull(counts.closed.get(fact.section()))[0];
              return new FactCount(
                  fact,
                  organisations() - closed,
                  row[Counts.SAID],
                  row[Counts.ASKED],
                  row[Counts.DECIDES],
                  row[Counts.WEIGHT]);
            })
        .toList();
  }

  /** The facts whose answers would settle most, by the sum of their weights. */
  List<FactCount> questions() {
    return most(facts(), FactCount::weight);
  }

  /** The facts that most left out, of those for which an open recommendation waits. */
  List<FactCount> leastSaid() {
    return facts().stream()
        .filter(one -> one.asked() > 0 && one.unsaid() > 0)
        .sorted(
            Comparator.comparingLong(FactCount::unsaid)
                .thenComparingLong(FactCount::weight)
                .reversed())
        .limit(SHOWN)
        .toList();
  }

  /** The groups that are not empty, in the order of the fact's values, those who said none last. */
  List<Group> groups(Breakdown by) {
    return groups.computeIfAbsent(by, this::counted);
  }

  private List<Group> counted(Breakdown by) {
    var groups = new ArrayList<Group>();
    for (int i = 0; i < by.groups(); i++) {
      int cell = by.first() + i;
      if (counts.organisations[cell] > 0) {
        String option = cell == by.unsaid() ? "" : by.fact().options().get(i).name();
        groups.add(
            new Group(
                option,
                cell,
                counts.organisations[cell],
                recommendations(cell),
                counts.openByCell[cell]));
      }
    }
    return groups;
  }

  private long recommendations(int cell) {
    long sum = 0;
    for (long[] rule : counts.applies) {
      sum += rule[cell];
    }
    return sum;
  }

  /** To how many of a cell a rule applies. */
  long applies(Book.Entry rule, int cell) {
    return counts.applies[counts.place(rule.id())][cell];
  }

  /** The chapters that have rules, in the report's order. */
  List<Chapter> chapters(int cell) {
    var chapters = new ArrayList<Chapter>();
    for (int i = 0; i < book().chapters().size(); i++) {
      String heading = book().chapters().get(i);
      List<Book.Entry> rules =
          book().rules().stream().filter(rule -> rule.chapter().equals(heading)).toList();
      if (!rules.isEmpty()) {
        chapters.add(
            new Chapter(
                heading,
                counts.must[i][cell],
                counts.firm[i][cell],
                rules.stream().mapToLong(rule -> applies(rule, cell)).sum()));
      }
    }
    return chapters;
  }

  /**
   * The organisations least like the others: the first by id of those to whom the rarest
   * recommendations apply, each once. What applies to one in ten or more is not rare.
   */
  List<Rare> leastAlike() {
    var rare = new ArrayList<Rare>();
    var seen = new HashSet<Outlier>();
    rules().stream()
        .filter(one -> one.applies() > 0 && one.applies() * 10 < organisations())
        .sorted(Comparator.comparingLong(RuleCount::applies))
        .forEach(
            one -> {
              for (Outlier who : portfolio.outliers().first(one.rule().id())) {
                if (rare.size() < SHOWN && seen.add(who)) {
                  rare.add(new Rare(who, one.rule(), one.applies()));
                }
              }
            });
    return rare;
  }
}
