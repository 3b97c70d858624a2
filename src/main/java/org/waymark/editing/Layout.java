package org.waymark.editing;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/**
 * The canonical layout of a rulebook's files: rules a pattern a line, cards, cases, thresholds and
 * stories as YAML in one style. It changes spaces, line ends and quotes, never what is said.
 */
public final class Layout {

  private Layout() {}

  /** All files in their layout; those that cannot be read stay as they are. */
  public static RulebookFiles format(RulebookFiles files) {
    var texts = new TreeMap<String, String>();
    files.texts().forEach((name, text) -> texts.put(name, format(name, text, new Problems())));
    return new RulebookFiles(texts);
  }

  /**
   * One file in its layout; as it is where it cannot be read.
   *
   * @param problems takes why it cannot be read, with the place
   */
  public static String format(String name, String text, Problems problems) {
    String read = text.replace("\r\n", "\n");
    String laidOut = laidOut(name, read, problems);
    if (laidOut == null) {
      return text;
    }
    // Nobody looks through what was laid out: where anything could be lost, nothing is touched.
    if (!Faithful.isSame(name, read, laidOut)
        || !laidOut.equals(laidOut(name, laidOut, new Problems()))) {
      problems.add(
          name, 0, 0, "cannot be laid out so that nothing is lost, and is left as it stands");
      return text;
    }
    return laidOut;
  }

  private static @Nullable String laidOut(String name, String text, Problems problems) {
    return name.endsWith(".drl")
        ? DrlLayout.format(name, text, problems)
        : YamlLayout.format(name, text, problems);
  }
}
