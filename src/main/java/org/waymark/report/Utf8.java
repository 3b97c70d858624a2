package org.waymark.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Numbers;

/** JSON on its way out, as the bytes that leave: nothing is turned into UTF-8 twice. */
final class Utf8 {

  private byte[] bytes;
  private int size;

  /**
   * Nothing so far.
   *
   * @param room about as many bytes as will be written
   */
  Utf8(int room) {
    bytes = new byte[room];
  }

  /** A text as it is, as bytes. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What was written. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Bytes as they are. */
  Utf8 raw(byte[] encoded) {
    int at = claim(encoded.length);
    System.arraycopy(encoded, 0, bytes, at, encoded.length);
    return this;
  }

  /** A character of ASCII as it is. */
  Utf8 raw(char ascii) {
    // The place first: claiming it may exchange the array.
    int at = claim(1);
    bytes[at] = (byte) ascii;
    return this;
  }

  /** A text of ASCII as it is. */
  Utf8 raw(String ascii) {
    int at = claim(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[at + i] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** A value as JSON. */
  Utf8 json(@Nullable Object value) {
    if (value instanceof String text) {
      return json(text);
    }
    if (value instanceof Double number) {
      return raw(Numbers.text(number));
    }
    if (value instanceof Boolean || value == null) {
      return raw(String.valueOf(value));
    }
    return raw(bytes(JsonReport.json(value)));
  }

  /** A text in quotation marks. */
  Utf8 json(String text) {
    int length = text.length();
    int before = size;
    int at = claim(length + 2);
    bytes[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c > '~') {
        size = before;
        return raw(bytes(JsonReport.json(text)));
      }
      bytes[at++] = (byte) c;
    }
    bytes[at] = '"';
    return this;
  }

  /** A list of texts. */
  Utf8 json(List<String> texts) {
    raw('[');
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        raw(',');
      }
      json(texts.get(i));
    }
    return raw(']');
  }

  /** Makes room; where to write. */
  private int claim(int more) {
    int at = size;
    if (at + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(at + more, bytes.length * 2));
    }
    size = at + more;
    return at;
  }
}
