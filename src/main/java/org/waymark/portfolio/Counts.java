package org.waymark.portfolio;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.advice.Advisory;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Card;

/** What is counted over organisations, in rows whose cells are those of the breakdowns. */
final class Counts {

  /** The places in a fact's row. */
  static final int SAID = 0;

  static final int ASKED = 1;
  static final int DECIDES = 2;
  static final int WEIGHT = 3;

  private static final double THOUSANDTHS = 1000;

  private final Rows rows = new Rows();

  /** How many lines were no profiles. */
  final long[] rejected;

  /** How many recommendations a fault kept from being decided. */
  final long[] undecided;

  /** How many recommendations are open only because nothing was said. */
  final long[] elsewhere;

  /** Organisations by cell. */
  final long[] organisations;

  /** Open recommendations by cell. */
  final long[] openByCell;

  /** For how many organisations each rule is open. */
  final long[] open;

  /** Organisations by their number of open recommendations. */
  final long[] openNumbers;

  /** Organisations by their number of recommendations. */
  final long[] numbers;

  /** The same of each strength. */
  final Map<Card.Strength, long[]> numbersByStrength = new EnumMap<>(Card.Strength.class);

  /** Organisations to which each rule applies, by cell. */
  final long[][] applies;

  /** Organisations to which a must of each chapter applies, by cell. */
  final long[][] must;

  /** Organisations to which a must or a should of each chapter applies, by cell. */
  final long[][] firm;

  /** Organisations that a section does not concern. */
  final Map<String, long[]> closed = new HashMap<>();

  /** Of each fact how many said it, to how many it is a question, what it decides and weighs. */
  final long[][] facts;

  private final Map<String, Integer> places = new HashMap<>();
  private final int[] chapterOf;
  private final int[] cells = new int[Breakdown.CELLS];
  private final Card.Strength[] firmest;

  Counts(Book book) {
    List<Book.Entry> rules = book.rules();
    rejected = rows.add("rejected", 1);
    undecided = rows.add("undecided", 1);
    elsewhere = rows.add("elsewhere", 1);
    organisations = rows.add("organisations", Breakdown.CELLS);
    openByCell = rows.add("openByCell", Breakdown.CELLS);
    open = rows.add("open", rules.size());
    openNumbers = rows.add("numbers.open", rules.size() + 1);
    numbers = rows.add("numbers", rules.size() + 1);
    for (Card.Strength strength : Card.Strength.values()) {
      numbersByStrength.put(strength, rows.add("numbers." + strength, rules.size() + 1));
    }
    applies = new long[rules.size()][];
    chapterOf = new int[rules.size()];
    for (int i = 0; i < applies.length; i++) {
      applies[i] = rows.add("applies." + rules.get(i).id(), Breakdown.CELLS);
      places.put(rules.get(i).id(), i);
      chapterOf[i] = book.chapters().indexOf(rules.get(i).chapter());
    }
    must = chapters("must", book);
    firm = chapters("firm", book);
    firmest = new Card.Strength[book.chapters().size()];
    for (String section : Catalogue.all().sections().keySet()) {
      closed.put(section, rows.add("closed." + section, 1));
    }
    facts =
        Catalogue.all().facts().stream()
            .map(fact -> rows.add("fact." + fact.name(), WEIGHT + 1))
            .toArray(long[][]::new);
  }

  private long[][] chapters(String name, Book book) {
    long[][] chapters = new long[book.chapters().size()][];
    for (int i = 0; i < chapters.length; i++) {
      chapters[i] = rows.add(name + "." + i, Breakdown.CELLS);
    }
    return chapters;
  }

  /** The counts by name. */
  Rows rows() {
    return rows;
  }

  /** The place of a rule among the book's. */
  int place(String rule) {
    return Objects.requireNonNull(places.get(rule), rule);
  }

  /** Counts an organisation. */
  void add(Profile profile, Advisory advisory, Set<String> closedSections) {
    int n = Breakdown.cells(profile, cells);
    count(organisations, n, 1);
    count(openByCell, n, advisory.open().size());
    applies(advisory, n);
    openNumbers[advisory.open().size()]++;
    advisory.open().forEach(one -> open[place(one.card().id())]++);
    undecided[0] += advisory.undecided().size();
    advisory.openElsewhere().values().forEach(some -> elsewhere[0] += some);
    closedSections.forEach(section -> Objects.requireNonNull(closed.get(section))[0]++);
    for (Fact fact : profile.said()) {
      facts[fact.ordinal()][SAID]++;
    }
    for (Advisory.Question question : advisory.questions()) {
      long[] fact = facts[question.fact().ordinal()];
      fact[ASKED]++;
      fact[DECIDES] += question.decides().size();
      fact[WEIGHT] += Math.round(question.weight() * THOUSANDTHS);
    }
  }

  private void applies(Advisory advisory, int n) {
    int[] byStrength = new int[Card.Strength.values().length];
    Arrays.fill(firmest, Card.Strength.COULD);
    for (Advisory.Recommendation one : advisory.recommendations()) {
      int rule = place(one.card().id());
      Card.Strength strength = one.card().strength();
      count(applies[rule], n, 1);
      byStrength[strength.ordinal()]++;
      if (strength.compareTo(firmest[chapterOf[rule]]) < 0) {
        firmest[chapterOf[rule]] = strength;
      }
    }
    numbers[advisory.recommendations().size()]++;
    numbersByStrength.forEach((strength, row) -> row[byStrength[strength.ordinal()]]++);
    for (int chapter = 0; chapter < firmest.length; chapter++) {
      if (firmest[chapter] == Card.Strength.MUST) {
        count(must[chapter], n, 1);
      }
      if (firmest[chapter] != Card.Strength.COULD) {
        count(firm[chapter], n, 1);
      }
    }
  }

  private void count(long[] row, int n, int by) {
    for (int i = 0; i < n; i++) {
      row[cells[i]] += by;
    }
  }
}
