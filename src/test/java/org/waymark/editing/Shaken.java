package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.waymark.document.Problems;

/** Texts with other white space that says nothing. */
final class Shaken {

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

  /** A YAML file with other spaces at line ends, and more of the empty lines that it has. */
  static String yaml(String text, Random random) {
    var out = new StringBuilder();
    boolean spaced = text.contains("\n\nCLD") || text.contains("-02:");
    for (String line : text.split("\n", -1)) {
      String shaken = line;
      if (line.startsWith("    ") && line.contains(": {") && !line.contains("'")) {
        int value = line.indexOf(": {");
        shaken =
            line.substring(0, value)
                + line.substring(value)
                    .replace(", ", random.nextBoolean() ? ",  " : ", ")
                    .replace("{", random.nextBoolean() ? "{ " : "{");
      }
      out.append(shaken);
      // A threshold with a comment inside stays as it stands.
      if (!line.contains(", from: ") && (line.endsWith("}") || line.endsWith("]"))) {
        out.append(" ".repeat(random.nextInt(3)));
      }
      out.append('\n');
      if (line.isEmpty() && spaced && random.nextInt(3) == 0) {
        out.append("\n\n");
      }
    }
    return out.toString();
  }
}
