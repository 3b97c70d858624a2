package org.waymark.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;

/** Lines as they stand in a text. */
final class NdjsonLines implements LineSource {

  /** What is shown of a line that is too long to be read. */
  private static final int SHOWN = 1_000;

  private final String input;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long number;

  NdjsonLines(String input, InputStream in, long first) {
    this.input = input;
    this.in = in;
    this.number = first - 1;
  }

  @Override
  public @Nullable Line next() throws IOException {
    while (true) {
      number++;
      if (!fill()) {
        return null;
      }
      Line line = read();
      if (line != null) {
        return line;
      }
    }
  }

  /** The line that begins here; null where it is empty. */
  private @Nullable Line read() throws IOException {
    int end = end();
    if (end < to) {
      // Most lines stand in the buffer as a whole.
      Line line = line(buffer, from, end - from);
      from = end + 1;
      return line;
    }
    var bytes = new ByteArrayOutputStream();
    boolean cut = false;
    while (fill()) {
      end = end();
      int wanted = Math.min(end - from, DocumentReader.MAX_BYTES + 2 - bytes.size());
      bytes.write(buffer, from, wanted);
      cut |= wanted < end - from;
      from = Math.min(end + 1, to);
      if (end < to) {
        break;
      }
    }
    return cut || bytes.size() > DocumentReader.MAX_BYTES + 1
        ? tooLong(bytes.toByteArray())
        : line(bytes.toByteArray(), 0, bytes.size());
  }

  private int end() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    while (from == to) {
      int read = in.read(buffer);
      if (read < 0) {
        return false;
      }
      from = 0;
      to = read;
    }
    return true;
  }

  private @Nullable Line line(byte[] bytes, int start, int size) {
    int length = size > 0 && bytes[start + size - 1] == '\r' ? size - 1 : size;
    if (length > DocumentReader.MAX_BYTES) {
      return tooLong(bytes);
    }
    String text = Utf8.text(bytes, start, length);
    if (number == 1 && text.startsWith("\ufeff")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      return null;
    }
    return Utf8.isText(bytes, start, length, text)
        ? Line.of(input, number, text)
        : Line.wrong(input, number, text, "is not UTF-8 text; save it as UTF-8");
  }

  private Line tooLong(byte[] bytes) {
    return Line.wrong(
        input,
        number,
        new String(bytes, 0, SHOWN, StandardCharsets.UTF_8),
        "is longer than " + DocumentReader.MAX_BYTES + " bytes, the most that is read of a line");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
