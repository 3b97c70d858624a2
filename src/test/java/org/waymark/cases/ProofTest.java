package org.waymark.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Rules;
import org.waymark.cli.Run;
import org.waymark.condition.Verdict;
import org.waymark.document.Problems;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;

/** The cases decide every condition and notice small mistakes in rules. */
class ProofTest {

  private static final List<Proof> PROOFS = Proof.of(Rules.sources());
  private static final String CASES = "rules/connectivity-goals.cases.yaml";

  @TempDir Path folder;

  @Test
  void atLeast95PercentOfTheOutcomesOfConditionsAreDecidedByACase() {
    int outcomes = PROOFS.stream().mapToInt(Proof::outcomes).sum();
    int gaps = PROOFS.stream().mapToInt(proof -> proof.gaps().size()).sum();
    assertThat(outcomes).isGreaterThan(4000);
    assertThat((double) (outcomes - gaps) / outcomes).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void atLeast95PercentOfSmallMistakesAreNoticed() {
    int mutants = PROOFS.stream().mapToInt(Proof::mutants).sum();
    int survivors = PROOFS.stream().mapToInt(proof -> proof.survivors().size()).sum();
    assertThat(mutants).isGreaterThan(5000);
    assertThat((double) (mutants - survivors) / mutants).isGreaterThanOrEqualTo(0.95);
  }

  /** The shipped rules without one case of CON-01. */
  private static Map<String, String> lessOneCase() {
    var texts = new TreeMap<>(Rules.files().texts());
    String text = Objects.requireNonNull(texts.get(CASES));
    String atTheLimit = "    'but people on the Internet: 43%'";
    int start = text.indexOf(atTheLimit);
    assertThat(start).isPositive();
    int end = text.indexOf("\n    ", start + atTheLimit.length());
    while (text.startsWith("\n     ", end)) {
      end = text.indexOf("\n    ", end + 1);
    }
    texts.put(CASES, text.substring(0, start) + text.substring(end + 1));
    return texts;
  }

  private static RulebookSources sources(Map<String, String> texts) {
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(new RulebookFiles(texts), true, problems);
    assertThat(problems.sorted()).isEmpty();
    return sources;
  }

  @Test
  void aCaseThatIsTakenAwayLeavesAGapAndASurvivor() {
    Proof whole = proof(Rules.sources());
    Proof less = proof(sources(lessOneCase()));
    assertThat(whole.survivors()).isEmpty();
    assertThat(less.gaps()).contains("broadband.internetUsersPercent < 43 is never false");
    assertThat(less.survivors())
        .extracting(Proof.Survivor::change)
        .contains(
            "broadband.internetUsersPercent < 43 becomes broadband.internetUsersPercent <= 43");
  }

  @Test
  void aSurvivorComesWithTheCaseThatNoticesItReadyToPaste() throws Exception {
    for (var file : lessOneCase().entrySet()) {
      Files.writeString(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
    }
    Run before = Run.waymark("test", folder.toString(), "--gaps");
    assertThat(before.code()).isZero();
    assertThat(Run.waymark("test", folder.toString()).out())
        .as("few are listed unasked")
        .contains("CON-01: nothing notices: ");
    Matcher offered =
        Pattern.compile("(?m)^  (\\S+), CON-01, near miss:\\n(    '.*)$").matcher(before.out());
    assertThat(offered.find()).as(before.out()).isTrue();

    Path cases = folder.resolve("connectivity-goals.cases.yaml");
    assertThat(offered.group(1)).isEqualTo(cases.toString());
    String text = Files.readString(cases);
    int rule = text.indexOf("\nCON-01:");
    int at = text.indexOf("  near miss:\n", rule) + "  near miss:\n".length();
    Files.writeString(cases, text.substring(0, at) + offered.group(2) + "\n" + text.substring(at));
    Run after = Run.waymark("test", folder.toString(), "--gaps");
    assertThat(after.code()).isZero();
    assertThat(after.out()).doesNotContain("CON-01:");
  }

  @Test
  void aMistakeThatChangesNothingIsNoSurvivor() {
    // Both conditions say the same of every organisation, so dropping one is no mistake.
    var texts = new TreeMap<>(Rules.files().texts());
    texts.computeIfPresent(
        "rules/cloud-model.drl",
        (name, text) ->
            text.replaceFirst(
                "elasticScaling == false \\)",
                "elasticScaling == false, elasticScaling != true )"));
    Proof redundant =
        Proof.of(sources(texts)).stream()
            .filter(one -> one.rule().id().equals("CLD-01"))
            .findFirst()
            .orElseThrow();
    assertThat(redundant.survivors()).isEmpty();
    assertThat(redundant.comparisons()).hasSizeGreaterThan(3);
  }

  @Test
  void everyRuleHasCasesOfAllThreeKinds() {
    for (Proof proof : PROOFS) {
      assertThat(Rules.sources().cases())
          .filteredOn(one -> one.rule().equals(proof.rule().id()))
          .extracting(Case::expected)
          .as(proof.rule().id())
          .contains(Verdict.values());
    }
  }

  private static Proof proof(RulebookSources sources) {
    return Proof.of(sources).stream()
        .filter(one -> one.rule().id().equals("CON-01"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCommandSumsUpByChapter() {
    Run run = Run.waymark("test", "rules", "--at-least", "95");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().findFirst().orElse(""))
        .isEqualTo("rules  cases  outcomes  mistakes");
    assertThat(run.out()).contains("Connectivity Makes Anything Possible").endsWith("in all\n");
    assertThat(Run.waymark("test", "nowhere").code()).isEqualTo(1);
    assertThat(Run.waymark("test", "rules", "--at-least", "100.1"))
        .satisfies(
            high -> {
              assertThat(high.code()).isEqualTo(1);
              assertThat(high.out()).endsWith("fewer than 100.1% of outcomes or mistakes\n");
            });
  }

  @Test
  void aCaseThatFailsIsNamedWithItsPlaceInTextAndInJunit() throws Exception {
    var texts = new TreeMap<>(Rules.files().texts());
    texts.computeIfPresent(
        CASES,
        (name, text) -> text.replaceFirst("internetUsersPercent: 42", "internetUsersPercent: 44"));
    for (var file : texts.entrySet()) {
      Files.writeString(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
    }
    Run text = Run.waymark("test", folder.toString());
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out().lines().findFirst().orElse(""))
        .contains("connectivity-goals.cases.yaml:")
        .contains("the verdict of CON-01 is does not apply, expected applies");
    assertThat(text.out()).endsWith("1 case fails\n");

    Path results = folder.resolve("results.xml");
    Run junit = Run.waymark("test", folder.toString(), "-f", "junit", "-o", results.toString());
    assertThat(junit.code()).isEqualTo(1);
    var suite =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(results.toFile())
            .getDocumentElement();
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength())
        .isEqualTo(Rules.sources().cases().size());
  }

  @Test
  void lcovCountsEachOutcomeOfEachComparison() {
    Run run = Run.waymark("test", "rules", "-f", "lcov");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("TN:\nSF:rules/").endsWith("end_of_record\n");
    long branches = run.out().lines().filter(line -> line.startsWith("BRDA:")).count();
    assertThat(branches).isEqualTo(PROOFS.stream().mapToInt(Proof::outcomes).sum());
    assertThat(run.out().lines().filter(line -> line.startsWith("FN:")))
        .hasSameSizeAs(Rules.sources().rules());
  }
}
