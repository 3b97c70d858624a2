package org.waymark.spark;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.waymark.batch.Line;
import org.waymark.batch.LineSource;
import org.waymark.document.InputException;

/** Some of the lines of another source. */
final class SomeLines implements LineSource {

  private final LineSource lines;
  private final long from;
  private final long to;
  private long passed;

  SomeLines(LineSource lines, long from, long to) {
    this.lines = lines;
    this.from = from;
    this.to = to;
  }

  @Override
  public @Nullable Line next() throws IOException, InputException {
    while (passed < to) {
      Line line = lines.next();
      if (line == null) {
        return null;
      }
      if (passed++ >= from) {
        return line;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
