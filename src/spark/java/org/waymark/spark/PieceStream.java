package org.waymark.spark;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines that begin within some bytes of a file: it begins after the first line break at or
 * after the byte before them, and ends with the line that is begun.
 */
final class PieceStream extends InputStream {

  private final InputStream in;
  private long left;
  private boolean ended;

  /**
   * A stream of whole lines.
   *
   * @param in the bytes from the one before {@code from} on, or from the first where that is 0
   * @param from the first byte of the piece
   * @param to the byte after its last
   */
  PieceStream(InputStream in, long from, long to) throws IOException {
    this.in = in;
    this.left = to - from;
    if (from > 0) {
      left++;
      skipLine();
    }
  }

  private void skipLine() throws IOException {
    int c = in.read();
    left--;
    while (c >= 0 && c != '\n') {
      c = in.read();
      left--;
    }
    ended = c < 0 || left <= 0;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    // The line that the last byte belongs to, or ends, is the last.
    int read = in.read(bytes, offset, (int) (left > 1 ? Math.min(length, left - 1) : length));
    if (read < 0) {
      ended = true;
    } else if (left > 1) {
      left -= read;
    } else {
      read = endOfLine(bytes, offset, read);
    }
    return read;
  }

  private int endOfLine(byte[] bytes, int offset, int read) {
    for (int i = 0; i < read; i++) {
      if (bytes[offset + i] == '\n') {
        ended = true;
        return i + 1;
      }
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
