package org.waymark.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.advice.Advisory;
import org.waymark.portfolio.Crowd.Member;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;
import org.waymark.rulebook.Card.Strength;

/** What is counted is what one finds by going through all advisories again. */
class FindingsTest {

  private static final Crowd CROWD = new Crowd(29, 250);
  private static final Findings FINDINGS = new Findings(CROWD.portfolio());

  private static Set<String> groups(Member one, Breakdown by) {
    Value value = one.profile().value(by.fact());
    var names = new TreeSet<String>();
    if (value instanceof Choice<?> choice && choice.possible().size() == 1) {
      choice.possible().forEach(option -> names.add(option.name()));
    } else if (value instanceof Selection<?> selection) {
      selection.includes().forEach(option -> names.add(option.name()));
    }
    return names.isEmpty() ? Set.of("") : names;
  }

  private static long count(Predicate<Member> which) {
    return CROWD.members().stream().filter(which).count();
  }

  private static boolean applies(Member one, String rule) {
    return one.advisory().recommendations().stream().anyMatch(r -> r.card().id().equals(rule));
  }

  @Test
  void rulesAreCountedByEveryGroup() {
    assertThat(FINDINGS.rules()).hasSize(Rules.rulebook().rules().size());
    for (Findings.RuleCount rule : FINDINGS.rules()) {
      String id = rule.rule().id();
      List<Member> applied = CROWD.members().stream().filter(one -> applies(one, id)).toList();
      assertThat(rule.applies()).as(id).isEqualTo(applied.size());
      assertThat(rule.open())
          .as(id)
          .isEqualTo(
              count(one -> one.advisory().open().stream().anyMatch(o -> o.card().id().equals(id))));
      for (Breakdown by : Breakdown.values()) {
        Map<String, Long> expected = new TreeMap<>();
        applied.forEach(
            one -> groups(one, by).forEach(name -> expected.merge(name, 1L, Long::sum)));
        Map<String, Long> found = new TreeMap<>();
        for (Findings.Group group : FINDINGS.groups(by)) {
          long n = FINDINGS.applies(rule.rule(), group.cell());
          if (n > 0) {
            found.put(group.option(), n);
          }
        }
        assertThat(found).as(id + " by " + by).isEqualTo(expected);
      }
    }
  }

  @Test
  void groupsAndTheirChaptersAreCounted() {
    for (Breakdown by : Breakdown.values()) {
      var names = new TreeSet<String>();
      CROWD.members().forEach(one -> names.addAll(groups(one, by)));
      assertThat(FINDINGS.groups(by).stream().map(Findings.Group::option).toList())
          .containsExactlyInAnyOrderElementsOf(names);
      for (Findings.Group group : FINDINGS.groups(by)) {
        List<Member> in =
            CROWD.members().stream()
                .filter(one -> groups(one, by).contains(group.option()))
                .toList();
        assertThat(group.organisations()).isEqualTo(in.size());
        assertThat(group.recommendations())
            .isEqualTo(in.stream().mapToLong(o -> o.advisory().recommendations().size()).sum());
        assertThat(group.open())
            .isEqualTo(in.stream().mapToLong(o -> o.advisory().open().size()).sum());
        for (Findings.Chapter chapter : FINDINGS.chapters(group.cell())) {
          assertThat(chapter.must())
              .isEqualTo(in.stream().filter(o -> gets(o, chapter, Strength.MUST)).count());
          assertThat(chapter.firm())
              .isEqualTo(
                  in.stream()
                      .filter(
                          o -> gets(o, chapter, Strength.MUST) || gets(o, chapter, Strength.SHOULD))
                      .count());
        }
      }
    }
  }

  private static boolean gets(Member one, Findings.Chapter chapter, Strength strength) {
    return one.advisory().recommendations().stream()
        .anyMatch(
            r -> r.card().strength() == strength && r.card().chapter().equals(chapter.heading()));
  }

  @Test
  void numbersOfRecommendationsAreCounted() {
    List<Integer> numbers =
        CROWD.members().stream().map(o -> o.advisory().recommendations().size()).sorted().toList();
    Findings.Spread spread = FINDINGS.recommendations();
    assertThat(spread.total()).isEqualTo(numbers.stream().mapToLong(n -> n).sum());
    assertThat(spread.least()).isEqualTo(numbers.get(0));
    assertThat(spread.most()).isEqualTo(numbers.get(numbers.size() - 1));
    assertThat(spread.median()).isEqualTo(numbers.get((numbers.size() - 1) / 2));
    for (int n = 0; n < spread.histogram().length; n++) {
      int number = n;
      assertThat(spread.histogram()[n])
          .isEqualTo(numbers.stream().filter(one -> one == number).count());
    }
    for (Strength strength : Strength.values()) {
      assertThat(FINDINGS.recommendations(strength).total())
          .isEqualTo(
              CROWD.members().stream()
                  .flatMap(o -> o.advisory().recommendations().stream())
                  .filter(r -> r.card().strength() == strength)
                  .count());
    }
    assertThat(FINDINGS.open().total())
        .isEqualTo(CROWD.members().stream().mapToLong(o -> o.advisory().open().size()).sum());
    assertThat(CROWD.portfolio().rejected()).isEqualTo(CROWD.rejected());
  }

  @Test
  void factsAreCountedByWhomTheyConcern() {
    for (Findings.FactCount found : FINDINGS.facts()) {
      Fact fact = found.fact();
      assertThat(found.said()).isEqualTo(count(o -> o.profile().said().contains(fact)));
      assertThat(found.concerned())
          .isEqualTo(
              count(o -> !Rules.rulebook().gates().closed(o.profile()).contains(fact.section())));
      assertThat(found.said()).isLessThanOrEqualTo(found.concerned());
      List<Advisory.Question> asked =
          CROWD.members().stream()
              .flatMap(o -> o.advisory().questions().stream())
              .filter(q -> q.fact().equals(fact))
              .toList();
      assertThat(found.asked()).isEqualTo(asked.size());
      assertThat(found.decides())
          .isEqualTo(asked.stream().mapToLong(q -> q.decides().size()).sum());
      assertThat(found.weight())
          .isEqualTo(asked.stream().mapToLong(q -> Math.round(q.weight() * 1000)).sum());
    }
    assertThat(FINDINGS.facts()).hasSize(Catalogue.all().facts().size());
    assertThat(FINDINGS.questions())
        .hasSize(20)
        .isSortedAccordingTo(Comparator.comparingLong(Findings.FactCount::weight).reversed());
    assertThat(FINDINGS.leastSaid())
        .hasSize(20)
        .isSortedAccordingTo(Comparator.comparingLong(Findings.FactCount::unsaid).reversed());
  }

  @Test
  void thoseWhoStandOutAreFound() {
    Outliers outliers = CROWD.portfolio().outliers();
    assertThat(outliers.most()).isEqualTo(sorted(Outlier.MOST));
    assertThat(outliers.fewest()).isEqualTo(sorted(Outlier.FEWEST));
    assertThat(outliers.mostOpen()).isEqualTo(sorted(Outlier.MOST_OPEN));
    assertThat(FINDINGS.leastAlike()).isNotEmpty();
    long rarest =
        FINDINGS.rules().stream()
            .mapToLong(Findings.RuleCount::applies)
            .filter(n -> n > 0)
            .min()
            .orElse(0);
    assertThat(FINDINGS.leastAlike().get(0).applies()).isEqualTo(rarest);
    for (Findings.Rare rare : FINDINGS.leastAlike()) {
      assertThat(rare.applies() * 10).isLessThan(CROWD.members().size());
      assertThat(CROWD.members())
          .anyMatch(o -> o.profile().id().equals(rare.who().id()) && applies(o, rare.rule().id()));
    }
  }

  private static List<Outlier> sorted(Comparator<Outlier> order) {
    var all = new ArrayList<Outlier>();
    CROWD
        .members()
        .forEach(
            one ->
                all.add(
                    new Outlier(
                        one.profile().id(),
                        one.profile().name(),
                        one.advisory().recommendations().size(),
                        one.advisory().open().size())));
    return all.stream().sorted(order).limit(20).toList();
  }

  @Test
  void theCommonestGapsAreMustsAndShoulds() {
    assertThat(FINDINGS.gaps())
        .hasSize(20)
        .isSortedAccordingTo(Comparator.comparingLong(Findings.RuleCount::applies).reversed())
        .noneMatch(one -> one.rule().strength() == Strength.COULD);
    long last = FINDINGS.gaps().get(19).applies();
    assertThat(
            FINDINGS.rules().stream()
                .filter(one -> one.rule().strength() != Strength.COULD && one.applies() > last))
        .hasSizeLessThan(20);
  }

  @Test
  void everyCountryIsOnTheMap() {
    assertThat(WorldMap.ALL.places())
        .extracting(WorldMap.Place::code)
        .containsAll(Breakdown.COUNTRY.fact().optionNames());
  }

  @Test
  void shadesCoverWhatTheyShow() {
    assertThat(MapChart.growing(1, 3)).containsExactly(1L, 2L, 3L);
    assertThat(MapChart.growing(1, 100_000)).hasSize(5).startsWith(1L, 10L, 100L);
    assertThat(MapChart.growing(7, 7)).containsExactly(7L);
    assertThat(MapChart.even(0, 50)).containsExactly(0L, 10L, 20L, 30L, 40L);
    assertThat(MapChart.even(4, 4)).containsExactly(4L);
    assertThat(HeatMap.shade(0, 9)).isZero();
    assertThat(HeatMap.shade(1, 1_000)).isEqualTo(1);
    assertThat(HeatMap.shade(9, 9)).isEqualTo(5);
  }

  @Test
  void binsOfAHistogramHoldEverybody() {
    long[] numbers = new long[161];
    numbers[0] = 3;
    numbers[87] = 2;
    numbers[160] = 1;
    List<Histogram.Bin> bins = Histogram.bins(numbers);
    assertThat(bins).hasSizeLessThanOrEqualTo(30);
    assertThat(bins.stream().mapToLong(Histogram.Bin::organisations).sum()).isEqualTo(6);
    assertThat(bins).contains(new Histogram.Bin(160, 169, 1));
  }
}
