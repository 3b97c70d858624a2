package org.waymark.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Everything that a database holds as it stood at one moment, in a zip from which PostgreSQL and H2
 * can be restored: {@code manifest.json}, and a line of JSON for each row of each table.
 */
public final class Backup {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Backup() {}

  /**
   * Writes a backup; the stream stays open.
   *
   * @param program the version of Waymark
   */
  public static void write(Database database, OutputStream out, String program) throws IOException {
    try {
      database.snapshot(
          () -> {
            write(database, new ZipOutputStream(out, StandardCharsets.UTF_8), program);
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Database database, ZipOutputStream zip, String program) {
    try {
      var entries = new ArrayList<Manifest.Entry>();
      for (Table table : Table.all(database)) {
        zip.putNextEntry(new ZipEntry(Manifest.fileOf(table.name())));
        var rows = new Rows(table, zip);
        table.read(database.template(), rows::write);
        zip.closeEntry();
        entries.add(rows.entry());
      }
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      var manifest = new Manifest(program, database.schema(), DecisionLog.now(), entries);
      zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table, counted and hashed as they are written. */
  private static final class Rows {

    private final Table table;
    private final OutputStream out;
    private final MessageDigest digest = Decision.sha256();
    private long rows;
    private long bytes;

    Rows(Table table, OutputStream out) {
      this.table = table;
      this.out = out;
    }

    void write(@Nullable Object[] row) {
      byte[] line = (json(row) + "\n").getBytes(StandardCharsets.UTF_8);
      digest.update(line);
      rows++;
      bytes += line.length;
      try {
        out.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String json(@Nullable Object[] row) {
      var text = new StringWriter();
      try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
        json.writeStartObject();
        for (int i = 0; i < row.length; i++) {
          json.writeName(table.columns().get(i).name());
          Object value = row[i];
          if (value == null) {
            json.writeNull();
          } else if (value instanceof Long number) {
            json.writeNumber(number);
          } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
          } else {
            json.writeString((String) value);
          }
        }
        json.writeEndObject();
      }
      return text.toString();
    }

    Manifest.Entry entry() {
      return new Manifest.Entry(
          table.name(), rows, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }
}
