package org.waymark.editing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.rulebook.RulebookFiles;

/**
 * How the entries of a kind of YAML file are written.
 *
 * @param keys the order of an entry's keys; empty where it is the author's
 * @param inBraces keys whose lists stand in brackets on one line
 * @param folded keys whose longer texts stand folded below the key
 * @param foldFrom the length from which on they do
 * @param width the column before which lines are broken where a space allows it
 * @param groups whether an entry is a mapping of mappings, as cases are
 * @param spaced whether an empty line stands between entries
 */
record YamlStyle(
    List<String> keys,
    Set<String> inBraces,
    Set<String> folded,
    int foldFrom,
    int width,
    boolean groups,
    boolean spaced) {

  private static final int LONG = 111;

  private static final YamlStyle CARDS =
      new YamlStyle(
          List.of(
              "title",
              "strength",
              "kind",
              "chapter",
              "section",
              "advice",
              "because",
              "firstSteps",
              "owner",
              "effort",
              "horizon",
              "changes",
              "figures",
              "stories"),
          Set.of("changes"),
          Set.of("advice", "because"),
          LONG,
          145,
          false,
          true);

  /** A translation stands beside its original: all its longer words are folded. */
  private static final YamlStyle TRANSLATED_CARDS =
      new YamlStyle(CARDS.keys, CARDS.inBraces, CARDS.folded, 1, 145, false, true);

  private static final YamlStyle CASES =
      new YamlStyle(
          List.of("applies", "near miss", "did not say"),
          Set.of(),
          Set.of(),
          LONG,
          150,
          true,
          true);

  private static final YamlStyle THRESHOLDS =
      new YamlStyle(
          List.of("value", "unit", "what", "values", "report", "published", "judgement"),
          Set.of(),
          Set.of(),
          LONG,
          145,
          false,
          false);

  private static final YamlStyle STORIES =
      new YamlStyle(
          List.of("title", "who", "where", "when", "did", "results"),
          Set.of(),
          Set.of("did", "who"),
          LONG,
          145,
          false,
          false);

  /** The style of a file; null for one whose author lays it out. */
  static @Nullable YamlStyle of(String file) {
    String bare = RulebookFiles.bare(file);
    if (bare.endsWith(".cards.yaml")) {
      return CARDS;
    }
    if (bare.matches(".*\\.cards\\.[a-z]{2,3}\\.yaml")) {
      return TRANSLATED_CARDS;
    }
    if (bare.endsWith(".cases.yaml")) {
      return CASES;
    }
    if (bare.matches("thresholds(\\.[a-z]{2,3})?\\.yaml")) {
      return THRESHOLDS;
    }
    return bare.matches("stories(\\.[a-z]{2,3})?\\.yaml") ? STORIES : null;
  }
}
