package org.waymark.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/**
 * What the files hold, entry by entry, whichever file holds it: a card, a threshold, a story, a
 * rule as its words.
 */
final class EntryChanges {

  static final String RULE = "rule";
  static final String TERM = "term";
  static final String CARD = "card";
  static final String CASES = "cases";
  static final String THRESHOLD = "threshold";
  static final String STORY = "story";
  static final String OUTLINE = "outline";
  static final String RULEBOOK = "rulebook";

  private static final Pattern TRANSLATION =
      Pattern.compile("(?:.*\\.)?(card|story|stories|threshold)s?\\.([a-z]{2})\\.yaml");

  /**
   * What an entry is.
   *
   * @param part one of the constants, with a space and the language where it is a translation
   * @param key its id, name or key
   */
  record Id(String part, String key) implements Comparable<Id> {
    @Override
    public int compareTo(Id other) {
      int order = part.compareTo(other.part);
      return order == 0 ? key.compareTo(other.key) : order;
    }
  }

  private final Map<Id, Object> values = new LinkedHashMap<>();
  private final Map<String, Set<Id>> byFile = new TreeMap<>();

  /** The entries of texts that were read without a problem. */
  EntryChanges(RulebookFiles files) {
    files
        .texts()
        .forEach(
            (name, text) -> {
              String bare = RulebookFiles.bare(name);
              byFile.put(bare, new TreeSet<>());
              if (bare.endsWith(".drl")) {
                DrlText.blocks(text).forEach((id, words) -> add(bare, id, words));
              } else {
                yaml(bare, text);
              }
            });
  }

  private void yaml(String bare, String text) {
    String part = part(bare);
    if (!part.isEmpty()
        && DocumentReader.read(bare, text, new Problems()) instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                Object value = numbers(entry.value().plain());
                if (value != null) {
                  add(bare, new Id(part, key), value);
                }
              });
    }
  }

  private void add(String file, Id id, Object value) {
    values.put(id, value);
    Objects.requireNonNull(byFile.get(file)).add(id);
  }

  /** Of what a file holds the entries; empty where nothing reads it. */
  private static String part(String bare) {
    switch (bare) {
      case "rulebook.yaml" -> {
        return RULEBOOK;
      }
      case "outline.yaml" -> {
        return OUTLINE;
      }
      case "thresholds.yaml" -> {
        return THRESHOLD;
      }
      case "stories.yaml" -> {
        return STORY;
      }
      default -> {
        if (bare.endsWith(".cards.yaml")) {
          return CARD;
        }
        if (bare.endsWith(".cases.yaml")) {
          return CASES;
        }
        Matcher translation = TRANSLATION.matcher(bare);
        if (!translation.matches()) {
          return "";
        }
        String of = translation.group(1);
        return (of.equals("stories") ? STORY : of) + " " + translation.group(2);
      }
    }
  }

  /** The same value with every number as a double: 5 and 5.0 are one number. */
  private static @Nullable Object numbers(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(EntryChanges::numbers).toList();
    }
    if (value instanceof Map<?, ?> map) {
      var same = new LinkedHashMap<String, @Nullable Object>();
      map.forEach((key, one) -> same.put((String) key, numbers(one)));
      return same;
    }
    return value;
  }

  /** The value of an entry; null where there is none. */
  @Nullable Object value(String part, String key) {
    return values.get(new Id(part, key));
  }

  /** The entries in the order of the files. */
  Set<Id> ids() {
    return values.keySet();
  }

  /** The files by their names without a folder, with what each holds. */
  Map<String, Set<Id>> byFile() {
    return byFile;
  }
}
