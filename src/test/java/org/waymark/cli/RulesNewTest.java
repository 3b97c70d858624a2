package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules new} and {@code rules fmt} on the command line. */
class RulesNewTest {

  private static final Path EXAMPLE = Path.of("docs/examples/rules-repository/rules");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws Exception {
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private Map<String, String> texts() throws Exception {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private void replace(String name, String from, String to) throws Exception {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private Run begin(String prefix) {
    return Run.waymark("rules", "new", prefix, folder.toString());
  }

  private Run fmt(String... more) {
    return Run.waymark(
        Stream.concat(Stream.of("rules", "fmt", folder.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** A folder in the place of the file that is written first keeps it from being written. */
  private void block(String name) throws Exception {
    String part = "." + name + "." + ProcessHandle.current().pid() + ".part";
    Files.createDirectories(folder.resolve(part).resolve("full"));
  }

  @Test
  void theNextRuleStandsBehindTheLastAndNothingElseChanges() throws Exception {
    Map<String, String> before = texts();
    Run run = begin("our");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Map<String, String> after = texts();
    after.forEach((name, text) -> assertThat(text).startsWith(before.get(name)));
    assertThat(after)
        .allSatisfy(
            (name, text) ->
                assertThat(text.equals(before.get(name))).isEqualTo(!name.startsWith("running.")));
    assertThat(after.get("running.drl")).contains("rule \"OUR-03\"");
    assertThat(fmt("--check").out()).isEmpty();
    assertThat(begin("OUR").out()).startsWith("OUR-04 stands in these files");
  }

  @Test
  void anIdThatOnlyACardHasIsNotGivenAgain() throws Exception {
    replace("running.cards.yaml", "OUR-02:", "OUR-07:");
    assertThat(begin("OUR").out()).startsWith("OUR-08 ");
  }

  @Test
  void whatIsToBeFilledInIsWhatCheckFinds() throws Exception {
    Run run = begin("OUR");
    Run check = Run.waymark("check", folder.toString());
    assertThat(check.code()).isEqualTo(1);
    List<String> told =
        run.out()
            .lines()
            .filter(line -> line.startsWith("  " + folder))
            .map(String::strip)
            .toList();
    assertThat(told).hasSize(15).allMatch(line -> line.contains("running."));
    assertThat(check.out().lines().toList()).containsAll(told).contains("15 problems");
    for (String one : told) {
      String[] place = one.split(":", 4);
      String line = Files.readAllLines(Path.of(place[0])).get(Integer.parseInt(place[1]) - 1);
      assertThat(line.substring(Integer.parseInt(place[2]) - 1)).containsPattern("^['\"]?TODO: ");
    }
    assertThat(run.out())
        .contains(
            "waymark check " + folder,
            "waymark test " + folder + " --gaps",
            "waymark rules fmt " + folder);
  }

  @Test
  void filledInItPasses() throws Exception {
    begin("OUR");
    String cards = "running.cards.yaml";
    replace(cards, "'TODO: an imperative'", "Rehearse a failure");
    replace(cards, "'TODO: must, should or could'", "could");
    replace(cards, "'TODO: action, decision, criterion or caution'", "action");
    replace(
        cards, "'TODO: the headings below the chapter, outermost first'", "When the cloud stops");
    replace(cards, "'TODO: what to do'", "Rehearse what you do when the cloud stops.");
    replace(cards, "'TODO: the reason that the report gives'", "What was rehearsed goes well.");
    replace(cards, "'TODO: the first step'", "Name a day.");
    replace(cards, "'TODO: the second step'", "Write down who does what.");
    replace(cards, "'TODO: who sees to it'", "head of operations");
    replace(cards, "'TODO: low, medium or high'", "low");
    replace(cards, "'TODO: hop, skip or jump'", "hop");
    String cases = "running.cases.yaml";
    replace(cases, "'TODO: who must get the advice'", "an enterprise");
    replace(cases, "'TODO: who nearly gets it'", "a regulator");
    replace(cases, "'TODO: for whom it stays open'", "what it is");
    assertThat(Run.waymark("check", folder.toString()).out())
        .contains("running.drl:20:4:", "1 problem\n");
    replace(
        "running.drl",
        "TODO: the advice in a sentence; below, the conditions that must hold.",
        "Rehearse.");
    Run check = Run.waymark("check", folder.toString());
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(Run.waymark("test", folder.toString()).code()).isZero();
    assertThat(fmt("--check").code()).isZero();
  }

  @Test
  void usualMistakesChangeNothing() throws Exception {
    Map<String, String> before = texts();
    Run unknown = begin("OUT");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err())
        .contains("OUT: no rule has this prefix, expected one of OUR, did you mean `OUR`?");
    assertThat(Run.waymark("rules", "new").code()).isEqualTo(2);
    Run missing = Run.waymark("rules", "new", "OUR", folder.resolve("no").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no such folder");
    Run file = Run.waymark("rules", "fmt", folder.resolve("running.drl").toString());
    assertThat(file.err()).contains("is a file, expected a folder of rules");
    assertThat(texts()).isEqualTo(before);
    Files.delete(folder.resolve("running.cases.yaml"));
    before.remove("running.cases.yaml");
    assertThat(begin("OUR").err()).contains("no file holds cases of `OUR`");
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void whereOneFileCannotBeWrittenNoneIs() throws Exception {
    Map<String, String> before = texts();
    block("running.drl");
    Run run = begin("OUR");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("running.drl: cannot be written, so that nothing was");
    assertThat(texts()).isEqualTo(before);
    replace("running.drl", "providerCount >= 1", "providerCount>=1");
    replace("running.cards.yaml", "title: ", "title:   ");
    Map<String, String> untidy = texts();
    assertThat(fmt().err()).contains("running.drl: cannot be written");
    assertThat(texts()).isEqualTo(untidy);
  }

  @Test
  void filesAreLaidOutAndNamed() throws Exception {
    Map<String, String> before = texts();
    replace("running.drl", "providerCount >= 1", "providerCount>=1");
    replace("running.cards.yaml", "title: ", "title:   ");
    Map<String, String> untidy = texts();
    Run check = fmt("--check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out().lines())
        .containsExactly(
            folder.resolve("running.cards.yaml").toString(),
            folder.resolve("running.drl").toString());
    assertThat(texts()).isEqualTo(untidy);
    Run run = fmt();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(check.out());
    assertThat(texts()).isEqualTo(before);
    assertThat(fmt()).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void aFileThatCannotBeReadIsToldAndTheOthersAreLaidOut() throws Exception {
    Map<String, String> before = texts();
    replace("running.cards.yaml", "title: ", "title:   ");
    replace("running.drl", "slaSigned == false )", "slaSigned == false");
    Run run = fmt();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("running.drl:").containsPattern("running\\.drl:[0-9]+:[0-9]+: ");
    assertThat(texts())
        .containsEntry("running.cards.yaml", before.get("running.cards.yaml"))
        .hasEntrySatisfying(
            "running.drl",
            text -> assertThat(text).contains("providerCount >= 1, slaSigned == false\n"));
  }
}
