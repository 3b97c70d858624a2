package org.waymark.condition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.waymark.document.Problems;

/**
 * Cuts a rule file into words, and refuses what no rule file needs before anything else reads it.
 */
public final class Lexer {

  /** The largest rule file in bytes. */
  static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 12;
  private static final String[] OPERATORS = {
    "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",", ";", ":", ".", "*", "+", "-",
    "/", "@", "%", "[", "]", "{", "}", "=", "$"
  };

  private Lexer() {}

  /** What sort of word a word is. */
  public enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  /**
   * One word with its place, from 1.
   *
   * @param text the word; of a STRING what is between the quotes
   */
  public record Token(Kind kind, String text, int line, int column) {
    /** Whether it is this word, and not a text that says so. */
    public boolean is(String other) {
      return kind != Kind.STRING && text.equals(other);
    }

    /** The word as a message names it. */
    public String inWords() {
      return kind == Kind.END
          ? "the end of the file"
          : kind == Kind.STRING ? "\"" + shortened() + "\"" : "`" + shortened() + "`";
    }

    private String shortened() {
      return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
  }

  /**
   * The words of a file, the last of them END; comments are between them.
   *
   * @param problems takes the characters that no rule needs, and what is not closed
   */
  public static List<Token> tokens(String file, String text, Problems problems) {
    var tokens = new ArrayList<Token>();
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      problems.add(
          file, 0, 0, "is larger than 64 KB, the most a rule file may have; split it by section");
      return List.of(new Token(Kind.END, "", 1, 1));
    }
    int line = 1;
    int lineStart = 0;
    int depth = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int column = i - lineStart + 1;
      if (c == '\n') {
        line++;
        lineStart = ++i;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        i++;
      } else if (text.startsWith("//", i)) {
        int end = text.indexOf('\n', i);
        end = end < 0 ? text.length() : end;
        refuse(file, text, i, end, line, column, problems);
        i = end;
      } else if (text.startsWith("/*", i)) {
        int end = text.indexOf("*/", i + 2);
        if (end < 0) {
          problems.add(file, line, column, "a comment is not closed, expected `*/`");
          end = text.length() - 2;
        }
        int from = i;
        for (int j = i; j <= end + 2; j++) {
          if (j == end + 2 || text.charAt(j) == '\n') {
            refuse(file, text, from, j, line, from - lineStart + 1, problems);
          }
          if (j < end + 2 && text.charAt(j) == '\n') {
            line++;
            lineStart = j + 1;
            from = j + 1;
          }
        }
        i = end + 2;
      } else if (c == '"') {
        int end = i + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
          end++;
        }
        if (end >= text.length() || text.charAt(end) != '"') {
          problems.add(file, line, column, "a text is not closed, expected `\"` on the same line");
        }
        tokens.add(new Token(Kind.STRING, text.substring(i + 1, end), line, column));
        refuse(file, text, i, end, line, column, problems);
        i = Math.min(text.length(), end + 1);
      } else if (isLetter(c)) {
        int end = i;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
          end++;
        }
        tokens.add(new Token(Kind.NAME, text.substring(i, end), line, column));
        i = end;
      } else if (isDigit(c)) {
        int end = i;
        while (end < text.length()
            && (isDigit(text.charAt(end))
                || isLetter(text.charAt(end))
                || (text.charAt(end) == '.'
                    && end + 1 < text.length()
                    && isDigit(text.charAt(end + 1))))) {
          end++;
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(i, end), line, column));
        i = end;
      } else {
        String symbol = null;
        for (String operator : OPERATORS) {
          if (text.startsWith(operator, i)) {
            symbol = operator;
            break;
          }
        }
        if (symbol == null) {
          int code = text.codePointAt(i);
          problems.add(
              file,
              line,
              column,
              "found the character " + describe(code) + ", which no rule needs");
          i += Character.charCount(code);
          continue;
        }
        depth += symbol.equals("(") ? 1 : symbol.equals(")") ? -1 : 0;
        if (depth > MAX_DEPTH) {
          problems.add(file, line, column, "parentheses are nested deeper than " + MAX_DEPTH);
          tokens.clear();
          break;
        }
        tokens.add(new Token(Kind.SYMBOL, symbol, line, column));
        i += symbol.length();
      }
    }
    tokens.add(new Token(Kind.END, "", line, Math.max(1, text.length() - lineStart + 1)));
    return tokens;
  }

  /**
   * Control and format characters hide text from a reader; a backslash u hides it from a checker.
   */
  private static void refuse(
      String file, String text, int from, int to, int line, int column, Problems problems) {
    for (int j = from; j < to; j++) {
      int code = text.codePointAt(j);
      int type = Character.getType(code);
      if (code != '\t'
          && code != '\r'
          && (type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR
              || type == Character.PRIVATE_USE)) {
        problems.add(
            file,
            line,
            column + j - from,
            "found the character " + describe(code) + ", which a reader cannot see");
      } else if (text.startsWith("\\", j)) {
        problems.add(file, line, column + j - from, "found a backslash; escapes are not read");
      }
    }
  }

  private static String describe(int code) {
    int type = Character.getType(code);
    String number = String.format("U+%04X", code);
    return Character.isISOControl(code)
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
        ? number
        : "`" + Character.toString(code) + "` (" + number + ")";
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
