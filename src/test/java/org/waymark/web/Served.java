package org.waymark.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import org.waymark.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service for all tests of this package, started by the first that asks; each test uses ids of
 * its own.
 */
final class Served {

  static final String JSON = "application/json";
  static final String YAML = "application/yaml";
  static final String MERGE_PATCH = "application/merge-patch+json";

  private static final Service SERVICE = start();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = new JsonMapper();

  private Served() {}

  private static Service start() {
    try {
      Path data = Files.createTempDirectory("waymark-served");
      Service service = Services.start(Database.Address.in(data, 5));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    service.close();
                    FileSystemUtils.deleteRecursively(data.toFile());
                  }));
      return service;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Service service() {
    return SERVICE;
  }

  /** An id that no other test uses. */
  static String newId() {
    return "t-" + UUID.randomUUID();
  }

  /** A text as it stands in a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  static HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send("POST", path, body, with(headers, "Content-Type", type));
  }

  static HttpResponse<String> put(String path, String type, String body, String... headers) {
    return send("PUT", path, body, with(headers, "Content-Type", type));
  }

  static HttpResponse<String> patch(String path, String body, String... headers) {
    return send("PATCH", path, body, with(headers, "Content-Type", MERGE_PATCH));
  }

  static HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVICE.port() + path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String[] headers, String... more) {
    String[] all = new String[headers.length + more.length];
    System.arraycopy(headers, 0, all, 0, headers.length);
    System.arraycopy(more, 0, all, headers.length, more.length);
    return all;
  }

  /** The JSON of a response. */
  static JsonNode json(HttpResponse<String> response) {
    return MAPPER.readTree(response.body());
  }

  /** A header of a response; empty where it has none. */
  static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
