package org.waymark.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/** Joins the changes that two sides made to one rulebook, entry by entry. */
public final class Merge {

  private final List<Conflict> conflicts = new ArrayList<>();

  private Merge() {}

  /**
   * Joins two sides' changes.
   *
   * @param base the rulebook that both began with
   * @param mine one side; where both changed the same differently, it is kept
   * @param theirs the other side
   */
  public static Merged merge(RulebookFiles base, RulebookFiles mine, RulebookFiles theirs) {
    var merge = new Merge();
    var names = new TreeSet<String>();
    names.addAll(base.texts().keySet());
    names.addAll(mine.texts().keySet());
    names.addAll(theirs.texts().keySet());
    var texts = new TreeMap<String, String>();
    for (String name : names) {
      String merged =
          merge.file(
              name, base.texts().get(name), mine.texts().get(name), theirs.texts().get(name));
      if (merged != null) {
        texts.put(name, merged);
      }
    }
    var files = merge.withoutSecondEntries(base, mine, theirs, new RulebookFiles(texts));
    return new Merged(files, merge.conflicts);
  }

  private @Nullable String file(
      String name, @Nullable String base, @Nullable String mine, @Nullable String theirs) {
    if (Objects.equals(mine, theirs) || Objects.equals(theirs, base)) {
      return mine;
    }
    if (Objects.equals(mine, base)) {
      return theirs;
    }
    if (mine != null && theirs != null) {
      Pieces cutMine = cut(name, mine);
      Pieces cutTheirs = cut(name, theirs);
      Pieces cutBase = base == null ? new Pieces(name, "", List.of()) : cut(name, base);
      if (cutBase != null && cutMine != null && cutTheirs != null) {
        var merge = new FileMerge(cutBase, cutMine, cutTheirs);
        String text = merge.text();
        conflicts.addAll(merge.conflicts());
        return text;
      }
    }
    conflicts.add(new Conflict(name, null, "", orEmpty(base), orEmpty(mine), orEmpty(theirs)));
    return mine;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Pieces cut(String name, String text) {
    Pieces pieces = Pieces.of(name, text, new Problems());
    return pieces == null || !pieces.hasEachIdOnce() ? null : pieces;
  }

  /** An id that both sides gave to something new, each in another file, is in conflict too. */
  private RulebookFiles withoutSecondEntries(
      RulebookFiles base, RulebookFiles mine, RulebookFiles theirs, RulebookFiles merged) {
    Map<Key, Entry> my = changed(base, mine);
    Map<Key, Entry> their = changed(base, theirs);
    my.keySet().retainAll(their.keySet());
    if (my.isEmpty()) {
      return merged;
    }
    Set<Key> known = byKey(base).keySet();
    var doubled = new TreeMap<String, Set<String>>();
    my.forEach(
        (key, one) -> {
          Entry other = Objects.requireNonNull(their.get(key));
          if (!known.contains(key) && !one.file().equals(other.file())) {
            conflicts.add(
                new Conflict(one.file(), key.kind(), key.id(), "", one.text(), other.text()));
            doubled.computeIfAbsent(other.file(), file -> new TreeSet<>()).add(key.id());
          }
        });
    var texts = new TreeMap<>(merged.texts());
    doubled.forEach(
        (file, ids) -> {
          Pieces pieces = cut(file, Objects.requireNonNull(texts.get(file)));
          if (pieces != null) {
            texts.put(file, FileMerge.without(pieces, ids));
          }
        });
    return new RulebookFiles(texts);
  }

  private record Key(EntryKind kind, String id) {}

  /** The entries of the files that one side changed: no other holds anything new. */
  private static Map<Key, Entry> changed(RulebookFiles base, RulebookFiles side) {
    var texts = new TreeMap<>(side.texts());
    texts.entrySet().removeAll(base.texts().entrySet());
    return byKey(new RulebookFiles(texts));
  }

  private static Map<Key, Entry> byKey(RulebookFiles files) {
    var entries = new LinkedHashMap<Key, Entry>();
    Entries.of(files).forEach(one -> entries.putIfAbsent(new Key(one.kind(), one.id()), one));
    return entries;
  }
}
