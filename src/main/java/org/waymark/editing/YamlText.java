package org.waymark.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Numbers;

/** Writes values as YAML on one line. */
final class YamlText {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .;()/%'’“”&+*=<>$€,-]*");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** What some readers of YAML take for something else. */
  private static final Set<String> RESERVED =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** A text as the value or key of a block. */
  static String scalar(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && text.equals(text.strip())
            && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    if (plain || DAY.matcher(text).matches()) {
      return text;
    }
    return text.codePoints().noneMatch(YamlText::needsEscape)
        ? "'" + text.replace("'", "''") + "'"
        : quoted(text);
  }

  /** A String, number, Boolean, list or map between braces. */
  static String flow(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> flow(entry.getKey()) + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (plain instanceof List<?> list) {
      return list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (plain instanceof Number number) {
      return Numbers.text(number.doubleValue());
    }
    if (plain instanceof String text) {
      String scalar = scalar(text);
      return scalar.indexOf(',') >= 0 && scalar.equals(text)
          ? "'" + text.replace("'", "''") + "'"
          : scalar;
    }
    return String.valueOf(plain);
  }

  private static boolean needsEscape(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }

  /** A text between quotation marks, as JSON has it too. */
  static String quoted(String text) {
    var out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c == '\n') {
                out.append("\\n");
              } else if (c < ' ' || c > 0x7e) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }
}
