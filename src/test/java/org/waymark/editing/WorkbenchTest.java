package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.cases.Proof;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;

/** A workbench remembers, and says what it would say if it did not. */
class WorkbenchTest {

  private static final RulebookFiles RULES = Rules.files();

  private static List<Problem> fromScratch(RulebookFiles files) {
    var problems = new Problems();
    Rulebooks.check(files, problems);
    return problems.sorted();
  }

  private static List<?> comparable(RulebookSources sources) {
    return List.of(
        sources.digest(),
        sources.rules(),
        sources.cards(),
        sources.thresholds(),
        sources.stories(),
        sources.gates(),
        sources.outline(),
        sources.newest(),
        sources.cases().stream().map(WorkbenchTest::comparable).toList());
  }

  private static List<?> comparable(Case one) {
    return List.of(
        one.rule(),
        one.name(),
        one.expected(),
        one.place(),
        one.profile().said(),
        one.profile().values());
  }

  @Test
  void afterRandomEditsItSaysWhatAReadingFromScratchSays() {
    var workbench = new Workbench();
    int broken = 0;
    int edits = 0;
    for (int seed = 0; seed < 6; seed++) {
      var random = new RandomEdits(seed);
      RulebookFiles files = RULES;
      for (String kind : RandomEdits.KINDS) {
        RulebookFiles edited = random.edit(files, kind);
        String what = "seed " + seed + ", " + kind;
        var problems = new Problems();
        RulebookSources sources = Rulebooks.check(edited, problems);
        // Twice: what is remembered has the problems that were found when it was read.
        for (int time = 0; time < 2; time++) {
          Workbench.Checked checked = workbench.check(edited);
          assertThat(checked.problems()).as(what).isEqualTo(problems.sorted());
          assertThat(comparable(Objects.requireNonNull(checked.sources())))
              .as(what)
              .isEqualTo(comparable(sources));
        }
        edits++;
        broken += problems.isEmpty() ? 0 : 1;
        // RandomEdits add up where the rulebook can still be read, as those of a draft do.
        files = problems.isEmpty() || random(seed) ? edited : files;
      }
    }
    assertThat(workbench.check(RULES).problems()).isEmpty();
    assertThat(broken).isBetween(edits / 5, edits);
  }

  private static boolean random(int seed) {
    return seed % 3 == 2;
  }

  @Test
  void afterEachKindOfEditACheckIsFeltAsInstant() {
    var workbench = new Workbench();
    workbench.check(RULES);
    for (String kind : RandomEdits.KINDS) {
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 8; i++) {
        RulebookFiles edited = new RandomEdits(i).edit(RULES, kind);
        long start = own();
        workbench.check(edited);
        best = Math.min(best, own() - start);
      }
      assertThat(best / 1e6).as(kind).isLessThan(200);
    }
  }

  /** This thread's own time: the machine may be busy with other things. */
  private static long own() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Test
  void anEditTouchesTheRuleWhoseConditionsCasesOrThresholdsItChanges() {
    var workbench = new Workbench();
    assertThat(
            touched(
                workbench,
                "rules/cloud-model.drl",
                "elasticScaling == false",
                "elasticScaling == true"))
        .containsExactly("CLD-01");
    assertThat(touched(workbench, "rules/cloud-model.cases.yaml", "false", "true")).hasSize(1);
    assertThat(touched(workbench, "rules/cloud-model.cards.yaml", "title: ", "title: New "))
        .isEmpty();
    assertThat(touched(workbench, "rules/cloud-model.drl", "package rules;", "package rules;\n\n"))
        .isEmpty();
  }

  @Test
  void anEditOfATermOrThresholdTouchesAllRulesThatUseIt() {
    var workbench = new Workbench();
    List<String> byTerm = touched(workbench, "rules/terms.drl", "Size.MEDIUM", "Size.SMALL");
    assertThat(byTerm).isNotEmpty().hasSizeLessThan(Rules.sources().rules().size() / 2);
    String name = Rules.sources().thresholds().keySet().iterator().next();
    List<String> users =
        Rules.sources().rules().stream()
            .filter(rule -> rule.thresholds().contains(name))
            .map(rule -> rule.id())
            .toList();
    assertThat(touched(workbench, "rules/thresholds.yaml", "unit: ", "unit: new "))
        .isEqualTo(users)
        .isNotEmpty();
  }

  private static List<String> touched(Workbench workbench, String name, String from, String to) {
    assertThat(RULES.texts().get(name)).contains(from);
    RulebookFiles edited =
        RandomEdits.changed(
            RULES, name, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    return workbench.prove(edited, RULES).proofs().stream().map(one -> one.rule().id()).toList();
  }

  @Test
  void proofsAreThoseOfAllRulesReadFromScratch() {
    var workbench = new Workbench();
    List<Proof> all = workbench.proveAll(RULES).proofs();
    assertThat(all).hasSameSizeAs(Rules.sources().rules());
    List<Proof> again = workbench.proveAll(RULES).proofs();
    List<Proof> scratch = Proof.of(Rules.sources());
    for (int i = 0; i < scratch.size(); i++) {
      assertThat(words(all.get(i))).isEqualTo(words(scratch.get(i)));
      assertThat(words(again.get(i))).isEqualTo(words(scratch.get(i)));
    }
  }

  @Test
  void aRememberedProofIsOfTheRuleWhereItStandsNow() {
    var workbench = new Workbench();
    Set<String> one = Set.of("CLD-01");
    int line = workbench.proveThese(RULES, one).proofs().get(0).rule().line();
    RulebookFiles moved =
        RandomEdits.changed(
            RULES,
            "rules/cloud-model.drl",
            text -> text.replace("package rules;", "package rules;\n\n"));
    assertThat(workbench.proveThese(moved, one).proofs().get(0).rule().line()).isEqualTo(line + 2);
  }

  private static List<?> words(Proof proof) {
    return List.of(
        proof.rule(),
        proof.cases(),
        proof.comparisons(),
        proof.mutants(),
        proof.survivors().stream().map(Proof.Survivor::change).toList());
  }

  @Test
  void withoutAnEditNothingIsProved() {
    var workbench = new Workbench();
    assertThat(workbench.prove(RULES, null).proofs()).isEmpty();
    assertThat(workbench.prove(RULES, new RulebookFiles(RULES.texts())).proofs()).isEmpty();
  }

  @Test
  void aCaseOfATouchedRuleThatFailsIsAFailureAndThoseOfOthersAreNotRun() {
    var workbench = new Workbench();
    RulebookFiles edited =
        RandomEdits.changed(
            RULES,
            "rules/cloud-model.drl",
            text -> text.replaceFirst("elasticScaling == false", "elasticScaling == true"));
    assertThat(workbench.prove(edited, RULES).failures())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.failed().rule()).isEqualTo("CLD-01"));
    assertThat(workbench.proveThese(edited, Set.of("CLD-02")).failures()).isEmpty();
  }

  @Test
  void whatItRemembersStaysWithinItsBoundAndChangesNothing() {
    long bound = 4 << 20;
    var workbench = new Workbench(bound);
    var random = new RandomEdits(11);
    for (String kind : List.of(".drl", "thresholds.yaml", ".cases.yaml")) {
      RulebookFiles edited = random.edit(RULES, kind);
      assertThat(workbench.check(edited).problems()).isEqualTo(fromScratch(edited));
      assertThat(workbench.bytes()).isPositive().isLessThanOrEqualTo(bound);
    }
  }

  @Test
  void severalCallersWithOtherTextsDoNotDisturbEachOther() throws Exception {
    var workbench = new Workbench();
    var edited = new ArrayList<RulebookFiles>();
    var expected = new ArrayList<List<Problem>>();
    for (int i = 0; i < 6; i++) {
      // Other terms and thresholds in each, which every rule is read with.
      RulebookFiles files =
          new RandomEdits(i).edit(new RandomEdits(i).edit(RULES, "terms.drl"), "thresholds.yaml");
      edited.add(files);
      expected.add(fromScratch(files));
    }
    var pool = Executors.newFixedThreadPool(4);
    try {
      var answers = new ArrayList<Future<List<Problem>>>();
      for (int round = 0; round < 4; round++) {
        for (RulebookFiles files : edited) {
          answers.add(pool.submit(() -> workbench.check(files).problems()));
        }
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(expected.get(i % expected.size()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aFileThatOnlyHasAnotherNameIsReadAnew() {
    var workbench = new Workbench();
    workbench.check(RULES);
    var texts = new TreeMap<String, String>();
    RULES.texts().forEach((name, text) -> texts.put(name.replace("rules/", "draft/"), text));
    texts.computeIfPresent("draft/iot.drl", (name, text) -> text + "rule \"IOT-01\"");
    assertThat(workbench.check(new RulebookFiles(texts)).problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.file()).startsWith("draft/"));
  }
}
