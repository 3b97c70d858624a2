package org.waymark.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.cli.Run;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Card;

/** A least change does what it says, and says honestly where nothing would do. */
class LeastChangeTest {

  private static final String BANK = "samples/acme-bank.yaml";
  @TempDir Path folder;

  private static final Adviser ADVISER = new Adviser(Rules.rulebook());

  private static List<String> advice(Profile profile) {
    return ADVISER.advise(profile).recommendations().stream().map(one -> one.card().id()).toList();
  }

  @Test
  void aLeastChangeMakesAdviceGoAwayOrAppearInTheNextAdvisory() {
    List<Rule> rules = Rules.rulebook().rules();
    var profiles = new RandomProfiles(51, rules);
    var change = new LeastChange(Rules.rulebook(), false);
    int proved = 0;
    int impossible = 0;
    for (int i = 0; i < 6; i++) {
      Profile profile = profiles.next(i % 3 * 0.3);
      List<String> now = advice(profile);
      for (Rule rule : rules) {
        boolean applies = now.contains(rule.id());
        LeastChange.Result result =
            applies ? change.clear(rule, profile) : change.reach(rule, profile);
        for (LeastChange.Alternative one : result.alternatives()) {
          assertThat(advice(one.profile()).contains(rule.id())).as(rule.id()).isEqualTo(!applies);
          assertThat(one.changes()).noneMatch(changed -> changed.fact().identity());
          proved++;
        }
        if (result.alternatives().isEmpty()) {
          assertThat(result.obstacles()).as(rule.id()).isNotEmpty();
          assertThat(new LeastChange(Rules.rulebook(), true))
              .satisfies(
                  any ->
                      assertThat(
                              (applies ? any.clear(rule, profile) : any.reach(rule, profile))
                                  .alternatives())
                          .as(rule.id())
                          .isNotEmpty());
          impossible++;
        }
      }
    }
    assertThat(proved).isGreaterThan(1000);
    assertThat(impossible).isPositive();
  }

  @Test
  void allMustsAreClearedByASetOfWhichEveryPartIsNeeded() {
    var profiles = new RandomProfiles(53, Rules.rulebook().rules());
    var change = new LeastChange(Rules.rulebook(), false);
    for (int i = 0; i < 4; i++) {
      Profile profile = profiles.next(0.2);
      Facts facts = new Facts(profile, 0);
      List<Rule> musts =
          Rules.rulebook().rules().stream()
              .filter(rule -> Rules.rulebook().card(rule).strength() == Card.Strength.MUST)
              .filter(rule -> rule.on(facts) == Verdict.APPLIES)
              .toList();
      assertThat(musts).hasSizeGreaterThan(5);
      LeastChange.Result result = change.clearAll(musts, profile);
      assertThat(result.left()).isEmpty();
      LeastChange.Alternative all = result.alternatives().get(0);
      Facts then = new Facts(all.profile(), 0);
      assertThat(musts).allMatch(rule -> rule.on(then) == Verdict.DOES_NOT_APPLY);
      assertThat(all.changes()).hasSizeLessThanOrEqualTo(musts.size());
      for (var one : all.changes()) {
        Facts less =
            new Facts(all.profile().with(Map.of(one.fact(), profile.value(one.fact()))), 0);
        assertThat(musts)
            .as("without %s", one.fact())
            .anyMatch(rule -> rule.on(less) != Verdict.DOES_NOT_APPLY);
      }
    }
  }

  @Test
  void whatFollowsTheAdviceComesFirst() {
    String out = Run.waymark("change", BANK, "--clear", "CLD-45").out().replaceAll("\\s+", " ");
    assertThat(out)
        .contains("(CLD-45): one change makes this go away. Each of these 3 ways is enough")
        .contains("1. Cloud providers in use: 2 (so far: 1). Then goes CLD-45");
  }

  @Test
  void whatTheOrganisationCannotChangeIsSaidHonestly() {
    String out = Run.waymark("change", BANK, "--reach", "CLD-11").out().replaceAll("\\s+", " ");
    assertThat(out)
        .contains("(CLD-11): nothing that the organisation can change makes this apply.")
        .contains("In the way stands what is taken as given: size: fewer than 50 employees.");
    assertThat(
            Run.waymark("change", BANK, "--reach", "CLD-11", "--any").out().replaceAll("\\s+", " "))
        .contains("Size: fewer than 50 employees (so far: 250 employees or more)");
  }

  @Test
  void whatHoldsAlreadyNeedsNoChange() {
    assertThat(Run.waymark("change", BANK, "--reach", "CLD-45").out().replaceAll("\\s+", " "))
        .contains("this applies already");
    assertThat(Run.waymark("change", BANK, "--clear", "CLD-44").out().replaceAll("\\s+", " "))
        .contains("this does not apply already");
    assertThat(Run.waymark("change", "samples/alpine-regulator.yaml", "--clear-all", "must").err())
        .contains("no recommendation of this strength applies");
  }

  @Test
  void exactlyOneGoalIsNeeded() {
    assertThat(Run.waymark("change", BANK).code()).isEqualTo(2);
    assertThat(Run.waymark("change", BANK).err())
        .contains("expected --clear ID, --reach ID or --clear-all STRENGTH");
    assertThat(Run.waymark("change", BANK, "--clear", "CLD-45", "--reach", "CLD-44").err())
        .startsWith("waymark: --clear=ID, --reach=ID are mutually exclusive");
    assertThat(Run.waymark("advise", BANK, "--lang", "es").err())
        .contains("unknown option `--lang`, did you mean `--language`?");
    assertThat(Run.waymark("change", BANK, "--clear-all", "most").err())
        .contains("--clear-all: found `most`, expected one of MUST, SHOULD, COULD");
    assertThat(Run.waymark("change", BANK, "--clear", "CLD-45", "--reach", "CLD-44").code())
        .isEqualTo(2);
    assertThat(Run.waymark("change", BANK, "--clear", "CLD-455").err()).contains("did you mean");
  }

  @Test
  void aComparisonNamesWhatCameAndWentAndTheFactsThatMadeItSo() {
    var profiles = new RandomProfiles(57, Rules.rulebook().rules());
    for (int i = 0; i < 20; i++) {
      Profile before = profiles.next(0.3);
      Profile after = profiles.next(0.3);
      Comparison comparison = Comparison.of(Rules.rulebook(), before, after);
      List<String> then = advice(before);
      List<String> now = advice(after);
      assertThat(
              comparison.rules().stream()
                  .filter(Comparison.Difference::came)
                  .map(one -> one.card().id())
                  .toList())
          .containsExactlyInAnyOrderElementsOf(
              now.stream().filter(id -> !then.contains(id)).toList());
      assertThat(
              comparison.rules().stream()
                  .filter(Comparison.Difference::went)
                  .map(one -> one.card().id())
                  .toList())
          .containsExactlyInAnyOrderElementsOf(
              then.stream().filter(id -> !now.contains(id)).toList());
      assertThat(comparison.unchanged())
          .isEqualTo((int) then.stream().filter(now::contains).count());
      assertThat(comparison.rules()).allSatisfy(one -> assertThat(one.facts()).isNotEmpty());
    }
  }

  @Test
  void nothingDiffersFromItself() {
    Profile profile = new RandomProfiles(59, Rules.rulebook().rules()).next(0.2);
    Comparison same = Comparison.of(Rules.rulebook(), profile, profile);
    assertThat(same.rules()).isEmpty();
    assertThat(same.facts()).isEmpty();
    Advisory advisory = ADVISER.advise(profile);
    assertThat(same.unchanged()).isEqualTo(advisory.recommendations().size());
  }

  @Test
  void whatIfShowsTheDifferenceOnly() {
    Run run = Run.waymark("whatif", BANK, "cloud.providerCount=2", "cloud.dataExportTested=");
    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Come: 0. Go: 2.")
        .contains("Cloud providers in use: 1 → 2.");
    Run wrong =
        Run.waymark("whatif", BANK, "cloud.providerCout=2", "cloud.slaTopics=[SAFETY]", "x");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("unknown fact `cloud.providerCout`, did you mean `cloud.providerCount`?")
        .contains("cloud.slaTopics=[SAFETY]:1:2")
        .contains("unknown fact `x`")
        .contains("3 problems");
  }

  @Test
  void milestonesAreComparedOneAfterTheOther() {
    Run run =
        Run.waymark(
            "compare",
            BANK,
            "samples/milestones/acme-bank-year-1.yaml",
            "samples/milestones/acme-bank-year-2.yaml");
    assertThat(run.code()).isZero();
    assertThat(
            run.out().lines().filter(line -> line.startsWith("From ")).collect(Collectors.toList()))
        .hasSize(2);
    assertThat(run.out()).contains("CLD-45").contains("Cloud providers in use: 1 → 2.");
    assertThat(Run.waymark("compare", BANK).err())
        .contains("expected two profiles, or one with --rules-after or --as-of-after");
  }

  @Test
  void oneProfileIsComparedBetweenTwoDays() {
    String profile =
        "{\"id\": \"x\", \"name\": \"X\", \"organisation\": {\"kind\": \"GOVERNMENT\"},"
            + " \"broadband\": {\"fixedBasketPercentGdpPerCapita\": 3,"
            + " \"affordabilityTargetSet\": false}}";
    Run run = Run.waymark(profile, Map.of(), "compare", "-", "--as-of-after", "2026-01-01");
    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Come: 1.")
        .contains("The limit AFFORDABLE_BROADBAND: 5% → 2%.");
  }

  @Test
  void oneProfileIsComparedBetweenTwoFoldersOfRules() throws Exception {
    for (var file : Rules.files().texts().entrySet()) {
      Files.writeString(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
    }
    edit(
        "cloud-safety.drl",
        "complianceReviewedForCloud == false",
        "complianceReviewedForCloud == true");
    edit("cloud-safety.cards.yaml", "Rehearse the recovery", "Practise the recovery");
    Run run = Run.waymark("compare", BANK, "--rules-after", folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Stays, in other words or for other reasons")
        .contains("Practise the recovery")
        .contains("Because Its card says something else.")
        .contains("CLD-42 Because The rule asks for something else.");
  }

  private void edit(String name, String from, String to) throws Exception {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
