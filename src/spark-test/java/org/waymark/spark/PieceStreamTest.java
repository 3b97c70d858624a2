package org.waymark.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PieceStreamTest {

  private static final List<String> TEXTS =
      List.of(
          "", "\n", "a", "a\n", "a\nb", "a\nb\n", "\n\n\n", "long line\n\nb\r\nc", "ab\ncd\nef");

  private static String piece(String text, int from, int to) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int start = Math.max(from - 1, 0);
    var in = new ByteArrayInputStream(bytes, start, bytes.length - start);
    try (var piece = new PieceStream(in, from, to)) {
      return new String(piece.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The lines that begin within a part of a text. */
  private static String linesFrom(String text, int from, int to) {
    var lines = new StringBuilder();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin) < 0 ? text.length() : text.indexOf('\n', begin) + 1;
      if (begin >= from && begin < to) {
        lines.append(text, begin, end);
      }
      begin = end;
    }
    return lines.toString();
  }

  @Test
  void holdsTheLinesThatBeginInItHoweverATextIsCut() throws IOException {
    for (String text : TEXTS) {
      for (int from = 0; from < text.length(); from++) {
        for (int to = from + 1; to <= text.length(); to++) {
          assertThat(piece(text, from, to))
              .as("%s from %d to %d", text, from, to)
              .isEqualTo(linesFrom(text, from, to));
        }
      }
    }
  }
}
