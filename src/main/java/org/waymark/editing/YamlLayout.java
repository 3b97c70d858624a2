package org.waymark.editing;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;

/** Lays out a YAML file of the rulebook. */
final class YamlLayout {

  private YamlLayout() {}

  /** The file in its canonical layout; null where it cannot be read. */
  static @Nullable String format(String file, String text, Problems problems) {
    Pieces pieces = YamlPieces.pieces(file, text, problems);
    if (pieces == null) {
      return null;
    }
    YamlStyle style = YamlStyle.of(file);
    if (style == null) {
      return text;
    }
    var out = new StringBuilder();
    for (int i = 0; i < pieces.all().size(); i++) {
      Piece piece = pieces.all().get(i);
      between(pieces.before(i), style.spaced() && i > 0, out);
      comments(text.substring(piece.start(), piece.body()), out);
      String entry = text.substring(piece.body(), piece.end());
      out.append(closed(EntryYaml.format(entry, style)));
    }
    String tail = pieces.tail();
    between(tail, false, out);
    return out.toString().stripTrailing() + "\n";
  }

  private static String closed(String entry) {
    return entry.endsWith("\n") ? entry : entry + "\n";
  }

  /** Comments between entries, with one empty line where there are some. */
  private static void between(String text, boolean spaced, StringBuilder out) {
    var lines = new ArrayList<String>();
    if (spaced) {
      lines.add("");
    }
    for (String line : text.lines().map(String::stripTrailing).toList()) {
      if (!line.isEmpty() || lines.isEmpty() || !lines.get(lines.size() - 1).isEmpty()) {
        lines.add(line);
      }
    }
    if (out.isEmpty() && !lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    lines.forEach(line -> out.append(line).append('\n'));
  }

  private static void comments(String text, StringBuilder out) {
    text.lines().forEach(line -> out.append(line.stripTrailing()).append('\n'));
  }
}
