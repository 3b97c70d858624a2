package org.waymark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.report.JsonReport;

/** A folder of rules: what is wrong with it is found, what is right with it works. */
class RulebookTest {

  @TempDir Path folder;

  private static RulebookFiles changed(String name, String from, String to) {
    var texts = new TreeMap<>(Rules.files().texts());
    String text = Objects.requireNonNull(texts.get(name), name);
    assertThat(text).contains(from);
    texts.put(name, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    return new RulebookFiles(texts);
  }

  private static List<String> problems(RulebookFiles files) {
    var problems = new Problems();
    Rulebooks.check(files, problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void theShippedRulesHaveNoProblem() {
    assertThat(problems(Rules.files())).isEmpty();
  }

  @Test
  void droolsOwnParserReadsTheShippedRuleFiles() throws Exception {
    for (var file : Rules.files().texts().entrySet()) {
      if (file.getKey().endsWith(".drl")) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr read = parser.parse(false, file.getValue());
        assertThat(parser.getErrors()).as(file.getKey()).isEmpty();
        assertThat(read.getRules()).as(file.getKey()).isNotEmpty();
      }
    }
  }

  @Test
  void aRuleWithoutACardIsReported() {
    assertThat(problems(changed("rules/cloud-model.cards.yaml", "CLD-02:", "CLD-99:")))
        .anyMatch(p -> p.contains("CLD-02 has no card"))
        .anyMatch(p -> p.contains("the card CLD-99 has no rule"));
  }

  @Test
  void aRuleWithoutItsCasesIsReported() {
    assertThat(problems(changed("rules/cloud-model.cases.yaml", "CLD-02:", "CLD-99:")))
        .anyMatch(p -> p.contains("CLD-02 has no cases"))
        .anyMatch(p -> p.contains("CLD-99, which is no rule"));
    assertThat(problems(changed("rules/cloud-model.cases.yaml", "  near miss:", "  near mis:")))
        .anyMatch(p -> p.contains("unknown kind of case `near mis`, did you mean `near miss`?"))
        .anyMatch(p -> p.contains("has no case `near miss`"));
  }

  @Test
  void aCitationThatIsNoHeadingIsReported() {
    assertThat(
            problems(
                changed(
                    "rules/cloud-model.cards.yaml",
                    "Services at Your Fingertips",
                    "Services at Your Fingertip")))
        .singleElement()
        .asString()
        .contains("is no chapter of the report, did you mean");
  }

  @Test
  void aMisspeltFactIsReportedWithItsPlaceAndASuggestion() {
    assertThat(problems(changed("rules/cloud-model.drl", "elasticScaling", "elasticScalling")))
        .singleElement()
        .asString()
        .matches("rules/cloud-model.drl:\\d+:\\d+: unknown fact `elasticScalling` of Cloud, .*")
        .endsWith("did you mean `elasticScaling`?");
  }

  @Test
  void aThresholdThatNobodyUsesAndOneThatNobodyDefinesAreReported() {
    assertThat(problems(changed("rules/cloud-model.drl", "Threshold.HIGH_PEAK_LOAD", "3")))
        .singleElement()
        .asString()
        .contains("no rule compares with the threshold HIGH_PEAK_LOAD");
    assertThat(
            problems(
                changed(
                    "rules/cloud-model.drl", "Threshold.HIGH_PEAK_LOAD", "Threshold.HIGH_LOAD")))
        .anyMatch(p -> p.contains("unknown threshold `HIGH_LOAD`"));
  }

  @Test
  void alternativesThatApplyTogetherAreReportedWithAnExample() {
    assertThat(
            problems(
                changed("rules/rulebook.yaml", "- oneOf: [BNK-16", "- oneOf: [BNK-15, BNK-16")))
        .hasSize(2)
        .anyMatch(p -> p.contains("BNK-15 and BNK-16 exclude each other, but both apply where "))
        .anyMatch(p -> p.contains("BNK-15 and BNK-17 exclude each other"));
    assertThat(problems(changed("rules/rulebook.yaml", "[GOV-06,", "[GOV-66,")))
        .singleElement()
        .asString()
        .contains("unknown rule `GOV-66`");
  }

  @Test
  void everyFactIsReadByARule() {
    var read = new java.util.HashSet<org.waymark.profile.Fact>();
    Rules.sources().rules().forEach(rule -> read.addAll(rule.facts()));
    assertThat(read).hasSameSizeAs(org.waymark.profile.Catalogue.all().facts());
  }

  /** The shipped rules with two texts changed. */
  private static RulebookFiles changed(
      String name, String from, String to, String otherName, String otherFrom, String otherTo) {
    var texts = new TreeMap<>(changed(name, from, to).texts());
    texts.put(
        otherName,
        Objects.requireNonNull(
            changed(otherName, otherFrom, otherTo).texts().get(otherName), otherName));
    return new RulebookFiles(texts);
  }

  @Test
  void twoRulesWithTheSameConditionsAreReported() {
    assertThat(
            problems(
                changed(
                    "rules/iot.drl",
                    "dataUse in ( DataUse.ANALYTICS, DataUse.PREDICTIVE ), digitalServiceRevenueUsd == 0",
                    "dataUse in ( DataUse.ANALYTICS, DataUse.PREDICTIVE, DataUse.NEW_SERVICES ),"
                        + " crossIndustryPartners == 0",
                    "rules/iot.cards.yaml",
                    "changes: [iot.digitalServiceRevenueUsd]",
                    "changes: [iot.crossIndustryPartners]")))
        .anyMatch(p -> p.contains("IOT-13 has the same conditions as IOT-05, expected others"));
  }

  @Test
  void aRuleThatCanNeverApplyIsReportedWithWhatContradictsItself() {
    assertThat(
            problems(
                changed(
                    "rules/cloud-model.drl",
                    "Organisation( kind in ( Kind.ENTERPRISE, Kind.GOVERNMENT ) )",
                    "Organisation( kind in ( Kind.ENTERPRISE, Kind.GOVERNMENT ), kind == Kind.CARRIER )")))
        .filteredOn(p -> p.contains("can never apply"))
        .singleElement()
        .asString()
        .contains("cloud-model.drl:")
        .endsWith(
            "CLD-01 can never apply: nothing satisfies together organisation.kind is ENTERPRISE or"
                + " GOVERNMENT and organisation.kind is CARRIER");
  }

  @Test
  void aGapBetweenAlternativesIsReportedWithAnExampleUnlessItIsMeant() {
    assertThat(
            problems(
                changed(
                    "rules/rulebook.yaml",
                    "  gap: Who renews a sustainable core already has taken this decision.\n",
                    "")))
        .singleElement()
        .asString()
        .contains("none of BNK-16, BNK-17 applies where ")
        .contains("banking.coreSustainable is true")
        .contains("banking.coreRenewalPlan is TWO_SPEED");
    assertThat(
            problems(
                changed(
                    "rules/rulebook.yaml",
                    "- oneOf: [GOV-06, GOV-07, GOV-08]",
                    "- oneOf: [GOV-06, GOV-07, GOV-08]\n  gap: There is one.")))
        .singleElement()
        .asString()
        .contains("always applies, expected no `gap` to be stated");
  }

  @Test
  void whatHasGrownTooLargeIsReported() {
    assertThat(problems(changed("rules/rulebook.yaml", "rulesPerFile: 30", "rulesPerFile: 29")))
        .singleElement()
        .asString()
        .contains("security-people.drl: holds more than 29 rules, split it by section");
    assertThat(
            problems(changed("rules/rulebook.yaml", "titleCharacters: 80", "titleCharacters: 60")))
        .hasSizeGreaterThan(5)
        .allMatch(p -> p.contains("cards.yaml:") && p.contains("`title`: found "));
    assertThat(
            problems(
                changed("rules/rulebook.yaml", "comparisonsPerRule: 40", "comparisonsPerRule: 9")))
        .isNotEmpty()
        .allMatch(p -> p.contains(" comparisons, expected at most 9"));
  }

  @Test
  void whatACardChangesMustBeAskedForByItsRule() {
    assertThat(
            problems(
                changed(
                    "rules/cloud-model.cards.yaml",
                    "changes: [cloud.elasticScaling]",
                    "changes: [cloud.elasticScalling, cloud.slaSigned]")))
        .hasSize(2)
        .anyMatch(p -> p.contains("unknown fact `cloud.elasticScalling`, did you mean"))
        .anyMatch(p -> p.contains("`changes`: cloud.slaSigned is in no condition of CLD-01"));
  }

  @Test
  void whatATranslationLacksOrHasTooMuchOfIsReported() {
    assertThat(problems(changed("rules/cloud-model.cards.es.yaml", "\nCLD-01:", "\nCLD-00:")))
        .hasSize(2)
        .anyMatch(p -> p.contains("there is no card `CLD-00` to translate, did you mean"))
        .anyMatch(p -> p.contains("the card CLD-01 is not translated, expected it in `es`"));
    assertThat(problems(changed("rules/cloud-model.cards.es.yaml", "  owner: ", "  ownr: ")))
        .hasSize(2)
        .anyMatch(p -> p.contains("unknown key `ownr`, did you mean `owner`?"))
        .anyMatch(p -> p.contains("`owner` is missing"));
    assertThat(problems(changed("rules/thresholds.es.yaml", "HIGH_PEAK_LOAD:", "HIGH_PEAK:")))
        .hasSize(2)
        .anyMatch(p -> p.contains("the threshold HIGH_PEAK_LOAD is not translated"));
    assertThat(problems(changed("rules/rulebook.yaml", "es: [CLD, CON, SEC]", "es: [CLD, BNK]")))
        .hasSizeGreaterThan(24)
        .allMatch(p -> p.contains("is not translated, expected it in `es`"));
  }

  @Test
  void allProblemsOfAllFilesComeAtOnce() {
    var texts = new TreeMap<>(Rules.files().texts());
    texts.computeIfPresent(
        "rules/cloud-model.drl", (k, v) -> v.replace("elasticScaling", "elasticScalling"));
    texts.computeIfPresent(
        "rules/cloud-data.cards.yaml", (k, v) -> v.replace("  owner:", "  ownr:"));
    texts.computeIfPresent("rules/thresholds.yaml", (k, v) -> v.replace("  value: 3\n", ""));
    List<String> found = problems(new RulebookFiles(texts));
    assertThat(found).hasSizeGreaterThan(20);
    assertThat(found).anyMatch(p -> p.contains("cloud-model.drl"));
    assertThat(found).anyMatch(p -> p.contains("unknown key `ownr`, did you mean `owner`?"));
    assertThat(found).anyMatch(p -> p.contains("thresholds.yaml"));
  }

  @Test
  void aFolderWithProblemsIsNeverCompiled() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                Rulebooks.open(
                    changed("rules/cloud-model.drl", "elasticScaling", "elasticScalling"), null));
  }

  @Test
  void anEditedFolderIsCompiledOnceAndThenTakenFromTheCache() throws Exception {
    RulebookFiles edited =
        changed(
            "rules/thresholds.yaml", "HIGH_PEAK_LOAD:\n  value: 3", "HIGH_PEAK_LOAD:\n  value: 4");
    Rulebook first = Rulebooks.open(edited, folder);
    List<Path> cached = list();
    assertThat(cached).hasSize(1);
    Rulebook second = Rulebooks.open(edited, folder);
    assertThat(list()).isEqualTo(cached);
    var profiles = new RandomProfiles(3, first.rules());
    for (int i = 0; i < 200; i++) {
      var profile = profiles.next(0.2);
      assertThat(JsonReport.write(new Adviser(second).advise(profile)))
          .isEqualTo(JsonReport.write(new Adviser(first).advise(profile)));
    }
    assertThat(first.digest()).isNotEqualTo(Rules.rulebook().digest());
  }

  @Test
  void aBrokenCacheIsReplaced() throws Exception {
    RulebookFiles edited =
        changed(
            "rules/thresholds.yaml", "HIGH_PEAK_LOAD:\n  value: 3", "HIGH_PEAK_LOAD:\n  value: 5");
    Rulebooks.open(edited, folder);
    Path cached = list().get(0);
    byte[] whole = Files.readAllBytes(cached);
    for (byte[] broken :
        List.of(
            new byte[0],
            "not a jar".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(whole, whole.length / 2))) {
      Files.write(cached, broken);
      Rulebook again = Rulebooks.open(edited, folder);
      assertThat(again.rules()).hasSameSizeAs(Rules.rulebook().rules());
    }
  }

  private List<Path> list() throws Exception {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theDigestDoesNotDependOnTheFolderOrTheLineEnds() throws Exception {
    for (var file : Rules.files().texts().entrySet()) {
      Files.writeString(
          folder.resolve(RulebookFiles.bare(file.getKey())), file.getValue().replace("\n", "\r\n"));
    }
    assertThat(RulebookFiles.of(folder).digest()).isEqualTo(Rules.files().digest());
    assertThat(RulebookFiles.shipped().digest()).isEqualTo(Rules.files().digest());
  }

  @Test
  void manyThreadsGetTheSameAdvice() throws Exception {
    var adviser = new Adviser(Rules.rulebook());
    var profiles = new RandomProfiles(11, Rules.rulebook().rules());
    var some = new ArrayList<org.waymark.profile.Profile>();
    var expected = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      some.add(profiles.next(0.3));
      expected.add(JsonReport.write(adviser.advise(some.get(i))));
    }
    var threads = Executors.newFixedThreadPool(8);
    try {
      var tasks = new ArrayList<Callable<Boolean>>();
      for (int t = 0; t < 8; t++) {
        tasks.add(
            () -> {
              for (int i = 0; i < some.size(); i++) {
                if (!JsonReport.write(adviser.advise(some.get(i))).equals(expected.get(i))) {
                  return false;
                }
              }
              return true;
            });
      }
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }
}
