package org.waymark.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The fixed texts of readable advisories, from a file for each language. */
final class Texts {

  private static final Texts ENGLISH = new Texts("en");

  private final Properties patterns = new Properties();

  private Texts(String language) {
    String file = "texts_" + language + ".properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      patterns.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Texts english() {
    return ENGLISH;
  }

  /** A text with its blanks filled in. */
  String get(String key, Object... blanks) {
    String pattern = Objects.requireNonNull(patterns.getProperty(key), key);
    return blanks.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, Locale.ROOT).format(strings(blanks));
  }

  /** The text for a number of things: the first blank is the number. */
  String count(String key, int n, Object... more) {
    Object[] blanks = new Object[more.length + 1];
    blanks[0] = n;
    System.arraycopy(more, 0, blanks, 1, more.length);
    return get(n == 1 ? key + ".one" : key, blanks);
  }

  /** Numbers are written plainly, not by the customs of a locale. */
  private static Object[] strings(Object[] blanks) {
    Object[] strings = new Object[blanks.length];
    for (int i = 0; i < blanks.length; i++) {
      strings[i] = String.valueOf(blanks[i]);
    }
    return strings;
  }
}
