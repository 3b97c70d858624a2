package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;

/** Requests as OpenTelemetry traces. */
class TracesTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @TempDir Path folder;

  @Test
  void aRequestIsASpanOfTheTraceThatItBelongsTo() throws Exception {
    BlockingQueue<byte[]> spans = new LinkedBlockingQueue<>();
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          spans.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    try (Service service =
        start("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces")) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + service.port() + "/api/v1/advisories"))
              .header("Content-Type", "application/json")
              .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
              .POST(BodyPublishers.ofString("{\"id\":\"a\",\"name\":\"A\"}"))
              .build();
      var client = HttpClient.newHttpClient();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
      assertThat(received(spans)).as("the span, in protobuf").isTrue();
      var list =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + service.port() + "/api/v1/audit/records"))
              .build();
      assertThat(client.send(list, BodyHandlers.ofString()).body())
          .contains("\"trace_id\":\"" + TRACE + "\"");
    } finally {
      collector.stop(0);
    }
  }

  private static boolean received(BlockingQueue<byte[]> spans) throws InterruptedException {
    String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
    for (byte[] batch = spans.poll(20, TimeUnit.SECONDS);
        batch != null;
        batch = spans.poll(20, TimeUnit.SECONDS)) {
      String text = new String(batch, StandardCharsets.ISO_8859_1);
      if (text.contains(id) && text.contains("/api/v1/advisories")) {
        return true;
      }
    }
    return false;
  }

  private Service start(String traces) throws Exception {
    return Service.start(
        Services.settings("127.0.0.1", Database.Address.in(folder, 5), null, null, traces));
  }
}
