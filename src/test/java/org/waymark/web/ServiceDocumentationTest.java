package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.cli.Run;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents' examples with curl, in their order, against a new service. */
class ServiceDocumentationTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```curl\\n(.*?)^```$");
  private static final Pattern WORD =
      Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

  @TempDir Path folder;

  private final Map<String, String> variables = new TreeMap<>();

  @Test
  void everyExampleIsAnsweredAsAdviseAnswers() throws Exception {
    try (Service service =
        Services.start(Database.Address.in(folder, 5), RulebookFiles.of(Path.of("rules")))) {
      int examples = run("docs/service.md", service) + run("README.md", service);
      assertThat(examples).isGreaterThan(10);
      HttpResponse<String> advice =
          curl(
              "curl -H 'Content-Type: application/yaml' --data-binary @samples/acme-bank.yaml"
                  + " 'http://localhost:8080/api/v1/advisories?store=false'",
              service.port());
      assertThat(advice.body())
          .isEqualTo(Run.waymark("advise", "samples/acme-bank.yaml", "-f", "json").out());
      // Last, as it puts other rules in use.
      assertThat(run("docs/editing.md", service)).isGreaterThan(10);
    }
  }

  /** Runs the examples of a document; their number. */
  private int run(String document, Service service) throws Exception {
    int examples = 0;
    Matcher block = BLOCK.matcher(Files.readString(Path.of(document)));
    while (block.find()) {
      for (String line : block.group(1).lines().filter(one -> !one.startsWith("#")).toList()) {
        HttpResponse<String> response = curl(line, service.port());
        assertThat(response.statusCode()).as("%s%n%s", line, response.body()).isBetween(200, 202);
        assertThat(response.body()).as(line).isNotBlank();
        note(response, service.port());
        examples++;
      }
    }
    return examples;
  }

  /** Remembers what the next examples name as variables. */
  private void note(HttpResponse<String> response, int port) throws Exception {
    response.headers().firstValue("ETag").ifPresent(tag -> variables.put("TAG", tag));
    if (response.body().startsWith("{")) {
      JsonNode json = new JsonMapper().readTree(response.body());
      if (json.has("madeBy")) {
        variables.put("DRAFT", json.get("id").asString());
      }
      if (json.at("/submission/digest").isString()) {
        variables.put("DIGEST", json.at("/submission/digest").asString());
        variables.put("IMPACT", json.at("/submission/impact").asString());
      }
    }
    if (response.statusCode() == 202) {
      var editor = new Editor("http://localhost:" + port, "");
      String place = response.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
      while (!Editor.expect(200, editor.get(place)).get("over").asBoolean()) {
        Thread.sleep(50);
      }
    }
  }

  private String inserted(String word) {
    String text = word.replace("\\\"", "\"");
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      text = text.replace("$" + variable.getKey(), variable.getValue());
    }
    return text;
  }

  /** Does what curl does with these words; a word that it does not know fails. */
  private HttpResponse<String> curl(String line, int port) throws Exception {
    var words = new ArrayList<String>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? inserted(word.group(2)) : word.group(3));
    }
    assertThat(words.get(0)).isEqualTo("curl");
    String method = "";
    String body = null;
    Path output = null;
    HttpRequest.Builder request = HttpRequest.newBuilder();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-i" -> {}
        case "-D" -> assertThat(words.get(++i)).isEqualTo("-");
        case "-o" -> output = folder.resolve(words.get(++i));
        case "-X" -> method = words.get(++i);
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "-d" -> body = words.get(++i);
        case "--data-binary" ->
            body = Files.readString(saved(words.get(++i).replaceFirst("^@", "")));
        default ->
            request.uri(
                URI.create(
                    words.get(i).replace("http://localhost:8080", "http://localhost:" + port)));
      }
    }
    if (method.isEmpty()) {
      method = body == null ? "GET" : "POST";
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    if (output != null) {
      Files.writeString(output, response.body());
    }
    return response;
  }

  /** A file that an earlier example saved, or else one of Waymark's. */
  private Path saved(String name) {
    Path saved = folder.resolve(name);
    return Files.exists(saved) ? saved : Path.of(name);
  }
}
