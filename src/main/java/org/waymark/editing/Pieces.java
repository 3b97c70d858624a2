package org.waymark.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;

/**
 * A file's text cut into its entries, in their order; what is between them belongs to none.
 *
 * @param file the file's name
 * @param text the file's text
 * @param all the entries
 */
record Pieces(String file, String text, List<Piece> all) {

  /** Cuts a file; null, with the reason in the problems, where its entries cannot be told apart. */
  static @Nullable Pieces of(String file, String text, Problems problems) {
    return file.endsWith(".drl")
        ? RuleText.pieces(file, text, problems)
        : YamlPieces.pieces(file, text, problems);
  }

  String text(Piece piece) {
    return text.substring(piece.start(), piece.end());
  }

  /** What stands before an entry and behind the one before it. */
  String before(int index) {
    return text.substring(index == 0 ? 0 : all.get(index - 1).end(), all.get(index).start());
  }

  /** What stands behind the last entry. */
  String tail() {
    return all.isEmpty() ? text : text.substring(all.get(all.size() - 1).end());
  }

  @Nullable Piece find(String id) {
    return all.stream().filter(piece -> piece.id().equals(id)).findFirst().orElse(null);
  }

  Piece get(String id) {
    return Objects.requireNonNull(find(id));
  }

  boolean hasEachIdOnce() {
    var ids = new HashSet<String>();
    return all.stream().allMatch(piece -> ids.add(piece.id()));
  }

  /** The line of a place in the text, from 1. */
  int line(int place) {
    return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
  }

  /** The end of the line that a place is in, behind its line feed. */
  static int lineEnd(String text, int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end + 1;
  }

  /** The begin of the line that a place is in. */
  static int lineStart(String text, int place) {
    return place == 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
  }
}
