package org.waymark.web;

import java.nio.file.Path;
import java.time.Duration;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;

/** The service in the JVM of a test. */
final class Services {

  private Services() {}

  static Service start(Database.Address database) throws Exception {
    return Service.start(
        new ServiceSettings(
            "127.0.0.1",
            0,
            database,
            RulebookFiles.of(Path.of("rules")),
            Path.of("target", "test-cache", "waymark"),
            "test",
            "local",
            0,
            null,
            null,
            new ServiceSettings.Logs(false, false),
            "",
            Duration.ofSeconds(10)));
  }

  static String url(Service service) {
    return "http://127.0.0.1:" + service.port();
  }
}
