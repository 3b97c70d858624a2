package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark advise}, as a user meets it. */
class AdviseTest {

  private static final String BANK = "samples/acme-bank.yaml";

  @TempDir Path folder;

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void saysWhatToDoFirstWhyAndWhoSaysSo() {
    Run run = Run.waymark("advise", BANK);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> screen = run.out().lines().limit(40).toList();
    assertThat(screen.get(0)).isEqualTo("Acme Bank (acme-bank)");
    assertThat(screen.get(1)).startsWith("7 recommendations apply: 3 must");
    assertThat(screen).anyMatch(line -> line.startsWith("1. ") && line.contains("MUST"));
    assertThat(screen).anyMatch(line -> line.contains("Why you"));
    assertThat(screen).anyMatch(line -> line.contains("Source"));
  }

  @Test
  void tenMistakesGetTenMessages() throws Exception {
    Path profile =
        write(
            "ten.yaml",
            """
            id: ten
            name: Ten mistakes
            organisation:
              kind: ENTERPRIZE
              countries: [DE, UK]
              size: 5
            cloud:
              providerCount: -1
              providerCout: 2
              deploymentModel: {oneOf: [PUBLIC, HYBIRD]}
              annualSpendGrowthPercent: .nan
            broadband:
              internetUsersPercent: 139
              adultIlliteracyPercent: {atLeast: 40, below: 30}
            securty: {}
            """);
    Run run = Run.waymark("advise", profile.toString());
    assertThat(run.code()).isEqualTo(Waymark.PROBLEMS);
    assertThat(run.out()).isEmpty();
    String file = profile.toString();
    assertThat(run.err().lines())
        .containsExactly(
            file
                + ":4:9: /organisation/kind: found \"ENTERPRIZE\", expected one of ENTERPRISE,"
                + " GOVERNMENT, REGULATOR, CARRIER, did you mean `ENTERPRISE`?",
            file
                + ":5:19: /organisation/countries/1: found \"UK\", expected an ISO 3166-1 alpha-2"
                + " code, did you mean `GB`?",
            file + ":6:9: /organisation/size: found 5, expected one of SMALL, MEDIUM, LARGE",
            file
                + ":8:18: /cloud/providerCount: found -1, expected a whole number of 0 or more"
                + " (providers)",
            file
                + ":9:3: /cloud/providerCout: unknown fact `providerCout` of `cloud`, did you mean"
                + " `providerCount`?",
            file
                + ":10:37: /cloud/deploymentModel/oneOf/1: found \"HYBIRD\", expected one of NONE,"
                + " PUBLIC, PRIVATE, HYBRID, did you mean `HYBRID`?",
            file
                + ":11:29: /cloud/annualSpendGrowthPercent: found NaN, expected a number (percent)",
            file
                + ":13:25: /broadband/internetUsersPercent: found 139, expected a number from 0 to"
                + " 100 (percent)",
            file
                + ":14:27: /broadband/adultIlliteracyPercent: no number lies between these bounds,"
                + " expected a lower one not above the upper one",
            file + ":15:1: /securty: unknown section `securty`, did you mean `security`?",
            "10 problems");
  }

  @Test
  void readsStandardInputAsJsonAndAsYaml() throws Exception {
    Run fromFile = Run.waymark("advise", BANK);
    Run fromYaml = Run.waymark(Files.readString(Path.of(BANK)), Map.of(), "advise", "-");
    assertThat(fromYaml).isEqualTo(fromFile);
    Run fromJson =
        Run.waymark(
            "{\"id\": \"x\", \"name\": \"X\"}", Map.of(), "advise", "-", "--format", "json");
    assertThat(fromJson.code()).isZero();
    assertThat(fromJson.out()).startsWith("{\"id\":\"x\",\"name\":\"X\",\"profileDigest\":");
  }

  @Test
  void writesAFileWholeOrNotAtAll() throws Exception {
    Path output = write("advisory.md", "what stood here before");
    Run bad = Run.waymark("id: x\nname: X\ncloud: 7\n", Map.of(), "advise", "-", "-o", "" + output);
    assertThat(bad.code()).isEqualTo(Waymark.PROBLEMS);
    assertThat(output).hasContent("what stood here before");

    Run good = Run.waymark("advise", BANK, "-f", "markdown", "-o", output.toString());
    assertThat(good.code()).isZero();
    assertThat(good.out()).isEmpty();
    assertThat(Files.readString(output)).startsWith("# Advisory for Acme Bank\n");
    try (var files = Files.list(folder)) {
      assertThat(files).as("no part file is left behind").containsExactly(output);
    }
  }

  @Test
  void anOutputInAFolderThatDoesNotExistIsAnError() {
    Run run = Run.waymark("advise", BANK, "-o", folder.resolve("no/such/file").toString());
    assertThat(run.code()).isEqualTo(Waymark.PROBLEMS);
    assertThat(run.err()).contains("its folder does not exist").doesNotContain("Exception");
  }

  @Test
  void everyFormatIsTheSameOnASecondRun() {
    for (String format : List.of("text", "markdown", "html", "json", "csv")) {
      Run first = Run.waymark("advise", "samples/hansen-pumps.yaml", "-f", format);
      assertThat(first.code()).as(format).isZero();
      assertThat(first.out()).as(format).isNotBlank();
      assertThat(Run.waymark("advise", "samples/hansen-pumps.yaml", "-f", format))
          .as(format)
          .isEqualTo(first);
    }
  }

  @Test
  void usesColourOnlyOnATerminalAndNeverWithNoColor() {
    Map<String, String> terminal = Map.of("WAYMARK_TERMINAL", "1");
    assertThat(Run.waymark("advise", BANK).out()).doesNotContain("\u001B");
    assertThat(Run.waymark("", terminal, "advise", BANK).out()).contains("\u001B[1m");
    assertThat(
            Run.waymark("", Map.of("WAYMARK_TERMINAL", "1", "NO_COLOR", "1"), "advise", BANK).out())
        .doesNotContain("\u001B");
    assertThat(
            Run.waymark("", Map.of("WAYMARK_TERMINAL", "1", "TERM", "dumb"), "advise", BANK).out())
        .doesNotContain("\u001B");
  }

  @Test
  void keepsToTheWidthOfTheTerminal() {
    for (int width : new int[] {40, 60, 100}) {
      Run run = Run.waymark("", Map.of("COLUMNS", "" + width), "advise", BANK);
      assertThat(run.out().lines())
          .as("only a single long name may be wider than %s", width)
          .allMatch(line -> line.length() <= width || !line.strip().contains(" "));
    }
  }

  @Test
  void narrowsToAStrengthAndAChapter() {
    Run must = Run.waymark("advise", BANK, "--strength", "must");
    assertThat(must.out()).contains("3 recommendations apply: 3 must.").doesNotContain("SHOULD ·");
    Run broadband = Run.waymark("advise", "samples/hansen-pumps.yaml", "--chapter", "con");
    assertThat(broadband.out()).contains("CON-02").doesNotContain("CLD-");
    Run byHeading = Run.waymark("advise", "samples/hansen-pumps.yaml", "--chapter", "cloud");
    assertThat(byHeading.out()).contains("CLD-44").doesNotContain("CON-");
    Run unknown = Run.waymark("advise", BANK, "--chapter", "clowd");
    assertThat(unknown.code()).isEqualTo(Waymark.PROBLEMS);
    assertThat(unknown.err()).contains("no chapter and no id begins so");
  }

  @Test
  void showsAsManyOpenOnesAsAsked() {
    String none = Run.waymark("advise", BANK, "--open", "0").out();
    String one = Run.waymark("advise", BANK, "--open", "1").out();
    assertThat(none).contains("shows them)").doesNotContain("Asked");
    assertThat(hidden(one)).isEqualTo(hidden(none) - 1);
    String all = Run.waymark("advise", BANK, "--open", "" + hidden(none)).out();
    assertThat(all).doesNotContain("shows them)");
    assertThat(Run.waymark("advise", BANK, "--open", "-1").code()).isEqualTo(Waymark.USAGE);
  }

  private static int hidden(String advisory) {
    Matcher more = Pattern.compile("… and (\\d+) more").matcher(advisory);
    assertThat(more.find()).isTrue();
    return Integer.parseInt(more.group(1));
  }

  @Test
  void aLongAdvisoryBeginsWithItsRoadmapAndAShortOneDoesNot() {
    List<String> top =
        Run.waymark("advise", "samples/hansen-pumps.yaml").out().lines().limit(24).toList();
    assertThat(top.get(2)).startsWith("Most of them come from “Cloud: ");
    assertThat(top)
        .contains("First gains within months", "Within a year or two")
        .anyMatch(line -> line.startsWith("  - ") && line.endsWith(" · STR-04"));
    assertThat(Run.waymark("advise", "samples/northern-grid.yaml").out())
        .doesNotContain("First gains");
    assertThat(Run.waymark("advise", "samples/hansen-pumps.yaml", "-f", "html").out())
        .contains("<a href=\"#STR-04\">STR-04</a>");
  }

  @Test
  void textFromAProfileIsNeverMarkupOrAFormula() {
    String profile =
        "{\"id\": \"=cmd()\", \"name\": \"<script>alert(1)</script> *bold* =1+1\","
            + " \"organisation\": {\"kind\": \"GOVERNMENT\"},"
            + " \"broadband\": {\"nationalStrategyAdopted\": false}}";
    assertThat(Run.waymark(profile, Map.of(), "advise", "-", "-f", "html").out())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(Run.waymark(profile, Map.of(), "advise", "-", "-f", "markdown").out())
        .contains("\\<script\\>")
        .contains("\\*bold\\*");
    assertThat(Run.waymark(profile, Map.of(), "advise", "-", "-f", "csv").out().lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("'=cmd()"));
  }

  @Test
  void wrongUsageSaysWhatWasExpected() {
    assertThat(Run.waymark("advise").err()).contains("expected PROFILE").contains("--help");
    assertThat(Run.waymark("advise", "--formt", "json", BANK).err())
        .contains("unknown option `--formt`, did you mean `--format`?");
    assertThat(Run.waymark("advise", "--format", "jsn", BANK).err())
        .contains("--format: found `jsn`, expected one of")
        .contains("did you mean `JSON`?");
    assertThat(Run.waymark("advise", BANK, "more").err())
        .contains("found `more`, expected nothing more");
    assertThat(Run.waymark("avise", BANK).err())
        .contains("unknown command `avise`, did you mean `advise`?");
    assertThat(Run.waymark().code()).isEqualTo(Waymark.USAGE);
    assertThat(Run.waymark("advise", "--open", "x", BANK).code()).isEqualTo(Waymark.USAGE);
  }

  @Test
  void aMissingFileIsSuggested() throws Exception {
    write("harbour.yaml", "id: x");
    Run run = Run.waymark("advise", folder.resolve("harbor.yaml").toString());
    assertThat(run.code()).isEqualTo(Waymark.PROBLEMS);
    assertThat(run.err()).contains("there is no such file, did you mean `harbour.yaml`?");
    assertThat(Run.waymark("advise", folder.toString()).err()).contains("is a folder");
  }
}
