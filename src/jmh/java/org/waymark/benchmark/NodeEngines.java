package org.waymark.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Rule;
import org.waymark.profile.Profile;
import org.waymark.report.JsonReport;

/** The engines for Node, in a process that waits for commands, so that all engines take turns. */
final class NodeEngines implements AutoCloseable {

  /** Their names in {@code benchmarks/engines.mjs}. */
  static final List<String> NAMES = List.of("json-rules-engine", "zen-table", "zen-expressions");

  private final Process node;
  private final Writer commands;
  private final BufferedReader answers;

  private NodeEngines(Process node) {
    this.node = node;
    this.commands = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8);
    this.answers = node.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts Node; null where its packages are not installed. */
  static @Nullable NodeEngines start(
      List<Rule> rules, List<Profile> profiles, List<List<String>> applied) throws IOException {
    Path folder = Path.of("benchmarks");
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      return null;
    }
    Path input = Files.createDirectories(Path.of("target")).resolve("engines.json");
    Files.writeString(input, JsonReport.json(input(rules, profiles, applied)));
    return new NodeEngines(
        new ProcessBuilder("node", "engines.mjs", input.toAbsolutePath().toString())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  private static Map<String, @Nullable Object> input(
      List<Rule> rules, List<Profile> profiles, List<List<String>> applied) {
    var flat = new JsonRules(rules);
    var all = new ArrayList<Object>();
    for (int i = 0; i < profiles.size(); i++) {
      var one = new LinkedHashMap<String, Object>();
      one.put("facts", Json.tree(profiles.get(i)));
      one.put("flat", flat.facts(profiles.get(i)));
      one.put("applies", applied.get(i));
      all.add(one);
    }
    return JsonReport.ordered(
        "rules",
        flat.rules(),
        "table",
        ZenRules.table(rules),
        "expressions",
        ZenRules.expressions(rules),
        "profiles",
        all);
  }

  /** Fails where an engine does not say the same as Waymark. */
  void check(String engine) throws IOException {
    ask(engine, 0);
  }

  /** The microseconds of processor time that an engine takes for a profile. */
  double time(String engine, double seconds) throws IOException {
    return Double.parseDouble(ask(engine, seconds));
  }

  private String ask(String engine, double seconds) throws IOException {
    commands.write(engine + " " + seconds + "\n");
    commands.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("Node ended: see what it wrote above");
    }
    return answer;
  }

  @Override
  public void close() {
    node.destroy();
  }
}
