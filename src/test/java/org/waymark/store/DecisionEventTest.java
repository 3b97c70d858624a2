package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;

/** A decision on a line: what was stored comes back byte for byte, and nothing can be changed. */
class DecisionEventTest {

  private static final String ADVISORY = advisory();

  private static String advisory() {
    try {
      return JsonReport.write(
          new Adviser(Rules.rulebook())
              .advise(
                  ProfileReader.read(
                      "samples/acme-bank.yaml",
                      java.nio.file.Files.readString(
                          java.nio.file.Path.of("samples/acme-bank.yaml")))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static DecisionEvent event(String profile, String advisory) {
    return event(Decision.NOTHING, 1, profile, advisory);
  }

  private static DecisionEvent event(
      String previous, long sequence, String profile, String advisory) {
    return new DecisionEvent(
        Decision.after(
            previous,
            "local",
            sequence,
            "0b0e7b0a-0000-4000-8000-00000000000" + sequence,
            Decisions.about("acme-bank", "2026-11-25T08:00:00.000Z"),
            Decision.sha256(profile),
            Decision.sha256(advisory)),
        new Decision.Content(profile, advisory));
  }

  private static DecisionEvent usual() {
    return event(Decisions.content("acme-bank").profile(), ADVISORY);
  }

  private static DecisionEvent read(String line) throws InputException {
    return DecisionEvent.read("export.ndjson", 7, line);
  }

  @Test
  void theTextsOfADecisionComeBackByteForByte() throws Exception {
    DecisionEvent event = usual();
    String line = event.line();
    assertThat(line).doesNotContain("\n").contains(ADVISORY.strip());
    assertThat(read(line).equals(event)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        " {}",
        "{} ",
        "{}\n",
        "{}\r",
        "{\"a\":\n1}",
        "{}{}",
        "{},\"hash\":\"x\"",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1.10,\"b\":1E+2,\"c\":\"\\u00e9\\/\"}",
        "[1]",
        "null",
        "\"text\"",
        "not JSON",
        "{\"a\":",
        "{\"a\":\"\u2028\u0000\"}",
        "é🏦"
      })
  void evenTextsThatWaymarkDidNotWriteComeBackAsTheyAre(String text) throws Exception {
    for (DecisionEvent event :
        List.of(event(text, ADVISORY), event("{}", text), event("{}", text + "\n"))) {
      String line = event.line();
      assertThat(line.lines()).hasSize(1);
      assertThat(read(line)).isEqualTo(event);
    }
  }

  @Test
  void textsThatAreNestedDeepComeBackToo() throws Exception {
    for (int depth : new int[] {400, 498, 499, 500, 501, 2000}) {
      String deep = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
      assertThat(read(event(deep, ADVISORY).line()).content().profile()).isEqualTo(deep);
    }
  }

  @Test
  void itIsACloudEventWithTheNamesOfOpasDecisionLog() throws Exception {
    Map<?, ?> event = plain(usual().line());
    assertThat(event.keySet().stream().map(String::valueOf))
        .containsExactly(
            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
    assertThat(event.get("specversion")).isEqualTo("1.0");
    assertThat(event.get("source")).isEqualTo("/waymark/local");
    assertThat(event.get("type")).isEqualTo("org.waymark.decision.v1");
    assertThat(event.get("subject")).isEqualTo("acme-bank");
    assertThat(event.get("time")).isEqualTo("2026-11-25T08:00:00.000Z");
    Map<?, ?> data = (Map<?, ?>) event.get("data");
    assertThat(data.get("decision_id")).isEqualTo(event.get("id"));
    assertThat(data.get("path")).isEqualTo("waymark/advise");
    assertThat(data.get("labels")).isEqualTo(Map.of("program", "1.0.0", "tenant", "local"));
    assertThat(data.get("bundles"))
        .isEqualTo(Map.of("waymark", Map.of("revision", "sha256:" + "5".repeat(64))));
    assertThat(((Map<?, ?>) data.get("input")).get("id")).isEqualTo("acme-bank");
    assertThat(data.get("result")).isInstanceOf(Map.class);
    assertThat(data.get("set")).isEqualTo(Map.of("ROOM_CAN_CLOSE", 40L));
  }

  private static Map<?, ?> plain(String line) {
    var problems = new Problems();
    Map<?, ?> plain = (Map<?, ?>) DocumentReader.read("line", line, problems).plain();
    assertThat(problems.sorted()).isEmpty();
    return plain;
  }

  @Test
  void aChangeOfAnyValueIsFound() throws Exception {
    String line = event("{\"id\":\"acme-bank\"}", "{\"id\":\"acme-bank\"}\n").line();
    var value = java.util.regex.Pattern.compile("(?<=:)\"[^\"]+\"|(?<=:)[0-9]+").matcher(line);
    int changed = 0;
    while (value.find()) {
      int last = value.end() - (value.group().endsWith("\"") ? 2 : 1);
      char other = line.charAt(last) == '0' ? '1' : '0';
      String tampered = line.substring(0, last) + other + line.substring(last + 1);
      assertThat(flaw(tampered)).as(tampered).isNotNull();
      changed++;
    }
    assertThat(changed).isEqualTo(29);
    assertThat(flaw(line)).isNull();
  }

  private static String flaw(String line) {
    try {
      DecisionEvent event = read(line);
      var chain = new Chain("local");
      chain.next(event.decision(), event.content());
      return chain.finding().flaw();
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  @Test
  void aValueThatStandsTwiceOrElsewhereIsNotBelieved() throws Exception {
    String line = usual().line();
    assertThat(
            flaw(line.replace("{\"specversion\"", "{\"/data\":{\"hash\":\"x\"},\"specversion\"")))
        .as("an attribute more changes nothing")
        .isNull();
    assertThat(flaw(line.replace("{\"specversion\"", "{\"data/hash\":\"x\",\"specversion\"")))
        .isNull();
    assertThat(flaw(line.replace("\"asOf\"", "\"name\":\"Other\",\"asOf\""))).contains("Duplicate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "7", "no JSON", "{\"type\":\"org.example.other\"}", "{\"id\":"})
  void whatIsNoDecisionIsSaidWithItsLine(String line) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(line))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.file()).isEqualTo("export.ndjson");
                          assertThat(problem.line()).isEqualTo(7);
                        }));
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> read("{\"type\":\"org.waymark.decision.v1\",\"data\":{\"sequence\":\"x\"}}"))
        .satisfies(e -> assertThat(e.problems()).hasSizeGreaterThan(20))
        .withMessageContaining("/data/hash: is missing")
        .withMessageContaining("/data/sequence: found `x`, expected a whole number");
  }

  @Test
  void linesAreReadOneByOneWhateverTheirEnds() throws Exception {
    DecisionEvent first = event(Decision.NOTHING, 1, "{}", ADVISORY);
    DecisionEvent second = event(first.decision().hash(), 2, "{}", ADVISORY);
    for (String end : List.of("\n", "\r\n", "\n\n")) {
      var read = new ArrayList<DecisionEvent>();
      var lines = new ArrayList<Integer>();
      DecisionEvent.read(
          "export.ndjson",
          new ByteArrayInputStream(
              (first.line() + end + second.line()).getBytes(StandardCharsets.UTF_8)),
          (line, event) -> {
            lines.add(line);
            read.add(event);
          });
      assertThat(read.equals(List.of(first, second))).isTrue();
      assertThat(lines).containsExactly(1, end.equals("\n\n") ? 3 : 2);
    }
  }

  @Test
  void aLaterPartIsProvenByTheEndOfThePartBefore() {
    DecisionEvent first = event(Decision.NOTHING, 1, "{}", ADVISORY);
    DecisionEvent second = event(first.decision().hash(), 2, "{}", ADVISORY);
    DecisionEvent third = event(second.decision().hash(), 3, "{}", ADVISORY);
    List<DecisionEvent> part = List.of(second, third);

    assertThat(part(null, part)).contains("record 1").contains("is number 2, expected number 1");
    assertThat(part(first, part)).isNull();
    assertThat(part(second, part)).isNull();
    assertThat(part(third, part)).isNull();
    assertThat(part(first, List.of(third))).as("a hole").isNotNull();
    assertThat(part(event("{\"other\":1}", ADVISORY), part)).as("another record").isNotNull();
    assertThat(part(third, List.of(second))).contains("record 3 is missing");
  }

  private static String part(DecisionEvent noted, List<DecisionEvent> part) {
    Chain chain =
        Chain.exported(
            "local",
            noted == null
                ? null
                : new DecisionLog.End(noted.decision().sequence(), noted.decision().hash()));
    part.forEach(event -> chain.next(event.decision(), event.content()));
    return chain.finding().flaw();
  }
}
