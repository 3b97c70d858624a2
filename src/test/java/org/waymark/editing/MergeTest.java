package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/** Two sides' changes to one rulebook come together; nothing of either is lost silently. */
class MergeTest {

  private static final RulebookFiles SHIPPED = Rules.files();

  private static Node value(String yaml) {
    return Objects.requireNonNull(DocumentReader.readYaml("value", yaml, new Problems()));
  }

  /** One change of one entry: another text, or none. */
  private static RulebookFiles edited(RulebookFiles files, Entry entry, int how) throws Exception {
    if (how == 0) {
      return Entries.remove(files, entry.kind(), entry.id());
    }
    return entry.kind() == EntryKind.RULE
        ? Entries.putRule(
            files,
            entry.id(),
            "// "
                + how
                + "\nrule \""
                + entry.id()
                + "\"\nwhen\n    X( y == "
                + how
                + " )\nthen\nend\n")
        : Entries.put(files, entry.kind(), entry.id(), value("title: 'Edit " + how + "'"));
  }

  @Test
  void editsOfDifferentEntriesComeTogetherAndNeverConflict() throws Exception {
    var random = new Random(3);
    // Few files, so that both sides change the same ones.
    var texts = new TreeMap<>(SHIPPED.texts());
    texts.keySet().removeIf(name -> !name.matches(".*(cloud-model|energy|thresholds)\\.[^e]*"));
    RulebookFiles base = new RulebookFiles(texts);
    for (int round = 0; round < 20; round++) {
      var entries = new ArrayList<>(Entries.of(base));
      Collections.shuffle(entries, random);
      RulebookFiles mine = base;
      RulebookFiles theirs = base;
      RulebookFiles both = base;
      for (Entry entry : entries.subList(0, 1 + random.nextInt(12))) {
        int how = random.nextInt(4);
        both = edited(both, entry, how);
        int side = random.nextInt(4);
        mine = side == 1 ? mine : edited(mine, entry, how);
        theirs = side != 1 && side != 3 ? theirs : edited(theirs, entry, how);
      }
      Merged merged = Merge.merge(base, mine, theirs);
      assertThat(merged.conflicts()).isEmpty();
      assertThat(Entries.of(merged.files())).isEqualTo(Entries.of(both));
      for (String name : base.texts().keySet()) {
        assertThat(Layout.format(name, merged.files().texts().get(name), new Problems()))
            .as(name)
            .isEqualToNormalizingWhitespace(both.texts().get(name));
      }
      assertThat(Merge.merge(base, mine, base).files()).isEqualTo(mine);
      assertThat(Merge.merge(base, base, theirs).files()).isEqualTo(theirs);
      assertThat(Merge.merge(base, mine, mine)).isEqualTo(new Merged(mine, List.of()));
    }
  }

  @Test
  void whatBothChangedDifferentlyIsAConflictInWhichMineStays() throws Exception {
    Entry entry = Objects.requireNonNull(Entries.find(SHIPPED, EntryKind.CARD, "CLD-03"));
    Entry other = Objects.requireNonNull(Entries.find(SHIPPED, EntryKind.CARD, "CLD-05"));
    RulebookFiles mine = edited(SHIPPED, entry, 1);
    RulebookFiles theirs = edited(edited(SHIPPED, entry, 2), other, 3);
    Merged merged = Merge.merge(SHIPPED, mine, theirs);
    assertThat(merged.conflicts())
        .containsExactly(
            new Conflict(
                "rules/cloud-model.cards.yaml",
                EntryKind.CARD,
                "CLD-03",
                entry.text(),
                "CLD-03:\n  title: Edit 1\n",
                "CLD-03:\n  title: Edit 2\n"));
    assertThat(merged.files()).isEqualTo(edited(mine, other, 3));
  }

  @Test
  void whatOneSideRemovedAndTheOtherChangedIsAConflict() throws Exception {
    Entry entry = Objects.requireNonNull(Entries.find(SHIPPED, EntryKind.RULE, "CLD-03"));
    RulebookFiles changed = edited(SHIPPED, entry, 1);
    RulebookFiles removed = edited(SHIPPED, entry, 0);
    Merged merged = Merge.merge(SHIPPED, removed, changed);
    assertThat(merged.conflicts())
        .singleElement()
        .satisfies(one -> assertThat(one.mine()).isEmpty())
        .satisfies(one -> assertThat(one.theirs()).contains("y == 1"));
    assertThat(merged.files()).isEqualTo(removed);
    assertThat(Merge.merge(SHIPPED, changed, removed).files()).isEqualTo(changed);
  }

  @Test
  void bothMayAddToTheSamePlace() {
    String name = "thresholds.yaml";
    RulebookFiles base = files(name, "A_A:\n  value: 1\n");
    Merged merged =
        Merge.merge(
            base,
            files(name, "A_A:\n  value: 1\nB_B:\n  value: 2\n"),
            files(name, "A_A:\n  value: 1\nC_C:\n  value: 3"));
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.files().texts().get(name))
        .isEqualTo("A_A:\n  value: 1\nB_B:\n  value: 2\nC_C:\n  value: 3");
  }

  @Test
  void oneIdGivenTwiceInDifferentFilesIsAConflict() throws Exception {
    String rule = "rule \"ABC-03\"\nwhen\n    X( %s )\nthen\nend\n";
    RulebookFiles base =
        new RulebookFiles(Map.of("a.drl", "package rules;\n", "b.drl", "package rules;\n"));
    RulebookFiles mine =
        new RulebookFiles(
            Map.of(
                "a.drl", "package rules;\n\n" + rule.formatted("m"), "b.drl", "package rules;\n"));
    RulebookFiles theirs =
        new RulebookFiles(
            Map.of(
                "a.drl", "package rules;\n", "b.drl", "package rules;\n\n" + rule.formatted("t")));
    Merged merged = Merge.merge(base, mine, theirs);
    assertThat(merged.conflicts()).extracting(Conflict::id).containsExactly("ABC-03");
    assertThat(Entries.of(merged.files()))
        .containsExactly(new Entry(EntryKind.RULE, "ABC-03", "a.drl", rule.formatted("m")));
  }

  @Test
  void aFileWithoutEntriesIsMergedByItsKeysOrElseWhole() {
    String book = "# head\nversion: 1\nasOf: 2017-12-31\ngates: {}\n";
    Merged merged =
        Merge.merge(
            files("rulebook.yaml", book),
            files("rulebook.yaml", book.replace("version: 1", "version: 2")),
            files("rulebook.yaml", book.replace("gates: {}", "gates: {a: 1}")));
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.files().texts().get("rulebook.yaml"))
        .isEqualTo("# head\nversion: 2\nasOf: 2017-12-31\ngates: {a: 1}\n");
    Merged whole =
        Merge.merge(files("x.yaml", "[1]"), files("x.yaml", "[2]"), files("x.yaml", "[3]"));
    assertThat(whole.conflicts())
        .containsExactly(new Conflict("x.yaml", null, "", "[1]", "[2]", "[3]"));
    assertThat(whole.files().texts()).containsEntry("x.yaml", "[2]");
  }

  @Test
  void aFileThatOneSideTookAwayStaysAwayUnlessTheOtherChangedIt() {
    RulebookFiles none = new RulebookFiles(Map.of());
    RulebookFiles base = files("x.yaml", "a: 1\n");
    RulebookFiles changed = files("x.yaml", "a: 2\n");
    assertThat(Merge.merge(base, base, none)).isEqualTo(new Merged(none, List.of()));
    assertThat(Merge.merge(base, changed, none))
        .isEqualTo(
            new Merged(changed, List.of(new Conflict("x.yaml", null, "", "a: 1\n", "a: 2\n", ""))));
    assertThat(Merge.merge(none, none, base).files()).isEqualTo(base);
  }

  private static RulebookFiles files(String name, String text) {
    return new RulebookFiles(Map.of(name, text));
  }
}
