package org.waymark.batch;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an input holds its profiles. */
public enum InputFormat {
  /** One profile a line, as JSON. */
  NDJSON,
  /** A list of profiles, or one after the other, as JSON on as many lines as one likes. */
  JSON,
  /** One profile a row, with facts in the header and commas, semicolons or tabs between. */
  CSV,
  /** The same as the first sheet of a workbook. */
  XLSX,
  /** One profile, or a list of them. */
  YAML;

  private static final Map<String, InputFormat> ENDINGS =
      Map.of(
          "ndjson", NDJSON, "jsonl", NDJSON, "json", JSON, "csv", CSV, "tsv", CSV, "xlsx", XLSX,
          "yaml", YAML, "yml", YAML);

  /** The format that a name ends in, also where {@code .gz} or {@code .zst} follows. */
  static @Nullable InputFormat ofName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    return ENDINGS.get(plain.substring(plain.lastIndexOf('.') + 1));
  }

  /** The format that a text most likely has, by its beginning. */
  static InputFormat ofStart(byte[] start) {
    String text = Utf8.text(start, 0, start.length).replace("\ufeff", "").stripLeading();
    if (text.startsWith("PK\u0003\u0004")) {
      return XLSX;
    }
    if (text.startsWith("[")) {
      return JSON;
    }
    if (text.startsWith("{")) {
      String first = text.lines().findFirst().orElse("").strip();
      return first.endsWith("}") ? NDJSON : JSON;
    }
    return text.matches("(?s)[\"']?(id|name)[\"']?\\s*:.*") ? YAML : CSV;
  }
}
