package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/** Whatever stands in a rulebook, checking and proving it ends within seconds and says why. */
class HostileRulebookTest {

  /** Of this thread's own time: the machine may be busy with other things. */
  private static final double SECONDS = 5;

  private static HostileTexts texts() {
    return new HostileTexts();
  }

  private static String one(int rule) {
    return "Cloud( providerCount == " + (rule + 1) + " )";
  }

  static Stream<Arguments> rulebooks() {
    return Stream.of(
        Arguments.of(
            "a contradiction of many clauses",
            "whether AAA-100 can apply is too hard to judge",
            texts().rules(1, 1, HostileTexts::clauses)),
        Arguments.of(
            "many such rules",
            "this and what follows it is too hard to judge",
            texts().rules(60, 8, HostileTexts::clauses)),
        Arguments.of(
            "seven pigeons in six holes",
            "too hard to judge",
            texts().rules(1, 1, rule -> HostileTexts.pigeons())),
        Arguments.of(
            "sums of many facts",
            "the verdict of AAA-100 is open",
            texts().rules(3, 3, r -> HostileTexts.sums())),
        Arguments.of(
            "terms that double",
            "terms.drl:36:2: a rule compares more than 200 times",
            texts()
                .put("terms.drl", HostileTexts.doubling(" Cloud( providerCount == 1 )"))
                .rules(1, 1, rule -> HostileTexts.term(59) + "()")),
        Arguments.of(
            "terms without comparisons that double",
            "a pattern without a condition says nothing",
            texts()
                .put(
                    "terms.drl",
                    HostileTexts.doubling(
                        " Cloud( $a : providerCount, providerCount == 1 )\n"
                            + " ( Cloud( $b : providerCount ) or Cloud( $c : providerCount ) )"))
                .rules(1, 1, rule -> HostileTexts.term(59) + "()")),
        Arguments.of(
            "10,001 rules",
            "found 10001 rules with those of the files before it, expected at most 10000",
            texts().rules(10_001, 100, HostileRulebookTest::one)),
        Arguments.of(
            "100,000 comparisons and more",
            "comparisons with those of the files before it, expected at most 100000 in a rulebook",
            texts().rules(520, 10, rule -> HostileTexts.flags(195, rule, " || "))),
        Arguments.of(
            "wide rules with many cases",
            "has the same conditions as",
            texts().rules(480, 10, rule -> HostileTexts.flags(36, rule, ", "))),
        Arguments.of(
            "a number unlike a hundred others",
            "the verdict of AAA-100 is open",
            texts()
                .rules(
                    20,
                    10,
                    rule ->
                        "Cloud( "
                            + HostileTexts.many(190, ", ", i -> "providerCount != " + (i + rule))
                            + " )")),
        Arguments.of(
            "a list of decisions",
            "found 300 `decisions`, expected at most 200",
            texts()
                .rules(100, 50, HostileRulebookTest::one)
                .append("rulebook.yaml", decisions(300, 20))),
        Arguments.of(
            "decisions between many rules",
            "found 100 alternatives, expected at most 20",
            texts()
                .rules(100, 50, HostileRulebookTest::one)
                .append("rulebook.yaml", decisions(2, 100))),
        Arguments.of(
            "decisions that are hard to judge",
            "too hard to judge",
            texts()
                .rules(20, 10, rule -> HostileTexts.clauses(rule, 33))
                .append("rulebook.yaml", decisions(20, 20))),
        Arguments.of(
            "decisions that exclude nothing",
            "was not judged, nor what follows it",
            texts()
                .rules(20, 10, rule -> HostileTexts.flags(5, rule, " || "))
                .append("rulebook.yaml", decisions(200, 20))),
        Arguments.of(
            "a decision of nothing",
            "`oneOf`: found 0, expected 2 to 20 rules, each once",
            texts()
                .rules(1, 1, HostileRulebookTest::one)
                .append("rulebook.yaml", "decisions:\n- oneOf: []\n")),
        Arguments.of(
            "thresholds",
            "found 12000 thresholds, expected at most 2000",
            texts()
                .put(
                    "thresholds.yaml",
                    HostileTexts.many(
                        12_000,
                        i -> "ABC" + i + ": {value: 1, unit: u, what: w, judgement: j}\n"))),
        Arguments.of(
            "headings",
            "found 30000 headings, expected at most 2000",
            texts()
                .put(
                    "outline.yaml",
                    "headings:\n" + HostileTexts.many(30_000, i -> "- path: [C" + i + "]\n"))
                .rules(1_000, 100, HostileRulebookTest::one)),
        Arguments.of(
            "levels of headings",
            "found 20000 levels, expected at most 12",
            texts()
                .put(
                    "outline.yaml",
                    "headings:\n- path: [C, "
                        + HostileTexts.many(19_999, ",\n    ", i -> "h" + i)
                        + "]\n")),
        Arguments.of(
            "stories",
            "found 20000 stories, expected at most 2000",
            texts()
                .put(
                    "stories.yaml",
                    HostileTexts.many(20_000, i -> "s" + i + ": {title: t, who: w, did: d}\n"))),
        Arguments.of(
            "languages",
            "found 40000 languages, expected at most 40",
            texts()
                .append(
                    "rulebook.yaml",
                    "languages:\n" + HostileTexts.many(40_000, i -> "  l" + i + ": [AAA]\n"))
                .rules(1_000, 100, HostileRulebookTest::one)),
        Arguments.of(
            "translations of what there is not",
            "the language `es` has 1200 problems or more",
            files(
                    20,
                    "cards.es.yaml",
                    i ->
                        HostileTexts.many(
                            30_000, k -> "ABC-" + (i * 30_000 + k) + ": {title: T}\n"))
                .rules(2_000, 100, HostileRulebookTest::one)),
        Arguments.of(
            "decisions between what there is not",
            "unknown rule `ZZZ-",
            texts()
                .rules(2_000, 100, HostileRulebookTest::one)
                .append(
                    "rulebook.yaml",
                    "decisions:\n"
                        + HostileTexts.many(
                            200,
                            i ->
                                "- oneOf: ["
                                    + HostileTexts.many(20, ", ", k -> "ZZZ-" + (i * 20 + k))
                                    + "]\n"))),
        Arguments.of(
            "names that are nearly right",
            "has 300 problems or more",
            files(
                40,
                "cards.yaml",
                i ->
                    HostileTexts.many(
                        300,
                        c ->
                            "AAA-"
                                + c
                                + ": {title: T, changes: ["
                                + HostileTexts.many(20, ", ", k -> "cloud.dataExportTestedx" + k)
                                + "]}\n"))),
        Arguments.of(
            "letters that nobody sees",
            "has 300 problems or more",
            files(100, "drl", i -> HostileTexts.HEAD + "//" + "\u0007".repeat(60_000))),
        Arguments.of(
            "cases of one file",
            "expected at most 10000 cases in a file",
            texts()
                .rules(1, 1, HostileRulebookTest::one)
                .put(
                    "z.cases.yaml",
                    "AAA-100:\n  applies:\n"
                        + HostileTexts.many(40_000, i -> "    c" + i + ": {}\n"))),
        Arguments.of(
            "cases of many files",
            "cases with those of the files before it, expected at most 75000 in a rulebook",
            files(
                9,
                "cases.yaml",
                i ->
                    "AAA-100:\n"
                        + HostileTexts.many(
                            3,
                            k ->
                                List.of("  applies:\n", "  near miss:\n", "  did not say:\n").get(k)
                                    + HostileTexts.many(3_300, c -> "    c" + c + ": {}\n")))),
        Arguments.of(
            "long names around many values",
            "holds more values than are read",
            texts()
                .put(
                    "a.cases.yaml",
                    "x: "
                        + ("{" + "k".repeat(190) + ": ").repeat(14)
                        + "["
                        + "0,\n ".repeat(200_000)
                        + "0]"
                        + "}".repeat(14))),
        Arguments.of(
            "short values",
            "holds more values than are read",
            files(19, "cases.yaml", i -> "x: [" + "&a b,\n ".repeat(140_000) + "a]")),
        Arguments.of(
            "a long sum",
            "computes with more than 1000 numbers",
            files(
                100,
                "drl",
                i ->
                    HostileTexts.HEAD
                        + "rule \"AAA-10\"\nwhen\nCloud( "
                        + "1 + ".repeat(15_000)
                        + "1 > providerCount )\nthen\nend\n")),
        Arguments.of(
            "many minus signs",
            "AAA-10",
            files(
                100,
                "drl",
                i ->
                    HostileTexts.HEAD
                        + "rule \"AAA-10\"\nwhen\nCloud( "
                        + "(".repeat(9)
                        + "-".repeat(60_000)
                        + "1"
                        + ")".repeat(9)
                        + " > providerCount )\nthen\nend\n")),
        Arguments.of(
            "501 files", "expected at most 500 files", files(501, "stories.yaml", i -> "{}\n")),
        Arguments.of(
            "twenty megabytes",
            "characters together",
            files(24, "cases.yaml", i -> "#".repeat(1_000_000) + "\n{}\n")),
        Arguments.of(
            "a file of a megabyte and more",
            "found 1100000 characters, expected at most 1048576",
            texts().put("a.cards.yaml", "#".repeat(1_100_000))));
  }

  private static HostileTexts files(
      int files, String ending, java.util.function.IntFunction<String> text) {
    HostileTexts texts = texts();
    for (int i = 0; i < files; i++) {
      texts.put("x" + i + "." + ending, text.apply(i));
    }
    return texts;
  }

  private static String decisions(int decisions, int alternatives) {
    return "decisions:\n"
        + HostileTexts.many(
            decisions,
            i -> "- oneOf: [" + HostileTexts.many(alternatives, ", ", HostileTexts::id) + "]\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulebooks")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void isCheckedAndProvedWithinSeconds(String what, String expected, HostileTexts texts) {
    var files = new RulebookFiles(texts.texts());
    var workbench = new Workbench();
    double start = seconds();
    List<Problem> problems = workbench.check(files).problems();
    workbench.proveAll(files);
    assertThat(seconds() - start).as(what).isLessThan(SECONDS);
    assertThat(problems).as(what).hasSizeLessThan(12_000);
    assertThat(problems)
        .as(what)
        .extracting(Problem::toString)
        .anySatisfy(problem -> assertThat(problem).contains(expected));
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        / (double) TimeUnit.SECONDS.toNanos(1);
  }

  @Test
  void aRightRulebookOfFiveThousandRulesIsCheckedAndProvedWithinSecondsToo() {
    HostileTexts texts =
        texts()
            .rules(
                5_000,
                50,
                HostileRulebookTest::one,
                rule -> "{cloud: {providerCount: " + (rule + 1) + "}}",
                rule -> "{cloud: {providerCount: " + (rule + 2) + "}}");
    var files = new RulebookFiles(texts.texts());
    var workbench = new Workbench();
    double start = seconds();
    assertThat(workbench.check(files).problems()).isEmpty();
    Workbench.Proved proved = workbench.proveAll(files);
    assertThat(seconds() - start).isLessThan(SECONDS);
    assertThat(proved.proofs()).hasSize(5_000);
    assertThat(proved.tooHard()).isEmpty();
  }

  @Test
  void whatIsTooHardIsTheSameWithMemoryAndWithout() {
    var workbench = new Workbench();
    // Each rule is judged first where all others are there too, then where only some are.
    for (int rules : new int[] {60, 20, 40, 60}) {
      var files = new RulebookFiles(texts().rules(rules, 8, HostileTexts::clauses).texts());
      var problems = new Problems();
      Rulebooks.check(files, problems);
      assertThat(workbench.check(files).problems())
          .as(String.format(Locale.ROOT, "%d rules", rules))
          .isEqualTo(problems.sorted())
          .isNotEmpty();
    }
  }

  @Test
  void aRuleThatIsTooHardToProveIsNamedAndTheOthersAreProved() {
    HostileTexts texts =
        texts().rules(3, 1, rule -> rule == 1 ? HostileTexts.clauses(1) : one(rule));
    // Without the cases that it fails: these would notice every mistake.
    texts.put("f0001.cases.yaml", "AAA-101:\n  did not say: {a: {}}\n");
    Workbench.Proved proved = new Workbench().proveAll(new RulebookFiles(texts.texts()));
    assertThat(proved.tooHard()).extracting(rule -> rule.id()).containsExactly("AAA-101");
    assertThat(proved.proofs())
        .extracting(proof -> proof.rule().id())
        .containsExactly("AAA-100", "AAA-102");
  }
}
