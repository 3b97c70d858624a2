package org.waymark.editing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/**
 * A zip file in memory that holds nothing but its entries, one after the other, each as its
 * directory says. Readers of zip files differ in what they make of others, so these are refused.
 */
final class ZipArchive {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int DESCRIPTOR_FLAG = 0x0008;
  private static final int ENCRYPTED_FLAGS = 0x2041;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ZIP64_FIELD = 1;
  private static final long IN_ZIP64 = 0xffffffffL;

  /** To this size an entry may be packed as tightly as it can be. */
  private static final int SMALL = 64 * 1024;

  /**
   * How large a file may be.
   *
   * @param bytes the file itself
   * @param entries its entries
   * @param entryBytes one entry, unpacked
   * @param totalBytes all entries, unpacked
   * @param ratio how many times its packed size an entry that is not small may unpack to
   */
  record Limits(int bytes, int entries, int entryBytes, int totalBytes, int ratio) {}

  /**
   * An entry as the directory describes it.
   *
   * @param mode the type and rights that Unix systems note; 0 where there are none
   * @param folder whether it is marked as a folder
   * @param header where its own header begins
   * @param start where its packed bytes begin
   */
  record Entry(
      String name,
      int flags,
      int method,
      int crc,
      long packed,
      long size,
      int mode,
      boolean folder,
      int header,
      int start) {

    boolean isLink() {
      return (mode & 0xf000) == 0xa000;
    }

    boolean isFolder() {
      return folder || (mode & 0xf000) == 0x4000 || name.endsWith("/");
    }

    boolean isOrdinary() {
      return !isFolder() && ((mode & 0xf000) == 0 || (mode & 0xf000) == 0x8000);
    }
  }

  private final String file;
  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final Limits limits;
  private final Problems problems;
  private final List<Entry> entries = new ArrayList<>();

  private ZipArchive(String file, byte[] bytes, Limits limits, Problems problems) {
    this.file = file;
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * Reads a file to its end, within the limits, and its directory.
   *
   * @throws InputException with all that is odd about the file or an entry
   */
  static ZipArchive read(String file, InputStream in, Limits limits)
      throws InputException, IOException {
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    var problems = new Problems();
    var archive = new ZipArchive(file, bytes, limits, problems);
    if (bytes.length > limits.bytes()) {
      archive.wrong("is larger than " + limits.bytes() + " bytes, the most that is read");
    } else {
      archive.directory();
    }
    problems.throwIfAny();
    return archive;
  }

  /** The entries in the order of the directory. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  private void directory() {
    int end = bytes.length - END_LENGTH;
    if (bytes.length < 4 || (buffer.getInt(0) != LOCAL && buffer.getInt(0) != END)) {
      wrong("does not begin as a zip file, expected nothing before the first entry");
      return;
    }
    if (end < 0 || buffer.getInt(end) != END) {
      wrong("does not end as a zip file, expected all of it and neither a comment nor more bytes");
      return;
    }
    int count = unsigned16(end + 10);
    long length = unsigned32(end + 12);
    long start = unsigned32(end + 16);
    if (count == 0xffff || length == IN_ZIP64 || start == IN_ZIP64) {
      wrong("is a ZIP64 file, expected one of ordinary size");
    } else if (buffer.getInt(end + 4) != 0 || unsigned16(end + 8) != count) {
      wrong("is a part of a zip file in several parts, expected all of it");
    } else if (unsigned16(end + 20) != 0) {
      wrong("has a comment that is cut off");
    } else if (start + length != end) {
      wrong("its directory does not stand where its end says");
    } else if (count > limits.entries()) {
      wrong("holds " + count + " entries, expected at most " + limits.entries());
    } else {
      entries((int) start, end, count);
    }
  }

  private void entries(int start, int end, int count) {
    int at = start;
    for (int i = 0; i < count; i++) {
      if (at + CENTRAL_LENGTH > end || buffer.getInt(at) != CENTRAL) {
        wrong("its directory is broken at entry " + (i + 1) + " of " + count);
        return;
      }
      int nameLength = unsigned16(at + 28);
      int extraLength = unsigned16(at + 30);
      int commentLength = unsigned16(at + 32);
      int next = at + CENTRAL_LENGTH + nameLength + extraLength + commentLength;
      if (next > end) {
        wrong("its directory is broken at entry " + (i + 1) + " of " + count);
        return;
      }
      entry(at, nameLength, extraLength, commentLength, start);
      at = next;
    }
    if (at != end) {
      wrong("its directory holds more than the " + count + " entries that its end counts");
    }
    layout(start);
    sizes();
    twice();
  }

  private void entry(int at, int nameLength, int extraLength, int commentLength, int directory) {
    String name = name(at + CENTRAL_LENGTH, nameLength);
    int flags = unsigned16(at + 8);
    int method = unsigned16(at + 10);
    long packed = unsigned32(at + 20);
    long size = unsigned32(at + 24);
    long header = unsigned32(at + 42);
    int before = problems.size();
    if ((flags & ENCRYPTED_FLAGS) != 0) {
      wrong(name, "is encrypted, expected a plain entry");
    }
    if (method != STORED && method != DEFLATED) {
      wrong(name, "is packed by method " + method + ", expected stored (0) or deflated (8)");
    }
    if (packed == IN_ZIP64
        || size == IN_ZIP64
        || header == IN_ZIP64
        || zip64(at + CENTRAL_LENGTH + nameLength, extraLength)) {
      wrong(name, "uses ZIP64, expected ordinary sizes");
    }
    if (unsigned16(at + 34) != 0) {
      wrong(name, "stands in another part of a zip file in several parts");
    }
    if (commentLength != 0) {
      wrong(name, "has a comment, expected none");
    }
    if (problems.size() > before) {
      return;
    }
    int start = local(name, at, nameLength, header, packed, directory);
    if (start >= 0) {
      int attributes = buffer.getInt(at + 38);
      entries.add(
          new Entry(
              name,
              flags,
              method,
              buffer.getInt(at + 16),
              packed,
              size,
              attributes >>> 16,
              (attributes & 0x10) != 0,
              (int) header,
              start));
    }
  }

  /** Where an entry's bytes begin; -1 where its own header is not what the directory says. */
  private int local(
      String name, int central, int nameLength, long header, long packed, int directory) {
    if (header + LOCAL_LENGTH > directory || buffer.getInt((int) header) != LOCAL) {
      wrong(name, "does not stand where the directory says");
      return -1;
    }
    int at = (int) header;
    int extraLength = unsigned16(at + 28);
    long start = header + LOCAL_LENGTH + unsigned16(at + 26) + extraLength;
    if (start + packed > directory) {
      wrong(name, "reaches into the directory: its size is not what it says");
      return -1;
    }
    boolean later = (unsigned16(central + 8) & DESCRIPTOR_FLAG) != 0;
    boolean agrees =
        unsigned16(at + 6) == unsigned16(central + 8)
            && unsigned16(at + 8) == unsigned16(central + 10)
            && unsigned16(at + 26) == nameLength
            && sameBytes(at + LOCAL_LENGTH, central + CENTRAL_LENGTH, nameLength)
            && same(at + 14, central + 16, later)
            && same(at + 18, central + 20, later)
            && same(at + 22, central + 24, later);
    if (!agrees) {
      wrong(name, "its own header and the directory say different things of it");
      return -1;
    }
    if (zip64((int) start - extraLength, extraLength)) {
      wrong(name, "uses ZIP64, expected ordinary sizes");
      return -1;
    }
    return (int) start;
  }

  /** Whether two numbers are equal; one that is given after the bytes may be 0 before them. */
  private boolean same(int local, int central, boolean later) {
    int found = buffer.getInt(local);
    return found == buffer.getInt(central) || (later && found == 0);
  }

  private boolean sameBytes(int a, int b, int length) {
    return Arrays.equals(bytes, a, a + length, bytes, b, b + length);
  }

  private boolean zip64(int at, int length) {
    int end = at + length;
    int field = at;
    while (field + 4 <= end) {
      if (unsigned16(field) == ZIP64_FIELD) {
        return true;
      }
      field += 4 + unsigned16(field + 2);
    }
    return false;
  }

  /** No byte belongs to two entries or to none. */
  private void layout(int directory) {
    if (!problems.isEmpty()) {
      return;
    }
    long at = 0;
    int before = problems.size();
    for (Entry entry : entries.stream().sorted(Comparator.comparingInt(Entry::header)).toList()) {
      if (entry.header() != at) {
        wrong(
            entry.name(),
            entry.header() < at
                ? "shares bytes with another entry"
                : "has bytes before it that belong to no entry");
        return;
      }
      at = entry.start() + entry.packed();
      at += (entry.flags() & DESCRIPTOR_FLAG) == 0 ? 0 : descriptor(entry, (int) at, directory);
      if (problems.size() > before) {
        return;
      }
    }
    if (at != directory) {
      wrong("has bytes before its directory that belong to no entry");
    }
  }

  /** The length of what repeats an entry's sizes after its bytes; some programs write long ones. */
  private int descriptor(Entry entry, int at, int directory) {
    int sign = at + 16 <= directory && buffer.getInt(at) == DESCRIPTOR ? 4 : 0;
    int sizes = at + sign + 4;
    if (sizes + 8 <= directory && buffer.getInt(at + sign) == entry.crc()) {
      if (unsigned32(sizes) == entry.packed() && unsigned32(sizes + 4) == entry.size()) {
        return sign + 12;
      }
      if (sizes + 16 <= directory
          && buffer.getLong(sizes) == entry.packed()
          && buffer.getLong(sizes + 8) == entry.size()) {
        return sign + 20;
      }
    }
    wrong(entry.name(), "what follows it gives other sizes than the directory");
    return 0;
  }

  private void sizes() {
    long total = 0;
    for (Entry entry : entries) {
      total += entry.size();
      if (entry.size() > limits.entryBytes()) {
        wrong(
            entry.name(),
            "has " + entry.size() + " bytes, expected at most " + limits.entryBytes());
      } else if (entry.size() > SMALL && entry.size() > limits.ratio() * entry.packed()) {
        wrong(
            entry.name(),
            "unpacks to more than " + limits.ratio() + " times its size, expected ordinary text");
      }
    }
    if (total > limits.totalBytes()) {
      wrong("unpacks to " + total + " bytes, expected at most " + limits.totalBytes());
    }
  }

  private void twice() {
    Map<String, String> seen = new HashMap<>();
    for (Entry entry : entries) {
      String other = seen.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), entry.name());
      if (other != null) {
        wrong(
            entry.name(),
            other.equals(entry.name())
                ? "is given twice, expected once"
                : "differs from " + shown(other) + " only in capitals");
      }
    }
  }

  /**
   * The unpacked bytes of an entry; null where they are not what the directory says, which is added
   * to the problems.
   */
  byte @Nullable [] content(Entry entry, Problems found) {
    byte[] content = entry.method() == STORED ? stored(entry) : inflated(entry);
    if (content == null) {
      found.add(file, 0, 0, shown(entry.name()) + ": its bytes do not unpack to the size it says");
      return null;
    }
    var crc = new CRC32();
    crc.update(content);
    if ((int) crc.getValue() != entry.crc()) {
      found.add(file, 0, 0, shown(entry.name()) + ": was damaged, its checksum is another");
      return null;
    }
    return content;
  }

  private byte @Nullable [] stored(Entry entry) {
    return entry.packed() == entry.size()
        ? Arrays.copyOfRange(bytes, entry.start(), entry.start() + (int) entry.packed())
        : null;
  }

  private byte @Nullable [] inflated(Entry entry) {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, entry.start(), (int) entry.packed());
      // One byte more than it says, so that one that lies is noticed.
      byte[] content = new byte[(int) entry.size() + 1];
      int length = 0;
      int read = 1;
      while (read > 0 && length < content.length) {
        read = inflater.inflate(content, length, content.length - length);
        length += read;
      }
      return inflater.finished() && inflater.getRemaining() == 0 && length == entry.size()
          ? Arrays.copyOf(content, length)
          : null;
    } catch (DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }

  private String name(int at, int length) {
    return new String(bytes, at, length, StandardCharsets.UTF_8);
  }

  private int unsigned16(int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }

  private long unsigned32(int at) {
    return Integer.toUnsignedLong(buffer.getInt(at));
  }

  private void wrong(String message) {
    problems.add(file, 0, 0, message);
  }

  private void wrong(String entry, String message) {
    problems.add(file, 0, 0, shown(entry) + ": " + message);
  }

  /** A name for a message: short, and without what a terminal would obey. */
  static String shown(String name) {
    var shown = new StringBuilder("`");
    name.codePoints()
        .limit(100)
        .forEach(
            c -> {
              if (Character.isISOControl(c)
                  || Character.getType(c) == Character.FORMAT
                  || Character.getType(c) == Character.SURROGATE) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.append('`').toString();
  }
}
