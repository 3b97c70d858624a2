package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, as people start it. */
final class ChildService implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("Waymark listens on (http://\\S+) after");

  private final Process process;
  private final String url;

  private ChildService(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts it and waits until it listens; what it says goes to a file. */
  static ChildService start(Path log, String... options) throws Exception {
    return start(log, Map.of(), options);
  }

  /** Starts it with variables in its environment. */
  static ChildService start(Path log, Map<String, String> environment, String... options)
      throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.waymark.cli.Waymark",
                "serve",
                "--port",
                "0"));
    command.addAll(List.of(options));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("WAYMARK_"));
    builder.environment().put("XDG_CACHE_HOME", "target/test-cache");
    builder.environment().putAll(environment);
    Process process = builder.start();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (System.nanoTime() < until) {
      Matcher said = LISTENS.matcher(Files.readString(log));
      if (said.find()) {
        return new ChildService(process, said.group(1));
      }
      assertThat(process.isAlive()).as(() -> said(log)).isTrue();
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new AssertionError("does not listen: " + said(log));
  }

  private static String said(Path log) {
    try {
      return Files.readString(log);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }

  String url() {
    return url;
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  /**
   * Asks it to stop, as {@code kill} does, and waits until it has.
   *
   * @return its exit code
   */
  int stop(int seconds) throws Exception {
    process.destroy();
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("it stops in time").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
