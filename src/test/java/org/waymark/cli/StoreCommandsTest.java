package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.store.ApiKeys;
import org.waymark.store.Database;
import org.waymark.store.Decision;
import org.waymark.store.DecisionLog;
import org.waymark.store.TestDatabase;

/** The commands that work with what the service stores. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoreCommandsTest {

  private static final Pattern END = Pattern.compile("(\\S+): .*, end (\\d+:[0-9a-f]{64})");

  @TempDir Path folder;

  @Parameter TestDatabase kind;

  private Database.Address address;
  private Map<String, String> environment;

  @BeforeEach
  void choose() throws Exception {
    address = kind.fresh();
    environment = environment(address);
  }

  private Map<String, String> environment(Database.Address address) {
    return Map.of(
        "WAYMARK_DATABASE", address.url(),
        "WAYMARK_DATABASE_USER", address.user(),
        "WAYMARK_DATA", folder.resolve("not-used").toString());
  }

  private Run waymark(String... args) {
    return Run.waymark("", environment, args);
  }

  private Run waymark(Database.Address other, String... args) {
    return Run.waymark("", environment(other), args);
  }

  /** Writes decisions, one a day from 1 January 2026 on. */
  private void write(String tenant, int count) throws Exception {
    try (Database database = Database.open(address);
        var log = new DecisionLog(database)) {
      for (int i = 1; i <= count; i++) {
        log.append(
            tenant,
            new Decision.About(
                "2026-01-0" + i + "T08:00:00.000Z",
                "me",
                "r",
                "",
                "bank-" + i,
                "Bank",
                "1",
                "sha256:1",
                "2026-01-01",
                "{}",
                "en",
                "1",
                "  "),
            new Decision.Content("{\"id\":\"bank-" + i + "\"}", "{\"n\":1.0}\n"),
            null);
      }
    }
  }

  private void sql(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(address.url() + options(), address.user(), "");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }

  private String options() {
    return kind == TestDatabase.H2 ? ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" : "";
  }

  private Map<String, String> ends(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    var ends = new HashMap<String, String>();
    for (String line : run.out().lines().toList()) {
      Matcher end = END.matcher(line);
      assertThat(end.matches()).as(line).isTrue();
      ends.put(end.group(1), end.group(2));
    }
    return ends;
  }

  @Test
  void anExportSaysTheSameAsTheDatabase() throws Exception {
    write("local", 5);
    write("other", 2);
    Run verify = waymark("audit", "verify");
    assertThat(verify.out()).startsWith("local: 5 records, end 5:").contains("other: 2 records");

    Path file = folder.resolve("export.ndjson");
    assertThat(waymark("audit", "export", "-o", file.toString())).isEqualTo(new Run(0, "", ""));
    assertThat(ends(waymark("audit", "verify", file.toString()))).isEqualTo(ends(verify));
    Run standard = waymark("audit", "export");
    assertThat(standard.out()).isEqualTo(Files.readString(file));
    assertThat(ends(Run.waymark(standard.out(), Map.of(), "audit", "verify", "-")))
        .isEqualTo(ends(verify));

    Run one = waymark("audit", "export", "--tenant", "other");
    assertThat(one.out().lines()).hasSize(2).allMatch(line -> line.contains("/waymark/other"));
    assertThat(ends(waymark("audit", "verify", file.toString(), "--tenant", "other")))
        .containsOnlyKeys("other");
  }

  @Test
  void aTamperedExportIsFoundWithItsLine() throws Exception {
    write("local", 5);
    List<String> lines = waymark("audit", "export").out().lines().toList();
    Path file = folder.resolve("export.ndjson");

    Files.writeString(
        file, String.join("\n", lines).replace("bank-3\"},\"result", "bank-9\"},\"result"));
    Run changed = waymark("audit", "verify", file.toString());
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err())
        .startsWith(file + ":3: the record of `local`: record 3 (")
        .endsWith(") holds another profile than when it was written\n1 problem\n");

    Files.write(file, List.of(lines.get(0), lines.get(2)));
    assertThat(waymark("audit", "verify", file.toString()).err())
        .contains(":2: the record of `local`: record 2 (")
        .contains("is number 3, expected number 2");

    Files.write(file, List.of(lines.get(0), "{\"specversion\":\"1.0\"}"));
    assertThat(waymark("audit", "verify", file.toString()).err())
        .isEqualTo(
            file
                + ":2: is no decision of Waymark's: found no type, expected"
                + " `org.waymark.decision.v1`\n1 problem\n");

    Files.writeString(file, "");
    assertThat(waymark("audit", "verify", file.toString()).err()).contains("holds no record");
    assertThat(waymark("audit", "verify", "no.ndjson").err())
        .isEqualTo("no.ndjson: there is no such file\n1 problem\n");
  }

  @Test
  void aTamperedDatabaseIsFoundInEveryTenant() throws Exception {
    write("local", 5);
    write("other", 2);
    write("third", 1);
    String end = ends(waymark("audit", "verify", "--tenant", "local")).get("local");
    sql("update decision set requested_by = 'nobody' where tenant = 'local' and sequence = 4");
    sql("delete from decision where tenant = 'other' and sequence = 2");
    Run verify = waymark("audit", "verify");
    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.out()).startsWith("third: 1 record, end 1:");
    assertThat(verify.err())
        .contains("the record of `local`: record 4 (")
        .contains("the record of `other`: record 2 is missing: there should be 2\n2 problems\n");

    sql("delete from decision where tenant = 'local' and sequence > 3");
    sql(
        "update chain set records = 3, hash = (select hash from decision where tenant = 'local'"
            + " and sequence = 3) where tenant = 'local'");
    assertThat(waymark("audit", "verify", "--tenant", "local").code()).isZero();
    assertThat(waymark("audit", "verify", "--tenant", "local", "--expect", end).err())
        .isEqualTo("the record of `local`: record 4 is missing: 5 were noted\n1 problem\n");
  }

  @Test
  void aLaterPartOfARecordIsProvenByTheEndOfTheFirst() throws Exception {
    write("local", 5);
    Run first = waymark("audit", "export", "--to", "2026-01-02");
    Run second = waymark("audit", "export", "--from", "2026-01-03", "--to", "2026-01-04");
    assertThat(second.out().lines()).hasSize(2);
    Path file = folder.resolve("part.ndjson");
    Files.writeString(file, first.out());
    String end = ends(waymark("audit", "verify", file.toString())).get("local");
    assertThat(end).startsWith("2:");

    Files.writeString(file, second.out());
    assertThat(waymark("audit", "verify", file.toString()).err())
        .contains(
            "is number 3, expected number 1; a later part of a record is checked with --expect");
    Run part = waymark("audit", "verify", file.toString(), "--expect", end);
    assertThat(part.err()).isEmpty();
    assertThat(part.out()).startsWith("local: records 3 to 4, end 4:");
    assertThat(waymark("audit", "verify", file.toString(), "--expect", "2:" + "0".repeat(64)).err())
        .contains("record 3 (")
        .contains("does not follow the record before it");
  }

  @Test
  void whatIsExpectedOrAskedForWronglyIsSaid() throws Exception {
    write("local", 1);
    write("other", 1);
    assertThat(waymark("audit", "verify", "--expect", "1:abc").err())
        .isEqualTo(
            "--expect 1:abc: expected a number of records, a colon and a hash of 64 digits, as"
                + " `audit verify` prints them\n1 problem\n");
    assertThat(waymark("audit", "verify", "--expect", "1:" + "0".repeat(64)).err())
        .contains("found those of local, other; say which with --tenant");
    for (String command : List.of("verify", "export")) {
      assertThat(waymark("audit", command, "--tenant", "locla").err())
          .isEqualTo("--tenant locla: has no record, did you mean `local`?\n1 problem\n");
    }
    assertThat(waymark("audit", "export", "--from", "yesterday").err())
        .startsWith("waymark: --from: found `yesterday`, expected DATE");
    assertThat(waymark("audit", "exprot").err())
        .isEqualTo(
            "waymark: unknown command `exprot`, did you mean `export`?\nTry: waymark audit --help\n");
    assertThat(waymark("audit")).extracting(Run::code).isEqualTo(2);
    assertThat(waymark("audit", "export", "--data", "a", "--database", "b").code()).isEqualTo(2);
  }

  @Test
  void anExportThatFailsLeavesNoFile() throws Exception {
    assertThat(waymark("keys", "create", "--name", "x", "--role", "read").code()).isZero();
    Path file = folder.resolve("export.ndjson");
    assertThat(waymark("audit", "export", "--tenant", "none", "-o", file.toString()).code())
        .isEqualTo(1);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aKeyIsShownOnceListedAndRevoked() throws Exception {
    Run create =
        waymark(
            "keys",
            "create",
            "--name",
            "the portal",
            "--role",
            "advise,Read",
            "--expires",
            "90d",
            "--per-minute",
            "30");
    assertThat(create.code()).as(create.err()).isZero();
    assertThat(create.err()).isEqualTo("It is not shown again: keep it now.\n");
    String key = create.out().strip();
    assertThat(ApiKeys.isKey(key)).isTrue();
    String id = key.substring(4, 16);

    Run list = waymark("keys", "list");
    assertThat(list.out().lines().toList().get(1))
        .matches(id + " +the portal +local +advise,read +30 +\\d{4}-\\d\\d-\\d\\d +valid until .*");
    assertThat(list.out()).doesNotContain(key.substring(17));

    assertThat(waymark("keys", "revoke", id).out()).isEqualTo("revoked: the portal\n");
    assertThat(waymark("keys", "revoke", id).out()).isEqualTo("was revoked before: the portal\n");
    assertThat(waymark("keys", "list").out()).contains("revoked 2");
    try (Database database = Database.open(address)) {
      assertThat(new ApiKeys(database).open(key)).isNull();
    }
    Run unknown = waymark("keys", "revoke", id.substring(1));
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err())
        .isEqualTo(
            id.substring(1) + ": is no id of a key, did you mean `" + id + "`?\n1 problem\n");
    assertThat(waymark("keys", "revoke", key).err())
        .as("a secret is not repeated")
        .doesNotContain(key);
  }

  @Test
  void everythingThatIsWrongWithAKeyIsSaidAtOnce() {
    Run run =
        waymark(
            "keys",
            "create",
            "--name",
            "a\u202eb",
            "--role",
            "read",
            "--tenant",
            "A b",
            "--per-minute",
            "-1",
            "--expires",
            "2020-01-01");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            --expires: found 2020-01-01, which is over, expected a later day
            --name: expected 1 to 100 printable characters
            --per-minute: found -1, expected 0 or more
            --tenant: found `A b`, expected 1 to 64 letters, digits, dots, - and _
            4 problems
            """);
    assertThat(waymark("keys", "create", "--name", "x", "--role", "raed").err())
        .startsWith("waymark: --role: found `raed`, expected one of ADVISE, READ,")
        .contains("did you mean `READ`?");
    assertThat(waymark("keys", "create", "--name", "x").err()).contains("--role is missing");
    assertThat(
            waymark("keys", "create", "--name", "x", "--role", "read", "--expires", "soon").err())
        .startsWith("--expires: found `soon`, expected a number of days, as 90d, or a day");
  }

  @Test
  void aDatabaseMovesFromOneKindToTheOther() throws Exception {
    write("local", 5);
    assertThat(waymark("keys", "create", "--name", "x", "--role", "read").code()).isZero();
    Path file = folder.resolve("backup.zip");
    assertThat(waymark("backup", file.toString())).isEqualTo(new Run(0, "", ""));

    var other = new EnumMap<TestDatabase, TestDatabase>(TestDatabase.class);
    other.put(TestDatabase.H2, TestDatabase.POSTGRESQL);
    other.put(TestDatabase.POSTGRESQL, TestDatabase.H2);
    Database.Address moved = other.get(kind).fresh();
    Run restore = waymark(moved, "restore", file.toString());
    assertThat(restore.err()).isEmpty();
    assertThat(restore.out()).isEqualTo(waymark("audit", "verify").out());
    assertThat(waymark(moved, "audit", "export").out()).isEqualTo(waymark("audit", "export").out());
    assertThat(waymark(moved, "keys", "list").out()).isEqualTo(waymark("keys", "list").out());

    Run again = waymark(moved, "restore", file.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("is not empty");
    assertThat(waymark(moved, "restore", "no.zip").err()).contains("there is no such file");
  }

  @Test
  void whatOnlyReadsMakesNoDatabase() throws Exception {
    List<List<String>> commands =
        List.of(
            List.of("audit", "verify"),
            List.of("audit", "export"),
            List.of("keys", "list"),
            List.of("keys", "revoke", "x"),
            List.of("backup", folder.resolve("b.zip").toString()));
    for (List<String> command : commands) {
      Run run = waymark(command.toArray(String[]::new));
      assertThat(run.code()).as("%s", command).isEqualTo(1);
      assertThat(run.err())
          .as("%s", command)
          .isEqualTo(
              address
                  + (kind == TestDatabase.H2
                      ? ": there is no such database"
                      : ": holds no tables of Waymark's")
                  + "\n1 problem\n");
    }
    assertThat(folder.resolve("b.zip")).doesNotExist();
    assertThat(waymark("keys", "create", "--name", "x", "--role", "read").code()).isZero();
    assertThat(waymark("audit", "verify").out()).isEqualTo("no record\n");
  }
}
