package org.waymark.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;

/**
 * The profiles of a JSON text: of a list, or one after the other, on as many lines as somebody
 * likes. Where one ends is seen from brackets and quotation marks alone, so that a profile that is
 * wrong costs no other.
 */
final class JsonLines implements LineSource {

  private static final int SHOWN = 1_000;

  private final String input;
  private final BufferedReader in;
  private final StringBuilder text = new StringBuilder();
  private long line = 1;
  private int column;
  private int c;
  private boolean list;
  private boolean ended;

  JsonLines(String input, InputStream in) throws IOException {
    this.input = input;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    advance();
    if (c == '\ufeff') {
      column = 0;
      advance();
    }
    skip(false);
    if (c == '[') {
      list = true;
      advance();
    }
  }

  private void advance() throws IOException {
    if (c == '\n') {
      line++;
      column = 0;
    }
    c = in.read();
    column++;
  }

  private void skip(boolean commas) throws IOException {
    while (c >= 0 && (Character.isWhitespace(c) || (commas && c == ','))) {
      advance();
    }
  }

  @Override
  public @Nullable Line next() throws IOException {
    skip(list);
    if (list && c == ']') {
      list = false;
      advance();
      skip(false);
      if (c >= 0) {
        ended = true;
        return Line.wrong(
            input, line, "", "found more after the end of the list, expected nothing");
      }
    }
    if (c < 0 || ended) {
      boolean open = list;
      list = false;
      return open
          ? Line.wrong(
              input, line, "", "found the end, expected `]` of the list; the file may be cut short")
          : null;
    }
    return value();
  }

  private Line value() throws IOException {
    long number = line;
    int before = column - 1;
    text.setLength(0);
    int length = 0;
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    do {
      if (text.length() <= DocumentReader.MAX_BYTES) {
        text.append((char) c);
      }
      length += text.length() <= DocumentReader.MAX_BYTES ? 0 : 1;
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = quoted;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
      }
      advance();
    } while (c >= 0 && (quoted || depth > 0 || !isEnd()));
    if (length > 0) {
      return Line.wrong(
          input,
          number,
          text.substring(0, SHOWN),
          "is longer than " + DocumentReader.MAX_BYTES + " characters, the most that is read");
    }
    return text.indexOf("\ufffd") < 0
        ? Line.of(input, number, before, text.toString())
        : Line.wrong(input, number, text.toString(), "is not UTF-8 text; save it as UTF-8");
  }

  private boolean isEnd() {
    return Character.isWhitespace(c) || c == ',' || c == ']' || c == '{' || c == '[';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
