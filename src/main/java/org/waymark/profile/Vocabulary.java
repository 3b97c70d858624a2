package org.waymark.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Node.Scalar;
import org.waymark.document.Problem;
import org.waymark.document.Problems;

/**
 * What facts, their values and their sections are called in one language. English stands with the
 * facts; every other language has a folder of files beside them, and what it leaves out is English.
 */
public final class Vocabulary {

  /** The language in which the facts are declared. */
  public static final String ENGLISH = "en";

  /** ISO 639-1 codes of the languages that have words. */
  public static final List<String> LANGUAGES = List.of(ENGLISH, "es");

  private static final Map<String, Vocabulary> ALL = new ConcurrentHashMap<>();

  private final Map<String, String> english;
  private final Map<String, String> words;
  private final List<Problem> problems;

  private Vocabulary(String language) {
    english = inEnglish();
    var found = new Problems();
    words = language.equals(ENGLISH) ? english : read(language, found);
    problems = found.sorted();
  }

  /**
   * The words of a language.
   *
   * @throws IllegalArgumentException where there are none in this language
   */
  public static Vocabulary of(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("there are no words in the language " + language);
    }
    return ALL.computeIfAbsent(language, Vocabulary::new);
  }

  /** The name of a section. */
  public String section(Catalogue.Section section) {
    return word(section.name());
  }

  /** What a fact is, in the middle of a sentence. */
  public String label(Fact fact) {
    return word(fact.name() + ".label");
  }

  /** What people are asked. */
  public String question(Fact fact) {
    return word(fact.name() + ".question");
  }

  /** A limit or a choice explained; may be empty. */
  public String help(Fact fact) {
    return fact.help().isEmpty() ? "" : word(fact.name() + ".help");
  }

  /** What a yes says. */
  public String yes(Fact flag) {
    return word(flag.name() + ".yes");
  }

  /** What a no says. */
  public String no(Fact flag) {
    return word(flag.name() + ".no");
  }

  /** What a value of a choice or list is called. */
  public String option(Fact fact, Fact.Option option) {
    return word(key(fact, option));
  }

  /** What has no words in this language, by its key such as {@code cloud.providerCount.label}. */
  public List<String> missing() {
    return english.keySet().stream().filter(key -> !words.containsKey(key)).toList();
  }

  /** Words of what does not exist, and files that cannot be read. */
  public List<Problem> problems() {
    return problems;
  }

  private String word(String key) {
    String word = words.get(key);
    return word != null ? word : Objects.requireNonNull(english.get(key), key);
  }

  private static String key(Fact fact, Fact.Option option) {
    return fact.optionType() == Country.class
        ? "countries." + option.name()
        : fact.name() + "." + option.name();
  }

  private static Map<String, String> inEnglish() {
    var words = new LinkedHashMap<String, String>();
    for (Catalogue.Section section : Catalogue.all().sections().values()) {
      words.put(section.name(), section.title());
      for (Fact fact : section.facts()) {
        words.put(fact.name() + ".label", fact.label());
        words.put(fact.name() + ".question", fact.question());
        if (!fact.help().isEmpty()) {
          words.put(fact.name() + ".help", fact.help());
        }
        if (fact.type() == Fact.Type.FLAG) {
          words.put(fact.name() + ".yes", fact.yes());
          words.put(fact.name() + ".no", fact.no());
        }
        fact.options().forEach(option -> words.put(key(fact, option), option.words()));
      }
    }
    return words;
  }

  private Map<String, String> read(String language, Problems found) {
    var read = new HashMap<String, String>();
    var files = new ArrayList<>(Catalogue.all().sections().keySet());
    files.add("countries");
    for (String name : files) {
      String file = language + "/" + name + ".yaml";
      Node node = DocumentReader.read(file, text(file), found);
      if (node instanceof Mapping mapping) {
        flatten(name, mapping, read, found);
      }
    }
    return read;
  }

  private void flatten(String name, Mapping mapping, Map<String, String> into, Problems found) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              boolean heading = key.equals("section") || key.equals("facts");
              String path = heading || key.equals("options") ? name : name + "." + key;
              if (entry.value() instanceof Mapping child) {
                flatten(path, child, into, found);
              } else if (entry.value() instanceof Scalar scalar
                  && scalar.value() instanceof String text
                  && english.containsKey(path)) {
                into.put(path, text.strip());
              } else {
                found.add(entry.key(), "`" + path + "` is no text of a fact");
              }
            });
  }

  private static String text(String file) {
    @Nullable InputStream in = Vocabulary.class.getResourceAsStream(file);
    try (InputStream open = Objects.requireNonNull(in, file)) {
      return new String(open.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
