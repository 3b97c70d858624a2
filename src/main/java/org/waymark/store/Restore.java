package org.waymark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Fills an empty database from a {@link Backup}, as a whole or not at all. */
public final class Restore {

  private static final int LARGEST_MANIFEST = 1 << 20;
  private static final int ROWS_AT_A_TIME = 50;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Database database;
  private final String file;
  private final ZipFile zip;

  private Restore(Database database, String file, ZipFile zip) {
    this.database = database;
    this.file = file;
    this.zip = zip;
  }

  /** What went wrong inside of a transaction, which is undone. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InputException why;

    Refused(InputException why) {
      super(null, why, false, false);
      this.why = why;
    }
  }

  /**
   * Restores a backup.
   *
   * @return the decision record of each tenant, checked
   * @throws InputException where the database holds something, or the file is not what a backup
   *     wrote; nothing is restored then
   */
  public static List<Chain.Finding> from(Path file, Database database)
      throws InputException, IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return new Restore(database, file.toString(), zip).restore();
    } catch (ZipException e) {
      throw new InputException(
          List.of(
              new Problem(
                  file.toString(),
                  0,
                  0,
                  "",
                  "is no zip that can be read, expected what `waymark backup` wrote: "
                      + e.getMessage())));
    }
  }

  private List<Chain.Finding> restore() throws InputException, IOException {
    Map<String, Table> tables =
        Table.all(database).stream().collect(Collectors.toMap(Table::name, table -> table));
    Manifest manifest = manifest();
    checkNames(manifest, tables);
    for (Manifest.Entry entry : manifest.tables()) {
      check(entry);
    }
    try {
      return database.write(() -> fill(manifest, tables));
    } catch (Refused e) {
      throw e.why;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (StoreUnavailable e) {
      if (e.getCause() instanceof DataIntegrityViolationException cause) {
        throw problem(
            "holds a row that does not fit its table: "
                + String.valueOf(cause.getMostSpecificCause().getMessage())
                    .lines()
                    .findFirst()
                    .orElse(""));
      }
      throw e;
    } catch (DataIntegrityViolationException e) {
      throw problem("holds a row twice, or somebody else fills the database");
    }
  }

  private Manifest manifest() throws InputException, IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw problem("holds no " + Manifest.NAME + ", expected what `waymark backup` wrote");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] text = in.readNBytes(LARGEST_MANIFEST + 1);
      if (text.length > LARGEST_MANIFEST) {
        throw problem(
            Manifest.NAME
                + " is larger than "
                + LARGEST_MANIFEST
                + " bytes, the most that is read");
      }
      return Manifest.read(file + ": " + Manifest.NAME, new String(text, StandardCharsets.UTF_8));
    }
  }

  /** Nothing but what the manifest names, which is nothing but tables of this version. */
  private void checkNames(Manifest manifest, Map<String, Table> tables) throws InputException {
    if (manifest.schema() > database.schema()) {
      throw problem(
          "was written by a newer Waymark ("
              + manifest.program()
              + "), expected one of this version or older");
    }
    var problems = new Problems();
    Set<String> expected = new HashSet<>(Set.of(Manifest.NAME));
    for (Manifest.Entry entry : manifest.tables()) {
      if (!tables.containsKey(entry.table())) {
        problems.add(
            file,
            0,
            0,
            "names the table `"
                + entry.table()
                + "`, which Waymark does not have"
                + Suggestion.didYouMean(entry.table(), tables.keySet()));
      } else if (!expected.add(entry.file())) {
        problems.add(file, 0, 0, "names the table `" + entry.table() + "` twice");
      } else if (zip.getEntry(entry.file()) == null) {
        problems.add(file, 0, 0, "lacks " + entry.file() + ", which its manifest names");
      }
    }
    var found = new HashSet<String>();
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(
            name -> {
              if (!found.add(name)) {
                problems.add(file, 0, 0, "holds `" + name + "` twice");
              } else if (!expected.contains(name)) {
                problems.add(file, 0, 0, "holds `" + name + "`, which its manifest does not name");
              }
            });
    problems.throwIfAny();
  }

  /** An entry is what its manifest says, before anything of it is read otherwise. */
  private void check(Manifest.Entry entry) throws InputException, IOException {
    MessageDigest digest = Decision.sha256();
    long bytes = 0;
    long rows = 0;
    try (InputStream in = open(entry)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > entry.bytes()) {
          throw problem(entry, "is larger than its manifest says: " + entry.bytes() + " bytes");
        }
        digest.update(buffer, 0, n);
        for (int i = 0; i < n; i++) {
          rows += buffer[i] == '\n' ? 1 : 0;
        }
      }
    } catch (ZipException e) {
      throw problem(entry, "is damaged: " + e.getMessage());
    }
    if (bytes != entry.bytes()
        || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
      throw problem(entry, "is not what was written: its SHA-256 differs from the manifest's");
    }
    if (rows != entry.rows()) {
      throw problem(
          entry, "has " + rows + " rows, expected " + entry.rows() + " as its manifest says");
    }
  }

  private List<Chain.Finding> fill(Manifest manifest, Map<String, Table> tables) {
    try {
      List<String> filled =
          tables.values().stream()
              .filter(table -> !table.isEmpty(database.template()))
              .map(Table::name)
              .sorted()
              .toList();
      if (!filled.isEmpty()) {
        throw new InputException(
            List.of(
                new Problem(
                    "the database",
                    0,
                    0,
                    "",
                    "is not empty: found rows in "
                        + String.join(", ", filled)
                        + "; restore into one that was never used")));
      }
      for (Manifest.Entry entry : manifest.tables()) {
        Table table = tables.get(entry.table());
        if (table != null) {
          insert(entry, table);
        }
      }
      return verified();
    } catch (InputException e) {
      throw new Refused(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(Manifest.Entry entry, Table table) throws InputException, IOException {
    var rows = new ArrayList<@Nullable Object[]>();
    try (InputStream in = open(entry)) {
      var lines = new Lines(file + ": " + entry.file(), in);
      for (String line = lines.next(); line != null; line = lines.next()) {
        rows.add(row(lines, line, table));
        if (rows.size() == ROWS_AT_A_TIME) {
          table.insert(database.template(), rows);
          rows.clear();
        }
      }
    }
    if (!rows.isEmpty()) {
      table.insert(database.template(), rows);
    }
  }

  private static @Nullable Object[] row(Lines lines, String line, Table table)
      throws InputException {
    Map<String, Table.Column> columns = new TreeMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column));
    Map<String, Object> values = new TreeMap<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw lines.problem("is no JSON object, expected a row");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        Table.Column column = columns.get(name);
        if (column == null) {
          throw lines.problem(
              "unknown column `" + name + "`" + Suggestion.didYouMean(name, columns.keySet()));
        }
        JsonToken token = parser.nextToken();
        if (token != JsonToken.VALUE_NULL) {
          values.put(name, value(lines, parser, token, column));
        }
      }
    } catch (JacksonException e) {
      throw lines.problem("is not well formed: " + e.getOriginalMessage());
    }
    @Nullable Object[] row = new @Nullable Object[table.columns().size()];
    for (int i = 0; i < row.length; i++) {
      Table.Column column = table.columns().get(i);
      row[i] = values.get(column.name());
      if (row[i] == null && column.required()) {
        throw lines.problem("lacks a value of `" + column.name() + "`");
      }
    }
    return row;
  }

  private static Object value(Lines lines, JsonParser parser, JsonToken token, Table.Column column)
      throws InputException {
    if (column.kind() == Table.Kind.TEXT && token == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    if (column.kind() == Table.Kind.NUMBER && token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getLongValue();
    }
    if (column.kind() == Table.Kind.FLAG && token.isBoolean()) {
      return parser.getBooleanValue();
    }
    throw lines.problem(
        "found something else in `" + column.name() + "`, expected " + column.kind().inWords());
  }

  private List<Chain.Finding> verified() throws InputException {
    var findings = new ArrayList<Chain.Finding>();
    var problems = new Problems();
    try (var log = new DecisionLog(database)) {
      for (String tenant : log.tenants()) {
        var chain = new Chain(tenant);
        Chain.Finding finding = chain.finding(log.read(tenant, chain));
        if (finding.flaw() != null) {
          problems.add(file, 0, 0, "the record of `" + tenant + "`: " + finding.flaw());
        }
        findings.add(finding);
      }
    }
    problems.throwIfAny();
    return findings;
  }

  private InputStream open(Manifest.Entry entry) throws InputException, IOException {
    ZipEntry found = zip.getEntry(entry.file());
    InputStream in = found == null ? null : zip.getInputStream(found);
    if (in == null) {
      throw problem("lacks " + entry.file());
    }
    return in;
  }

  private InputException problem(Manifest.Entry entry, String message) {
    return problem(entry.file() + " " + message);
  }

  private InputException problem(String message) {
    return new InputException(List.of(new Problem(file, 0, 0, "", message)));
  }
}
