package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.profile.ProfileReader;

/** {@code waymark ask}, as somebody who answers meets it. */
class AskTest {

  @TempDir Path folder;

  private Run ask(Path file, String answers, String... more) {
    var args = new java.util.ArrayList<>(java.util.List.of("ask", file.toString()));
    args.addAll(java.util.List.of(more));
    return Run.waymark(answers, Map.of(), args.toArray(String[]::new));
  }

  @Test
  void anInterviewFromNothingBeginsWithTheNameAndTheKind() throws Exception {
    Path file = folder.resolve("new.yaml");
    Run run = ask(file, "Lake & Söhne: \"Pumps\"\n1\nstop\n");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("What is the organisation called?\n> ")
        .contains("Question 1 · ")
        .contains("What kind of organisation")
        .contains("  1. enterprise")
        .contains("Noted: kind of organisation: enterprise.")
        .contains("Stopped: ")
        .endsWith("The answers are in " + file + ".\n\n");
    var profile = ProfileReader.read("new", Files.readString(file));
    assertThat(profile.id()).isEqualTo("lake-sohne-pumps");
    assertThat(profile.name()).isEqualTo("Lake & Söhne: \"Pumps\"");
    assertThat(Files.readString(file)).contains("  kind: ENTERPRISE\n");
  }

  @Test
  void everyAnswerIsSavedAtOnceSoThatACrashLosesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "id: x\nname: X\n");
    // The terminal breaks down after two answers.
    var in =
        new InputStream() {
          private final byte[] typed = "1\n?\n3\n".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            if (at == typed.length) {
              throw new IllegalStateException("the power fails");
            }
            return typed[at++];
          }

          @Override
          public int read(byte[] into, int from, int length) {
            into[from] = (byte) read();
            return 1;
          }
        };
    int code =
        Waymark.run(
            in,
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(new ByteArrayOutputStream()),
            Map.of("WAYMARK_OWN_RULES", "rules", "XDG_CACHE_HOME", "target/test-cache"),
            "ask",
            file.toString());
    assertThat(code).isEqualTo(Waymark.FAULT);
    String text = Files.readString(file);
    assertThat(text).contains("  kind: ENTERPRISE\n");
    assertThat(ProfileReader.read("p", text).said()).hasSize(2);
    try (var files = Files.list(folder)) {
      assertThat(files).as("no part file is left behind").hasSize(1);
    }
  }

  @Test
  void backTakesTheAnswerBeforeBack() throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "# mine\nid: x\nname: X\n");
    Run run = ask(file, "back\n1\nback\n2\nstop\n");
    assertThat(run.out()).contains("This is the first question.");
    assertThat(Files.readString(file))
        .isEqualTo("# mine\nid: x\nname: X\norganisation:\n  kind: GOVERNMENT\n");
  }

  @Test
  void whatIsNotUnderstoodIsAskedAgainWithWhatWasExpected() throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "id: x\nname: X\n");
    Run run = ask(file, "9\nentreprise\nEnterprise\nstop\n");
    assertThat(run.out())
        .containsOnlyOnce("Noted: ")
        .contains("That was not understood: expected a number from 1 to 4 or a name of the list");
    assertThat(ProfileReader.read("p", Files.readString(file)).said()).hasSize(1);
  }

  @Test
  void theEndOfTheInputIsAStop() throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "id: x\nname: X\n");
    Run run = ask(file, "");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Stopped: ");
    assertThat(file).hasContent("id: x\nname: X\n");
    assertThat(ask(folder.resolve("none.yaml"), "").code()).isZero();
    assertThat(folder.resolve("none.yaml")).doesNotExist();
  }

  @Test
  void allThatIsNotKnownLeavesNothingMoreToAsk() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("p.yaml"),
            "id: x\nname: X\norganisation: {kind: REGULATOR, industry: O}\n");
    Run run = ask(file, "?\n".repeat(664));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Nothing more to ask: ");
    assertThat(file).hasContent("id: x\nname: X\norganisation: {kind: REGULATOR, industry: O}\n");
  }

  @Test
  void aProfileThatCannotBeReadIsLeftAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "id: x\nname: X\ncloud: 7\n");
    Run run = ask(file, "1\n");
    assertThat(run.code()).isEqualTo(Waymark.PROBLEMS);
    assertThat(run.err()).contains("/cloud: found 7, expected a mapping");
    assertThat(file).hasContent("id: x\nname: X\ncloud: 7\n");
  }

  @Test
  void itAsksInSpanishToo() throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "id: x\nname: X\n");
    Run run = ask(file, "2\nno sé\natrás\nfin\n", "--language", "es");
    assertThat(run.out())
        .contains("¿Qué tipo de organización")
        .contains("Anotado: tipo de organización: gobierno.")
        .contains("Las respuestas están en ");
  }

  @Test
  void itWorksOnTheTemplateOfNewAndKeepsItsComments() throws Exception {
    Path file = folder.resolve("t.yaml");
    assertThat(Run.waymark("new", "--kind", "REGULATOR", "-o", file.toString()).code()).isZero();
    long comments = Files.readString(file).lines().filter(l -> l.strip().startsWith("#")).count();
    Run run = ask(file, "yes\n1\n".repeat(6) + "stop\n");
    assertThat(run.code()).as(run.err()).isZero();
    String text = Files.readString(file);
    assertThat(ProfileReader.read("t", text).said()).hasSizeGreaterThan(3);
    assertThat(text.lines().filter(l -> l.strip().startsWith("#"))).hasSize((int) comments);
  }

  @Test
  void whatIsAnsweredInPartIsNotAskedAgain() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("p.yaml"),
            "id: x\nname: X\norganisation: {kind: ENTERPRISE, industry: K}\n");
    Run run = ask(file, "1,2\n>= 1\nyes\n".repeat(664));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("Noted: ")).toList())
        .hasSizeGreaterThan(50)
        .anyMatch(line -> line.contains(" or "))
        .anyMatch(line -> line.contains("at least 1"))
        .doesNotHaveDuplicates();
    assertThat(run.out()).contains("Nothing more to ask: ").doesNotContain("Stopped: ");
    assertThat(ProfileReader.read("p", Files.readString(file)).said()).hasSizeGreaterThan(3);
  }
}
