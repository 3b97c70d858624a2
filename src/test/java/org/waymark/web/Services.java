package org.waymark.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;

/** The service in the JVM of a test. */
public final class Services {

  private Services() {}

  /** Starts it for this machine, on any port. */
  public static Service start(Database.Address database) throws Exception {
    return Service.start(settings("127.0.0.1", database, null, null, ""));
  }

  static ServiceSettings settings(
      String address,
      Database.Address database,
      ServiceSettings.@Nullable Tokens tokens,
      ServiceSettings.@Nullable Tls tls,
      String traces)
      throws InputException, IOException {
    return new ServiceSettings(
        address,
        0,
        database,
        RulebookFiles.of(Path.of("rules")),
        null,
        Path.of("target", "test-cache", "waymark"),
        "test",
        "local",
        0,
        tokens,
        tls,
        new ServiceSettings.Logs(false, false),
        traces,
        true,
        Duration.ofSeconds(10));
  }

  static String url(Service service) {
    return "http://127.0.0.1:" + service.port();
  }
}
