package org.waymark.spark;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** How a file is packed, which its name tells. */
enum Packing {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst");

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  static Packing of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(GZIP.ending) ? GZIP : lower.endsWith(ZSTD.ending) ? ZSTD : NONE;
  }

  String withoutEnding(String name) {
    return name.substring(0, name.length() - ending.length());
  }

  InputStream unpack(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(new BufferedInputStream(in, 1 << 16), 1 << 16);
      case ZSTD -> new ZstdInputStream(new BufferedInputStream(in, 1 << 16)).setContinuous(false);
    };
  }
}
