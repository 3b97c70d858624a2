package org.waymark.rulebook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;

/** What the files of a rulebook may be called; they are copied to any system under these names. */
final class FileNames {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()+-]{0,99}");
  private static final Pattern ROLE =
      Pattern.compile(".*\\.drl|.*\\.(?:cards|cases)(?:\\.[a-z]{2})?\\.yaml");
  private static final Pattern TRANSLATION =
      Pattern.compile("(?:stories|thresholds)\\.[a-z]{2}\\.yaml");
  private static final Set<String> SINGLE =
      Set.of("rulebook.yaml", "outline.yaml", "stories.yaml", "thresholds.yaml");

  private FileNames() {}

  /** Adds a problem for each name that is none, means nothing, or is another's but for its case. */
  static void check(RulebookFiles files, Problems problems) {
    var seen = new HashMap<String, String>();
    for (String file : files.texts().keySet()) {
      String name = RulebookFiles.bare(file);
      if (!NAME.matcher(name).matches()) {
        problems.add(
            file,
            0,
            0,
            "found the name `"
                + name
                + "`, expected at most 100 letters, digits, spaces and . _ - + ( )");
      } else if (!SINGLE.contains(name)
          && !ROLE.matcher(name).matches()
          && !TRANSLATION.matcher(name).matches()) {
        problems.add(
            file,
            0,
            0,
            "is no part of a rulebook, expected a name such as x.drl, x.cards.yaml, x.cases.yaml or"
                + " x.cards.es.yaml"
                + Suggestion.didYouMean(name, SINGLE));
      }
      String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), file);
      if (other != null) {
        problems.add(file, 0, 0, "has the name of " + other + ", expected names that differ");
      }
    }
  }
}
