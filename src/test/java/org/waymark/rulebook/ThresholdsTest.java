package org.waymark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.cli.Run;
import org.waymark.document.Problem;
import org.waymark.document.Problems;

/** Thresholds have dates and can be tried with other values. */
class ThresholdsTest {

  /** A plan at 3% of income per head: affordable by the mark of 2016, not by that of 2018. */
  private static final String PROFILE =
      "{\"id\": \"x\", \"name\": \"X\", \"organisation\": {\"kind\": \"GOVERNMENT\"},"
          + " \"broadband\": {\"fixedBasketPercentGdpPerCapita\": 3,"
          + " \"affordabilityTargetSet\": false}}";

  private static String advise(String... more) {
    var args = new java.util.ArrayList<>(java.util.List.of("advise", "-", "-f", "json"));
    args.addAll(java.util.List.of(more));
    Run run = Run.waymark(PROFILE, Map.of(), args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void theReportsValuesHoldUnlessAnotherDayIsAskedFor() {
    assertThat(advise()).doesNotContain("\"id\":\"CON-39\"").contains("\"asOf\":\"2017-12-31\"");
    assertThat(advise("--as-of", "2018-01-22")).doesNotContain("\"id\":\"CON-39\"");
    assertThat(advise("--as-of", "2018-01-23"))
        .contains("\"id\":\"CON-39\"")
        .contains("\"origin\":\"PUBLISHED\"")
        .contains("\"asOf\":\"2018-01-23\"");
    assertThat(advise("--as-of", "1999-01-01")).doesNotContain("\"id\":\"CON-39\"");
  }

  @Test
  void aTriedValueDecidesAndIsNamedInTheAdvisory() {
    assertThat(advise("--set", "AFFORDABLE_BROADBAND=2.5"))
        .contains("\"id\":\"CON-39\"")
        .contains("\"set\":{\"AFFORDABLE_BROADBAND\":2.5}")
        .contains("\"origin\":\"SET\"");
    assertThat(advise("--as-of", "2020-01-01", "--set", "AFFORDABLE_BROADBAND=4"))
        .doesNotContain("\"id\":\"CON-39\"");
  }

  @Test
  void whatCannotBeTriedIsSaid() {
    Run unknown = Run.waymark(PROFILE, Map.of(), "advise", "-", "--set", "AFORDABLE_BROADBAND=2");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("did you mean `AFFORDABLE_BROADBAND`?");
    Run endless =
        Run.waymark(PROFILE, Map.of(), "advise", "-", "--set", "AFFORDABLE_BROADBAND=NaN");
    assertThat(endless.err()).contains("found NaN, expected a number");
    Run day = Run.waymark(PROFILE, Map.of(), "advise", "-", "--as-of", "soon");
    assertThat(day.code()).isEqualTo(2);
    assertThat(day.err()).contains("--as-of: found `soon`, expected DATE");
  }

  @Test
  void checkWarnsOfAThresholdWhoseLastValueHasEnded() {
    Run run = Run.waymark("check", "rules");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "thresholds.yaml: warning: AFFORDABLE_BROADBAND: its last value, 2, ended on 2025-12-31");
  }

  @Test
  void wrongDatesAndOriginsAreReported() {
    var texts = new TreeMap<>(Rules.files().texts());
    String name = "rules/thresholds.yaml";
    texts.put(
        name,
        Objects.requireNonNull(texts.get(name))
            .replace("from: 2016-01-01", "from: 1st of May")
            .replace("from: 2018-01-23", "from: 2010-01-01")
            .replace(
                "  judgement: The report gives no figure; two years", "  judgment: two years"));
    var problems = new Problems();
    RulebookSources.read(new RulebookFiles(texts), false, problems);
    assertThat(problems.sorted().stream().map(Problem::toString))
        .anyMatch(p -> p.contains("found \"1st of May\", expected a day such as 2025-12-31"))
        .anyMatch(p -> p.contains("unknown key `judgment`, did you mean `judgement`?"))
        .anyMatch(p -> p.contains("expected one of `report`"));
  }
}
