package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;

/** Finds the top-level keys of a YAML file and how far what they hold reaches. */
final class YamlPieces {

  private static final LoadSettings PLAIN =
      LoadSettings.builder().setCodePointLimit(DocumentReader.MAX_BYTES).build();

  private final String text;
  private final int points;
  private int lastPoint;
  private int lastPlace;
  private final List<String> ids = new ArrayList<>();
  private final List<Integer> keys = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  private YamlPieces(String text) {
    this.text = text;
    this.points = text.codePointCount(0, text.length());
  }

  /** Cuts a file; null where it is not well formed or its keys do not begin lines. */
  static @Nullable Pieces pieces(String file, String text, Problems problems) {
    if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      return new Pieces(file, text, List.of());
    }
    int before = problems.size();
    Node root = DocumentReader.read(file, text, problems);
    if (root == null || problems.size() > before) {
      return null;
    }
    if (!(root instanceof Node.Mapping)) {
      problems.add(root, "found " + root.inWords() + ", expected a mapping from ids");
      return null;
    }
    try {
      var pieces = new YamlPieces(text);
      if (!pieces.read()) {
        problems.add(root, "expected each id to begin a line of its own");
        return null;
      }
      return new Pieces(file, text, pieces.cut());
    } catch (YamlEngineException e) {
      problems.add(file, 0, 0, "is not well formed");
      return null;
    }
  }

  /** Notes where each top-level key begins and what it holds ends. */
  private boolean read() {
    int depth = 0;
    boolean key = true;
    for (Event event : new Parse(PLAIN).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> {
          if (depth == 0 && ((CollectionStartEvent) event).isFlow()) {
            return false;
          }
          depth++;
        }
        case MappingEnd, SequenceEnd -> {
          depth--;
          key = depth == 1;
          extend(event, false);
        }
        case Scalar -> {
          if (depth == 1 && key) {
            ids.add(((ScalarEvent) event).getValue());
            keys.add(start(event));
            ends.add(end(event));
            if (start(event) != Pieces.lineStart(text, start(event))) {
              return false;
            }
            key = false;
          } else {
            extend(event, keeps((ScalarEvent) event));
            key = depth == 1;
          }
        }
        default -> {}
      }
    }
    return true;
  }

  /** Whether the empty lines behind a block belong to its value. */
  private static boolean keeps(ScalarEvent event) {
    return (event.getScalarStyle() == ScalarStyle.LITERAL
            || event.getScalarStyle() == ScalarStyle.FOLDED)
        && (event.getValue().endsWith("\n\n") || event.getValue().equals("\n"));
  }

  private void extend(Event event, boolean keep) {
    int end = end(event);
    if (ends.isEmpty() || end <= start(event)) {
      return;
    }
    while (!keep && end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    ends.set(ends.size() - 1, Math.max(ends.get(ends.size() - 1), end));
  }

  private int start(Event event) {
    return event.getStartMark().map(this::place).orElse(0);
  }

  private int end(Event event) {
    return event.getEndMark().map(this::place).orElse(0);
  }

  /** Marks count code points; each is reached from the one before, as they hardly ever go back. */
  private int place(Mark mark) {
    int point = Math.min(mark.getIndex(), points);
    if (points == text.length()) {
      return point;
    }
    lastPlace = text.offsetByCodePoints(lastPlace, point - lastPoint);
    lastPoint = point;
    return lastPlace;
  }

  private List<Piece> cut() {
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < ids.size(); i++) {
      int next = i + 1 < ids.size() ? keys.get(i + 1) : text.length();
      int end = ends.get(i);
      if (end == 0 || text.charAt(end - 1) != '\n') {
        end = Pieces.lineEnd(text, end);
      }
      end = withIndentedComments(end, next);
      int from = i == 0 ? 0 : pieces.get(i - 1).end();
      pieces.add(new Piece(ids.get(i), commentStart(keys.get(i), from), keys.get(i), end));
    }
    return List.copyOf(pieces);
  }

  /** A comment that is indented belongs to what stands above it. */
  private int withIndentedComments(int from, int to) {
    int end = from;
    for (int line = from; line < to; line = Pieces.lineEnd(text, line)) {
      String words = text.substring(line, Pieces.lineEnd(text, line));
      if (words.strip().startsWith("#") && !words.startsWith("#")) {
        end = Pieces.lineEnd(text, line);
      }
    }
    return end;
  }

  private int commentStart(int key, int from) {
    int start = key;
    while (start > from) {
      int line = Pieces.lineStart(text, start - 1);
      if (line < from || !text.startsWith("#", line)) {
        break;
      }
      start = line;
    }
    return start;
  }
}
