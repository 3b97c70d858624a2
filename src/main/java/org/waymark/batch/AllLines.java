package org.waymark.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;

/** The lines of all inputs, one input after the other, with the digest of what was read. */
final class AllLines implements AutoCloseable {

  private final List<Input> inputs;
  private final AtomicLong bytes;
  private final MessageDigest digest;
  private int index = -1;
  private @Nullable LineSource source;
  private @Nullable Line last;

  AllLines(List<Input> inputs, AtomicLong bytes) {
    this.inputs = inputs;
    this.bytes = bytes;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The next line; null after the last.
   *
   * @throws InputException where an input cannot be read, or cannot be read on
   */
  @Nullable Line next() throws IOException, InputException {
    while (true) {
      Line line = source == null ? null : read(source);
      if (line != null) {
        // The place is part of it: another empty line before changes the rejects.
        digest.update((line.input() + ' ' + line.number() + ' ').getBytes(StandardCharsets.UTF_8));
        digest.update(line.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        last = line;
        return line;
      }
      if (source != null) {
        source.close();
        source = null;
      }
      if (index + 1 == inputs.size()) {
        return null;
      }
      index++;
      last = null;
      source = open(inputs.get(index));
    }
  }

  private LineSource open(Input input) throws InputException {
    try {
      return input.open(bytes);
    } catch (IOException | UncheckedIOException e) {
      throw InputException.of(input.name(), "cannot be read: " + e.getMessage());
    }
  }

  private @Nullable Line read(LineSource from) throws IOException, InputException {
    try {
      return from.next();
    } catch (IOException | UncheckedIOException e) {
      throw InputException.of(
          inputs.get(index).name(),
          "cannot be read on "
              + (last == null ? "from its beginning" : "after line " + last.number())
              + ": "
              + e.getMessage());
    }
  }

  /** SHA-256 of the lines so far. */
  String digest() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of Java can be copied", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (source != null) {
      source.close();
    }
  }
}
