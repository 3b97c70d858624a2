package org.waymark.batch;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;

/** The lines of one input, one at a time; only the present one is in memory. */
public interface LineSource extends AutoCloseable {

  /** The next line; null after the last. */
  @Nullable Line next() throws IOException, InputException;

  @Override
  void close() throws IOException;

  /** The lines of a text in UTF-8, each a profile as JSON (NDJSON); empty ones are left out. */
  static LineSource ndjson(String input, InputStream in) {
    return ndjson(input, in, 1);
  }

  /**
   * The same from a later line on.
   *
   * @param first the number of the line with which the text begins, from 1
   */
  static LineSource ndjson(String input, InputStream in, long first) {
    return new NdjsonLines(input, in, first);
  }

  /**
   * The rows of a table in CSV (RFC 4180) with facts as {@code cloud.providerCount} in its header.
   *
   * @throws InputException where the header names what there is not, all of it at once
   */
  static LineSource csv(String input, InputStream in) throws IOException, InputException {
    return CsvLines.open(input, in);
  }
}
