package org.waymark.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins two changed texts of one file. What stands between two entries goes with the second; what
 * stands before the first and behind the last is joined by itself.
 */
final class FileMerge {

  /** A file as its head, its entries with what stands before each, and its tail. */
  private record Parts(String head, Map<String, String> entries, String tail) {

    static Parts of(Pieces pieces) {
      var entries = new LinkedHashMap<String, String>();
      for (int i = 0; i < pieces.all().size(); i++) {
        Piece piece = pieces.all().get(i);
        String before = i == 0 ? "" : pieces.before(i);
        entries.put(piece.id(), before + pieces.text(piece));
      }
      return pieces.all().isEmpty()
          ? new Parts(pieces.text(), entries, "")
          : new Parts(pieces.before(0), entries, pieces.tail());
    }

    List<String> order(Parts other) {
      return entries.keySet().stream().filter(other.entries::containsKey).toList();
    }
  }

  private final String file;
  private final Parts base;
  private final Parts mine;
  private final Parts theirs;
  private final List<Conflict> conflicts = new ArrayList<>();

  FileMerge(Pieces base, Pieces mine, Pieces theirs) {
    this.file = mine.file();
    this.base = Parts.of(base);
    this.mine = Parts.of(mine);
    this.theirs = Parts.of(theirs);
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  String text() {
    var text = new StringBuilder();
    text.append(around(base.head, mine.head, theirs.head));
    boolean first = true;
    for (String id : order()) {
      String entry = entry(id, base.entries.get(id), mine.entries.get(id), theirs.entries.get(id));
      if (entry != null) {
        text.append(first ? entry.replaceFirst("^\\n+", "") : apart(text, entry));
        first = false;
      }
    }
    return text.append(around(base.tail, mine.tail, theirs.tail)).toString();
  }

  /** What was first in its file has no empty line before it; behind another it needs one. */
  private String apart(StringBuilder before, String entry) {
    String start = before.isEmpty() || before.charAt(before.length() - 1) == '\n' ? "" : "\n";
    boolean spaced =
        file.endsWith(".drl") || file.endsWith(".cards.yaml") || file.endsWith(".cases.yaml");
    return start + (spaced && !entry.startsWith("\n") ? "\n" : "") + entry;
  }

  private String around(String itsBase, String itsMine, String itsTheirs) {
    return Objects.requireNonNull(merged("", null, itsBase, itsMine, itsTheirs));
  }

  private @Nullable String entry(
      String id, @Nullable String itsBase, @Nullable String itsMine, @Nullable String itsTheirs) {
    return merged(id, EntryKind.of(file), itsBase, itsMine, itsTheirs);
  }

  /** One side's text where the other did not change it; what differs by empty lines is the same. */
  private @Nullable String merged(
      String id,
      @Nullable EntryKind kind,
      @Nullable String itsBase,
      @Nullable String itsMine,
      @Nullable String itsTheirs) {
    if (same(itsMine, itsTheirs) || same(itsTheirs, itsBase)) {
      return itsMine;
    }
    if (same(itsMine, itsBase)) {
      return itsTheirs;
    }
    conflicts.add(new Conflict(file, kind, id, own(itsBase), own(itsMine), own(itsTheirs)));
    return itsMine;
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return (a == null || b == null) ? (a == null && b == null) : a.strip().equals(b.strip());
  }

  private static String own(@Nullable String text) {
    return text == null ? "" : text.replaceFirst("^\\n+", "");
  }

  /**
   * The order of the side that moved something, mine where both did; the other's new ones in it.
   */
  private List<String> order() {
    boolean moved = !mine.order(base).equals(base.order(mine));
    Parts main = moved ? mine : theirs;
    Parts other = moved ? theirs : mine;
    var order = new ArrayList<String>();
    var behind = new HashMap<String, List<String>>();
    List<String> group = order;
    for (String id : other.entries.keySet()) {
      if (main.entries.containsKey(id)) {
        group = behind.computeIfAbsent(id, known -> new ArrayList<>());
      } else {
        group.add(id);
      }
    }
    for (String id : main.entries.keySet()) {
      order.add(id);
      order.addAll(behind.getOrDefault(id, List.of()));
    }
    return order;
  }

  /** A file without some of its entries, and without what stands before each. */
  static String without(Pieces pieces, Set<String> ids) {
    var text = new StringBuilder();
    for (int i = 0; i < pieces.all().size(); i++) {
      Piece piece = pieces.all().get(i);
      if (!ids.contains(piece.id())) {
        text.append(pieces.before(i)).append(pieces.text(piece));
      } else if (i == 0) {
        text.append(pieces.before(i));
      }
    }
    return text.append(pieces.tail()).toString();
  }
}
