package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;
import org.waymark.web.Service;
import org.waymark.web.Services;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What containers are made and started with fits the program. */
class DeploymentTest {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern VARIABLE = Pattern.compile("WAYMARK_\\w+");
  private static final CommandLine SERVE = new CommandLine(new ServeCommand());
  private static final CommandLine HEALTH = new CommandLine(new HealthCommand());

  private static List<String> instructions(String name) throws Exception {
    return Files.readAllLines(Path.of("Dockerfile")).stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .toList();
  }

  private static List<String> words(String instruction) {
    var words = new ArrayList<String>();
    Matcher word = WORD.matcher(instruction);
    while (word.find()) {
      words.add(word.group(1));
    }
    return words;
  }

  private static List<JsonNode> kubernetes() throws Exception {
    var documents = new ArrayList<JsonNode>();
    try (var parts =
        YAMLMapper.shared()
            .readerFor(JsonNode.class)
            .<JsonNode>readValues(
                new StringReader(Files.readString(Path.of("deploy", "kubernetes.yaml"))))) {
      parts.forEachRemaining(documents::add);
    }
    return documents;
  }

  private static JsonNode pod() throws Exception {
    return kubernetes().get(0).at("/spec/template/spec");
  }

  private static ServeCommand serve() {
    return (ServeCommand) SERVE.getCommandSpec().userObject();
  }

  /** The variables of the environment that serve knows. */
  private static Set<String> variables() {
    var variables =
        new HashSet<>(
            Set.of("WAYMARK_DATABASE_USER", "WAYMARK_DATABASE_PASSWORD", "WAYMARK_CONFIG"));
    Configuration.names(SERVE.getCommandSpec())
        .forEach(name -> variables.add(Configuration.variable(name)));
    return variables;
  }

  @Test
  void whatIsCopiedIntoTheImageIsThereAndNotIgnored() throws Exception {
    List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(ignored).startsWith("*");
    int copied = 0;
    for (String copy : instructions("COPY")) {
      List<String> words = new ArrayList<>(List.of(copy.split(" ", -1)));
      if (words.get(0).startsWith("--from")) {
        continue;
      }
      for (String source : words.subList(0, words.size() - 1)) {
        assertThat(Path.of(source)).exists();
        assertThat(ignored).contains("!" + source);
        copied++;
      }
    }
    assertThat(copied).isPositive();
    assertThat(Files.readString(Path.of("waymark")))
        .as("what the image is built with is what the launcher builds with")
        .contains(instructions("RUN").get(0).split(" && ", -1)[0])
        .contains("target/start");
  }

  @Test
  void everyCommandOfTheImageIsKnown() throws Exception {
    isKnown(instructions("ENTRYPOINT").get(0) + instructions("CMD").get(0), SERVE);
    isKnown(instructions("HEALTHCHECK").get(0), HEALTH);
  }

  private static void isKnown(String instruction, CommandLine command) {
    List<String> words = words(instruction);
    int main = words.indexOf(Waymark.class.getName());
    assertThat(main).isPositive();
    assertThat(words.get(main + 1)).isEqualTo(command.getCommandName());
    command.parseArgs(words.subList(main + 2, words.size()).toArray(String[]::new));
  }

  @Test
  void everyVariableOfTheEnvironmentIsKnown() throws Exception {
    var used = new ArrayList<String>();
    for (Path file : List.of(Path.of("Dockerfile"), Path.of("deploy", "kubernetes.yaml"))) {
      Matcher variable = VARIABLE.matcher(Files.readString(file));
      while (variable.find()) {
        used.add(variable.group());
      }
    }
    assertThat(used)
        .contains("WAYMARK_ADDRESS", "WAYMARK_DATABASE")
        .allMatch(variables()::contains);
  }

  @Test
  void theImageIsReachedByOthersAndIsNotRoot() throws Exception {
    assertThat(instructions("ENV").get(0)).contains("WAYMARK_ADDRESS=0.0.0.0");
    assertThat(instructions("EXPOSE")).containsExactly(Integer.toString(serve().port));
    assertThat(instructions("USER").get(0)).matches("[1-9]\\d*:[1-9]\\d*");
    String user = pod().at("/securityContext/runAsUser").asString();
    assertThat(instructions("USER").get(0)).startsWith(user + ":");
    JsonNode container = pod().at("/containers/0");
    assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(serve().port);
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/volumeMounts/0/mountPath").asString()).isEqualTo("/tmp");
  }

  @Test
  void requestsHaveTheTimeToFinishThatTheServiceGivesThem() throws Exception {
    int pause =
        Integer.parseInt(pod().at("/containers/0/lifecycle/preStop/exec/command/1").asString());
    assertThat(pod().get("terminationGracePeriodSeconds").asInt())
        .isGreaterThan(pause + serve().shutdownSeconds);
  }

  @Test
  void theServiceOfKubernetesFindsItsPods() throws Exception {
    JsonNode deployment = kubernetes().get(0);
    JsonNode service = kubernetes().get(1);
    assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
    assertThat(service.at("/spec/selector"))
        .isEqualTo(deployment.at("/spec/template/metadata/labels"))
        .isEqualTo(deployment.at("/spec/selector/matchLabels"));
    assertThat(service.at("/spec/ports/0/targetPort"))
        .isEqualTo(pod().at("/containers/0/ports/0/name"));
  }

  @Test
  void probesAndTheHealthCommandAskWhatTheServiceAnswers(@TempDir Path folder) throws Exception {
    try (Service service = Services.start(Database.Address.in(folder, 2))) {
      String port = Integer.toString(service.port());
      Run health = Run.waymark("", Map.of("WAYMARK_PORT", port), "health");
      for (int i = 0; i < 200 && health.code() != 0; i++) {
        Thread.sleep(100);
        health = Run.waymark("", Map.of("WAYMARK_PORT", port), "health");
      }
      assertThat(health.code()).as(health.out()).isZero();
      assertThat(health.out()).contains("\"status\":\"UP\"");
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        String path = pod().at("/containers/0/" + probe + "/httpGet/path").asString();
        assertThat(status("http://127.0.0.1:" + port + path)).as(path).isEqualTo(200);
      }
      String metrics =
          kubernetes()
              .get(0)
              .at("/spec/template/metadata/annotations")
              .get("prometheus.io/path")
              .asString();
      assertThat(status("http://127.0.0.1:" + port + metrics)).isEqualTo(200);
    }
  }

  private static int status(String url) throws Exception {
    var connection = (java.net.HttpURLConnection) java.net.URI.create(url).toURL().openConnection();
    return connection.getResponseCode();
  }

  @Test
  void theHealthCommandSaysThatNobodyAnswers() {
    Run run = Run.waymark("health", "--url", "http://127.0.0.1:1/");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("http://127.0.0.1:1/health/ready: does not answer");
    assertThat(Run.waymark("health", "--url", "not an address").code()).isEqualTo(1);
  }
}
