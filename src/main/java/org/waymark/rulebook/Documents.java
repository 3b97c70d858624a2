package org.waymark.rulebook;

import java.util.Map;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;

/** Reads the YAML of a rulebook: a mapping of texts that are what they look like. */
final class Documents {

  /** Longer lines are not written by people, and cost a parser of YAML many times their length. */
  private static final int MAX_LINE = 20_000;

  private Documents() {}

  /** The mapping that a file holds; an empty one, and a problem, where it holds something else. */
  static Mapping read(String file, String text, Problems problems) {
    if (!hasLongLine(file, text, problems)) {
      Node node = DocumentReader.read(file, text, problems);
      if (node != null) {
        Wording.check(node, problems);
      }
      if (node instanceof Mapping mapping) {
        return mapping;
      }
      if (node != null) {
        problems.add(node, "found " + node.inWords() + ", expected a mapping from ids");
      }
    }
    return new Mapping(file, 1, 1, "", Map.of());
  }

  private static boolean hasLongLine(String file, String text, Problems problems) {
    int line = 1;
    for (int start = 0; start <= text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > MAX_LINE) {
        problems.add(file, line, 1, "is a line of more than " + MAX_LINE + " characters");
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
