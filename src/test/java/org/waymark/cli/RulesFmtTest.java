package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Rules;
import org.waymark.rulebook.RulebookFiles;

/** A folder of rules is laid out, and the next rule is begun in it. */
class RulesFmtTest {

  @TempDir Path folder;

  @BeforeEach
  void copy() throws Exception {
    for (var file : Rules.files().texts().entrySet()) {
      Files.writeString(folder.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
  }

  private void edit(String file, String from, String to) throws Exception {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  @Test
  void theShippedRulesAreInTheirLayout() {
    Run run = Run.waymark("rules", "fmt", "rules", "--check");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(0);
  }

  @Test
  void otherSpacesAreLaidOutAndSayTheSame() throws Exception {
    String before = Files.readString(folder.resolve("cloud-model.drl"));
    edit(
        "cloud-model.drl",
        "Organisation( kind == Kind.ENTERPRISE )",
        "Organisation(kind==Kind.ENTERPRISE)");
    edit("cloud-model.drl", "\nthen\nend\n", "\n  then\n\nend\n");
    Run check = Run.waymark("rules", "fmt", folder.toString(), "--check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).isEqualTo(folder.resolve("cloud-model.drl") + "\n");
    Run run = Run.waymark("rules", "fmt", folder.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(0);
    assertThat(Files.readString(folder.resolve("cloud-model.drl"))).isEqualTo(before);
  }

  @Test
  void whatCannotBeReadIsNamedAndLeftAndTheRestIsLaidOut() throws Exception {
    edit("banking.drl", "rule \"BNK-01\"", "rule \"BNK-01");
    edit(
        "cloud-model.drl",
        "Organisation( kind == Kind.ENTERPRISE )",
        "Organisation(kind==Kind.ENTERPRISE)");
    String broken = Files.readString(folder.resolve("banking.drl"));
    Run run = Run.waymark("rules", "fmt", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("banking.drl:");
    assertThat(run.out()).contains("cloud-model.drl");
    assertThat(Files.readString(folder.resolve("banking.drl"))).isEqualTo(broken);
  }

  @Test
  void commentsInsideRulesAreNeverLost() throws Exception {
    edit(
        "cloud-model.drl",
        "    Organisation( kind == Kind.ENTERPRISE, size == Size.LARGE,",
        "    // large ones\n    Organisation( kind == Kind.ENTERPRISE, // they alone\n size == Size.LARGE,");
    Run.waymark("rules", "fmt", folder.toString());
    assertThat(Files.readString(folder.resolve("cloud-model.drl")))
        .contains("// large ones")
        .contains("// they alone");
  }

  @Test
  void theNextRuleIsBegunAndCheckListsWhatIsToBeFilledIn() throws Exception {
    Run run = Run.waymark("rules", "new", "BNK", folder.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(0);
    assertThat(run.out()).contains("BNK-25").contains("banking.drl:").contains("waymark check");
    Run check = Run.waymark("check", folder.toString());
    assertThat(check.code()).isEqualTo(1);
    List<String> lines = check.out().lines().toList();
    assertThat(lines)
        .anyMatch(line -> line.contains("banking.cards.yaml") && line.contains("TODO"));
    assertThat(lines)
        .anyMatch(line -> line.contains("banking.cases.yaml") && line.contains("TODO"));
    assertThat(lines).anyMatch(line -> line.contains("banking.drl") && line.contains("TODO"));
    assertThat(check.out()).doesNotContain("cloud-model");
  }

  @Test
  void anUnknownChapterIsNamedWithWhatWasMeant() throws Exception {
    Run run = Run.waymark("rules", "new", "BNC", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("did you mean `BNK`?");
    assertThat(RulebookFiles.of(folder).digest()).isEqualTo(Rules.files().digest());
    assertThat(Run.waymark("rules", "fmt", folder + "/none").err())
        .contains("there is no such folder");
  }
}
