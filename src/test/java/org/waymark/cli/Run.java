package org.waymark.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One run of the command in this process: what a user types, and what comes back. */
public record Run(int code, String out, String err) {

  /** Runs the command with nothing on standard input. */
  public static Run waymark(String... args) {
    return waymark("", Map.of(), args);
  }

  /** Runs the command with a text on standard input and variables of the environment. */
  public static Run waymark(String in, Map<String, String> variables, String... args) {
    var environment = new HashMap<>(variables);
    environment.putIfAbsent("WAYMARK_OWN_RULES", "rules");
    environment.putIfAbsent("XDG_CACHE_HOME", "target/test-cache");
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Waymark.run(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
