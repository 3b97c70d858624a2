package org.waymark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.Format;
import org.waymark.report.JsonReport;
import org.waymark.report.Style;

/** A rule that fails or loops takes no other with it, and it is known. */
class EngineTest {

  private final List<RuleFault> told = new ArrayList<>();
  private final FaultCounts faults = new FaultCounts(told::add);

  /** Some rules, the fourth of which cannot be decided. */
  private static List<Rule> rules() {
    var rules = new ArrayList<>(Rules.sources().rules().subList(0, 40));
    Fact list =
        Catalogue.all().facts().stream()
            .filter(fact -> fact.type() == Fact.Type.LIST)
            .findFirst()
            .orElseThrow();
    // A value that no list has: it lies beyond the words of all lists.
    rules.set(
        3,
        new Rule(
            "BAD-01",
            "x.drl",
            1,
            List.of(new Condition.Contains(list, 1_000_000, false)),
            List.of()));
    return rules;
  }

  private static KieBase base(List<Rule> rules, String then) {
    var text = new StringBuilder("package rules;\nimport org.waymark.condition.Facts;\n");
    for (int i = 0; i < rules.size(); i++) {
      text.append(rules.get(i).drl(i, "").replace("then ", "then " + then));
    }
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    ReleaseId release = services.newReleaseId("org.waymark", "engine-test", "1." + then.length());
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/rules/rules.drl", text.toString());
    assertThat(services.newKieBuilder(files).buildAll().getResults().getMessages()).isEmpty();
    return services.newKieContainer(release).getKieBase();
  }

  private static List<Profile> profiles(int many) {
    var random = new RandomProfiles(17, Rules.sources().rules());
    var profiles = new ArrayList<Profile>();
    for (int i = 0; i < many; i++) {
      profiles.add(random.next(0.2));
    }
    return profiles;
  }

  private void decidesAllOthers(Engine engine, List<Rule> rules, List<Profile> profiles) {
    int applied = 0;
    for (Profile profile : profiles) {
      Facts facts = new Facts(profile, rules.size());
      engine.match(facts);
      for (int i = 0; i < rules.size(); i++) {
        boolean bad = rules.get(i).id().equals("BAD-01");
        assertThat(facts.didFail(i)).isEqualTo(bad);
        assertThat(facts.doesApply(i))
            .as(rules.get(i).id())
            .isEqualTo(!bad && rules.get(i).on(facts) == Verdict.APPLIES);
        applied += facts.doesApply(i) ? 1 : 0;
      }
    }
    assertThat(applied).isGreaterThan(30);
  }

  @Test
  void aRuleThatFailsInTheConditionsLeavesTheOthersAsTheyAre() {
    decidesAllOthers(Engine.interpreting(rules(), faults), rules(), profiles(60));
    assertThat(told).hasSize(60);
    assertThat(faults.counted())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.rule()).isEqualTo("BAD-01");
              assertThat(fault.kind()).isEqualTo(RuleFault.Kind.RULE_FAILED);
              assertThat(fault.message()).contains("ArrayIndexOutOfBounds");
              assertThat(fault.count()).isEqualTo(60);
            });
  }

  @Test
  void whereDroolsFailsTheConditionsDecideAndItsSessionIsNotUsedAgain() {
    KieBase base = base(rules(), "");
    var engine =
        new GuardedEngine(Engine.drools(base, 40), Engine.interpreting(rules(), faults), faults);
    decidesAllOthers(engine, rules(), profiles(200));
    assertThat(faults.counted())
        .extracting(RuleFault::kind)
        .containsExactly(RuleFault.Kind.ENGINE_FAILED, RuleFault.Kind.RULE_FAILED);
    assertThat(faults.counted()).extracting(RuleFault::count).containsExactly(200L, 200L);
    assertThat(base.getKieSessions()).as("what failed is not kept").hasSizeLessThan(5);
  }

  @Test
  void anEngineThatLoopsIsStoppedAndTheConditionsDecide() {
    List<Rule> good = Rules.sources().rules().subList(0, 40);
    KieBase base = base(good, "update($f); ");
    var engine =
        new GuardedEngine(Engine.drools(base, 40), Engine.interpreting(good, faults), faults);
    decidesAllOthers(engine, good, profiles(100));
    assertThat(faults.counted())
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(RuleFault.Kind.ENGINE_LOOPED));
  }

  @Test
  void anEngineThatFailsNowAndThenIsRightBeforeAndAfter() {
    List<Rule> good = Rules.sources().rules().subList(0, 40);
    Engine drools = Engine.drools(base(good, ""), 40);
    var calls = new int[1];
    Engine shaky =
        facts -> {
          drools.match(facts);
          if (++calls[0] % 3 == 0) {
            facts.applies(7);
            throw new IllegalStateException("shaky");
          }
        };
    decidesAllOthers(
        new GuardedEngine(shaky, Engine.interpreting(good, faults), faults), good, profiles(90));
    assertThat(faults.counted()).extracting(RuleFault::count).containsExactly(30L);
  }

  @Test
  void manyThreadsCountEachFaultOnce() throws Exception {
    var counts = new FaultCounts(fault -> {});
    Engine engine = Engine.interpreting(rules(), counts);
    List<Profile> profiles = profiles(50);
    var threads = Executors.newFixedThreadPool(4);
    try {
      var tasks = new ArrayList<Callable<Boolean>>();
      for (int t = 0; t < 8; t++) {
        tasks.add(
            () -> {
              profiles.forEach(profile -> engine.match(new Facts(profile, 40)));
              return true;
            });
      }
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(counts.counted()).extracting(RuleFault::count).containsExactly(400L);
  }

  @Test
  void aListenerThatFailsTakesNoAdviceWithIt() {
    var counts =
        new FaultCounts(
            fault -> {
              throw new IllegalStateException("no meter");
            });
    decidesAllOthers(Engine.interpreting(rules(), counts), rules(), profiles(20));
    assertThat(counts.counted()).extracting(RuleFault::count).containsExactly(20L);
  }

  @Test
  void anAdvisoryNamesWhatCouldNotBeDecided() throws Exception {
    RulebookSources good = Rules.sources();
    var rules = new ArrayList<>(good.rules());
    int at = 0;
    while (!rules.get(at).id().equals("CLD-45")) {
      at++;
    }
    Rule old = rules.get(at);
    Rule bad =
        new Rule(
            "CLD-45",
            old.file(),
            old.line(),
            List.of(new Condition.And(new Broken(old.when()))),
            old.unless());
    rules.set(at, bad);
    RulebookSources changed = with(good, rules);
    var rulebook = new Rulebook(changed, Engine.interpreting(rules, faults), faults);
    Profile bank = ProfileReader.read("bank", Files.readString(Path.of("samples/acme-bank.yaml")));

    Advisory advisory = new Adviser(rulebook).advise(bank);
    Advisory whole = new Adviser(Rules.rulebook()).advise(bank);

    assertThat(advisory.undecided()).containsExactly("CLD-45");
    assertThat(ids(whole)).contains("CLD-45");
    assertThat(ids(advisory)).hasSize(ids(whole).size() - 1);
    assertThat(ids(whole)).containsAll(ids(advisory));
    assertThat(whole.undecided()).isEmpty();
    assertThat(JsonReport.write(advisory)).contains("\"undecided\":[\"CLD-45\"]");
    assertThat(JsonReport.write(whole)).doesNotContain("undecided");
    assertThat(Format.TEXT.write(advisory, Style.PLAIN))
        .contains("One recommendation could not be decided");
    assertThat(rulebook.faults()).extracting(RuleFault::rule).containsExactly("CLD-45");
  }

  /** Conditions that can be described, but not gone through to be decided. */
  private static final class Broken extends AbstractList<Condition> implements RandomAccess {

    private final List<Condition> conditions;

    Broken(List<Condition> conditions) {
      this.conditions = conditions;
    }

    @Override
    public Condition get(int index) {
      return conditions.get(index);
    }

    @Override
    public int size() {
      return conditions.size();
    }

    @Override
    public Iterator<Condition> iterator() {
      throw new IllegalStateException("broken");
    }

    @Override
    public int hashCode() {
      return conditions.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }
  }

  private static List<String> ids(Advisory advisory) {
    return advisory.recommendations().stream().map(one -> one.card().id()).toList();
  }

  private static RulebookSources with(RulebookSources good, List<Rule> rules) {
    return new RulebookSources(
        good.version(),
        good.digest(),
        good.report(),
        rules,
        good.cards(),
        good.cases(),
        good.thresholds(),
        good.stories(),
        good.gates(),
        good.outline(),
        good.asOf(),
        good.set(),
        good.newest(),
        good.decisions(),
        good.budgets(),
        good.cardPlaces(),
        good.language());
  }

  @Test
  void theCostOfARuleIsItsComparisonsAndItsShare() {
    Rulebook rulebook = Rules.rulebook();
    double shares = 0;
    for (Rule rule : rulebook.rules()) {
      RuleCost cost = rulebook.cost(rule);
      assertThat(cost.comparisons()).isBetween(1, 40);
      shares += cost.share();
    }
    assertThat(shares).isBetween(0.999999, 1.000001);
    assertThat(rulebook.faults()).isEmpty();
  }

  @Test
  void aRuleThatTakesLongStandsOut() {
    List<Rule> rules = new ArrayList<>(Rules.sources().rules().subList(0, 20));
    Condition one = rules.get(0).when().get(0);
    // It is decided to the end: nothing before the last condition is true.
    var many = new ArrayList<Condition>();
    for (int i = 0; i < 20_000; i++) {
      many.add(new Condition.And(List.of(one, one.negated())));
    }
    rules.set(5, new Rule("BIG-01", "x.drl", 1, List.of(new Condition.Or(many)), List.of()));
    Map<String, Double> measured = RuleCost.measured(rules, profiles(20), 20);
    double most = measured.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    assertThat(measured).hasSameSizeAs(rules).containsEntry("BIG-01", most);
    assertThat(RuleCost.comparisons(rules.get(5))).isEqualTo(40_000);
  }
}
