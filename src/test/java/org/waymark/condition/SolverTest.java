package org.waymark.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.profile.Values;

/** The solver finds examples, proves that there are none, and changes as little as possible. */
class SolverTest {

  private static Rule rule(String patterns) {
    var problems = new Problems();
    List<Rule> rules =
        RuleReader.read(
            "test.drl",
            "package rules;\nimport org.waymark.profile.*;\nrule \"CLD-01\"\nwhen\n"
                + patterns
                + "\nthen\nend\n",
            Map.of(),
            Terms.none(),
            problems);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    return rules.get(0);
  }

  private static Solver.Answer example(String patterns) {
    return Solver.fromNothing().example(rule(patterns).conditions());
  }

  private static Profile changed(Profile profile, List<Solver.Change> changes) {
    return profile.with(
        changes.stream().collect(Collectors.toMap(Solver.Change::fact, Solver.Change::example)));
  }

  private static String inWords(List<Solver.Change> changes) {
    return changes.stream()
        .map(one -> one.fact() + " " + Values.plain(one.needed()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void everyShippedRuleHasAnExampleToWhichItApplies() {
    for (Rule rule : Rules.rulebook().rules()) {
      Solver.Answer answer = Solver.fromNothing().example(rule.conditions());
      assertThat(answer.solutions()).as(rule.id()).hasSize(1);
      Profile profile = changed(Profile.empty(), answer.solutions().get(0));
      assertThat(rule.on(new Facts(profile, 0))).as(rule.id()).isEqualTo(Verdict.APPLIES);
    }
  }

  @Test
  void everyShippedRuleHasAnExampleToWhichItDoesNotApply() {
    for (Rule rule : Rules.rulebook().rules()) {
      Solver.Answer answer = Solver.fromNothing().example(List.of(rule.fails()));
      Profile profile = changed(Profile.empty(), answer.solutions().get(0));
      assertThat(rule.on(new Facts(profile, 0))).as(rule.id()).isEqualTo(Verdict.DOES_NOT_APPLY);
    }
  }

  @Test
  void contradictionsAreProvedOfEveryTypeOfFact() {
    for (String patterns :
        List.of(
            "Cloud( providerCount < 2, providerCount > 1 )",
            "Cloud( providerCount > 1, providerCount < 2 )",
            "Cloud( providerCount <= 0, providerCount != 0 )",
            "Cloud( applicationsOnCloudPercent > 100 )",
            "Cloud( providerCount < 0 )",
            "Organisation( size == Size.SMALL, size != Size.SMALL )",
            "Organisation( size not in ( Size.SMALL, Size.MEDIUM, Size.LARGE ) )",
            "Cloud( slaSigned == true ) not Cloud( slaSigned == true )",
            "Cloud( slaTopics contains SlaTopic.SECURITY, slaTopics not contains SlaTopic.SECURITY )",
            "Cloud( slaTopics contains SlaTopic.SECURITY, slaTopics.size == 0 )")) {
      assertThat(example(patterns).isImpossible()).as(patterns).isTrue();
    }
  }

  @Test
  void whatIsTightIsStillFound() {
    for (String patterns :
        List.of(
            "Cloud( providerCount > 1, providerCount < 3 )",
            "Cloud( applicationsOnCloudPercent > 99, applicationsOnCloudPercent < 100 )",
            "Cloud( providerCount != 0, providerCount != 1, providerCount <= 2 )",
            "Cloud( slaTopics.size > 1, slaTopics not contains SlaTopic.SECURITY )",
            "Organisation( size != Size.SMALL, size != Size.LARGE )",
            "( Organisation( size == Size.SMALL ) or Cloud( slaSigned == true ) )"
                + " not Organisation( size == Size.SMALL )")) {
      Rule rule = rule(patterns);
      List<List<Solver.Change>> found = example(patterns).solutions();
      assertThat(found).as(patterns).hasSize(1);
      assertThat(rule.on(new Facts(changed(Profile.empty(), found.get(0)), 0)))
          .as(patterns)
          .isEqualTo(Verdict.APPLIES);
    }
  }

  @Test
  void aChangeSaysAllThatWillDoAndTheNearestThatIsRound() throws Exception {
    Profile profile =
        ProfileReader.read(
            "p",
            "{\"id\":\"x\",\"name\":\"X\",\"broadband\":{\"internetUsersPercent\":30},"
                + "\"organisation\":{\"kind\":\"GOVERNMENT\"}}");
    Rule rule = rule("Broadband( internetUsersPercent > 43 )");
    Solver.Change change =
        new Solver(profile, fact -> true)
            .smallest(rule.conditions(), 3, 5)
            .solutions()
            .get(0)
            .get(0);
    assertThat(inWords(List.of(change))).isEqualTo("broadband.internetUsersPercent {above=43.0}");
    assertThat(Values.plain(change.example())).isEqualTo(44.0);
  }

  @Test
  void aFactThatMustStayIsLeftAlone() throws Exception {
    Profile profile =
        ProfileReader.read(
            "p", "{\"id\":\"x\",\"name\":\"X\",\"organisation\":{\"kind\":\"GOVERNMENT\"}}");
    Rule rule = rule("Organisation( kind == Kind.ENTERPRISE )");
    assertThat(new Solver(profile, fact -> true).smallest(rule.conditions(), 2, 1).solutions())
        .hasSize(1);
    assertThat(
            new Solver(profile, fact -> !fact.identity())
                .smallest(rule.conditions(), 2, 1)
                .isImpossible())
        .isTrue();
  }

  @Test
  void whatNeedsMoreChangesThanWereLookedForIsNotCalledImpossible() {
    Rule rule = rule("Cloud( providerCount == 1, slaSigned == true, openPlatform == true )");
    Solver.Answer answer = Solver.fromNothing().smallest(rule.conditions(), 2, 1);
    assertThat(answer.isImpossible()).isFalse();
    assertThat(answer.complete()).isFalse();
    assertThat(answer.solutions()).singleElement().asInstanceOf(LIST).hasSize(3);
  }

  @Test
  void theSmallestChangesMakeAnyRuleApplyOrNotApplyToAnyProfile() {
    List<Rule> rules = Rules.rulebook().rules();
    var profiles = new RandomProfiles(21, rules);
    for (int i = 0; i < 40; i++) {
      Profile profile = profiles.next(i % 4 * 0.25);
      Facts facts = new Facts(profile, 0);
      for (Rule rule : rules) {
        boolean applies = rule.on(facts) == Verdict.APPLIES;
        List<Condition> wanted = applies ? List.of(rule.fails()) : rule.conditions();
        Solver.Answer answer = new Solver(profile, fact -> true).smallest(wanted, 12, 3);
        assertThat(answer.solutions()).as(rule.id()).isNotEmpty();
        for (List<Solver.Change> changes : answer.solutions()) {
          Verdict then = rule.on(new Facts(changed(profile, changes), 0));
          assertThat(then)
              .as("%s with %s", rule.id(), inWords(changes))
              .isEqualTo(applies ? Verdict.DOES_NOT_APPLY : Verdict.APPLIES);
        }
      }
    }
  }

  @Test
  void noFewerChangesWouldDo() {
    List<Rule> rules = Rules.rulebook().rules();
    var profiles = new RandomProfiles(22, rules);
    int tried = 0;
    for (int i = 0; i < 10; i++) {
      Profile profile = profiles.next(0);
      for (Rule rule : rules) {
        if (rule.on(new Facts(profile, 0)) != Verdict.DOES_NOT_APPLY) {
          continue;
        }
        List<Solver.Change> changes =
            new Solver(profile, fact -> true).smallest(rule.conditions(), 12, 1).solutions().get(0);
        // Every part of a smallest set is needed.
        for (Solver.Change one : changes) {
          var less = new ArrayList<>(changes);
          less.remove(one);
          assertThat(rule.on(new Facts(changed(profile, less), 0)))
              .as("%s without %s", rule.id(), one.fact())
              .isNotEqualTo(Verdict.APPLIES);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(1000);
  }

  @Test
  void theSameSearchGivesTheSameAnswer() {
    Rule rule = Rules.rulebook().rules().get(40);
    Profile profile = new RandomProfiles(5, List.of(rule)).next(0.5);
    Map<Fact, Value> none = Map.of();
    assertThat(new Solver(profile, fact -> true).smallest(rule.conditions(), 9, 5))
        .isEqualTo(new Solver(profile.with(none), fact -> true).smallest(rule.conditions(), 9, 5));
  }

  @Test
  void aSearchThatTakesMoreStepsThanItMayIsGivenUpAfterAsManyEachTime() {
    String flags =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    "( providerCount == %d || applicationsOnCloudPercent == %d )"
                        .formatted(i + 1, i + 1))
            .collect(Collectors.joining(", "));
    Rule rule = rule("Cloud( " + flags + " )");
    Effort enough = Effort.of(1_000_000);
    assertThat(Solver.fromNothing(enough).example(rule.conditions()).isImpossible()).isTrue();
    assertThat(enough.isSpent()).isFalse();
    Effort again = Effort.of(1_000_000);
    Solver.fromNothing(again).example(rule.conditions());
    assertThat(again.taken()).isEqualTo(enough.taken());

    Effort less = Effort.of(enough.taken() - 1);
    Solver.Answer answer = Solver.fromNothing(less).example(rule.conditions());
    assertThat(less.isSpent()).isTrue();
    assertThat(answer.isImpossible()).isFalse();
    assertThat(answer.complete()).isFalse();
  }
}
