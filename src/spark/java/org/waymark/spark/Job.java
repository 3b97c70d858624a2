package org.waymark.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.batch.Line;

/**
 * What all tasks of a batch need to know; sent once to each executor.
 *
 * @param book the rulebook
 * @param target where to write
 * @param kinds what to write
 * @param inputs the names of the inputs, in their order
 * @param order the place of each input, by its name
 * @param duplicates the first place of each id that there is more than once
 */
record Job(
    Book book,
    Target target,
    Set<Target.Kind> kinds,
    List<String> inputs,
    Map<String, Integer> order,
    Map<String, Place> duplicates)
    implements Serializable {

  static Map<String, Integer> order(List<String> inputs) {
    var order = new HashMap<String, Integer>();
    inputs.forEach(input -> order.put(input, order.size()));
    return order;
  }

  /** Where a line is. */
  Place place(Line line) {
    return new Place(order.getOrDefault(line.input(), -1), line.number());
  }
}
