package org.waymark.batch;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** How what is written is packed; pieces that are packed one by one can be joined. */
public enum Packing {
  NONE("") {
    @Override
    OutputStream around(OutputStream out) {
      return out;
    }
  },
  GZIP(".gz") {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, 1 << 14);
    }
  },
  ZSTD(".zst") {
    @Override
    OutputStream around(OutputStream out) throws IOException {
      return new ZstdOutputStream(out);
    }
  };

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  /** What a file's name ends in. */
  String ending() {
    return ending;
  }

  abstract OutputStream around(OutputStream out) throws IOException;

  /** A piece, packed. */
  byte[] pack(byte[] piece) {
    if (this == NONE || piece.length == 0) {
      return piece;
    }
    var packed = new ByteArrayOutputStream(piece.length / 8 + 64);
    try (OutputStream out = around(packed)) {
      out.write(piece);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written", e);
    }
    return packed.toByteArray();
  }
}
