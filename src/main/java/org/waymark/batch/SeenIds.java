package org.waymark.batch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids that a run has seen, with where it saw each first. They are on the disk, so that memory
 * does not grow with their number: in a log in their order, which survives a crash, and in a hash
 * table that is made from it. An id counts as 128 bits of its SHA-256.
 */
final class SeenIds implements AutoCloseable {

  private static final int ENTRY = 24;
  private static final int FIRST_SLOTS = 1 << 14;
  private static final int BUFFER = ENTRY * 1024;

  private final FileChannel log;
  private final Path folder;
  private final ByteBuffer unwritten = ByteBuffer.allocate(BUFFER);
  private final ByteBuffer slot = ByteBuffer.allocate(ENTRY);
  private FileChannel table;
  private long slots;
  private long count;

  /**
   * Opens what a run left.
   *
   * @param folder where the files are
   * @param count how many ids were seen; what the log holds more is forgotten
   */
  SeenIds(Path folder, long count) throws IOException {
    this.folder = folder;
    log =
        FileChannel.open(
            folder.resolve("ids"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (log.size() < count * ENTRY) {
      log.close();
      throw new EOFException("the ids that were seen are no longer all there");
    }
    log.truncate(count * ENTRY);
    log.position(count * ENTRY);
    this.count = count;
    slots = FIRST_SLOTS;
    while (slots < 2 * count) {
      slots *= 2;
    }
    table = table();
  }

  /** The first 128 bits of the SHA-256 of an id. */
  record Key(long high, long low) {

    static Key of(String id) {
      try {
        ByteBuffer hash =
            ByteBuffer.wrap(
                MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        // Zero means an empty slot.
        return new Key(hash.getLong() | 1, hash.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /** A table with what the log holds. */
  private FileChannel table() throws IOException {
    Path file = folder.resolve("table");
    Files.deleteIfExists(file);
    table =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE,
            StandardOpenOption.DELETE_ON_CLOSE);
    table.write(ByteBuffer.allocate(1), slots * ENTRY - 1);
    ByteBuffer some = ByteBuffer.allocate(BUFFER);
    for (long at = 0; at < log.position(); ) {
      at += Math.max(0, log.read(some, at));
      some.flip();
      while (some.remaining() >= ENTRY) {
        put(some.getLong(), some.getLong(), some.getLong());
      }
      some.compact();
    }
    return table;
  }

  /**
   * The place where a key was seen first; -1 where it is now, at this place, for the first time.
   */
  long seen(Key key, long place) throws IOException {
    long earlier = put(key.high(), key.low(), place);
    if (earlier < 0) {
      if (unwritten.remaining() < ENTRY) {
        writeLog();
      }
      unwritten.putLong(key.high()).putLong(key.low()).putLong(place);
      if (++count > slots / 2) {
        writeLog();
        slots *= 2;
        table.close();
        table = table();
      }
    }
    return earlier;
  }

  private long put(long high, long low, long place) throws IOException {
    for (long at = (high ^ low) >>> 1 & (slots - 1); ; at = (at + 1) & (slots - 1)) {
      slot.clear();
      table.read(slot, at * ENTRY);
      slot.clear();
      long found = slot.getLong();
      if (found == 0) {
        slot.clear();
        slot.putLong(high).putLong(low).putLong(place).flip();
        table.write(slot, at * ENTRY);
        return -1;
      }
      if (found == high && slot.getLong() == low) {
        return slot.getLong();
      }
    }
  }

  private void writeLog() throws IOException {
    unwritten.flip();
    while (unwritten.hasRemaining()) {
      log.write(unwritten);
    }
    unwritten.clear();
  }

  /** The number of ids; all of them are on the disk then. */
  long kept() throws IOException {
    writeLog();
    log.force(false);
    return count;
  }

  @Override
  public void close() throws IOException {
    table.close();
    log.close();
  }
}
