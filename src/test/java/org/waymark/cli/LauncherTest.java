package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code waymark}, in a copy of the project that is not built. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir Path folder;

  private Run launch(Path script, Map<String, String> environment, String... args)
      throws Exception {
    var command = new java.util.ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Path copy() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.copy(Path.of("waymark"), home.resolve("waymark"));
    return home;
  }

  private Path script(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.write(file, ("#!/bin/sh\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("bin"));
    for (String tool : List.of("dirname", "readlink", "find", "sed")) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + tool)) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place + tool));
        }
      }
    }
    Run run = launch(copy().resolve("waymark"), Map.of("PATH", tools.toString()), "--version");
    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err())
        .isEqualTo("waymark: Java is missing: install a JDK 17 or later, or set JAVA_HOME\n");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    Path java =
        script(folder.resolve("jdk/bin/java"), "echo '    java.specification.version = 11' >&2");
    Run run =
        launch(
            copy().resolve("waymark"),
            Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", folder.resolve("jdk").toString()),
            "--version");
    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err())
        .isEqualTo("waymark: " + java + " is Java 11: a JDK 17 or later is needed\n");
  }

  @Test
  void buildsOnceAndThenRunsThroughASymbolicLinkFromAnywhere() throws Exception {
    Path home = copy();
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    script(home.resolve("mvnw"), "echo built >>builds; mkdir -p target/start/lib");
    script(
        folder.resolve("jdk/bin/java"),
        "case \"$*\" in *-XshowSettings*) echo '    java.specification.version = 21' >&2 ;;"
            + " *) for last; do :; done; echo \"ran $last in $PWD\" ;; esac");
    script(folder.resolve("jdk/bin/javac"), "");
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("waymark"));
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", folder.resolve("jdk").toString());

    Run first = launch(link, environment, "schema");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).contains("building");
    assertThat(first.out()).isEqualTo("ran schema in " + folder.toRealPath() + "\n");

    Run second = launch(link, environment, "schema");
    assertThat(second.err()).isEmpty();
    assertThat(home.resolve("builds")).hasContent("built");

    Thread.sleep(1100);
    Files.writeString(home.resolve("src/main/New.java"), "");
    Run third = launch(link, environment, "schema");
    assertThat(third.err()).as("a newer source is built").contains("building");
    assertThat(home.resolve("builds")).hasContent("built\nbuilt");
  }

  @Test
  void theServiceIsPreparedOnceAndNotForItsHelp() throws Exception {
    Path home = copy();
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    script(home.resolve("mvnw"), "mkdir -p target/start/lib");
    script(
        folder.resolve("jdk/bin/java"),
        "case \"$*\" in"
            + " *-XshowSettings*) echo '    java.specification.version = 17' >&2 ;;"
            + " *--rehearse*) echo prepared >>"
            + home
            + "/prepared; for word; do case $word in -XX:ArchiveClassesAtExit=*) : >\"${word#*=}\" ;;"
            + " esac; done ;;"
            + " *) echo \"ran $*\" ;; esac");
    script(folder.resolve("jdk/bin/javac"), "");
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", folder.resolve("jdk").toString());
    Path waymark = home.resolve("waymark");

    assertThat(launch(waymark, environment, "serve", "--help").out()).contains("serve --help");
    assertThat(home.resolve("prepared")).doesNotExist();
    Run first = launch(waymark, environment, "serve", "--port", "0");
    assertThat(first.err()).contains("preparing the service (once)");
    assertThat(first.out()).contains("serve.jsa").contains("serve --port 0");
    Run second = launch(waymark, environment, "serve");
    assertThat(second.err()).isEmpty();
    assertThat(home.resolve("prepared")).hasContent("prepared");
    assertThat(launch(waymark, environment, "advise").out())
        .contains("classes.jsa")
        .contains("TieredStopAtLevel=1");
  }

  @Test
  void aBuildThatFailsIsSaidAndTriedAgain() throws Exception {
    Path home = copy();
    script(home.resolve("mvnw"), "echo no network; exit 1");
    script(folder.resolve("jdk/bin/java"), "echo '    java.specification.version = 17' >&2");
    script(folder.resolve("jdk/bin/javac"), "");
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", folder.resolve("jdk").toString());
    for (int i = 0; i < 2; i++) {
      Run run = launch(home.resolve("waymark"), environment, "schema");
      assertThat(run.code()).isEqualTo(70);
      assertThat(run.err()).contains("no network").contains("the build failed: see above");
    }
  }
}
