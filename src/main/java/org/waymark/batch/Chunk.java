package org.waymark.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;

/**
 * Some lines that follow each other; the same input always falls into the same ones.
 *
 * @param lines at least one
 * @param digest SHA-256 of all lines to the last of these
 */
record Chunk(List<Line> lines, String digest) {

  private static final int LINES = 64;
  private static final int CHARACTERS = 1 << 18;

  /** The next lines; null after the last. */
  static @Nullable Chunk next(AllLines source) throws IOException, InputException {
    var lines = new ArrayList<Line>(LINES);
    int characters = 0;
    while (lines.size() < LINES && characters < CHARACTERS) {
      Line line = source.next();
      if (line == null) {
        break;
      }
      lines.add(line);
      characters += line.text().length();
    }
    return lines.isEmpty() ? null : new Chunk(lines, source.digest());
  }
}
