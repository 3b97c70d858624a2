package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;

/** A service that is asked to stop finishes what it has begun. */
@DisabledOnOs(OS.WINDOWS)
class ShutdownTest {

  private static final int SHUTDOWN_SECONDS = 20;

  @TempDir Path folder;

  private ChildService start() throws Exception {
    return ChildService.start(
        folder.resolve("log"),
        "--data",
        folder.resolve("data").toString(),
        "--shutdown-seconds",
        Integer.toString(SHUTDOWN_SECONDS));
  }

  @Test
  void underLoadNothingThatWasAcknowledgedIsLostAndNoAnswerIsCutOff() throws Exception {
    Clients clients;
    try (ChildService service = start()) {
      clients = Clients.start(6, service.url());
      try (clients) {
        clients.awaitMore(60, Duration.ofSeconds(60));
        assertThat(service.stop(SHUTDOWN_SECONDS + 10)).isIn(0, 143);
      }
    }
    assertThat(clients.faults()).isEmpty();
    assertThat(clients.cutOff()).isEmpty();
    Kept.isChained(Database.Address.in(folder.resolve("data"), 2), clients.acknowledged());
  }

  @Test
  void aRequestThatHasBegunIsAnsweredInFull() throws Exception {
    ExecutorService slow = Executors.newCachedThreadPool();
    try (ChildService service = start()) {
      slowly(service.url(), "first").call();
      var answers = new ArrayList<Future<String>>();
      for (int i = 0; i < 5; i++) {
        answers.add(slow.submit(slowly(service.url(), "slow-" + i)));
      }
      Thread.sleep(1_000);
      assertThat(service.stop(SHUTDOWN_SECONDS + 10)).isIn(0, 143);
      for (Future<String> answer : answers) {
        assertThat(answer.get()).startsWith("HTTP/1.1 201");
        String[] parts = answer.get().split("\r\n\r\n", 2);
        assertThat(parts[1]).startsWith("{").endsWith("}\n");
        assertThat(parts[0].toLowerCase(java.util.Locale.ROOT))
            .contains("content-length: " + parts[1].getBytes(StandardCharsets.UTF_8).length);
      }
    } finally {
      slow.shutdownNow();
    }
  }

  /** Asks for advice, the profile's last bytes two seconds after its first. */
  private static Callable<String> slowly(String url, String organisation) {
    return () -> {
      URI uri = URI.create(url);
      byte[] profile = Clients.profile(organisation).getBytes(StandardCharsets.UTF_8);
      try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
        OutputStream out = socket.getOutputStream();
        out.write(
            ("POST /api/v1/advisories HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                    + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: "
                    + profile.length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(profile, 0, 20);
        out.flush();
        Thread.sleep(2_000);
        out.write(profile, 20, profile.length - 20);
        out.flush();
        var answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        in.transferTo(answer);
        return answer.toString(StandardCharsets.UTF_8);
      }
    };
  }
}
