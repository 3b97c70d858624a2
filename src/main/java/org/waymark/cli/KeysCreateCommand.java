package org.waymark.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;
import org.waymark.store.ApiKeys;
import org.waymark.store.Database;
import org.waymark.store.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Make a key and print it, once.")
final class KeysCreateCommand implements Callable<Integer> {

  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Nothing that cannot be seen, and nothing that changes how the rest is seen. */
  private static final Pattern NAME = Pattern.compile("[[\\P{C}&&\\P{Z}] ]+");

  private static final int LONGEST_NAME = 100;
  private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,4})d");

  @ParentCommand KeysCommand keys;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Who or what the key is for; it stands in the record of decisions.")
  String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      split = ",",
      description = "What the key may do, with commas between: ${COMPLETION-CANDIDATES}.")
  Set<Role> roles = EnumSet.noneOf(Role.class);

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "Whose profiles and decisions it sees; local unless given.")
  String tenant = "local";

  @Option(
      names = "--expires",
      paramLabel = "WHEN",
      description = "In so many days, as 90d, or at the end of a day, as 2027-01-31 (UTC).")
  @Nullable String expires;

  @Option(
      names = "--per-minute",
      paramLabel = "N",
      description = "The most requests a minute; as many as any key unless given.")
  int perMinute;

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    var problems = new Problems();
    if (name.isBlank() || name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      problems.add("--name", 0, 0, "expected 1 to " + LONGEST_NAME + " printable characters");
    }
    if (!TENANT.matcher(tenant).matches()) {
      problems.add(
          "--tenant",
          0,
          0,
          "found `" + tenant + "`, expected 1 to 64 letters, digits, dots, - and _");
    }
    if (perMinute < 0) {
      problems.add("--per-minute", 0, 0, "found " + perMinute + ", expected 0 or more");
    }
    Instant end = expires == null ? null : end(expires, Instant.now(), problems);
    problems.throwIfAny();
    try (Database database = store.open(keys.waymark)) {
      ApiKeys.Created created = new ApiKeys(database).create(tenant, name, roles, perMinute, end);
      keys.waymark.out.println(created.text());
      keys.waymark.err.println("It is not shown again: keep it now.");
    }
    return 0;
  }

  private static @Nullable Instant end(String expires, Instant now, Problems problems) {
    var days = DAYS.matcher(expires);
    if (days.matches()) {
      return now.plus(Duration.ofDays(Integer.parseInt(days.group(1))));
    }
    try {
      Instant end = LocalDate.parse(expires).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      if (end.isAfter(now)) {
        return end;
      }
      problems.add("--expires", 0, 0, "found " + expires + ", which is over, expected a later day");
    } catch (DateTimeException e) {
      problems.add(
          "--expires",
          0,
          0,
          "found `" + expires + "`, expected a number of days, as 90d, or a day, as 2027-01-31");
    }
    return null;
  }
}
