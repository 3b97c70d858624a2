package org.waymark.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.waymark.batch.LineSource;
import org.waymark.document.InputException;

/**
 * A part of a file that one task reads: bytes of a file that can be divided, lines of another.
 *
 * @param file the file
 * @param from the first byte, or the number of lines before it
 * @param to the byte, or the number of lines, after its last
 * @param number of a divisible file, the number of its first line; 1 otherwise
 */
record Piece(InputFile file, long from, long to, long number) implements Serializable {

  private static final int BUFFER = 1 << 16;

  /** Its lines. */
  LineSource open(Configuration hadoop) throws IOException, InputException {
    if (file.isDivisible()) {
      return LineSource.ndjson(file.name(), bytes(hadoop), number);
    }
    InputStream in = file.open(hadoop);
    LineSource all =
        file.form() == Form.CSV
            ? LineSource.csv(file.name(), in)
            : LineSource.ndjson(file.name(), in);
    return new SomeLines(all, from, to);
  }

  private InputStream bytes(Configuration hadoop) throws IOException {
    InputStream in = file.openAt(hadoop, Math.max(from - 1, 0));
    return new PieceStream(new BufferedInputStream(in, BUFFER), from, to);
  }

  /**
   * How many lines begin in it: all, of a file that can be divided; otherwise those with something.
   */
  long count(Configuration hadoop) throws IOException, InputException {
    if (!file.isDivisible()) {
      try (LineSource lines = open(hadoop)) {
        long count = 0;
        while (lines.next() != null) {
          count++;
        }
        return count;
      }
    }
    try (InputStream in = file.openAt(hadoop, Math.max(from - 1, 0))) {
      return (from == 0 ? 1 : 0) + lineBreaks(in, to - Math.max(from, 1));
    }
  }

  private static long lineBreaks(InputStream in, long bytes) throws IOException {
    var buffer = new byte[BUFFER];
    long breaks = 0;
    long left = bytes;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        break;
      }
      left -= read;
      for (int i = 0; i < read; i++) {
        breaks += buffer[i] == '\n' ? 1 : 0;
      }
    }
    return breaks;
  }
}
