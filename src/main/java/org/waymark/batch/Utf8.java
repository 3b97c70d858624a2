package org.waymark.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts in UTF-8, of which nothing is lost where they are not. */
final class Utf8 {

  private Utf8() {}

  /** The text; what is not UTF-8 in it is shown as such. */
  static String text(byte[] bytes, int start, int length) {
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  /** Whether the bytes are that text, and not others that could not be read. */
  static boolean isText(byte[] bytes, int start, int length, String text) {
    if (text.indexOf('\ufffd') < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
