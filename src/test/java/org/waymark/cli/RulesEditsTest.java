package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.editing.Edits;
import org.waymark.store.Database;
import org.waymark.store.Profiles;

/** {@code rules diff} and {@code rules impact} on the command line. */
class RulesEditsTest {

  @TempDir Path folder;

  private String edited;

  @BeforeEach
  void edit() throws Exception {
    edited =
        Edits.none()
            .after("thresholds.yaml", "UNSERVED_POPULATION:", "value: 5", "value: 2")
            .after(
                "cloud-safety.drl", "rule \"CLD-45\"", "providerCount == 1", "providerCount <= 2")
            .edit("rulebook.yaml", "version: 0.2.0", "version: 0.3.0")
            .in(folder.resolve("edited"))
            .toString();
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void bothComeInEveryFormatAndLanguageAndTheirJsonIsWhatTheSchemaSays() {
    for (String command : List.of("diff", "impact")) {
      List<String> more =
          command.equals("diff") ? List.of() : List.of("--profiles", "samples", "--examples", "2");
      for (String format : List.of("text", "markdown", "html", "json")) {
        for (String language : format.equals("text") ? List.of("en", "es") : List.of("en")) {
          var words = new ArrayList<>(List.of("rules", command, "shipped", edited));
          words.addAll(more);
          words.addAll(List.of("-f", format, "-l", language));
          Run run = Run.waymark(words.toArray(String[]::new));
          assertThat(run.err()).isEmpty();
          assertThat(run.code()).isZero();
          assertThat(run.out()).contains("CON-18", "CLD-45").doesNotContain("{0}", "{1}", "{2}");
          if (format.equals("json")) {
            assertThat(Run.waymark(words.toArray(String[]::new))).isEqualTo(run);
            String schema =
                Run.waymark("schema", command.equals("diff") ? "difference" : command).out();
            var validator =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
            assertThat(validator.validate(run.out(), InputFormat.JSON)).isEmpty();
            assertThat(
                    validator.validate(
                        run.out().replace("\"kind\"", "\"sort\"").replace("\"totals\"", "\"sum\""),
                        InputFormat.JSON))
                .isNotEmpty();
          }
        }
      }
    }
  }

  @Test
  void theExitCodeTellsOfDifferencesOnlyWhereItIsAsked() {
    assertThat(Run.waymark("rules", "diff", "rules", edited).code()).isZero();
    assertThat(Run.waymark("rules", "diff", "rules", edited, "--exit-code").code()).isEqualTo(1);
    assertThat(Run.waymark("rules", "diff", "rules", "rules", "--exit-code").code()).isZero();
    String[] impact = {
      "rules", "impact", "rules", edited, "--profiles", "countries", "--exit-code"
    };
    assertThat(Run.waymark(impact).code()).isEqualTo(1);
    impact[3] = "rules";
    assertThat(Run.waymark(impact).code()).isZero();
    assertThat(Run.waymark(impact).out()).contains("Both are the same rules");
  }

  @Test
  void profilesComeFromFilesOfEveryForm() throws Exception {
    String one = file("one.yaml", "id: a\nname: A\norganisation: {kind: ENTERPRISE}\n");
    String list =
        file("list.json", "[{\"id\": \"b\", \"name\": \"B\"},\n {\"id\": \"c\", \"name\": \"C\"}]");
    String lines =
        file(
            "lines.json", "{\"id\": \"d\", \"name\": \"D\"}\n\n{\"id\": \"e\", \"name\": \"E\"}\n");
    Run run =
        Run.waymark(
            "{\"id\": \"f\", \"name\": \"F\"}",
            Map.of(),
            "rules",
            "impact",
            "rules",
            edited,
            "--profiles",
            one,
            "--profiles",
            list,
            "--profiles",
            lines,
            "--profiles",
            "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("all 6 profiles of one.yaml, list.json, lines.json, standard input");
  }

  @Test
  void everyBadLineIsToldWithItsNumber() throws Exception {
    String lines =
        file(
            "bad.ndjson",
            """
            {"id": "a", "name": "A"}
            {"id": "b"}
            nothing
            {"id": "c", "name": "C", "clowd": {}}
            {"id": "a", "name": "A"}
            """);
    Run run = Run.waymark("rules", "impact", "rules", edited, "--profiles", lines);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("bad.ndjson:2:", "bad.ndjson:3:", "bad.ndjson:4:", "did you mean `cloud`?")
        .contains("bad.ndjson:5: a second profile `a`, expected each once")
        .doesNotContain("bad.ndjson:1:");
  }

  @Test
  void usualMistakesAreAnswered() throws Exception {
    assertThat(
            Run.waymark(
                    "rules", "impact", "samples/acme-bank.yaml", edited, "--profiles", "samples")
                .err())
        .contains(
            "acme-bank.yaml: is a file, expected a folder of rules, a zip of them or `shipped`; profiles are named by --profiles");
    assertThat(Run.waymark("rules", "diff", "rules/banking.drl", edited).err())
        .contains("is one file of rules, expected the folder that holds it");
    assertThat(Run.waymark("rules", "diff", "shiped", "ruls").err())
        .contains("shiped: there is no such folder", "did you mean `shipped`?")
        .contains("ruls: there is no such folder", "did you mean `rules`?");
    assertThat(Run.waymark("rules", "diff", "rules").err()).contains("NEW");
    assertThat(Run.waymark("rules", "impact", "rules", edited).err())
        .contains("--profiles is missing");
    assertThat(Run.waymark("rules", "impact", "rules", edited, "--profiles", "nobody.yaml").err())
        .contains(
            "there is no such file, expected a file of profiles or one of samples, countries");
    assertThat(
            Run.waymark("rules", "impact", "rules", edited, "--profiles", file("none.ndjson", "\n"))
                .err())
        .contains("none.ndjson: holds no profile, expected at least one");
    assertThat(
            Run.waymark("rules", "impact", "rules", edited, "--profiles", file("none.json", "[]"))
                .err())
        .contains("none.json: holds no profile");
    assertThat(
            Run.waymark(
                    "rules", "impact", "rules", edited, "--profiles", "samples", "--sample", "5")
                .err())
        .contains("--sample: is for `--profiles store` alone");
    assertThat(Run.waymark("rules", "CLD-45").out()).contains("Add a second cloud provider");
  }

  @Test
  void everythingThatIsWrongWithBothIsTold() throws Exception {
    String one =
        Edits.none()
            .after("cloud-safety.drl", "rule \"CLD-45\"", "providerCount", "providerCout")
            .in(folder.resolve("one"))
            .toString();
    String other =
        Edits.none()
            .after("cloud-safety.cards.yaml", "CLD-45:", "strength: should", "strength: shuold")
            .in(folder.resolve("other"))
            .toString();
    for (List<String> command :
        List.of(
            List.of("rules", "diff", one, other),
            List.of("rules", "impact", one, other, "--profiles", "samples"))) {
      Run run = Run.waymark(command.toArray(String[]::new));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("did you mean `providerCount`?", "shuold");
    }
  }

  @Test
  void storedProfilesAreLookedAtAllOrOneInEveryFew() throws Exception {
    Path data = folder.resolve("data");
    try (Database database = Database.openIn(data, 2)) {
      var profiles = new Profiles(database);
      for (int i = 0; i < 1203; i++) {
        String id = "p%04d".formatted(i);
        profiles.create(
            "local",
            new Profiles.Change(
                id,
                "P",
                "{\"id\":\""
                    + id
                    + "\",\"name\":\"P\",\"organisation\":{\"kind\":\"GOVERNMENT\"},"
                    + "\"broadband\":{\"unservedPopulationPercent\":"
                    + (i % 7)
                    + "}}",
                "me"),
            null);
      }
    }
    String[] all = {
      "rules", "impact", "rules", edited, "--profiles", "store", "--data", data.toString()
    };
    assertThat(Run.waymark(all).out().replaceAll("\\s+", " "))
        .contains("all 1,203 profiles of store (local)")
        .contains("P (p0002): people without any coverage: 2%");
    String[] sampled = Arrays.copyOf(all, all.length + 2);
    sampled[all.length] = "--sample";
    sampled[all.length + 1] = "500";
    assertThat(Run.waymark(sampled).out().replaceAll("\\s+", " "))
        .contains("a sample of 401 of 1,203 profiles of store (local), one in every 3");
    String[] other = Arrays.copyOf(all, all.length + 2);
    other[all.length] = "--tenant";
    other[all.length + 1] = "locl";
    assertThat(Run.waymark(other).err())
        .contains("has no profile in the store", "did you mean `local`?");
  }

  @Test
  void theSameRulesMayBeComparedBetweenTwoDays() {
    String[] days = {"rules", "diff", "shipped", "rules", "--as-of-after", "2026-01-01"};
    Run diff = Run.waymark(days);
    assertThat(diff.err()).isEmpty();
    assertThat(diff.out())
        .contains("thresholds of 2017-12-31", "thresholds of 2026-01-01", "became");
    Run impact =
        Run.waymark(
            "rules",
            "impact",
            "rules",
            "rules",
            "--profiles",
            "countries",
            "--as-of-after",
            "2026-01-01");
    assertThat(impact.out()).contains("thresholds of 2026-01-01", "Government of");
    assertThat(impact.out()).doesNotContain("Both are the same rules");
  }
}
