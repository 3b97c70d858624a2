package org.waymark.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problem;

/** The lines of a text in UTF-8, one at a time and none longer than what fits into memory. */
public final class Lines {

  private static final int LONGEST = 64 << 20;

  private final String file;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private int number;

  /**
   * Makes the lines of a stream.
   *
   * @param file the name for messages
   */
  public Lines(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws InputException where it is not UTF-8 or too long to be one
   */
  public @Nullable String next() throws IOException, InputException {
    var line = new ByteArrayOutputStream();
    number++;
    while (fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, from, end - from);
      if (line.size() > LONGEST) {
        throw problem("is longer than " + LONGEST + " bytes, the most that is read of a line");
      }
      from = end;
      if (end < to) {
        from++;
        return text(line);
      }
    }
    return line.size() == 0 ? null : text(line);
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }

  private String text(ByteArrayOutputStream line) throws InputException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw problem("is not UTF-8 text");
    }
  }

  /** The number of the line that came last, from 1. */
  public int number() {
    return number;
  }

  /** What is wrong with the line that came last. */
  public InputException problem(String message) {
    return new InputException(List.of(new Problem(file, number, 0, "", message)));
  }
}
