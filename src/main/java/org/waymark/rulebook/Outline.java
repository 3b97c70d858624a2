package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The report's headings.
 *
 * @param paths each heading as its path from the chapter down, in the report's order
 */
public record Outline(List<List<String>> paths) {

  /** The chapters in the report's order. */
  public List<String> chapters() {
    return paths.stream().filter(path -> path.size() == 1).map(path -> path.get(0)).toList();
  }

  /**
   * Whether a chapter has these headings, each below the one before it; headings between them may
   * be left out.
   */
  boolean has(String chapter, List<String> section) {
    return paths.stream()
        .anyMatch(
            path ->
                path.get(0).equals(chapter)
                    && (section.isEmpty() ? path.size() == 1 : leadsTo(path, section)));
  }

  private static boolean leadsTo(List<String> path, List<String> section) {
    int next = 0;
    for (String heading : path.subList(1, path.size())) {
      if (next < section.size() && heading.equals(section.get(next))) {
        next++;
      }
    }
    return next == section.size()
        && path.get(path.size() - 1).equals(section.get(section.size() - 1));
  }

  /** The headings of a chapter. */
  List<String> headings(String chapter) {
    var headings = new ArrayList<String>();
    paths.stream()
        .filter(path -> path.get(0).equals(chapter))
        .map(path -> path.get(path.size() - 1))
        .filter(Objects::nonNull)
        .forEach(headings::add);
    return headings;
  }
}
