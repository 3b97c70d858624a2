package org.waymark.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.cli.Run;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.condition.Verdict;
import org.waymark.explain.Explanation.Reason;
import org.waymark.profile.Profile;

/** An explanation says what decided, in plain words, and never contradicts the verdict. */
class ExplanationTest {

  private static final String BANK = "samples/acme-bank.yaml";

  @Test
  void noExplanationContradictsItsVerdict() {
    List<Rule> rules = Rules.rulebook().rules();
    var profiles = new RandomProfiles(31, rules);
    for (int i = 0; i < 60; i++) {
      Profile profile = profiles.next(i % 4 * 0.25);
      for (Explanation one : Explanation.of(Rules.rulebook(), rules, profile)) {
        boolean failed = one.when().stream().anyMatch(reason -> reason.truth() == Truth.FALSE);
        boolean excepted = one.unless().stream().anyMatch(reason -> reason.truth() == Truth.TRUE);
        boolean met = one.when().stream().allMatch(reason -> reason.truth() == Truth.TRUE);
        Verdict said =
            failed || excepted ? Verdict.DOES_NOT_APPLY : met ? Verdict.APPLIES : Verdict.OPEN;
        assertThat(one.verdict()).as(one.rule().id()).isEqualTo(said);
        assertThat(one.deciding()).as(one.rule().id()).isNotEmpty();
        one.when().forEach(ExplanationTest::holdsTogether);
        one.unless().forEach(ExplanationTest::holdsTogether);
      }
    }
  }

  /** A whole is never otherwise than its parts make it, by Kleene's logic. */
  private static void holdsTogether(Reason reason) {
    if (reason.parts().isEmpty()) {
      return;
    }
    reason.parts().forEach(ExplanationTest::holdsTogether);
    boolean all = reason.condition() instanceof org.waymark.condition.Condition.And;
    Truth decisive = all ? Truth.FALSE : Truth.TRUE;
    Truth expected =
        reason.parts().stream().anyMatch(part -> part.truth() == decisive)
            ? decisive
            : reason.parts().stream().anyMatch(part -> part.truth() == Truth.UNKNOWN)
                ? Truth.UNKNOWN
                : all ? Truth.TRUE : Truth.FALSE;
    assertThat(reason.truth()).isEqualTo(expected);
  }

  @Test
  void whatDecidedComesFirstWhereAdviceDoesNotApply() {
    Run run = Run.waymark("why", "CLD-44", BANK);
    assertThat(run.code()).isZero();
    String out = run.out().replaceAll("\\s+", " ");
    assertThat(out).contains("“Require an open platform” (CLD-44) does not apply to Acme Bank.");
    assertThat(out)
        .contains(
            "What decided not met data and workloads can move through open, documented interfaces;"
                + " this advice is for organisations of which this holds: data and workloads cannot"
                + " move through open, documented interfaces");
    assertThat(out.indexOf("What decided")).isLessThan(out.indexOf("The whole condition"));
    assertThat(out)
        .contains("old critical systems on own servers: at least 5; needed: at least 1")
        .contains("Source");
  }

  @Test
  void aNumberIsShownWithWhatIsNeededAndWhereTheLimitComesFrom() {
    String out = Run.waymark("why", "CON-01", "samples/coral-islands.yaml").out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("met people on the Internet: 28 to 35%; needed: below 43%")
        .contains("Limit 43% (the report, under “Connectivity is a fundamental human need”)");
    String rich =
        Run.waymark(
                "id: x\nname: X\norganisation: {kind: GOVERNMENT}\nbroadband: {internetUsersPercent: 90}\n",
                Map.of(),
                "why",
                "CON-01",
                "-")
            .out();
    assertThat(rich.replaceAll("\\s+", " "))
        .contains(
            "not met people on the Internet: 90%; this advice is for organisations where this is below 43%")
        .contains("not known");
  }

  @Test
  void whatIsOutsideTheOrganisationsWorldIsSaidNotToBeAskedFor() {
    String out =
        Run.waymark(
                "id: x\nname: X\norganisation: {kind: GOVERNMENT}\n",
                Map.of(),
                "why",
                "MFG-13",
                "-")
            .out();
    assertThat(out).contains("It is not asked for, since these facts do not concern such an");
  }

  @Test
  void aWholeChapterIsExplainedWithAll() {
    Run all = Run.waymark("why", "--all", "CLD", BANK);
    assertThat(all.code()).isZero();
    assertThat(all.out().lines().filter(line -> line.equals("The whole condition: all of this")))
        .hasSize(74);
    Run chapter = Run.waymark("why", "CLD", BANK);
    assertThat(chapter.code()).isEqualTo(1);
    assertThat(chapter.err())
        .contains("CLD: is a chapter, expected a recommendation; --all explains its 74");
  }

  @Test
  void mistakesAreNamed() {
    assertThat(Run.waymark("why", "CLD-455", BANK).err()).contains("did you mean `CLD-45`?");
    assertThat(Run.waymark("why", "CLD-45", "samples/acme-bnak.yaml").err())
        .contains("there is no such file, did you mean `acme-bank.yaml`?");
    assertThat(Run.waymark("why", "CLD-45").code()).isEqualTo(2);
  }
}
