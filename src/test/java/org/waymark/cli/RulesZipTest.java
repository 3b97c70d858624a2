package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Rules;

/** {@code waymark rules export} and {@code import}. */
class RulesZipTest {

  @TempDir Path folder;
  private String zip = "";

  @BeforeEach
  void place() {
    zip = folder.resolve("rules.zip").toString();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> names(Path of) throws Exception {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsExportedComesBackAndIsTheSameBytesAgain() throws Exception {
    Run export = Run.waymark("rules", "export", "-o", zip);
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.out()).contains(Rules.files().digest());
    Run in = Run.waymark("rules", "import", zip, at("copy"), "--digest", Rules.files().digest());
    assertThat(in.code()).as(in.err()).isZero();
    Run again = Run.waymark("rules", "export", at("copy"), "-o", at("again.zip"));
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(Path.of(at("again.zip"))).hasSameBinaryContentAs(Path.of(zip));
    assertThat(names(folder)).containsExactly("again.zip", "copy", "rules.zip");
  }

  @Test
  void rulesThatDoNotCheckTravelOnlyWhenAsked() throws Exception {
    Run.waymark("rules", "export", "-o", zip);
    Run.waymark("rules", "import", zip, at("copy"), "--unchecked");
    Path file = folder.resolve("copy/cloud-model.drl");
    Files.writeString(file, Files.readString(file).replace("elasticScaling", "elasticScalling"));
    Run export = Run.waymark("rules", "export", at("copy"), "-o", at("bad.zip"));
    assertThat(export.code()).isEqualTo(1);
    assertThat(export.err()).contains("cloud-model.drl:").contains("elasticScalling");
    assertThat(Path.of(at("bad.zip"))).doesNotExist();
    assertThat(
            Run.waymark("rules", "export", at("copy"), "-o", at("bad.zip"), "--unchecked").code())
        .isZero();
    Run in = Run.waymark("rules", "import", at("bad.zip"), at("other"));
    assertThat(in.code()).isEqualTo(1);
    assertThat(in.err()).contains("bad.zip/cloud-model.drl:");
    assertThat(Path.of(at("other"))).doesNotExist();
  }

  @Test
  void anotherDigestThanTheOneDemandedIsRefused() {
    Run.waymark("rules", "export", "-o", zip, "--unchecked");
    Run in = Run.waymark("rules", "import", zip, at("copy"), "--digest", "sha256:00");
    assertThat(in.code()).isEqualTo(1);
    assertThat(in.err()).contains("expected sha256:00");
    assertThat(Path.of(at("copy"))).doesNotExist();
  }

  @Test
  void aFolderThatHoldsSomethingIsReplacedOnlyWhenAskedAndKeepsWhatIsNoRule() throws Exception {
    Run.waymark("rules", "export", "-o", zip, "--unchecked");
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Files.writeString(copy.resolve("old.drl"), "package rules;\n");
    Files.writeString(copy.resolve("README.md"), "ours\n");
    Run refused = Run.waymark("rules", "import", zip, copy.toString(), "--unchecked");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("is not empty").contains("--replace");
    assertThat(names(copy)).containsExactly("README.md", "old.drl");
    Run replaced = Run.waymark("rules", "import", zip, copy.toString(), "--unchecked", "--replace");
    assertThat(replaced.code()).as(replaced.err()).isZero();
    assertThat(names(copy)).contains("README.md", "terms.drl").doesNotContain("old.drl");
    assertThat(copy.resolve("README.md")).hasContent("ours\n");
    assertThat(names(folder)).containsExactly("copy", "rules.zip");
  }

  @Test
  void aFolderThatHoldsMoreThanFilesIsNotReplaced() throws Exception {
    Run.waymark("rules", "export", "-o", zip, "--unchecked");
    Path inner = Files.createDirectories(folder.resolve("copy/.git"));
    Run run = Run.waymark("rules", "import", zip, at("copy"), "--unchecked", "--replace");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(".git: is no file");
    assertThat(inner).exists();
    assertThat(names(folder)).containsExactly("copy", "rules.zip");
  }

  @Test
  void whatIsNoZipOfRulesLeavesNothingBehind() throws Exception {
    Files.write(Path.of(zip), "PK no zip".getBytes(StandardCharsets.UTF_8));
    Run run = Run.waymark("rules", "import", zip, at("copy"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith(zip + ": does not begin as a zip file");
    assertThat(Run.waymark("rules", "import", at("no.zip"), at("copy")).err())
        .contains("there is no such file");
    assertThat(Run.waymark("rules", "import", zip, at("no/copy")).code()).isEqualTo(1);
    assertThat(names(folder)).containsExactly("rules.zip");
  }

  @Test
  void anExportNeedsAFile() {
    assertThat(Run.waymark("rules", "export").code()).isEqualTo(Waymark.USAGE);
    assertThat(Run.waymark("rules", "export", "-o", at("no/rules.zip"), "--unchecked").err())
        .contains("its folder does not exist");
  }
}
