package org.waymark.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymark.store.ApiKeys;
import org.waymark.store.Database;
import org.waymark.store.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the keys, without what is secret of them.")
final class KeysListCommand implements Callable<Integer> {

  @ParentCommand KeysCommand keys;

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    List<ApiKeys.ApiKey> all;
    try (Database database = store.openExisting(keys.waymark)) {
      all = new ApiKeys(database).all();
    }
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("ID", "NAME", "TENANT", "ROLES", "A MINUTE", "MADE", "STATE"));
    Instant now = Instant.now();
    for (ApiKeys.ApiKey key : all) {
      rows.add(
          List.of(
              key.id(),
              key.name(),
              key.tenant(),
              key.roles().stream().map(KeysListCommand::word).collect(Collectors.joining(",")),
              key.perMinute() == 0 ? "-" : Integer.toString(key.perMinute()),
              day(key.createdAt()),
              state(key, now)));
    }
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(one -> one.get(column).length()).max().orElse(0);
        line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
      }
      keys.waymark.out.println(line.toString().stripTrailing());
    }
    return 0;
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String state(ApiKeys.ApiKey key, Instant now) {
    if (key.revokedAt() != null) {
      return "revoked " + day(key.revokedAt());
    }
    if (key.expiresAt() == null) {
      return "valid";
    }
    return (key.isActive(now) ? "valid until " : "expired ") + minute(key.expiresAt());
  }

  private static String day(String instant) {
    return instant.substring(0, 10);
  }

  private static String minute(String instant) {
    return instant.substring(0, 16).replace('T', ' ');
  }
}
