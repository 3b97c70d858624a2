package org.waymark.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.SmallRulebook;
import org.waymark.portfolio.Crowd.Member;
import org.waymark.report.Language;
import org.waymark.report.Report;
import org.waymark.report.Schemas;
import org.waymark.report.Style;
import org.waymark.rulebook.Rulebooks;

class PortfolioComparisonTest {

  private static final Crowd CROWD = new Crowd(53, 120);

  private static Portfolio portfolio(List<Member> members) {
    var portfolio = new Portfolio(Rules.rulebook());
    members.forEach(one -> one.addTo(portfolio));
    return portfolio;
  }

  /** What applies, by id in order; the advice of another may be given to each. */
  private static List<Map.Entry<String, BitSet>> applies(List<Member> members, int shift) {
    var byId = new TreeMap<String, BitSet>();
    for (int i = 0; i < members.size(); i++) {
      var places = new BitSet();
      members
          .get((i + shift) % members.size())
          .advisory()
          .recommendations()
          .forEach(r -> places.set(place(r.card().id())));
      byId.put(members.get(i).profile().id(), places);
    }
    return new ArrayList<>(byId.entrySet());
  }

  private static int place(String rule) {
    return Rules.rulebook().rules().stream().map(r -> r.id()).toList().indexOf(rule);
  }

  @Test
  void whatComesAndGoesForEachIsCounted() {
    List<Member> before = CROWD.members().subList(0, 100);
    List<Member> after = CROWD.members().subList(20, 120);
    List<Map.Entry<String, BitSet>> was = applies(before, 0);
    List<Map.Entry<String, BitSet>> is = applies(after, 1);
    var comparison = PortfolioComparison.of(portfolio(before), portfolio(after), was, is);
    var old = new TreeMap<String, BitSet>();
    was.forEach(one -> old.put(one.getKey(), one.getValue()));
    long[] gained = new long[Rules.rulebook().rules().size()];
    long[] lost = new long[gained.length];
    for (Map.Entry<String, BitSet> one : is) {
      BitSet had = old.get(one.getKey());
      for (int rule = 0; had != null && rule < gained.length; rule++) {
        gained[rule] += !had.get(rule) && one.getValue().get(rule) ? 1 : 0;
        lost[rule] += had.get(rule) && !one.getValue().get(rule) ? 1 : 0;
      }
    }
    assertThat(comparison.rules()).isNotEmpty();
    for (PortfolioComparison.RuleChange one : comparison.rules()) {
      assertThat(one.gained()).isEqualTo(gained[place(one.rule().id())]);
      assertThat(one.lost()).isEqualTo(lost[place(one.rule().id())]);
    }
    assertThat(comparison.rules().stream().mapToLong(one -> one.gained()).sum())
        .isEqualTo(LongStream.of(gained).sum());
    assertThat(comparison.json())
        .contains("\"matched\":{\"both\":80,\"onlyBefore\":20,\"onlyAfter\":20,\"changed\":");
  }

  @Test
  void equalRunsDifferInNothing() {
    var comparison =
        PortfolioComparison.of(
            CROWD.portfolio(),
            CROWD.portfolio(),
            applies(CROWD.members(), 0),
            applies(CROWD.members(), 0));
    assertThat(comparison.rules()).isEmpty();
    assertThat(comparison.sameRules()).isTrue();
    assertThat(comparison.page(Language.of("en")).write(Report.Form.MARKDOWN, Style.PLAIN))
        .contains("No number of a recommendation differs.");
  }

  @Test
  void idsOutOfOrderOrTwiceAreRefused() {
    List<Map.Entry<String, BitSet>> ordered = applies(CROWD.members(), 0);
    var twice = new ArrayList<>(ordered);
    twice.add(1, ordered.get(0));
    var turned = new ArrayList<>(ordered);
    turned.add(ordered.get(3));
    for (var wrong : List.of(twice, turned)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> PortfolioComparison.of(CROWD.portfolio(), CROWD.portfolio(), ordered, wrong))
          .withMessageContaining("in the run after, expected each id once and in order");
    }
  }

  @Test
  void otherRulesAreComparedByTheirIds() throws Exception {
    var small = new Portfolio(Rulebooks.open(SmallRulebook.of("oil-gas", "9.0.0"), null));
    var comparison = PortfolioComparison.of(Portfolio.read(small.state()), CROWD.portfolio());
    assertThat(comparison.sameRules()).isFalse();
    assertThat(comparison.rules())
        .anyMatch(one -> one.before() == null && one.rule().id().startsWith("CLD"));
    var turned = PortfolioComparison.of(CROWD.portfolio(), small);
    assertThat(turned.rules())
        .anyMatch(one -> one.after() == null && one.rule().id().startsWith("CLD"));
    assertThat(turned.page(Language.of("en")).write(Report.Form.TEXT, Style.PLAIN))
        .contains("The rules after do not have it.");
  }

  @Test
  void itIsToldInEveryFormAndLanguage() throws Exception {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.of("progress"), InputFormat.JSON);
    Portfolio empty = new Portfolio(Rules.rulebook());
    for (var comparison :
        List.of(
            PortfolioComparison.of(empty, CROWD.portfolio()),
            PortfolioComparison.of(
                CROWD.portfolio(),
                CROWD.portfolio(),
                applies(CROWD.members(), 0),
                applies(CROWD.members(), 1)))) {
      assertThat(schema.validate(comparison.json(), InputFormat.JSON)).isEmpty();
      for (String code : Language.codes()) {
        for (Report.Form form : List.of(Report.Form.TEXT, Report.Form.MARKDOWN, Report.Form.HTML)) {
          assertThat(comparison.page(Language.of(code)).write(form, Style.PLAIN))
              .contains("120")
              .doesNotContainPattern("\\{\\d\\}");
        }
      }
    }
    assertThat(schema.validate("{\"before\": 1}", InputFormat.JSON)).isNotEmpty();
  }
}
