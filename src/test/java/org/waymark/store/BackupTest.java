package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Rules;
import org.waymark.document.InputException;
import org.waymark.rulebook.RulebookFiles;

/** What is restored from a backup is what was there, and nothing else is restored. */
class BackupTest {

  @TempDir static Path folder;

  private static final Map<TestDatabase, Database> FILLED = new TreeMap<>();
  private static final Map<TestDatabase, Database> EMPTY = new TreeMap<>();
  private static Path backup;

  @BeforeAll
  static void fill() throws Exception {
    for (TestDatabase kind : TestDatabase.values()) {
      Database database = Database.open(kind.fresh());
      FILLED.put(kind, database);
      EMPTY.put(kind, Database.open(kind.fresh()));
      try (var log = new DecisionLog(database)) {
        for (String tenant : List.of("local", "other", "third-1")) {
          Decisions.append(log, tenant, 120);
        }
        log.append(
            "local",
            Decisions.about("acme-bank", DecisionLog.now()),
            Decisions.content("acme-bank"),
            new Idempotency.Key("a caller", "key", "request"));
      }
      var profiles = new Profiles(database);
      for (int i = 0; i < 101; i++) {
        profiles.change("local", new Profiles.Change("p", "P", "{\"n\":" + i + "}", "me"), i);
      }
      profiles.create("other", new Profiles.Change("q", "Ünï 🏦 \"", "{}", "me"), null);
      profiles.delete("other", new Profiles.Change("q", "Q", "{}", "me"), 1);
      new ApiKeys(database).create("local", "a program", EnumSet.allOf(Role.class), 0, null);
      edited(database);
    }
    backup = backup(FILLED.get(TestDatabase.H2), "backup.zip");
  }

  @AfterAll
  static void close() {
    FILLED.values().forEach(Database::close);
    EMPTY.values().forEach(Database::close);
  }

  /** Something in each of the tables of what is edited. */
  private static void edited(Database database) {
    RulebookFiles files = Rules.files();
    new RulebookHistory(database).ship(files, "1", "1.0.0");
    var drafts = new Drafts(database);
    Drafts.Draft draft =
        drafts.create("local", "A draft", files.digest(), Map.of("x.drl", "x"), "ann", "");
    draft = drafts.submit(draft, "ann", "sha256:1", "sha256:2", "{}", "");
    new Publications(database).begin(draft.id(), "an instance");
    var shadows = new Shadows(database);
    String shadow =
        shadows.begin(files.digest(), "bob", Instant.parse("2030-01-01T00:00:00Z")).id();
    shadows.add(
        shadow,
        List.of(new Shadows.Count("local", "CLD-01", "ADDED", 1)),
        List.of(new Shadows.Example("local", "CLD-01", "ADDED", "acme")));
  }

  private static Path backup(Database database, String name) throws Exception {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      Backup.write(database, out, "1.0.0");
    }
    return file;
  }

  private static Map<String, List<List<Object>>> rows(Database database) {
    var all = new LinkedHashMap<String, List<List<Object>>>();
    for (Table table : Table.all(database)) {
      var rows = new ArrayList<List<Object>>();
      table.read(database.template(), row -> rows.add(Arrays.asList(row)));
      rows.sort((a, b) -> a.toString().compareTo(b.toString()));
      all.put(table.name(), rows);
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
  void aBackupOfEitherDatabaseRestoresEither(TestDatabase from, TestDatabase to) throws Exception {
    Path file = backup(FILLED.get(from), from + "-" + to + ".zip");
    try (Database restored = Database.open(to.fresh())) {
      List<Chain.Finding> found = Restore.from(file, restored);
      assertThat(found)
          .extracting(Chain.Finding::tenant)
          .containsExactly("local", "other", "third-1");
      assertThat(found).extracting(Chain.Finding::records).containsExactly(121L, 120L, 120L);
      Map<String, List<List<Object>>> rows = rows(restored);
      assertThat(rows.equals(rows(FILLED.get(from)))).isTrue();
      assertThat(rows.values()).allMatch(list -> !list.isEmpty());
      assertThat(rows).containsKeys("idempotency", "api_key", "rulebook_file").hasSize(18);
      try (var log = new DecisionLog(restored)) {
        assertThat(Decisions.append(log, "local", "acme-bank").sequence()).isEqualTo(122);
        assertThat(Decisions.verified(log, "local").flaw()).isNull();
      }
    }
  }

  @Test
  void aTableIsReadToItsEndWhateverItsSize() {
    for (Database database : FILLED.values()) {
      for (Table table : Table.all(database)) {
        var read = new ArrayList<List<Object>>();
        table.read(database.template(), row -> read.add(Arrays.asList(row)));
        assertThat(read).as(table.name()).doesNotHaveDuplicates();
        assertThat((long) read.size())
            .as(table.name())
            .isEqualTo(
                database
                    .template()
                    .queryForObject("select count(*) from " + table.name(), Long.class));
      }
    }
  }

  @Test
  void aDatabaseThatHoldsAnythingIsNotTouched() throws Exception {
    for (TestDatabase kind : TestDatabase.values()) {
      try (Database used = Database.open(kind.fresh())) {
        new ApiKeys(used).create("local", "a program", EnumSet.of(Role.READ), 0, null);
        assertThatExceptionOfType(InputException.class)
            .isThrownBy(() -> Restore.from(backup, used))
            .withMessageContaining("is not empty: found rows in api_key");
        assertThat(rows(used).get("decision")).isEmpty();
      }
    }
  }

  private static Map<String, byte[]> entries(Path file) throws Exception {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static Path zip(Map<String, byte[]> entries) throws Exception {
    Path file = Files.createTempFile(folder, "changed", ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void assertRefused(Path file, String... words) {
    for (Database empty : EMPTY.values()) {
      assertThatExceptionOfType(InputException.class)
          .as(file.toString())
          .isThrownBy(() -> Restore.from(file, empty))
          .satisfies(e -> assertThat(e.getMessage()).contains(words));
      assertThat(rows(empty).values()).allMatch(List::isEmpty);
    }
  }

  private static void assertRefusedWith(String entry, UnaryOperator<String> change, String... words)
      throws Exception {
    Map<String, byte[]> entries = entries(backup);
    entries.put(entry, bytes(change.apply(text(entries.getOrDefault(entry, new byte[0])))));
    assertRefused(zip(entries), words);
  }

  /** Somebody who changes an entry and its sums in the manifest. */
  private static void assertRefusedWithSums(
      String table, UnaryOperator<String> change, String... words) throws Exception {
    Map<String, byte[]> entries = entries(backup);
    String file = Manifest.fileOf(table);
    byte[] changed = bytes(change.apply(text(entries.get(file))));
    entries.put(file, changed);
    Manifest manifest = Manifest.read("manifest", text(entries.get(Manifest.NAME)));
    List<Manifest.Entry> tables =
        manifest.tables().stream()
            .map(
                one ->
                    one.table().equals(table)
                        ? new Manifest.Entry(
                            table,
                            text(changed).chars().filter(c -> c == '\n').count(),
                            changed.length,
                            Decision.sha256(text(changed)))
                        : one)
            .toList();
    entries.put(
        Manifest.NAME,
        bytes(new Manifest(manifest.program(), manifest.schema(), manifest.at(), tables).text()));
    assertRefused(zip(entries), words);
  }

  @Test
  void aDamagedOrForeignFileIsRefused() throws Exception {
    Path no = folder.resolve("no.zip");
    Files.writeString(no, "no zip");
    assertRefused(no, "is no zip that can be read");

    byte[] whole = Files.readAllBytes(backup);
    Path cut = folder.resolve("cut.zip");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    assertRefused(cut, "is no zip that can be read");

    byte[] damaged = whole.clone();
    for (int i = 5000; i < 5100; i++) {
      damaged[i] ^= 0x55;
    }
    Files.write(cut, damaged);
    assertRefused(cut, ".ndjson");

    assertRefused(zip(Map.of("readme.txt", bytes("hello"))), "holds no manifest.json");
    assertRefused(zip(Map.of("manifest.json", bytes("{"))), "is not well formed");
    assertRefused(zip(Map.of("manifest.json", bytes("{}"))), "lacks `format`");
    assertRefused(
        zip(Map.of("manifest.json", bytes("{\"format\":2}"))),
        "is a backup of the format 2, expected 1");
    assertRefused(zip(Map.of("manifest.json", new byte[2 << 20])), "is larger than");
  }

  @Test
  void anEntryThatIsMissingChangedOrTooMuchIsRefused() throws Exception {
    Map<String, byte[]> entries = entries(backup);
    entries.remove("decision.ndjson");
    assertRefused(zip(entries), "lacks decision.ndjson");

    assertRefusedWith("../../etc/evil", text -> "x", "holds `../../etc/evil`");
    assertRefusedWith(
        "api_key.ndjson", text -> text.replace("a program", "b program"), "SHA-256 differs");
    assertRefusedWith("profile.ndjson", text -> text + text, "is larger than its manifest says");
    assertRefusedWith("profile.ndjson", text -> "", "SHA-256 differs");
    assertRefusedWith(
        "manifest.json",
        text -> text.replaceFirst("\"rows\":[0-9]+", "\"rows\":7"),
        "rows, expected");
    assertRefusedWith(
        "manifest.json",
        text -> text.replace("\"table\":\"api_key\"", "\"table\":\"api_keys\""),
        "names the table `api_keys`, which Waymark does not have, did you mean `api_key`?",
        "holds `api_key.ndjson`, which its manifest does not name");
    assertRefusedWith(
        "manifest.json",
        text -> text.replace("\"table\":\"api_key\"", "\"table\":\"profile\""),
        "names the table `profile` twice");
    assertRefusedWith(
        "manifest.json",
        text -> text.replaceFirst("\"schema\":[0-9]+", "\"schema\":99"),
        "newer Waymark");
  }

  @Test
  void aRowThatDoesNotFitIsRefusedWithItsLine() throws Exception {
    assertRefusedWithSums(
        "profile",
        text -> text.replaceFirst("\"name\"", "\"nam\""),
        "profile.ndjson:1: unknown column `nam`, did you mean `name`?");
    assertRefusedWithSums(
        "profile",
        text -> text.replaceFirst(",\"deleted\":false", ""),
        "profile.ndjson:1: lacks a value of `deleted`");
    assertRefusedWithSums(
        "profile",
        text -> text.replaceFirst("\"version\":[0-9]+", "\"version\":\"1\""),
        "found something else in `version`, expected a whole number");
    assertRefusedWithSums(
        "profile",
        text -> text.replaceFirst("\"deleted\":false", "\"deleted\":0"),
        "expected true or false");
    assertRefusedWithSums("profile", text -> "no JSON\n", "profile.ndjson:1");
    assertRefusedWithSums("profile", text -> "[]\n", "is no JSON object");
    assertRefusedWithSums(
        "api_key",
        text -> text.replaceFirst("\"a program\"", "\"" + "x".repeat(101) + "\""),
        "holds a row that does not fit its table");
    assertRefusedWithSums("api_key", text -> text + text, "holds a row twice");
  }

  @Test
  void aRecordThatWasTamperedWithIsRefusedEvenWithItsSums() throws Exception {
    assertRefusedWithSums(
        "decision",
        text -> text.replaceFirst("\"organisation-7\"", "\"organisation-8\""),
        "the record of `",
        "record 7 (");
    assertRefusedWithSums("chain", text -> "", "is not what the end of the chain names");
  }
}
