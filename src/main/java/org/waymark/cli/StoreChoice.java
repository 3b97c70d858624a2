package org.waymark.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.store.Database;

/** Where what is stored is. */
final class StoreChoice {

  private StoreChoice() {}

  static Database.Address address(
      @Nullable Path data,
      String url,
      String user,
      int connections,
      Map<String, String> environment) {
    if (!url.isEmpty()) {
      return new Database.Address(
          url, user, environment.getOrDefault("WAYMARK_DATABASE_PASSWORD", ""), connections);
    }
    return Database.Address.in(data == null ? Path.of("target/data") : data, connections);
  }
}
