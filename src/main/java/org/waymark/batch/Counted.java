package org.waymark.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A stream that tells how much of it was read. */
final class Counted extends FilterInputStream {

  private final AtomicLong read;

  Counted(InputStream in, AtomicLong read) {
    super(in);
    this.read = read;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    read.addAndGet(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    read.addAndGet(Math.max(0, count));
    return count;
  }
}
