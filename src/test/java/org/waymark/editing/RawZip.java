package org.waymark.editing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip files byte by byte, so that any of them may lie. */
final class RawZip {

  /** An entry; what differs from an honest one is set before it is written. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    byte[] packed;
    int flags = 0x0800;
    int localFlags = 0x0800;
    int method;
    int crc;
    int size;
    int localSize;
    int localPacked;
    int packedSize;
    int attributes;
    int offset = -1;
    byte[] extra = {};
    byte[] localExtra = {};
    byte[] comment = {};
    byte[] descriptor = {};
    byte[] before = {};
    boolean inBody = true;

    private Entry() {}
  }

  final List<Entry> entries = new ArrayList<>();
  byte[] prefix = {};
  byte[] gap = {};
  byte[] suffix = {};
  int count = -1;
  int directoryOffset = -1;
  int directorySize = -1;
  int disk;
  byte[] comment = {};

  Entry add(String name, String text) {
    return add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Entry add(String name, byte[] content) {
    var entry = new Entry();
    entry.name = name.getBytes(StandardCharsets.UTF_8);
    entry.localName = entry.name;
    entry.packed = content;
    var crc = new CRC32();
    crc.update(content);
    entry.crc = (int) crc.getValue();
    entry.size = content.length;
    entry.localSize = content.length;
    entry.localPacked = content.length;
    entry.packedSize = content.length;
    entries.add(entry);
    return entry;
  }

  Entry deflated(String name, byte[] content) {
    Entry entry = add(name, content);
    entry.method = 8;
    entry.packed = deflate(content);
    entry.packedSize = entry.packed.length;
    entry.localPacked = entry.packed.length;
    return entry;
  }

  static byte[] deflate(byte[] content) {
    var deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  static byte[] descriptor(int crc, int packed, int size) {
    return little(16).putInt(0x08074b50).putInt(crc).putInt(packed).putInt(size).array();
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(prefix);
    for (Entry entry : entries) {
      if (entry.inBody) {
        out.writeBytes(entry.before);
        if (entry.offset < 0) {
          entry.offset = out.size();
        }
        out.writeBytes(local(entry));
        out.writeBytes(entry.packed);
        out.writeBytes(entry.descriptor);
      }
    }
    out.writeBytes(gap);
    int start = out.size();
    for (Entry entry : entries) {
      out.writeBytes(central(entry));
    }
    int size = out.size() - start;
    int number = count < 0 ? entries.size() : count;
    out.writeBytes(
        little(22)
            .putInt(0x06054b50)
            .putShort((short) disk)
            .putShort((short) 0)
            .putShort((short) number)
            .putShort((short) number)
            .putInt(directorySize < 0 ? size : directorySize)
            .putInt(directoryOffset < 0 ? start : directoryOffset)
            .putShort((short) comment.length)
            .array());
    out.writeBytes(comment);
    out.writeBytes(suffix);
    return out.toByteArray();
  }

  private static byte[] local(Entry entry) {
    return little(30 + entry.localName.length + entry.localExtra.length)
        .putInt(0x04034b50)
        .putShort((short) 20)
        .putShort((short) entry.localFlags)
        .putShort((short) entry.method)
        .putInt(0x00210000)
        .putInt(entry.localSize == 0 && entry.descriptor.length > 0 ? 0 : entry.crc)
        .putInt(entry.localPacked)
        .putInt(entry.localSize)
        .putShort((short) entry.localName.length)
        .putShort((short) entry.localExtra.length)
        .put(entry.localName)
        .put(entry.localExtra)
        .array();
  }

  private static byte[] central(Entry entry) {
    return little(46 + entry.name.length + entry.extra.length + entry.comment.length)
        .putInt(0x02014b50)
        .putShort((short) 0x0314)
        .putShort((short) 20)
        .putShort((short) entry.flags)
        .putShort((short) entry.method)
        .putInt(0x00210000)
        .putInt(entry.crc)
        .putInt(entry.packedSize)
        .putInt(entry.size)
        .putShort((short) entry.name.length)
        .putShort((short) entry.extra.length)
        .putShort((short) entry.comment.length)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(entry.attributes)
        .putInt(entry.offset)
        .put(entry.name)
        .put(entry.extra)
        .put(entry.comment)
        .array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
