package org.waymark.rulebook;

import java.util.List;
import java.util.Map;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;

/** Takes values for mappings and lists of limited length; what is none is a problem, and empty. */
final class Mappings {

  private Mappings() {}

  /** The mapping that a value is. */
  static Mapping of(Node node, Problems problems) {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    problems.add(node, "found " + node.inWords() + ", expected a mapping");
    return new Mapping(node.file(), node.line(), node.column(), node.pointer(), Map.of());
  }

  /** What a file holds that cannot be read. */
  static Mapping empty(String name) {
    return new Mapping(name, 1, 1, "", Map.of());
  }

  /** The first items of a list; that there are more than it may have is a problem. */
  static <T> List<T> atMost(int most, String what, List<T> items, Node at, Problems problems) {
    if (items.size() <= most) {
      return items;
    }
    problems.add(at, "found " + items.size() + " " + what + ", expected at most " + most);
    return items.subList(0, most);
  }
}
