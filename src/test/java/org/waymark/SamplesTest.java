package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.cli.Run;
import org.waymark.profile.ProfileReader;

/** The samples get the advisories that stand beside them, and read as a person would expect. */
class SamplesTest {

  /**
   * Set to write the advisories anew: {@code ./mvnw verify -Dadvisories=write}; then read the
   * difference.
   */
  private static final boolean WRITE = "write".equals(System.getProperty("advisories"));

  private static final Path SAMPLES = Path.of("samples");
  private static final Path ADVISORIES = SAMPLES.resolve("advisories");
  private static final Adviser ADVISER = new Adviser(Rules.rulebook());

  private static List<Path> organisations() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Map<String, Advisory> countries() throws Exception {
    var advisories = new LinkedHashMap<String, Advisory>();
    for (String line : Files.readAllLines(SAMPLES.resolve("countries.ndjson"))) {
      Advisory advisory = ADVISER.advise(ProfileReader.read("countries.ndjson", line));
      advisories.put(advisory.id(), advisory);
    }
    return advisories;
  }

  private static List<String> open(Advisory advisory) {
    return advisory.open().stream().map(one -> one.card().id()).toList();
  }

  @Test
  void everyOrganisationGetsTheAdvisoryThatStandsBesideIt() throws Exception {
    assertThat(organisations()).hasSizeGreaterThanOrEqualTo(8);
    for (Path organisation : organisations()) {
      for (String format : List.of("markdown", "json")) {
        Run run = Run.waymark("advise", organisation.toString(), "-f", format, "--open", "20");
        assertThat(run.code()).as(run.err()).isZero();
        String name = organisation.getFileName().toString().replace(".yaml", "");
        Path golden = ADVISORIES.resolve(name + (format.equals("json") ? ".json" : ".md"));
        if (WRITE) {
          Files.createDirectories(ADVISORIES);
          Files.writeString(golden, run.out());
        }
        assertThat(golden).as("the advisory of %s", name).hasContent(run.out());
      }
    }
  }

  @Test
  void thereIsASampleOfEveryKind() throws Exception {
    var kinds = new ArrayList<String>();
    for (Path organisation : organisations()) {
      Files.readString(organisation)
          .lines()
          .filter(line -> line.startsWith("  kind: "))
          .forEach(line -> kinds.add(line.substring(8)));
    }
    assertThat(kinds).contains("ENTERPRISE", "GOVERNMENT", "REGULATOR", "CARRIER");
  }

  @Test
  void everyCountryGetsAnAdvisory() throws Exception {
    assertThat(countries()).hasSize(194);
    assertThat(countries().values())
        .allSatisfy(
            advisory -> {
              assertThat(advisory.questions()).as(advisory.id()).isNotEmpty();
              assertThat(advisory.open().size()).as(advisory.id()).isLessThan(15);
            });
  }

  @Test
  void nigeriaHearsOfItsUnconnectedItsPricesItsReadersAndItsThinAreasFirst() throws Exception {
    Advisory nigeria = countries().get("ng");
    assertThat(open(nigeria).subList(0, 5)).contains("CON-01", "CON-39", "CON-45", "CON-33");
    assertThat(nigeria.open().subList(0, 5))
        .allSatisfy(one -> assertThat(one.missing()).hasSize(1));
  }

  @Test
  void aRichConnectedCountryIsNotToldToConnectTheUnconnected() throws Exception {
    for (String id : List.of("de", "jp", "kr", "se", "us")) {
      assertThat(open(countries().get(id))).as(id).doesNotContain("CON-01", "CON-17", "CON-39");
    }
  }

  @Test
  void aCoastAloneDoesNotSuggestACable() throws Exception {
    assertThat(open(countries().get("de"))).doesNotContain("CON-14");
  }

  @Test
  void aGovernmentIsNotAskedAboutBanksOrFactories() throws Exception {
    assertThat(countries().values())
        .flatExtracting(Advisory::questions)
        .extracting(question -> question.fact().section())
        .doesNotContain("banking", "manufacturing", "oilGas", "energy", "telecom", "connectivity");
  }

  @Test
  void decisionsThatExcludeEachOtherAreNeverGivenTogether() {
    List<Set<String>> sets =
        List.of(
            Set.of("CLD-11", "CLD-12", "CLD-13", "CLD-14", "CLD-15", "CLD-16"),
            Set.of("GOV-06", "GOV-07", "GOV-08"),
            Set.of("BNK-16", "BNK-17"),
            Set.of("MFG-04", "MFG-05"),
            Set.of("NRG-03", "NRG-04"),
            Set.of("ECO-03", "ECO-11"));
    var profiles = new RandomProfiles(7, Rules.rulebook().rules());
    for (int i = 0; i < 3000; i++) {
      Advisory advisory = ADVISER.advise(profiles.next(i % 3 * 0.2));
      for (Set<String> set : sets) {
        assertThat(advisory.recommendations())
            .extracting(one -> one.card().id())
            .filteredOn(set::contains)
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }
}
