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

  /** Starts it with other rules than those of the folder. */
  static Service start(Database.Address database, RulebookFiles rules) throws Exception {
    return Service.start(settings(database, rules, null));
  }

  /** Starts it with a folder of rules that it watches. */
  static Service watching(Database.Address database, Path folder) throws Exception {
    return Service.start(
        settings(database, RulebookFiles.of(folder), new ServiceSettings.Folder(folder, true)));
  }

  /** For a single user, who may approve what he wrote. */
  private static ServiceSettings settings(
      Database.Address database, RulebookFiles rules, ServiceSettings.@Nullable Folder folder)
      throws Exception {
    ServiceSettings usual = settings("127.0.0.1", database, null, null, "");
    return new ServiceSettings(
        usual.address(),
        usual.port(),
        database,
        rules,
        folder,
        usual.cache(),
        usual.program(),
        usual.tenant(),
        usual.perMinute(),
        null,
        null,
        usual.logs(),
        usual.traces(),
        false,
        usual.shutdown());
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
