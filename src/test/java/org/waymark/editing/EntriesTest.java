package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Rules;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;

/** Entries are found, put and taken away, and nothing around them changes. */
class EntriesTest {

  private static final RulebookFiles SHIPPED = Rules.files();

  private static Node value(Entry entry) {
    Node root =
        Objects.requireNonNull(
            DocumentReader.readYaml(entry.file(), entry.text(), new Problems()), entry.id());
    return Objects.requireNonNull(((Node.Mapping) root).get(entry.id()));
  }

  private static Node yaml(String text) {
    var problems = new Problems();
    Node node = DocumentReader.readYaml("value", text, problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(node);
  }

  private static RulebookFiles with(RulebookFiles files, String name, String text) {
    var texts = new TreeMap<>(files.texts());
    texts.put(name, text);
    return new RulebookFiles(texts);
  }

  @Test
  void everyRuleCardCaseAndThresholdIsAnEntry() {
    List<Entry> entries = Entries.of(SHIPPED);
    for (EntryKind kind : List.of(EntryKind.RULE, EntryKind.CARD, EntryKind.CASES)) {
      assertThat(entries).filteredOn(one -> one.kind() == kind).as("%s", kind).hasSize(455);
    }
    assertThat(entries)
        .filteredOn(one -> one.kind() == EntryKind.THRESHOLD)
        .extracting(Entry::id)
        .containsExactlyInAnyOrderElementsOf(Rules.sources().thresholds().keySet());
    for (Entry entry : entries) {
      assertThat(SHIPPED.texts().get(entry.file())).contains(entry.text());
    }
  }

  @Test
  void anEntryIsItsTextAsItStandsWithItsOwnComment() {
    Entry rule = Objects.requireNonNull(Entries.find(SHIPPED, EntryKind.RULE, "CLD-10"));
    assertThat(rule.text())
        .isEqualTo(
            """
            // Plan your first cloud services.
            rule "CLD-10"
            when
                Organisation( kind == Kind.ENTERPRISE )
                Cloud( deploymentModel == DeploymentModel.NONE, migrationStatus == MigrationStatus.NONE )
            then
            end
            """);
    assertThat(Entries.find(SHIPPED, EntryKind.THRESHOLD, "HIGH_PEAK_LOAD"))
        .extracting(Entry::text)
        .asString()
        .startsWith("HIGH_PEAK_LOAD:\n  value: 3\n")
        .endsWith("idle most of the time.\n");
    assertThat(Entries.find(SHIPPED, EntryKind.RULE, "CLD-999")).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = EntryKind.class,
      names = {"RULE", "CARD", "CASES"})
  void whatIsTakenAwayAndPutAgainLeavesEveryByteAsItWas(EntryKind kind) throws Exception {
    int tried = 0;
    for (Entry entry : Entries.of(SHIPPED, kind)) {
      tried++;
      // Their files are long; every third is enough to see how they are put.
      if (kind != EntryKind.RULE && tried % 3 != 0) {
        continue;
      }
      RulebookFiles without = Entries.remove(SHIPPED, kind, entry.id());
      assertThat(Entries.find(without, kind, entry.id())).isNull();
      String own = SHIPPED.texts().get(entry.file());
      assertThat(without.texts().get(entry.file()))
          .hasSizeBetween(
              own.length() - entry.text().length() - 2, own.length() - entry.text().length());
      RulebookFiles again =
          kind == EntryKind.RULE
              ? Entries.putRule(without, entry.id(), entry.text())
              : Entries.put(without, kind, entry.id(), value(entry));
      Entry found = Objects.requireNonNull(Entries.find(again, kind, entry.id()));
      assertThat(found.text()).isEqualTo(entry.text());
      if (!isBehindAHeading(own, entry)) {
        assertThat(again).as(entry.id()).isEqualTo(SHIPPED);
      }
    }
    assertThat(tried).isEqualTo(455);
  }

  /** What is put again stands behind the rule before it, so before the heading of its section. */
  private static boolean isBehindAHeading(String text, Entry entry) {
    return text.substring(0, text.indexOf(entry.text())).stripTrailing().endsWith(" --");
  }

  @Test
  void whatIsPutInPlaceOfAnotherValueIsReadAsItWasBefore() throws Exception {
    RulebookFiles files = SHIPPED;
    Node other = yaml("{x: [1, two, {three: 3.5}], y: 'it''s: # so'}");
    for (Entry entry : Entries.of(SHIPPED, EntryKind.THRESHOLD)) {
      files = Entries.put(files, entry.kind(), entry.id(), other);
      assertThat(value(Objects.requireNonNull(Entries.find(files, entry.kind(), entry.id()))))
          .extracting(Node::plain)
          .isEqualTo(other.plain());
      files = Entries.put(files, entry.kind(), entry.id(), value(entry));
    }
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(files, false, problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(sources.thresholds()).isEqualTo(Rules.sources().thresholds());
    String before = SHIPPED.texts().get("rules/thresholds.yaml");
    String after = files.texts().get("rules/thresholds.yaml");
    // The one comment inside an entry went with what it spoke of.
    assertThat(before.lines().filter(line -> !line.startsWith("  #")).toList())
        .isEqualTo(after.lines().toList());
  }

  @Test
  void theSameValueKeepsTheCommentsInsideItsEntry() throws Exception {
    Entry entry =
        Objects.requireNonNull(Entries.find(SHIPPED, EntryKind.THRESHOLD, "AFFORDABLE_BROADBAND"));
    assertThat(entry.text()).contains("\n  # ");
    assertThat(Entries.put(SHIPPED, entry.kind(), entry.id(), value(entry))).isEqualTo(SHIPPED);
  }

  private static final String[] ODD = {
    "a",
    "Z",
    "0",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "#",
    " #",
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "---",
    "\n---\n",
    "...",
    "\nCLD-01:\n",
    "'",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a",
    "*a",
    "!",
    "!!str ",
    "|",
    ">",
    ">-\n",
    "%",
    "@",
    "`",
    "<script>",
    "é",
    "🏦",
    "\u2028",
    "\u0085",
    "\u00a0",
    "\uFEFF",
    "\u0000",
    "\u0007",
    "\u202e",
    "~",
    "null",
    "true",
    "no",
    "1e3",
    "0x1F",
    "1_000",
    "2017-12-31",
    ".inf",
    "=",
    "<<",
    "\r",
    "\r\n",
    "\uD800",
    "word word word word word word word word word word word word word word word word "
  };

  private static String odd(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(random.nextInt(8) == 0 ? 60 : 6);
    for (int i = 0; i < length; i++) {
      text.append(ODD[random.nextInt(ODD.length)]);
    }
    return text.toString();
  }

  private static Node odd(Random random, int depth) {
    int kind = random.nextInt(depth > 2 ? 5 : 7);
    if (kind == 5) {
      var entries = new java.util.LinkedHashMap<String, Node.Entry>();
      for (int i = random.nextInt(4); i > 0; i--) {
        String key = odd(random);
        Node.Scalar name = new Node.Scalar("value", 1, 1, "", key);
        entries.put(key, new Node.Entry(name, odd(random, depth + 1)));
      }
      return new Node.Mapping("value", 1, 1, "", entries);
    }
    if (kind == 6) {
      var items = new ArrayList<Node>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(odd(random, depth + 1));
      }
      return new Node.Sequence("value", 1, 1, "", items);
    }
    Object value =
        switch (kind) {
          case 0 -> random.nextLong() % 1_000_000_000_000_000_000L;
          case 1 -> random.nextBoolean() ? random.nextGaussian() : 3.0e15 * random.nextInt(5);
          case 2 -> random.nextInt(3) == 0 ? null : random.nextBoolean();
          default -> odd(random);
        };
    return new Node.Scalar("value", 1, 1, "", value);
  }

  @Test
  void noValueBreaksOutOfItsEntry() throws Exception {
    var random = new Random(17);
    List<String> keys = List.of("title", "advice", "because", "changes", "figures", "section", "x");
    int written = 0;
    for (int i = 0; i < 1500; i++) {
      EntryKind kind =
          List.of(EntryKind.CARD, EntryKind.CASES, EntryKind.THRESHOLD).get(random.nextInt(3));
      String id = kind == EntryKind.THRESHOLD ? "B_B" : "CLD-02";
      RulebookFiles files = small(kind, random.nextBoolean());
      var entries = new java.util.LinkedHashMap<String, Node.Entry>();
      for (int j = random.nextInt(5); j > 0; j--) {
        String key = random.nextBoolean() ? keys.get(random.nextInt(keys.size())) : odd(random);
        entries.put(key, new Node.Entry(new Node.Scalar("value", 1, 1, "", key), odd(random, 0)));
      }
      Node.Mapping value = new Node.Mapping("value", 1, 1, "", entries);
      RulebookFiles put;
      try {
        put = Entries.put(files, kind, id, value);
      } catch (InputException e) {
        // What no YAML can hold, such as half of a character, is refused.
        assertThat(e).hasMessageContaining("cannot be written");
        continue;
      }
      written++;
      String name = put.texts().keySet().iterator().next();
      String text = Objects.requireNonNull(put.texts().get(name));
      var problems = new Problems();
      Node.Mapping read =
          (Node.Mapping)
              Objects.requireNonNull(DocumentReader.readYaml(name, text, problems), text);
      assertThat(problems.sorted()).isEmpty();
      assertThat(read.entries().keySet()).hasSize(3).contains(id);
      assertThat(Objects.requireNonNull(read.entries().get(id)).value().plain())
          .as(text)
          .isEqualTo(value.plain());
      Entry entry = Objects.requireNonNull(Entries.find(put, kind, id));
      assertThat(text.replace(entry.text(), ""))
          .as("the rest")
          .isEqualTo(files.texts().get(name).replace(textOf(files, kind, id), ""));
      assertThat(Layout.format(put).texts().get(name))
          .isEqualTo(Layout.format(Layout.format(put)).texts().get(name));
    }
    assertThat(written).isGreaterThan(1000);
  }

  private static String textOf(RulebookFiles files, EntryKind kind, String id) {
    return Objects.requireNonNull(Entries.find(files, kind, id)).text();
  }

  private static RulebookFiles small(EntryKind kind, boolean folder) {
    String name =
        switch (kind) {
          case CARD -> "a.cards.yaml";
          case CASES -> "a.cases.yaml";
          default -> "thresholds.yaml";
        };
    String text =
        kind == EntryKind.THRESHOLD
            ? "# head\n\nA_A:\n  value: 1\nB_B: {value: 2}\n# of C\nC_C:\n  value: 3\n"
            : "# head\n\nCLD-01: {x: 1}\n\nCLD-02:\n  x: 2\n\n# of 3\nCLD-03:\n  x: |\n    a\n    # b\n";
    return new RulebookFiles(Map.of((folder ? "rules/" : "") + name, text));
  }

  @Test
  void aRuleIsPutBehindTheNextLowerOneInWhicheverFileItStands() throws Exception {
    RulebookFiles files =
        new RulebookFiles(
            Map.of(
                "a.drl", "package rules;\n\n" + rule("ABC-01") + "\n" + rule("ABC-09"),
                "b.drl", "package rules;\n\n// -- Head --\n\n" + rule("ABC-05") + "// tail\n"));
    RulebookFiles put = Entries.putRule(files, "ABC-07", rule("ABC-07"));
    assertThat(put.texts().get("b.drl"))
        .isEqualTo(
            "package rules;\n\n// -- Head --\n\n"
                + rule("ABC-05")
                + "\n"
                + rule("ABC-07")
                + "// tail\n");
    put = Entries.putRule(files, "ABC-02", rule("ABC-02"));
    assertThat(put.texts().get("a.drl")).contains("end\n\nrule \"ABC-02\"");
    put = Entries.putRule(files, "ABC-100", rule("ABC-100"));
    assertThat(put.texts().get("a.drl")).endsWith(rule("ABC-09") + "\n" + rule("ABC-100"));
    RulebookFiles higher =
        new RulebookFiles(Map.of("b.drl", "package rules;\n\n" + rule("ABC-05")));
    assertThat(Entries.putRule(higher, "ABC-03", rule("ABC-03")).texts().get("b.drl"))
        .isEqualTo("package rules;\n\n" + rule("ABC-03") + "\n" + rule("ABC-05"));
  }

  private static String rule(String id) {
    return "rule \"" + id + "\"\nwhen\n    Cloud( providerCount == 1 )\nthen\nend\n";
  }

  @Test
  void aNewPrefixNeedsAFileFirst() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Entries.putRule(SHIPPED, "CLE-01", rule("CLE-01")))
        .withMessage(
            "CLE-01: no file holds a rule of `CLE`, expected a file for its chapter to be put first,"
                + " did you mean `CLD`?");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                Entries.put(
                    new RulebookFiles(Map.of()), EntryKind.THRESHOLD, "A_B", yaml("value: 1")))
        .withMessageContaining("there is no thresholds.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule \"CLD-02\"\\nwhen\\nthen\\nend|CLD-01:1:6: found the rule name \"CLD-02\", expected \"CLD-01\"",
        "rule \"CLD-01\" when then end rule \"CLD-02\" when then end|CLD-01:1:29: found `rule` behind",
        "rule \"CLD-01\" when then end x|CLD-01:1:29: found `x` behind the rule",
        "rule \"CLD-01\" when then|the rule has no `end`",
        "package rules; rule \"CLD-01\" when then end|CLD-01:1:1: found `package`, expected `rule",
        "''|found the end of the file, expected `rule \"CLD-01\"`",
        "// only a comment|expected `rule \"CLD-01\"`",
        "// apart\\n\\nrule \"CLD-01\" when then end|CLD-01:1:1: found text apart from the rule",
        "/* block */\\nrule \"CLD-01\" when then end|found text apart from the rule",
        "/* open\\nrule \"CLD-01\" when then end|a comment is not closed",
        "rule \"CLD-01\" when then end\\n// behind|CLD-01:2:1: found text behind the rule",
        "rule \"CLD-01\" when then end /* open|a comment is not closed",
        "// x\\r rule \"CLD-09\"\\nrule \"CLD-01\" when \\u0041 then end|found the character `\\` (U+005C)",
        "rule \"CLD-01\" when ((((((((((((( then end|nested deeper than 12",
      })
  void aTextThatIsNotOneRuleIsRefusedWithItsPlace(String drl, String message) {
    String text = drl.replace("\\n", "\n").replace("\\r", "\r").replace("\\u0041", "\\");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Entries.putRule(SHIPPED, "CLD-01", text))
        .withMessageContaining(message);
  }

  @Test
  void aRuleMayHaveSyntaxThatOnlyTheCheckRefuses() throws Exception {
    String broken = "// why\n// and how\nrule \"CLD-01\"\nwhen\n  Clowd( x = )\nthen\nend // so\n";
    RulebookFiles put = Entries.putRule(SHIPPED, "CLD-01", "\n" + broken + "\n\n");
    assertThat(textOf(put, EntryKind.RULE, "CLD-01")).isEqualTo(broken);
    assertThat(textOf(put, EntryKind.RULE, "CLD-02"))
        .isEqualTo(textOf(SHIPPED, EntryKind.RULE, "CLD-02"));
  }

  @Test
  void aLineThatLooksLikeAnotherRuleInABlockCommentIsNone() throws Exception {
    String text = "package rules;\n/*\n// rule \"ABC-02\" */\n" + rule("ABC-01") + rule("ABC-03");
    RulebookFiles files = new RulebookFiles(Map.of("a.drl", text));
    assertThat(Entries.of(files)).extracting(Entry::id).containsExactly("ABC-01", "ABC-03");
    assertThat(Entries.remove(files, EntryKind.RULE, "ABC-01").texts().get("a.drl"))
        .isEqualTo("package rules;\n/*\n// rule \"ABC-02\" */\n" + rule("ABC-03"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLD-1", "cld-01", "CLD-01\n", "CLD-01: {}\nX", "../x", "", "CLDX-01"})
  void anIdOfAnotherFormIsRefused(String id) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Entries.put(SHIPPED, EntryKind.CARD, id, yaml("x: 1")))
        .withMessageContaining("is no id of a card, expected an id such as CLD-45");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Entries.putRule(SHIPPED, id, rule("CLD-01")));
  }

  @Test
  void whatIsMissingCannotBeTakenAway() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Entries.remove(SHIPPED, EntryKind.THRESHOLD, "HIGH_PEEK_LOAD"))
        .withMessage("HIGH_PEEK_LOAD: there is no such threshold, did you mean `HIGH_PEAK_LOAD`?");
  }

  @Test
  void aValueThatIsNoMappingIsRefusedAtItsPlace() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Entries.put(SHIPPED, EntryKind.CARD, "CLD-01", yaml("[1]")))
        .withMessage("value:1:1: found a list, expected a mapping");
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndOthersAreEdited() throws Exception {
    RulebookFiles broken = with(SHIPPED, "rules/thresholds.yaml", "A_A:\n  x: [1\nB_B: 2\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Entries.put(broken, EntryKind.THRESHOLD, "A_A", yaml("value: 1")))
        .withMessageStartingWith("rules/thresholds.yaml:");
    assertThat(Entries.put(broken, EntryKind.CARD, "CLD-01", yaml("title: x")).texts())
        .containsEntry("rules/thresholds.yaml", broken.texts().get("rules/thresholds.yaml"));
  }

  @Test
  void windowsLineEndsDoNoHarm() throws Exception {
    String name = "rules/cloud-model.cards.yaml";
    RulebookFiles files = with(SHIPPED, name, SHIPPED.texts().get(name).replace("\n", "\r\n"));
    RulebookFiles put = Entries.put(files, EntryKind.CARD, "CLD-02", yaml("title: x"));
    assertThat(textOf(put, EntryKind.CARD, "CLD-02")).contains("  title: x\n");
    assertThat(Entries.find(put, EntryKind.CARD, "CLD-03")).isNotNull();
  }

  @Test
  void aNewCardStandsInTheFileBesideItsRule() throws Exception {
    RulebookFiles files = Entries.putRule(SHIPPED, "CLD-99", rule("CLD-99"));
    files = Entries.put(files, EntryKind.CARD, "CLD-99", yaml("title: x"));
    Entry rule = Objects.requireNonNull(Entries.find(files, EntryKind.RULE, "CLD-99"));
    Entry card = Objects.requireNonNull(Entries.find(files, EntryKind.CARD, "CLD-99"));
    assertThat(card.file()).isEqualTo(rule.file().replace(".drl", ".cards.yaml"));
    assertThat(card.text()).isEqualTo("CLD-99:\n  title: x\n");
  }
}
