package org.waymark.document;

import java.util.Locale;

/**
 * Characters that a reader cannot see, or that change how what follows is shown: they make a text
 * look like another, and a terminal run what it should show.
 */
public final class HiddenCharacters {

  private HiddenCharacters() {}

  /** Whether a code point is a control, format, private or unassigned one, or half a character. */
  public static boolean isHidden(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** The first hidden character but for line ends and tabs, such as U+202E; empty for none. */
  public static String first(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int code = text.codePointAt(i);
      if (code != '\n' && code != '\t' && isHidden(code)) {
        return String.format(Locale.ROOT, "U+%04X", code);
      }
    }
    return "";
  }

  /** The text with each hidden character, line ends and tabs too, as an escape that can be seen. */
  public static String shown(String text) {
    if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            code -> {
              if (isHidden(code)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", code));
              } else {
                shown.appendCodePoint(code);
              }
            });
    return shown.toString();
  }
}
