package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.report.JsonReport;
import org.waymark.report.Language;
import org.waymark.report.Report;
import org.waymark.report.Style;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Settings;

/** An edit is told by what it means. */
class DifferenceTest {

  private static final String SAFETY = "cloud-safety.drl";
  private static final String CARDS = "cloud-safety.cards.yaml";
  private static final String RULE = "rule \"CLD-45\"";

  private static String text(Difference difference) {
    return difference
        .page(Language.of("en"))
        .write(Report.Form.TEXT, Style.PLAIN)
        .replaceAll("\\s+", " ");
  }

  private static Difference.RuleChange only(Difference difference) {
    assertThat(difference.rules()).hasSize(1);
    return difference.rules().get(0);
  }

  @Test
  void aThresholdIsToldOnceWithTheRulesThatItTouches() {
    Difference difference =
        Edits.none()
            .after("thresholds.yaml", "UNSERVED_POPULATION:", "value: 5", "value: 2")
            .difference();
    assertThat(difference.thresholds()).hasSize(1);
    assertThat(difference.thresholds().get(0).rules())
        .containsExactly("CON-17", "CON-18", "CON-33");
    assertThat(difference.rules())
        .extracting(Difference.RuleChange::id)
        .containsExactly("CON-17", "CON-18", "CON-33");
    assertThat(difference.rules())
        .allSatisfy(
            one -> {
              assertThat(one.own()).isFalse();
              assertThat(one.thresholds()).containsExactly("UNSERVED_POPULATION");
            });
    assertThat(text(difference))
        .contains("UNSERVED_POPULATION changed 5% became 2%")
        .contains("3 rules are written as before")
        .doesNotContain("value: 5 became 2");
    assertThat(difference.layout()).isEmpty();
  }

  @Test
  void theReasonOfAThresholdChangesNoRule() {
    Difference difference =
        Edits.none()
            .after("thresholds.yaml", "UNSERVED_POPULATION:", "single places.", "single towns.")
            .difference();
    assertThat(difference.rules()).isEmpty();
    assertThat(difference.thresholds().get(0).moved()).isFalse();
    assertThat(text(difference)).contains("judgement: “The report gives no figure; below it the");
  }

  @Test
  void aDatedValueIsTold() {
    Edits dated =
        Edits.none()
            .after(
                "thresholds.yaml",
                "UNSERVED_POPULATION:",
                "  value: 5\n",
                """
                  values:
                  - {value: 5, judgement: So far.}
                  - {value: 3, from: 2020-01-01, judgement: From then on.}
                """)
            .after(
                "thresholds.yaml",
                "UNSERVED_POPULATION:",
                "  judgement: The report gives no figure; below it the gaps are single places.\n",
                "");
    var problems = new Problems();
    var later = new Settings(LocalDate.parse("2021-01-01"), Map.of(), "en");
    Difference difference =
        Difference.of(
            Edition.read(Rules.files(), later, problems),
            Edition.read(dated.files(), later, problems));
    assertThat(problems.sorted()).isEmpty();
    assertThat(text(difference)).contains("5% became 3%").contains("2020-01-01");
    assertThat(difference.rules()).hasSize(3);
    assertThat(dated.difference().rules()).isEmpty();
  }

  @Test
  void aTermIsToldOnceWithTheRulesThatUseIt() {
    Difference difference =
        Edits.none()
            .after(
                "terms.drl",
                "query SizeableEnterprise()",
                "size in ( Size.MEDIUM, Size.LARGE )",
                "size == Size.LARGE")
            .difference();
    assertThat(difference.terms())
        .singleElement()
        .satisfies(
            term -> {
              assertThat(term.name()).isEqualTo("SizeableEnterprise");
              assertThat(term.rules()).contains("CLD-45", "STR-19");
              assertThat(term.rules())
                  .containsExactlyElementsOf(
                      difference.rules().stream().map(Difference.RuleChange::id).toList());
            });
    assertThat(text(difference))
        .contains(
            "SizeableEnterprise() changed Asks size: 50 to 249 employees or 250 employees or more"
                + " became 250 employees or more");
  }

  @Test
  void similarConditionsAreOneThatChanged() {
    Difference difference =
        Edits.none().after(SAFETY, RULE, "providerCount == 1", "providerCount <= 2").difference();
    Difference.RuleChange change = only(difference);
    assertThat(change.own()).isTrue();
    assertThat(change.when())
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.CHANGED));
    assertThat(text(difference)).contains("cloud providers in use: exactly 1 became at most 2");
  }

  @Test
  void aMovedBoundaryIsSeen() {
    assertThat(
            text(
                Edits.none()
                    .after(SAFETY, "rule \"CLD-46\"", "providerCount >= 2", "providerCount > 2")
                    .difference()))
        .contains("cloud providers in use: at least 2 became above 2");
  }

  @Test
  void whatIsNotAlikeCameAndWent() {
    Difference.RuleChange change =
        only(
            Edits.none()
                .after(SAFETY, RULE, "criticalWorkloadsOnCloud == true", "slaSigned == false")
                .difference());
    assertThat(change.when())
        .extracting(ConditionChange::kind)
        .containsExactly(Kind.REMOVED, Kind.ADDED);
  }

  @Test
  void anExceptionThatIsGoneIsCalledAnException() {
    Difference difference =
        Edits.none()
            .after(
                SAFETY, RULE, "    not Cloud( deploymentModel == DeploymentModel.PRIVATE )\n", "")
            .difference();
    assertThat(only(difference).unless()).hasSize(1);
    assertThat(text(difference))
        .contains("no exception any more: cloud model in use: private cloud");
  }

  @Test
  void fieldsOfACardAreToldOneByOne() {
    Difference difference =
        Edits.none()
            .after(CARDS, "CLD-45:", "strength: should", "strength: must")
            .after(CARDS, "CLD-45:", "that must not stop.", "that must never stop.")
            .difference();
    Difference.RuleChange change = only(difference);
    assertThat(change.asksOtherwise()).isFalse();
    assertThat(change.card())
        .containsExactly(
            new Change("/strength", "should", "must"),
            new Change(
                "/firstSteps/0",
                "List the systems that must not stop.",
                "List the systems that must never stop."));
    assertThat(text(difference)).contains("SHOULD → MUST · CLD-45");
  }

  @Test
  void aRuleThatIsNewIsToldWithItsConditions() {
    Edits without = Edits.none();
    Edits with =
        without
            .file(
                "banking.drl",
                without.text("banking.drl")
                    + "\nrule \"BNK-99\"\nwhen\n    Cloud( providerCount == 7 )\nthen\nend\n")
            .file(
                "banking.cards.yaml",
                without.text("banking.cards.yaml")
                    + "\nBNK-99:\n  title: Hold a second look\n  strength: could\n  kind: action\n"
                    + "  chapter: Banking in the Age of Internet Finance\n  section: []\n"
                    + "  advice: Look.\n  because: It helps.\n  firstSteps: [One, Two]\n"
                    + "  owner: board\n  effort: low\n  horizon: hop\n")
            .file(
                "banking.cases.yaml",
                without.text("banking.cases.yaml")
                    + "\nBNK-99:\n  applies:\n    seven: {cloud: {providerCount: 7}}\n"
                    + "  near miss:\n    six: {cloud: {providerCount: 6}}\n"
                    + "  did not say:\n    none: {}\n");
    Difference added = with.difference();
    assertThat(only(added).kind()).isEqualTo(Kind.ADDED);
    assertThat(added.layout()).isEmpty();
    assertThat(text(added))
        .contains("New rules - Hold a second look COULD · BNK-99")
        .contains("now also asked: cloud providers in use: 7");
    var problems = new Problems();
    Difference removed =
        Difference.of(
            Edition.read(with.files(), Settings.NONE, problems),
            Edition.read(without.files(), Settings.NONE, problems));
    assertThat(only(removed).kind()).isEqualTo(Kind.REMOVED);
  }

  @Test
  void casesAreToldByWhatTheySay() {
    String cases = "cloud-safety.cases.yaml";
    String first =
        Edits.none()
            .text(cases)
            .lines()
            .filter(l -> l.startsWith("    "))
            .findFirst()
            .orElseThrow();
    String name = first.substring(4, first.indexOf(':', 4));
    Difference difference = Edits.none().edit(cases, name, "Another name").difference();
    assertThat(only(difference).cases())
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.CHANGED));
    assertThat(text(difference))
        .contains("Another name: it was called “" + name.replaceAll("^['\"]|['\"]$", ""));
  }

  @Test
  void commentsAndLayoutMeanNothing() {
    Edits edits = Edits.none();
    Difference difference =
        edits
            .file("banking.drl", "// Another comment: rule \"X\" end\n" + edits.text("banking.drl"))
            .file("stories.yaml", "# A comment.\n" + edits.text("stories.yaml"))
            .difference();
    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.layout()).containsExactly("banking.drl", "stories.yaml");
    assertThat(text(difference))
        .contains("Nothing differs in meaning.")
        .contains("banking.drl, stories.yaml");
  }

  @Test
  void aConditionInOtherWordsIsLayoutToo() {
    Difference difference =
        Edits.none()
            .after(
                SAFETY,
                RULE,
                "Cloud( providerCount == 1, criticalWorkloadsOnCloud == true )",
                "Cloud( criticalWorkloadsOnCloud == true )\n    Cloud( providerCount == 1 )")
            .difference();
    assertThat(difference.isEmpty()).isTrue();
    assertThat(text(difference)).contains("Only the layout of cloud-safety.drl differs");
  }

  @Test
  void whatTheEngineDecidesAlikeMeansTheSame() {
    Difference difference =
        Edits.none()
            .after("cloud-model.drl", "CLD-01", "elasticScaling == false", "elasticScaling != true")
            .difference();
    assertThat(difference.rules()).isEmpty();
    assertThat(difference.layout()).containsExactly("cloud-model.drl");
  }

  @Test
  void aRuleMayMoveToAnotherFile() {
    var texts = new TreeMap<>(Edits.none().texts());
    texts.put("rules/renamed.drl", texts.remove("rules/banking.drl"));
    Difference difference = new Edits(texts).difference();
    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.layout()).containsExactly("banking.drl", "renamed.drl");
  }

  @Test
  void entriesOfTheRulebookAndTranslationsAreTold() {
    Difference difference =
        Edits.none()
            .edit("rulebook.yaml", "kinds: [CARRIER]}", "kinds: [CARRIER, REGULATOR]}")
            .edit("rulebook.yaml", "rulesPerFile: 30", "rulesPerFile: 40")
            .after("cloud-safety.cards.es.yaml", "CLD-45:", "title: ", "title: Nuevo ")
            .difference();
    assertThat(difference.rules()).isEmpty();
    assertThat(difference.entries())
        .extracting(one -> one.part() + " " + one.key())
        .containsExactly("card es CLD-45", "rulebook budgets", "rulebook gates");
    assertThat(text(difference)).contains("rulesPerFile: 30 became 40");
  }

  @Test
  void theSameRulesDifferInNothing() {
    Difference difference = Edits.none().difference();
    assertThat(difference.isEmpty()).isTrue();
    assertThat(text(difference)).contains("the same rules, file by file");
    assertThat(JsonReport.json(difference.json())).contains("\"same\":true");
  }

  @Test
  void everythingThatIsWrongWithEitherIsTold() {
    RulebookFiles before =
        Edits.none().after(SAFETY, RULE, "providerCount", "providerCout").files();
    RulebookFiles after =
        Edits.none().after(CARDS, "CLD-45:", "strength: should", "strength: shuold").files();
    assertThatThrownBy(() -> Difference.of(before, after))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.problems().toString()).contains("providerCout", "shuold");
            });
  }

  @Test
  void hostileMarkupInTextsIsText() {
    Difference difference =
        Edits.none()
            .after(CARDS, "CLD-45:", "title: Add", "title: <script>alert(1)</script> Add")
            .difference();
    String html = difference.page(Language.of("en")).write(Report.Form.HTML, Style.PLAIN);
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @Test
  void itemsOfAListAreAligned() {
    assertThat(Change.between(List.of("a", "b", "c"), List.of("b", "x", "c", "d")))
        .containsExactly(
            new Change("/0", "a", null), new Change("/1", null, "x"), new Change("/3", null, "d"));
    assertThat(Change.between(Map.of("a/b", 1.0), Map.of("a/b", 2.0)))
        .containsExactly(new Change("/a~1b", 1.0, 2.0));
  }
}
