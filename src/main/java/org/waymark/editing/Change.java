package org.waymark.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML file that changed.
 *
 * @param path its place below the entry as a JSON pointer (RFC 6901), such as {@code /firstSteps/1}
 * @param before texts, numbers, booleans, lists and maps; null where it was added
 * @param after the same; null where it was removed
 */
public record Change(String path, @Nullable Object before, @Nullable Object after) {

  /** The changes from one value to another, by their places. */
  static List<Change> between(@Nullable Object before, @Nullable Object after) {
    var tree = new TreeChanges();
    tree.compare("", before, after);
    return tree.found();
  }
}
