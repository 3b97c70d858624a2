package org.waymark.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.report.JsonReport;

/**
 * What a backup says of itself.
 *
 * @param program the version of Waymark that wrote it
 * @param schema the version of the tables
 * @param at when (ISO 8601, UTC)
 * @param tables its tables, those first to which others refer
 */
record Manifest(String program, int schema, String at, List<Entry> tables) {

  static final String NAME = "manifest.json";

  /** The version of the form of a backup. */
  private static final int FORMAT = 1;

  /**
   * A table: the entry {@link #file} of the zip.
   *
   * @param rows the number of its rows, which are lines
   * @param bytes the size of these lines
   * @param sha256 SHA-256 of these lines (hexadecimal)
   */
  record Entry(String table, long rows, long bytes, String sha256) {

    String file() {
      return fileOf(table);
    }
  }

  static String fileOf(String table) {
    return table + ".ndjson";
  }

  String text() {
    return JsonReport.json(
            JsonReport.ordered(
                "format",
                FORMAT,
                "program",
                program,
                "schema",
                schema,
                "at",
                at,
                "tables",
                tables.stream()
                    .map(
                        entry ->
                            JsonReport.ordered(
                                "table",
                                entry.table(),
                                "rows",
                                (double) entry.rows(),
                                "bytes",
                                (double) entry.bytes(),
                                "sha256",
                                entry.sha256()))
                    .toList()))
        + "\n";
  }

  /**
   * Reads a manifest.
   *
   * @param file the name for messages
   */
  static Manifest read(String file, String text) throws InputException {
    var problems = new Problems();
    Node root = DocumentReader.read(file, text, problems);
    problems.throwIfAny();
    var fields = new Fields(file, root, problems);
    long format = fields.number("format");
    if (problems.isEmpty() && format != FORMAT) {
      problems.add(
          file,
          0,
          0,
          "is a backup of the format "
              + format
              + ", expected "
              + FORMAT
              + ": see `waymark --version`");
    }
    problems.throwIfAny();
    var tables = new ArrayList<Entry>();
    if (fields.get("tables") instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        var entry = new Fields(file, item, problems);
        tables.add(
            new Entry(
                entry.text("table"),
                entry.number("rows"),
                entry.number("bytes"),
                entry.text("sha256")));
      }
    }
    var manifest =
        new Manifest(
            fields.text("program"), (int) fields.number("schema"), fields.text("at"), tables);
    problems.throwIfAny();
    return manifest;
  }

  /** The values of a mapping, and what is wrong with them. */
  private record Fields(String file, @Nullable Node node, Problems problems) {

    @Nullable Node get(String key) {
      Node value = node instanceof Node.Mapping mapping ? mapping.get(key) : null;
      if (value == null) {
        problems.add(file, node == null ? 0 : node.line(), 0, "lacks `" + key + "`");
      }
      return value;
    }

    String text(String key) {
      Node value = get(key);
      if (value instanceof Node.Scalar scalar && scalar.value() instanceof String text) {
        return text;
      }
      wrong(value, "a text");
      return "";
    }

    long number(String key) {
      Node value = get(key);
      if (value instanceof Node.Scalar scalar && scalar.value() instanceof Long number) {
        return number;
      }
      wrong(value, "a whole number");
      return 0;
    }

    private void wrong(@Nullable Node value, String expected) {
      if (value != null) {
        problems.add(value, "found " + value.inWords() + ", expected " + expected);
      }
    }
  }
}
