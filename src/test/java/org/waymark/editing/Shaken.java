package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.waymark.document.Problems;

/** Texts with other white space that says nothing. */
final class Shaken {

  private static final Pattern ENTRY = Pattern.compile("\\A(?![\\s\\S]*\\n\\s+#)[^\\s#]");

  private Shaken() {}

  /** A rule file with other spaces and line ends between its words, and none inside comments. */
  static String rules(String text, Random random) {
    RuleText read = RuleText.of("x.drl", text, new Problems());
    var out = new StringBuilder();
    for (int i = 0; i < read.tokens().size(); i++) {
      int from = i == 0 ? 0 : read.end(i - 1);
      String gap = text.substring(from, read.starts().get(i));
      out.append(gap.contains("//") || gap.isEmpty() ? padded(gap, random) : space(random));
      int end = i + 1 == read.tokens().size() ? text.length() : read.end(i);
      out.append(text, read.starts().get(i), end);
    }
    return out.toString();
  }

  private static String space(Random random) {
    return new String[] {" ", "  ", "\t", "\n", "\n\n\n", " \n\t "}[random.nextInt(6)];
  }

  /** Comments keep their lines; what is around them may move. */
  private static String padded(String gap, Random random) {
    if (gap.isEmpty()) {
      return "";
    }
    var lines = new ArrayList<String>();
    List<String> before = List.of(gap.split("\n", -1));
    for (int i = 0; i < before.size(); i++) {
      String line = before.get(i);
      boolean comment = line.strip().startsWith("//");
      lines.add(comment ? " ".repeat(random.nextInt(3)) + line.strip() + "  " : line);
      boolean between = i > 0 && i < before.size() - 1;
      if (line.isBlank() && between && random.nextInt(3) == 0) {
        lines.add("  ");
      }
    }
    return String.join("\n", lines);
  }

  /**
   * A file of YAML entries with other indentation, other spaces, more lines in what stands between
   * braces, more empty lines and, often, the line ends of Windows. Entries with comments inside
   * stay as they are, as they do in the layout.
   */
  static String yaml(String text, Random random) {
    var out = new StringBuilder();
    for (String entry : text.split("(?m)^(?=[^\\s#])", -1)) {
      out.append(ENTRY.matcher(entry).find() ? entry(entry, random) : entry);
    }
    String shaken = out.toString();
    return random.nextBoolean() ? shaken.replace("\n", "\r\n") : shaken;
  }

  private static String entry(String entry, Random random) {
    String deeper = " ".repeat(random.nextInt(4));
    boolean spaced = entry.endsWith("\n\n") || entry.contains("\n\n#");
    var out = new StringBuilder();
    int folded = Integer.MAX_VALUE;
    char quote = 0;
    for (String line : entry.split("(?<=\n)", -1)) {
      String words = line.strip();
      int indent = line.indexOf(words);
      boolean below = indent > 0 && !words.isEmpty();
      if (indent <= folded && !words.isEmpty()) {
        folded = words.endsWith(": >-") ? indent : Integer.MAX_VALUE;
      }
      boolean inText = folded < indent;
      if (below && indent == 2 && quote == 0 && words.matches("[a-zA-Z ]+:.*")) {
        out.append("\n".repeat(random.nextInt(3)));
      }
      out.append(below ? deeper + " ".repeat(indent) : "");
      if (inText || !below) {
        out.append(words);
      } else {
        quote = spaces(words, quote, random, out);
        out.append(" ".repeat(random.nextInt(3)));
      }
      out.append(line.endsWith("\n") ? "\n" : "");
      if (spaced && words.isEmpty()) {
        out.append("\n".repeat(random.nextInt(3)));
      }
    }
    return out.toString();
  }

  /** Adds spaces and lines between the words of a line; gives the quote that stays open. */
  private static char spaces(String line, char open, Random random, StringBuilder out) {
    char quote = open;
    char before = ' ';
    int depth = 0;
    boolean braces = line.matches(".*: [{\\[].*|[-] [{\\[].*");
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      out.append(c);
      boolean mark = c == '\'' || c == '"';
      if (quote == 0 && mark && (i == 0 || "{[,:?-".indexOf(before) >= 0)) {
        quote = c;
      } else if ((quote == '"' && c == '\\') || (quote == '\'' && line.startsWith("''", i))) {
        // The next one does not close it.
        i++;
        out.append(i < line.length() ? line.substring(i, i + 1) : "");
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0) {
        depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
        boolean apart = c == ':' || (braces && depth > 0 && c == ',');
        if (i + 1 < line.length() && line.charAt(i + 1) == ' ' && apart) {
          out.append(" ".repeat(random.nextInt(3)));
          if (c == ',' && random.nextInt(4) == 0) {
            out.append("\n").append(" ".repeat(12));
          }
        } else if (braces && c == '{') {
          out.append(" ".repeat(random.nextInt(2)));
        }
      }
      before = c == ' ' ? before : c;
    }
    return quote;
  }
}
