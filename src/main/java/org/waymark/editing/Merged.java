package org.waymark.editing;

import java.util.List;
import org.waymark.rulebook.RulebookFiles;

/**
 * Two changed rulebooks in one.
 *
 * @param files both sides' changes; mine where they differ
 * @param conflicts where they differ, in the order of the files
 */
public record Merged(RulebookFiles files, List<Conflict> conflicts) {

  /** Copies the list. */
  public Merged {
    conflicts = List.copyOf(conflicts);
  }
}
