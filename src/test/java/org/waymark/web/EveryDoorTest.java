package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Served.YAML;
import static org.waymark.web.Served.encoded;
import static org.waymark.web.Served.post;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.cli.Run;

/** What the service answers is, byte for byte, what the command prints. */
class EveryDoorTest {

  private static final List<String> LANGUAGES = List.of("en", "es");

  /** The formats of the command with their media types. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "json", "application/json",
          "markdown", "text/markdown",
          "html", "text/html",
          "text", "text/plain",
          "csv", "text/csv");

  private static final List<String> FORMS = List.of("json", "markdown", "html", "text");

  private static final String BANK = "samples/acme-bank.yaml";
  private static final String LATER = "samples/milestones/acme-bank-year-1.yaml";
  private static final String ISLANDS = "samples/coral-islands.yaml";

  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files
          .map(file -> "samples/" + file.getFileName())
          .filter(file -> file.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  /** One question, as each door takes it. */
  private record Question(List<String> words, String path, String content) {

    static Question of(String words, String path, String content) {
      return new Question(List.of(words.split(" ", -1)), path, content);
    }

    void isAnsweredTheSame(String format, String language) {
      var all = new ArrayList<>(words);
      all.addAll(List.of("-f", format, "-l", language));
      Run run = Run.waymark(all.toArray(String[]::new));
      String asked = path + (path.contains("?") ? "&" : "?") + "language=" + language;
      HttpResponse<String> response = post(asked, YAML, content, "Accept", FORMATS.get(format));
      assertThat(run.code()).as(String.join(" ", all) + run.err()).isZero();
      assertThat(response.statusCode()).as(asked + response.body()).isEqualTo(200);
      assertThat(Served.header(response, "Content-Type")).startsWith(FORMATS.get(format));
      assertThat(response.body()).as("%s and %s", asked, all).isEqualTo(run.out());
    }

    void isAnsweredTheSame(List<String> formats) {
      for (String format : formats) {
        LANGUAGES.forEach(language -> isAnsweredTheSame(format, language));
      }
    }
  }

  @Test
  void everySampleGetsTheSameAdviceInEveryFormatAndLanguage() throws IOException {
    for (String sample : samples()) {
      Question.of("advise " + sample, "/api/v1/advisories?store=false", read(sample))
          .isAnsweredTheSame(List.copyOf(FORMATS.keySet()));
    }
  }

  @Test
  void aBatchGivesTheSameAdviceInItsOrder(@TempDir Path folder) throws IOException {
    for (String language : LANGUAGES) {
      String out = folder.resolve(language).toString();
      Run run = Run.waymark("batch", "samples", "-o", out, "-l", language);
      assertThat(run.err()).isEmpty();
      List<String> lines = Files.readAllLines(folder.resolve(language + "/advisories.ndjson"));
      var alone = new ArrayList<String>();
      for (String sample : samples()) {
        alone.add(
            post(
                    "/api/v1/advisories?store=false&language=" + language,
                    YAML,
                    read(sample),
                    "Accept",
                    "application/json")
                .body()
                .strip());
      }
      assertThat(lines).hasSize(194 + alone.size());
      assertThat(lines.containsAll(alone)).as(language).isTrue();
    }
  }

  @Test
  void adviceIsTheSameWithTheThresholdsOfAnotherDayAndOtherValues() throws IOException {
    for (String sample : List.of(BANK, ISLANDS)) {
      Question.of(
              "advise " + sample + " --as-of 2026-01-01 --set UNSERVED_POPULATION=3",
              "/api/v1/advisories?store=false&asOf=2026-01-01&set="
                  + encoded("UNSERVED_POPULATION=3"),
              read(sample))
          .isAnsweredTheSame(List.copyOf(FORMATS.keySet()));
    }
  }

  @Test
  void aPartOfTheAdviceIsTheSamePart() throws IOException {
    Question.of(
            "advise " + BANK + " --chapter cloud --strength should --open 20",
            "/api/v1/advisories?store=false&chapter=cloud&strength=should&open=20",
            read(BANK))
        .isAnsweredTheSame(List.copyOf(FORMATS.keySet()));
  }

  @Test
  void whyIsTheSame() throws IOException {
    Question.of("why CLD-45 " + BANK, "/api/v1/why?rule=CLD-45", read(BANK))
        .isAnsweredTheSame(FORMS);
    for (String sample : samples()) {
      Question.of("why --all CON " + sample, "/api/v1/why?chapter=CON", read(sample))
          .isAnsweredTheSame(List.of("json"));
    }
  }

  @Test
  void questionsAreTheSame() throws IOException {
    Question.of("questions " + ISLANDS + " --top 5", "/api/v1/questions?top=5", read(ISLANDS))
        .isAnsweredTheSame(FORMS);
    for (String sample : samples()) {
      Question.of("questions " + sample + " --top 400", "/api/v1/questions?top=400", read(sample))
          .isAnsweredTheSame(List.of("json"));
    }
  }

  @Test
  void theLeastChangeIsTheSame() throws IOException {
    Question.of("change " + BANK + " --clear CLD-45", "/api/v1/change?clear=CLD-45", read(BANK))
        .isAnsweredTheSame(FORMS);
    Question.of(
            "change " + ISLANDS + " --clear-all must",
            "/api/v1/change?clearAll=must",
            read(ISLANDS))
        .isAnsweredTheSame(FORMS);
    for (String sample : samples()) {
      Question.of(
              "change " + sample + " --reach CLD-45 --any",
              "/api/v1/change?reach=CLD-45&any=true",
              read(sample))
          .isAnsweredTheSame(List.of("json"));
    }
  }

  @Test
  void whatIfIsTheSame() throws IOException {
    for (String sample : samples()) {
      Question.of(
              "whatif "
                  + sample
                  + " cloud.providerCount=2 cloud.slaTopics=[\"SECURITY\"] cloud.deploymentModel=",
              "/api/v1/whatif",
              "profile:\n"
                  + read(sample).indent(2)
                  + "facts: {cloud.providerCount: 2, cloud.slaTopics: [SECURITY],"
                  + " cloud.deploymentModel: null}\n")
          .isAnsweredTheSame(sample.equals(BANK) ? FORMS : List.of("json"));
    }
  }

  private static String list(String... files) throws IOException {
    var list = new StringBuilder("profiles:\n");
    for (String file : files) {
      list.append("-\n").append(read(file).indent(2));
    }
    return list.toString();
  }

  @Test
  void comparisonsAreTheSame() throws IOException {
    Question.of(
            "compare " + BANK + " " + LATER + " samples/milestones/acme-bank-year-2.yaml",
            "/api/v1/compare",
            list(BANK, LATER, "samples/milestones/acme-bank-year-2.yaml"))
        .isAnsweredTheSame(FORMS);
    Question.of(
            "compare " + ISLANDS + " --as-of-after 2026-01-01",
            "/api/v1/compare?asOfAfter=2026-01-01",
            list(ISLANDS))
        .isAnsweredTheSame(FORMS);
    for (String sample : samples()) {
      Question.of("compare " + BANK + " " + sample, "/api/v1/compare", list(BANK, sample))
          .isAnsweredTheSame(List.of("json"));
    }
  }
}
