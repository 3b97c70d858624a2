package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.rulebook.RulebookFiles;

/**
 * Reads and changes a rulebook's texts entry by entry. Everything beside the entry concerned stays
 * byte for byte; whether the rulebook is right as a whole is for its check to say.
 */
public final class Entries {

  private Entries() {}

  /** All entries, in the order of the files and in them; files that cannot be cut have none. */
  public static List<Entry> of(RulebookFiles files) {
    var entries = new ArrayList<Entry>();
    for (String name : files.texts().keySet()) {
      EntryKind kind = EntryKind.of(name);
      if (kind != null) {
        addAll(files, name, kind, entries);
      }
    }
    return List.copyOf(entries);
  }

  /** The entries of a kind, in the order of the files and in them. */
  static List<Entry> of(RulebookFiles files, EntryKind kind) {
    var entries = new ArrayList<Entry>();
    for (String name : files.texts().keySet()) {
      if (EntryKind.of(name) == kind) {
        addAll(files, name, kind, entries);
      }
    }
    return List.copyOf(entries);
  }

  private static void addAll(
      RulebookFiles files, String name, EntryKind kind, List<Entry> entries) {
    String text = Objects.requireNonNull(files.texts().get(name));
    Pieces pieces = Pieces.of(name, text, new Problems());
    if (pieces != null) {
      pieces.all().forEach(one -> entries.add(new Entry(kind, one.id(), name, pieces.text(one))));
    }
  }

  /** The entry of a kind with an id; null where there is none. */
  public static @Nullable Entry find(RulebookFiles files, EntryKind kind, String id) {
    Pieces pieces = holding(files, kind, id, new Problems());
    return pieces == null ? null : new Entry(kind, id, pieces.file(), pieces.text(pieces.get(id)));
  }

  /**
   * Puts a rule in place of the one with its id, or adds it behind the rule with the next lower id.
   *
   * @param drl one rule with its id, and comment lines directly above it or none
   * @throws InputException where the text is not exactly that, or no file holds rules of its prefix
   */
  public static RulebookFiles putRule(RulebookFiles files, String id, String drl)
      throws InputException {
    refuseForm(EntryKind.RULE, id);
    return put(files, EntryKind.RULE, id, RuleEntry.checked(id, drl), null);
  }

  /**
   * Puts a card, the cases of a rule or a threshold in place of what its id has, or adds it.
   *
   * @param value the mapping below the id
   * @throws InputException where it is no mapping, its id or key has not the form that is needed,
   *     or no file holds entries of its prefix
   */
  public static RulebookFiles put(RulebookFiles files, EntryKind kind, String id, Node value)
      throws InputException {
    refuseForm(kind, id);
    if (kind == EntryKind.RULE) {
      throw InputException.of(id, "a rule is put as its text, not as a document");
    }
    var problems = new Problems();
    if (!(value instanceof Node.Mapping)) {
      problems.add(value, "found " + value.inWords() + ", expected a mapping");
      problems.throwIfAny();
    }
    YamlStyle style = Objects.requireNonNull(YamlStyle.of(fileOf(kind)));
    String text = EntryYaml.of(id, value, style);
    if (text == null) {
      problems.add(
          value,
          "cannot be written so that it is read as it is: a text is longer than 10000 characters, a"
              + " name longer than 200, or it is nested too deep");
      problems.throwIfAny();
    }
    return put(files, kind, id, Objects.requireNonNull(text), value);
  }

  private static String fileOf(EntryKind kind) {
    return switch (kind) {
      case RULE -> "any.drl";
      case CARD -> "any.cards.yaml";
      case CASES -> "any.cases.yaml";
      case THRESHOLD -> "thresholds.yaml";
    };
  }

  /**
   * Takes an entry away, with the empty line before it.
   *
   * @throws InputException where there is no such entry
   */
  public static RulebookFiles remove(RulebookFiles files, EntryKind kind, String id)
      throws InputException {
    var problems = new Problems();
    Pieces pieces = holding(files, kind, id, problems);
    if (pieces == null) {
      problems.throwIfAny();
      var known = new TreeSet<String>();
      of(files, kind).forEach(one -> known.add(one.id()));
      throw InputException.of(
          id,
          "there "
              + (kind == EntryKind.CASES ? "are" : "is")
              + " no such "
              + kind.inWords()
              + Suggestion.didYouMean(id, known));
    }
    int index = pieces.all().indexOf(pieces.get(id));
    Piece piece = pieces.all().get(index);
    String text = pieces.text();
    int start = piece.start();
    int end = piece.end();
    if (index > 0 && pieces.before(index).isBlank()) {
      start = pieces.all().get(index - 1).end();
    } else if (index + 1 < pieces.all().size() && text.startsWith("\n", end)) {
      end++;
    }
    return written(files, pieces, text.substring(0, start) + text.substring(end), id);
  }

  private static RulebookFiles put(
      RulebookFiles files, EntryKind kind, String id, String text, @Nullable Node value)
      throws InputException {
    var problems = new Problems();
    Pieces pieces = holding(files, kind, id, problems);
    if (pieces == null) {
      problems.throwIfAny();
      return insert(files, kind, id, text);
    }
    Piece piece = pieces.get(id);
    String old = pieces.text();
    if (value != null && isThere(pieces, piece, value)) {
      return files;
    }
    int start = value == null ? piece.start() : piece.body();
    boolean ends = piece.end() == old.length() || old.charAt(piece.end() - 1) == '\n';
    String own = ends ? text : text + "\n";
    return written(files, pieces, old.substring(0, start) + own + old.substring(piece.end()), id);
  }

  /** What says the same already keeps the comments inside it. */
  private static boolean isThere(Pieces pieces, Piece piece, Node value) {
    Node read =
        DocumentReader.readYaml(
            pieces.file(), pieces.text().substring(piece.body(), piece.end()), new Problems());
    Node old = read instanceof Node.Mapping mapping ? mapping.get(piece.id()) : null;
    return old != null && Objects.equals(old.plain(), value.plain());
  }

  private static RulebookFiles insert(RulebookFiles files, EntryKind kind, String id, String text)
      throws InputException {
    Neighbour neighbour = neighbour(files, kind, id);
    Pieces pieces = neighbour.pieces();
    String old = pieces.text();
    boolean spaced = kind != EntryKind.THRESHOLD;
    Piece piece = neighbour.piece();
    if (piece != null && !neighbour.lower()) {
      return written(
          files,
          pieces,
          old.substring(0, piece.start()) + text + "\n" + old.substring(piece.start()),
          id);
    }
    int at = piece == null ? old.length() : piece.end();
    String before = old.substring(0, at);
    if (!before.isEmpty() && !before.endsWith("\n")) {
      before += "\n";
    }
    if (spaced && !before.isEmpty() && !before.endsWith("\n\n")) {
      before += "\n";
    }
    return written(files, pieces, before + text + old.substring(at), id);
  }

  /** The entry beside which a new one belongs: the next lower one, or else the next higher one. */
  private record Neighbour(Pieces pieces, @Nullable Piece piece, boolean lower) {}

  private static Neighbour neighbour(RulebookFiles files, EntryKind kind, String id)
      throws InputException {
    var problems = new Problems();
    var lower = new TreeMap<Integer, Neighbour>();
    var higher = new TreeMap<Integer, Neighbour>();
    String prefix = kind == EntryKind.THRESHOLD ? "" : id.substring(0, 4);
    int number = kind == EntryKind.THRESHOLD ? 0 : Integer.parseInt(id.substring(4));
    for (Pieces pieces : cut(files, kind, prefix, problems).toList()) {
      if (kind == EntryKind.THRESHOLD) {
        List<Piece> all = pieces.all();
        return new Neighbour(pieces, all.isEmpty() ? null : all.get(all.size() - 1), true);
      }
      for (Piece piece : pieces.all()) {
        if (piece.id().startsWith(prefix) && kind.accepts(piece.id())) {
          int its = Integer.parseInt(piece.id().substring(4));
          (its < number ? lower : higher)
              .putIfAbsent(its, new Neighbour(pieces, piece, its < number));
        }
      }
    }
    Neighbour beside = beside(files, kind, id, lower, higher);
    if (beside != null) {
      return beside;
    }
    problems.throwIfAny();
    throw InputException.of(
        id,
        kind == EntryKind.THRESHOLD
            ? "there is no thresholds.yaml, expected the file to be put first"
            : "no file holds "
                + kind.oneInWords()
                + " of `"
                + prefix.substring(0, 3)
                + "`, expected a file for its chapter to be put first"
                + Suggestion.didYouMean(
                    prefix.substring(0, 3), NewRule.prefixes(of(files, kind).stream())));
  }

  /** A card and cases stand in the files beside their rule's, where these hold others of theirs. */
  private static @Nullable Neighbour beside(
      RulebookFiles files,
      EntryKind kind,
      String id,
      NavigableMap<Integer, Neighbour> lower,
      NavigableMap<Integer, Neighbour> higher) {
    Entry rule = kind == EntryKind.RULE ? null : find(files, EntryKind.RULE, id);
    if (rule != null) {
      String stem = rule.file().substring(0, rule.file().length() - ".drl".length());
      var ownLower = new TreeMap<>(lower);
      var ownHigher = new TreeMap<>(higher);
      ownLower.values().removeIf(one -> !one.pieces().file().startsWith(stem + "."));
      ownHigher.values().removeIf(one -> !one.pieces().file().startsWith(stem + "."));
      Neighbour own = nearest(ownLower, ownHigher);
      if (own != null) {
        return own;
      }
    }
    return nearest(lower, higher);
  }

  private static @Nullable Neighbour nearest(
      NavigableMap<Integer, Neighbour> lower, NavigableMap<Integer, Neighbour> higher) {
    return !lower.isEmpty()
        ? lower.lastEntry().getValue()
        : higher.isEmpty() ? null : higher.firstEntry().getValue();
  }

  /** The file that holds an entry, cut; null where none does, with what could not be cut. */
  private static @Nullable Pieces holding(
      RulebookFiles files, EntryKind kind, String id, Problems problems) {
    return cut(files, kind, id, problems)
        .filter(pieces -> pieces.find(id) != null)
        .findFirst()
        .orElse(null);
  }

  /** Cuts one file after the other, as far as they are asked for. */
  private static Stream<Pieces> cut(
      RulebookFiles files, EntryKind kind, String part, Problems problems) {
    // Cutting takes time, and most files do not hold what is looked for.
    return files.texts().entrySet().stream()
        .filter(file -> EntryKind.of(file.getKey()) == kind && file.getValue().contains(part))
        .map(file -> Pieces.of(file.getKey(), file.getValue(), problems))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  /** Takes a new text only where every other entry of the file is in it as it was. */
  private static RulebookFiles written(RulebookFiles files, Pieces old, String text, String id)
      throws InputException {
    Pieces now = Pieces.of(old.file(), text, new Problems());
    if (now == null || !others(old, id).equals(others(now, id))) {
      throw InputException.of(
          old.file(),
          id
              + " cannot be changed by itself, as other entries would change: change the whole file");
    }
    var texts = new TreeMap<>(files.texts());
    texts.put(old.file(), text);
    return new RulebookFiles(texts);
  }

  private static List<String> others(Pieces pieces, String id) {
    return pieces.all().stream()
        .filter(piece -> !piece.id().equals(id))
        .map(piece -> pieces.text(piece).strip())
        .toList();
  }

  private static void refuseForm(EntryKind kind, String id) throws InputException {
    if (!kind.accepts(id)) {
      throw InputException.of(
          id.length() > 60 ? id.substring(0, 57) + "..." : id,
          "is no id of " + kind.oneInWords() + ", expected " + kind.formInWords());
    }
  }
}
