package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;

/** Where the commands look for a database. */
class StoreOptionsTest {

  private static final String[] CREATE = {"keys", "create", "--name", "x", "--role", "read"};

  @TempDir Path folder;

  private static Run list(Map<String, String> environment, String... options) {
    var words = new ArrayList<>(List.of("keys", "list"));
    words.addAll(List.of(options));
    return Run.waymark("", environment, words.toArray(String[]::new));
  }

  @Test
  void theFolderForDataIsTheOneThatIsGivenOrOfTheEnvironmentOrOfTheUser() {
    String one = folder.resolve("one").toString();
    assertThat(Run.waymark("", Map.of("WAYMARK_DATA", one), CREATE).code()).isZero();
    assertThat(Path.of(one, "waymark.mv.db")).exists();
    assertThat(list(Map.of("WAYMARK_DATA", one)).code()).isZero();
    assertThat(list(Map.of("WAYMARK_DATA", "elsewhere"), "--data", one).code()).isZero();
    assertThat(list(Map.of("WAYMARK_DATABASE", "jdbc:postgresql:x"), "--data", one).code())
        .isZero();

    Map<String, String> custom = Map.of("XDG_DATA_HOME", folder.toString());
    assertThat(Run.waymark("", custom, CREATE).code()).isZero();
    assertThat(folder.resolve("waymark/waymark.mv.db")).exists();
    Map<String, String> windows = Map.of("LOCALAPPDATA", folder.toString());
    assertThat(list(windows).code()).isZero();
  }

  @Test
  void aMissingDatabaseIsSaidAndNotMade() {
    Path none = folder.resolve("none");
    Run run = list(Map.of("WAYMARK_DATA", none.toString()));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            none
                + ": holds no database of Waymark's, expected waymark.mv.db; --data names another"
                + " folder, --database a server\n1 problem\n");
    assertThat(none).doesNotExist();
  }

  @Test
  void aDatabaseThatIsInUseIsSaid() throws Exception {
    try (Database running = Database.openIn(folder, 2)) {
      running.ping();
      // Another process: H2 lets one process open a file as often as it likes.
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.waymark.cli.Waymark",
                  "keys",
                  "list",
                  "--data",
                  folder.toString())
              .start();
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(err)
          .startsWith("jdbc:h2:file:")
          .endsWith(
              ": is in use by another process, such as a running `waymark serve`; stop that one, or"
                  + " ask it through its API\n1 problem\n");
    }
  }

  @Test
  void aCommandInAProcessOfItsOwnPrintsNothingButItsOutput() throws Exception {
    assertThat(Run.waymark("", Map.of("WAYMARK_DATA", folder.toString()), CREATE).code()).isZero();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.waymark.cli.Waymark",
                "audit",
                "verify",
                "--data",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("no record\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aPasswordComesFromTheEnvironmentOrAFileAndIsNeverShown() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("own").toAbsolutePath();
    Path file = folder.resolve("password");
    Files.writeString(file, "secret-7\n");
    Map<String, String> byFile =
        Map.of("WAYMARK_DATABASE", url, "WAYMARK_DATABASE_PASSWORD_FILE", file.toString());
    assertThat(Run.waymark("", byFile, CREATE).code()).isZero();
    assertThat(list(byFile).code()).isZero();
    Map<String, String> byVariable =
        Map.of("WAYMARK_DATABASE", url, "WAYMARK_DATABASE_PASSWORD", "secret-7");
    assertThat(list(byVariable).code()).isZero();
    Run wrong = list(Map.of("WAYMARK_DATABASE", url, "WAYMARK_DATABASE_PASSWORD", "secret-8"));
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).startsWith(url + ": ").doesNotContain("secret");

    Run flag = list(Map.of(), "--database", "jdbc:postgresql://h/d?password=secret-7");
    assertThat(flag.err()).contains("holds a password").doesNotContain("secret-7");
    Run unreadable = list(Map.of("WAYMARK_DATABASE", url, "WAYMARK_DATABASE_PASSWORD_FILE", "no"));
    assertThat(unreadable.err()).startsWith("no: cannot be read");
    Run unknown = list(Map.of(), "--database", "jdbc:mysql://h/d");
    assertThat(unknown.err()).contains("is no database that Waymark knows");
  }
}
