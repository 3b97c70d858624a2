package org.waymark.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.waymark.document.InputException;

/** A file that grows at its end, and of which it is known how much counts. */
final class Growing implements AutoCloseable {

  private final FileChannel channel;
  private final BufferedOutputStream out;
  private long size;

  /**
   * Opens a file; what it holds beyond what counts is forgotten.
   *
   * @throws InputException where it holds less
   */
  Growing(Path file, long size) throws IOException, InputException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    this.size = size;
    if (channel.size() < size) {
      long found = channel.size();
      channel.close();
      throw InputException.of(
          file.toString(),
          "found "
              + found
              + " bytes, expected the "
              + size
              + " that were written before the run was stopped; --restart begins anew");
    }
    channel.truncate(size);
    channel.position(size);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
    size += bytes.length;
  }

  /** How much it holds; all of it is on the disk then. */
  long kept() throws IOException {
    out.flush();
    channel.force(false);
    return size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
