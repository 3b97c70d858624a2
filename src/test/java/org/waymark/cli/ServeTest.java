package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import picocli.CommandLine;

/** The command {@code serve}: its settings, its mistakes, its log. */
class ServeTest {

  private static final Pattern LISTENS = Pattern.compile("listens on http://127.0.0.1:(\\d+)");

  @TempDir Path folder;

  private Run serve(Map<String, String> environment, String... options) {
    var words = new ArrayList<>(List.of("serve"));
    words.addAll(List.of(options));
    var all = new HashMap<>(environment);
    all.put("XDG_DATA_HOME", folder.toString());
    return Run.waymark("", all, words.toArray(String[]::new));
  }

  @Test
  void refusesOptionsThatCannotBe() {
    Run run = serve(Map.of(), "--port", "eighty");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--port: found `eighty`, expected a whole number");
    run =
        serve(Map.of(), "--port", "99999", "--jwt-issuer", "https://id.example", "--tenant", "a b");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("--port: found 99999, expected 0 to 65535")
        .contains("--jwt-audience: is missing")
        .contains("--tenant a b: expected")
        .contains("3 problems");
  }

  @Test
  void saysWhatIsWrongInTheEnvironmentAndInTheFileAtOnce() throws Exception {
    Path file = folder.resolve("waymark.yaml");
    Files.writeString(file, "prot: 8080\nlog: loud\nshutdown-seconds: [1]\n");
    Run run = serve(Map.of("WAYMARK_PORT", "x"), "--config", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("WAYMARK_PORT: found `x`, expected a whole number")
        .contains("waymark.yaml:1:1: /prot: unknown setting `prot`, did you mean `port`?")
        .contains("waymark.yaml:2:6: /log: found `loud`, expected one of TEXT, JSON")
        .contains("/shutdown-seconds: found a list, expected a single value");
    assertThat(serve(Map.of("WAYMARK_CONFIG", folder + "/none.yaml")).err())
        .contains("none.yaml: there is no such file");
  }

  @Test
  void refusesAnAddressThatOthersReachWithoutCredentials() {
    Run run = serve(Map.of(), "--address", "0.0.0.0", "--port", "0");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("expected credentials: make a key with `waymark keys create");
  }

  @Test
  void saysThatThePortIsTakenAndThatADatabaseIsNone() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = serve(Map.of(), "--port", "" + taken.getLocalPort());
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run.err()).contains("--port " + taken.getLocalPort() + ": is in use");
    }
    Run run = serve(Map.of(), "--database", "jdbc:mysql://localhost/x");
    assertThat(run.err()).contains("expected jdbc:postgresql://HOST/NAME");
    String nowhere = "jdbc:postgresql://127.0.0.1:1/x";
    run = serve(Map.of("WAYMARK_DATABASE_PASSWORD", "geheim"), "--database", nowhere);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be used").doesNotContain("geheim");
    run = serve(Map.of(), "--database", nowhere + "?password=geheim");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("holds a password").doesNotContain("geheim");
  }

  @Test
  void theTableOfSettingsIsInTheDocuments() throws Exception {
    var spec = new CommandLine(new ServeCommand()).getCommandSpec();
    var table = new StringBuilder("| option | environment | what |\n|---|---|---|\n");
    for (String name : Configuration.names(spec)) {
      var option = spec.findOption("--" + name);
      if (!option.hidden()) {
        table.append(
            "| `--%s%s` | `%s` | %s |\n"
                .formatted(
                    name,
                    option.arity().max() == 0
                        ? ""
                        : " " + (option.type().isEnum() ? "WORD" : option.paramLabel()),
                    Configuration.variable(name),
                    String.join("", option.description())
                        .replace("${COMPLETION-CANDIDATES}", words(option.type()))));
      }
    }
    assertThat(Files.readString(Path.of("docs/service.md"))).contains(table);
  }

  private static String words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(String::valueOf)
            .collect(Collectors.joining(", "))
        : "";
  }

  @Test
  void watchesOnlyAFolderAndNeedsFourEyesWhereThereAreKeys() throws Exception {
    Run run = serve(Map.of(), "--watch", "--port", "0");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("--watch: expected --rules DIR too");
    run = serve(Map.of(), "--rules", folder + "/none", "--watch", "--port", "0");
    assertThat(run.err()).contains("there is no such folder");
    String data = folder.resolve("keys").toString();
    assertThat(
            Run.waymark("keys", "create", "--name", "x", "--role", "edit", "--data", data).code())
        .isEqualTo(0);
    run = serve(Map.of(), "--data", data, "--four-eyes", "off", "--port", "0");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("--four-eyes off: is for a single user");
    run = serve(Map.of(), "--data", data, "--four-eyes", "maybe", "--port", "0");
    assertThat(run.err()).contains("found `maybe`, expected one of ON, OFF");
  }

  /** A service in a process of its own. */
  private record Child(Process process, Path log, int port) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Child start(Map<String, String> environment, String... options) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                // Without what the tests add: they have a log of their own.
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator)),
                "org.waymark.cli.Waymark",
                "serve",
                "--data",
                folder.resolve("data").toString()));
    command.addAll(List.of(options));
    Path log = folder.resolve("log");
    var builder = new ProcessBuilder(command).redirectOutput(log.toFile());
    builder.environment().put("WAYMARK_OWN_RULES", "rules");
    builder.environment().putAll(environment);
    Process process = builder.start();
    BufferedReader err = process.errorReader();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      Matcher listens = LISTENS.matcher(line);
      if (listens.find()) {
        return new Child(process, log, Integer.parseInt(listens.group(1)));
      }
    }
    throw new AssertionError("ended with " + process.waitFor());
  }

  @Test
  void logsEachRequestAsJsonWithItsIdAndTraceAndNothingSecret() throws Exception {
    Path file = folder.resolve("waymark.yaml");
    Files.writeString(file, "log: json\nport: 1\n");
    try (Child child =
        start(
            Map.of("WAYMARK_PORT", "0", "WAYMARK_LOG_REQUESTS", "true"),
            "--config",
            file.toString())) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:" + child.port() + "/api/v1/facts/cloud.providerCount"))
              .header("X-Request-Id", "my-own-id")
              .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
              .header("Authorization", "Bearer wmk_secret")
              .build();
      var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("X-Request-Id")).hasValue("my-own-id");
      child.close();
      List<String> lines = Files.readAllLines(child.log());
      assertThat(lines).anyMatch(line -> line.contains("my-own-id"));
      for (String line : lines) {
        var problems = new Problems();
        Node node = DocumentReader.read("log", line, problems);
        assertThat(problems.sorted()).as(line).isEmpty();
        assertThat(node).isInstanceOf(Node.Mapping.class);
        assertThat(line).doesNotContain("wmk_secret");
      }
      assertThat(lines)
          .filteredOn(line -> line.contains("my-own-id"))
          .anyMatch(
              line ->
                  line.contains("GET /api/v1/facts/cloud.providerCount 200")
                      && line.contains("4bf92f3577b34da6a3ce929d0e0e4736"));
    }
  }
}
