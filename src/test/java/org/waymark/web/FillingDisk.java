package org.waymark.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The disk as H2 sees it by {@code jdbc:h2:filling:…}: full whenever a test says so. */
public final class FillingDisk extends FilePathWrapper {

  static volatile boolean full;

  static void register() {
    FilePath.register(new FillingDisk());
  }

  @Override
  public String getScheme() {
    return "filling";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new File(super.open(mode));
  }

  private static final class File extends FileBase {
    private final FileChannel real;

    File(FileChannel real) {
      this.real = real;
    }

    /** A write that does not fit is done in part: the worst that a disk does. */
    private static void room(ByteBuffer bytes, Part part) throws IOException {
      if (full) {
        ByteBuffer half = bytes.slice(bytes.position(), bytes.remaining() / 2);
        part.write(half);
        throw new IOException("No space left on device");
      }
    }

    private interface Part {
      int write(ByteBuffer bytes) throws IOException;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      room(bytes, real::write);
      return real.write(bytes);
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      room(bytes, half -> real.write(half, position));
      return real.write(bytes, position);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return real.read(bytes);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return real.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      real.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      real.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      real.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
