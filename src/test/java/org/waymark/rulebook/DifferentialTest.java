package org.waymark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.waymark.RandomProfiles;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.document.Problems;
import org.waymark.profile.Profile;

/** Drools and the conditions agree on what applies, whatever is known. */
class DifferentialTest {

  private static final RulebookSources SOURCES = sources();

  private static RulebookSources sources() {
    try {
      var problems = new Problems();
      RulebookSources sources = RulebookSources.read(RulebookFiles.shipped(), true, problems);
      problems.throwIfAny();
      return sources;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theEngineAndTheConditionsAgreeOnRandomProfiles() throws Exception {
    Rulebook rulebook = Rulebooks.open(RulebookFiles.shipped(), null);
    var profiles = new RandomProfiles(2026, rulebook.rules());
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    int comparisons = 0;
    for (double unknown : new double[] {0, 0.25, 0.6}) {
      for (int i = 0; i < 900; i++) {
        Profile profile = profiles.next(unknown);
        Facts facts = rulebook.match(profile);
        for (int r = 0; r < rulebook.rules().size(); r++) {
          Verdict verdict = rulebook.rules().get(r).on(facts);
          assertThat(facts.doesApply(r))
              .as("%s with %s unknown, profile %s", rulebook.rules().get(r).id(), unknown, i)
              .isEqualTo(verdict == Verdict.APPLIES);
          seen.merge(verdict, 1, Integer::sum);
          comparisons++;
        }
      }
    }
    assertThat(comparisons).isGreaterThanOrEqualTo(300_000);
    assertThat(seen)
        .containsKeys(Verdict.values())
        .allSatisfy((verdict, n) -> assertThat(n).as(verdict.name()).isGreaterThan(1000));
  }

  @Test
  void theClassicCompilerAgreesToo() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    ReleaseId release = services.newReleaseId("org.waymark", "classic", "1");
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/rules/rules.drl", SOURCES.drl());
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll();
    assertThat(builder.getResults().getMessages()).isEmpty();
    var base = services.newKieContainer(release).getKieBase();
    var profiles = new RandomProfiles(7, SOURCES.rules());
    for (int i = 0; i < 100; i++) {
      Facts facts = new Facts(profiles.next(0.3), SOURCES.rules().size());
      KieSession session = base.newKieSession();
      session.insert(facts);
      session.fireAllRules();
      session.dispose();
      for (int r = 0; r < SOURCES.rules().size(); r++) {
        Rule rule = SOURCES.rules().get(r);
        assertThat(facts.doesApply(r)).as(rule.id()).isEqualTo(rule.on(facts) == Verdict.APPLIES);
      }
    }
  }

  @Test
  void everyCaseGetsItsVerdict() {
    assertThat(SOURCES.failures()).extracting(RulebookSources.Failure::inWords).isEmpty();
    assertThat(SOURCES.cases()).hasSizeGreaterThan(3 * SOURCES.rules().size());
  }

  @Test
  void aCaseWithTheWrongVerdictIsReported() {
    var files = new TreeMap<>(new RulebookFilesOf().texts());
    String name = "rules/cloud-model.drl";
    files.put(
        name,
        Objects.requireNonNull(files.get(name))
            .replace("countryCount >= Threshold.SEVERAL_COUNTRIES", "countryCount >= 3"));
    var problems = new Problems();
    Rulebooks.check(new RulebookFiles(files), problems);
    assertThat(problems.sorted())
        .anySatisfy(
            problem ->
                assertThat(problem.toString())
                    .contains("cloud-model.cases.yaml:")
                    .contains("verdict of CLD-02 is does not apply, expected applies"));
  }

  private record RulebookFilesOf() {
    Map<String, String> texts() {
      try {
        return RulebookFiles.shipped().texts();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
