package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.report.Style;
import picocli.CommandLine.Option;

/** Where a command writes: to the terminal, or to a file. */
final class Output {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, whole or not at all.")
  @Nullable Path file;

  /** How much a report shows, and how, where it is written to. */
  Style style(Waymark waymark, int open) {
    return new Style(
        open,
        Terminal.width(waymark.environment),
        file == null && Terminal.colour(waymark.environment));
  }

  void write(Waymark waymark, String text) throws InputException {
    if (file == null) {
      waymark.out.print(text);
    } else {
      Books.write(file, text);
    }
  }

  /** Writes what is too large to hold, a piece at a time. */
  void write(Waymark waymark, Books.Writing writing) throws InputException, IOException {
    if (file == null) {
      writing.to(waymark.out);
    } else {
      Books.write(file, writing);
    }
  }
}
