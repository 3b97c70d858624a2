package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.editing.Impact.Effect;
import org.waymark.explain.Explanation;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.report.JsonReport;
import org.waymark.report.Language;
import org.waymark.report.Report;
import org.waymark.report.Style;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;

/** Whose advice an edit changes, and why. */
class ImpactTest {

  private static final Rulebook BEFORE = Edits.none().rulebook();
  private static final Adviser ADVISER = new Adviser(BEFORE);

  private static Impact impact(Edits edits, List<Profile> profiles) {
    return impact(edits.rulebook(), profiles);
  }

  private static Impact impact(Rulebook after, List<Profile> profiles) {
    return Impact.of(BEFORE, after, Impact.Population.all("these"), profiles.iterator(), 5);
  }

  private static Profile profile(String yaml) {
    try {
      return ProfileReader.read("p", "id: p\nname: P\n" + yaml);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Impact impact) {
    return impact
        .page(Language.of("en"))
        .write(Report.Form.TEXT, Style.PLAIN)
        .replaceAll("\\s+", " ");
  }

  @Test
  void theFactThatMakesTheDifferenceIsNamed() {
    Impact impact =
        impact(
            Edits.none().after("thresholds.yaml", "UNSERVED_POPULATION:", "value: 5", "value: 2"),
            List.of(
                profile(
                    "organisation: {kind: GOVERNMENT}\n"
                        + "broadband: {unservedPopulationPercent: 4.1}"),
                profile(
                    "organisation: {kind: GOVERNMENT}\nbroadband: {unservedPopulationPercent: 1}")));
    assertThat(impact.totals()).isEqualTo(new Impact.Totals(2, 0, 0, 1, 1));
    assertThat(text(impact))
        .contains(
            "P (p): people without any coverage: 4.1%; asked before: at least 5% (not met), now: at"
                + " least 2% (met)");
  }

  @Test
  void aTighterConditionTakesAdviceAway() {
    Impact impact =
        impact(
            Edits.none()
                .after(
                    "cloud-safety.drl",
                    "rule \"CLD-45\"",
                    "providerCount == 1",
                    "providerCount == 3"),
            Samples.SAMPLES.profiles());
    Impact.RuleImpact rule = impact.rules().get(0);
    assertThat(impact.rules()).hasSize(1);
    assertThat(rule.id()).isEqualTo("CLD-45");
    assertThat(rule.counts().removed()).isPositive();
    assertThat(rule.examples().get(Effect.REMOVED))
        .extracting(Impact.Example::id)
        .contains("acme-bank");
    assertThat(text(impact)).contains("asked before: exactly 1 (met), now: exactly 3 (not met)");
  }

  @Test
  void anExceptionThatIsNewIsTold() {
    Impact impact =
        impact(
            Edits.none()
                .after(
                    "cloud-safety.drl",
                    "rule \"CLD-45\"",
                    "then",
                    "    not Cloud( deploymentModel == DeploymentModel.PUBLIC )\nthen"),
            Samples.SAMPLES.profiles());
    assertThat(text(impact)).contains("an exception only now: public cloud (holds)");
  }

  @Test
  void aCardInOtherWordsChangesTheAdviceOfThoseWhoGetIt() {
    Impact impact =
        impact(
            Edits.none()
                .after("cloud-safety.cards.yaml", "CLD-45:", "strength: should", "strength: must"),
            Samples.SAMPLES.profiles());
    assertThat(impact.rules()).hasSize(1);
    assertThat(impact.rules().get(0).aspects()).containsExactly(Impact.Aspect.CARD);
    assertThat(impact.totals().otherAdvice()).isZero();
    assertThat(impact.totals().otherWords()).isEqualTo(impact.rules().get(0).counts().changed());
  }

  @Test
  void theLayoutOfRulesChangesNobodysAdvice() {
    Edits edits = Edits.none();
    Impact impact =
        impact(
            edits
                .file("banking.drl", "// A comment.\n" + edits.text("banking.drl"))
                .after(
                    "cloud-safety.drl",
                    "rule \"CLD-45\"",
                    "Cloud( providerCount == 1, criticalWorkloadsOnCloud == true )",
                    "Cloud( criticalWorkloadsOnCloud == true, providerCount == 1 )"),
            Samples.SAMPLES.profiles());
    assertThat(impact.totals().same()).isEqualTo(impact.totals().profiles());
    assertThat(impact.rules()).isEmpty();
    assertThat(impact.silent()).isEmpty();
  }

  @Test
  void aSectionThatConcernsFewerClosesWhatWasOpen() {
    Profile carrier = profile("organisation: {kind: CARRIER}");
    Impact impact =
        impact(
            Edits.none()
                .edit(
                    "rulebook.yaml",
                    "telecom: {kinds: [CARRIER]}",
                    "telecom: {kinds: [REGULATOR]}"),
            List.of(carrier));
    assertThat(impact.rules()).isNotEmpty();
    assertThat(impact.rules()).allSatisfy(one -> assertThat(one.counts().closed()).isEqualTo(1));
    assertThat(text(impact)).contains("these facts no longer concern such an organisation");
  }

  /** Every rule looked at, by explanations and whole advisories. */
  private static Map<String, Effect> naive(Adviser adviser, Rulebook after, Profile profile) {
    Map<String, Effect> effects = new HashMap<>();
    Map<String, Explanation> was = explained(BEFORE, profile);
    Map<String, Explanation> is = explained(after, profile);
    Map<String, Advisory.Recommendation> then = advised(ADVISER, profile);
    Map<String, Advisory.Recommendation> now = advised(adviser, profile);
    var ids = new LinkedHashSet<>(was.keySet());
    ids.addAll(is.keySet());
    for (String id : ids) {
      boolean openBefore = open(was.get(id));
      boolean openAfter = open(is.get(id));
      if (then.containsKey(id) && now.containsKey(id)) {
        if (!shown(then.get(id), was.get(id)).equals(shown(now.get(id), is.get(id)))) {
          effects.put(id, Effect.CHANGED);
        }
      } else if (now.containsKey(id)) {
        effects.put(id, Effect.ADDED);
      } else if (then.containsKey(id)) {
        effects.put(id, Effect.REMOVED);
      } else if (openBefore != openAfter) {
        effects.put(id, openAfter ? Effect.OPENED : Effect.CLOSED);
      }
    }
    return effects;
  }

  private static List<?> shown(Advisory.Recommendation one, Explanation why) {
    return List.of(
        one.card(),
        why.rule().conditions().stream().collect(Collectors.toSet()),
        new HashSet<>(why.thresholds()),
        one.stories());
  }

  private static boolean open(Explanation one) {
    return one != null && one.verdict() == Verdict.OPEN && one.notConcerned().isEmpty();
  }

  private static Map<String, Explanation> explained(Rulebook rulebook, Profile profile) {
    return Explanation.of(rulebook, rulebook.rules(), profile).stream()
        .collect(Collectors.toMap(one -> one.card().id(), Function.identity()));
  }

  private static Map<String, Advisory.Recommendation> advised(Adviser adviser, Profile profile) {
    return adviser.advise(profile).recommendations().stream()
        .collect(Collectors.toMap(one -> one.card().id(), Function.identity()));
  }

  /** A rulebook with a few numbers, operators, cards, gates and rules changed by a seed. */
  private static Rulebook edited(Random random) {
    while (true) {
      Edits edits = Edits.none();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        edits = edited(edits, random);
      }
      try {
        return Rulebooks.interpreted(edits.files(), Settings.NONE);
      } catch (Exception e) {
        // The edit made no rulebook: try another.
      }
    }
  }

  private static Edits edited(Edits edits, Random random) {
    List<String> rules = Rules.rulebook().rules().stream().map(Rule::id).toList();
    Rule rule = Rules.rulebook().rules().get(random.nextInt(rules.size()));
    String drl = rule.file().substring("rules/".length());
    String cards = drl.replace(".drl", ".cards.yaml");
    String start = "rule \"" + rule.id() + "\"";
    List<String> names = List.copyOf(Rules.rulebook().thresholds().keySet());
    try {
      return switch (random.nextInt(6)) {
        case 0 -> edits.after(drl, start, "== true", "== false");
        case 1 -> edits.after(drl, start, "<", ">");
        case 2 -> edits.after(cards, rule.id() + ":", "effort: low", "effort: high");
        case 3 ->
            edits.after(
                "thresholds.yaml",
                names.get(random.nextInt(names.size())) + ":",
                "value: ",
                "value: " + (1 + random.nextInt(8)));
        case 4 -> edits.edit("rulebook.yaml", "kinds: [ENTERPRISE]", "kinds: [GOVERNMENT]");
        default ->
            edits.after(
                "terms.drl",
                "query SizeableEnterprise",
                "size in ( Size.MEDIUM, Size.LARGE )",
                "size == Size.SMALL");
      };
    } catch (AssertionError e) {
      return edits;
    }
  }

  @Test
  void itIsWhatFullAdvisoriesOfEveryRuleWouldSay() {
    var random = new Random(20260730);
    var profiles = new RandomProfiles(7, Rules.rulebook().rules());
    int effects = 0;
    for (int edit = 0; edit < 25; edit++) {
      Rulebook after = edited(random);
      var adviser = new Adviser(after);
      for (int i = 0; i < 8; i++) {
        Profile profile = profiles.next(List.of(0.1, 0.5, 0.9, 0.97).get(i % 4));
        Map<String, Effect> expected = naive(adviser, after, profile);
        Map<String, Effect> found = new HashMap<>();
        for (Impact.RuleImpact one : impact(after, List.of(profile)).rules()) {
          for (Effect effect : Effect.values()) {
            if (one.counts().of(effect) == 1) {
              found.put(one.id(), effect);
            }
          }
        }
        assertThat(found).isEqualTo(expected);
        effects += expected.size();
      }
    }
    assertThat(effects).isGreaterThan(100);
  }

  @Test
  void sumsAreThoseOfTheProfilesOneByOne() {
    Rulebook after =
        Edits.none()
            .after(
                "terms.drl",
                "query SizeableEnterprise",
                "size in ( Size.MEDIUM, Size.LARGE )",
                "size == Size.LARGE")
            .after("thresholds.yaml", "UNSERVED_POPULATION:", "value: 5", "value: 2")
            .rulebook();
    List<Profile> profiles = Samples.SAMPLES.profiles();
    Impact all = impact(after, profiles);
    Map<Effect, Long> sums = new EnumMap<>(Effect.class);
    long other = 0;
    for (Profile profile : profiles) {
      Impact one = impact(after, List.of(profile));
      for (Effect effect : Effect.values()) {
        long n = one.rules().stream().mapToLong(rule -> rule.counts().of(effect)).sum();
        sums.merge(effect, n, Long::sum);
      }
      other += one.totals().otherAdvice();
    }
    for (Effect effect : Effect.values()) {
      long expected = sums.getOrDefault(effect, 0L);
      assertThat(all.rules().stream().mapToLong(rule -> rule.counts().of(effect)).sum())
          .isEqualTo(expected);
      assertThat(all.strengths().values().stream().mapToLong(c -> c.of(effect)).sum())
          .isEqualTo(expected);
      assertThat(all.chapters().values().stream().mapToLong(c -> c.of(effect)).sum())
          .isEqualTo(expected);
    }
    assertThat(all.totals().otherAdvice()).isEqualTo(other).isPositive();
    assertThat(all.most())
        .isSortedAccordingTo(
            Comparator.comparingLong(
                    (Impact.Person one) -> one.counts().added() + one.counts().removed())
                .reversed());
  }

  @Test
  void itIsTheSameWithOneThreadAndWithMany() throws Exception {
    var random = new RandomProfiles(11, Rules.rulebook().rules());
    var profiles = new ArrayList<Profile>();
    for (int i = 0; i < 5000; i++) {
      Profile next = random.next(0.95);
      profiles.add(new Profile("p" + i, "P", values(next)));
    }
    Rulebook after =
        Edits.none()
            .after(
                "terms.drl",
                "query SizeableEnterprise",
                "size in ( Size.MEDIUM, Size.LARGE )",
                "size == Size.LARGE")
            .rulebook();
    var digests = new HashSet<String>();
    for (int threads : List.of(1, 3, 8)) {
      var pool = new ForkJoinPool(threads);
      Impact impact = pool.submit(() -> impact(after, profiles)).get();
      pool.shutdown();
      digests.add(impact.digest());
      assertThat(impact.totals().profiles()).isEqualTo(5000);
      assertThat(impact.totals().same()).isLessThan(5000);
    }
    assertThat(digests).hasSize(1);
  }

  private static Value[] values(Profile profile) {
    return Catalogue.all().facts().stream().map(profile::value).toArray(Value[]::new);
  }

  @Test
  void theDigestIsOfEverythingThatIsSaid() {
    Edits edits =
        Edits.none().after("thresholds.yaml", "UNSERVED_POPULATION:", "value: 5", "value: 2");
    List<Profile> profiles = Samples.COUNTRIES.profiles();
    Impact impact = impact(edits, profiles);
    assertThat(impact.digest()).isEqualTo(impact(edits, profiles).digest());
    assertThat(impact(edits, profiles.subList(1, 194)).digest()).isNotEqualTo(impact.digest());
    Impact named =
        Impact.of(
            BEFORE,
            edits.rulebook(),
            new Impact.Population("these", 1000, 5),
            profiles.iterator(),
            5);
    assertThat(named.digest()).isNotEqualTo(impact.digest());
    assertThat(text(named)).contains("a sample of 194 of 1,000 profiles of these, one in every 5");
    assertThat(JsonReport.json(named.json())).contains("\"of\":1000,\"every\":5");
  }

  @Test
  void noExampleIsNamedWhereNoneIsWanted() {
    Impact impact =
        Impact.of(
            BEFORE,
            Edits.none()
                .after("thresholds.yaml", "UNSERVED_POPULATION:", "value: 5", "value: 2")
                .rulebook(),
            Impact.Population.all("these"),
            Samples.COUNTRIES.profiles().iterator(),
            0);
    assertThat(impact.most()).isEmpty();
    assertThat(text(impact)).contains("Opens 25 profiles").doesNotContain("Government of");
  }

  @Test
  void theSamplesAreThoseOfTheFolder() {
    assertThat(Samples.COUNTRIES.profiles()).hasSize(194);
    assertThat(Samples.STORIES.profiles()).hasSize(100);
    assertThat(Samples.SAMPLES.profiles())
        .hasSize(302)
        .extracting(Profile::id)
        .doesNotHaveDuplicates();
  }
}
