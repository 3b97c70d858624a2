package org.waymark.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.profile.Numbers;
import org.waymark.profile.Vocabulary;

/**
 * The language of a readable report: its fixed texts, from a file for each language, the words of
 * facts, and how numbers and units are written.
 */
public final class Language {

  private static final Map<String, Language> ALL = new ConcurrentHashMap<>();

  private final String code;
  private final Vocabulary vocabulary;
  private final Map<String, String> patterns = new HashMap<>();

  private Language(String code) {
    this.code = code;
    this.vocabulary = Vocabulary.of(code);
    String file = "texts_" + code + ".properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Language.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(in);
      properties
          .stringPropertyNames()
          .forEach(key -> patterns.put(key, properties.getProperty(key)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A language by its ISO 639-1 code.
   *
   * @throws IllegalArgumentException where Waymark does not speak it
   */
  public static Language of(String code) {
    return ALL.computeIfAbsent(code, Language::new);
  }

  /** The codes of the languages that Waymark speaks. */
  public static List<String> codes() {
    return Vocabulary.LANGUAGES;
  }

  /** The ISO 639-1 code. */
  public String code() {
    return code;
  }

  /** The words of the facts. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The keys of the fixed texts. */
  Set<String> keys() {
    return Set.copyOf(patterns.keySet());
  }

  /** A text with its blanks filled in; numbers among them are written by the language's customs. */
  public String get(String key, Object... blanks) {
    String pattern = Objects.requireNonNull(patterns.get(key), key);
    if (blanks.length == 0) {
      return pattern;
    }
    var text = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
        text.append(written(blanks[pattern.charAt(i + 1) - '0']));
        i += 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String written(Object blank) {
    return blank instanceof Number number ? number(number.doubleValue()) : String.valueOf(blank);
  }

  /** The text for a number of things: the first blank is the number. */
  public String count(String key, int n, Object... more) {
    Object[] blanks = new Object[more.length + 1];
    blanks[0] = n;
    System.arraycopy(more, 0, blanks, 1, more.length);
    return get(n == 1 ? key + ".one" : key, blanks);
  }

  /** A number with its thousands set apart. */
  public String number(double number) {
    return number(number, Integer.parseInt(get("number.groupFrom")));
  }

  /** A number that may be a year: thousands are set apart from five digits on. */
  String figure(double number) {
    return number(number, 5);
  }

  private String number(double number, int groupFrom) {
    return Numbers.grouped(
        number, get("number.group").charAt(0), get("number.point").charAt(0), groupFrom);
  }

  /** A number with its unit: {@code 43%}, {@code 1 month}, {@code 5 systems}. */
  public String inUnit(double number, String unit) {
    String text = number(number);
    String key = "unit." + unit.replace(' ', '-');
    if (number == 1 && patterns.containsKey(key + ".one")) {
      return get(key + ".one", text);
    }
    return patterns.containsKey(key) ? get(key, text) : Numbers.inUnit(text, unit);
  }
}
