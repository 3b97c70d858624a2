package org.waymark.editing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Facts;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Gates;

/** A profile that is looked at by one thread: what is worked out of it, is once. */
final class Looked {

  private final Profile profile;
  private final Facts facts;
  private @Nullable Gates gates;
  private Set<String> closed = Set.of();

  Looked(Profile profile) {
    this.profile = profile;
    this.facts = new Facts(profile, 0);
  }

  Profile profile() {
    return profile;
  }

  Facts facts() {
    return facts;
  }

  /** The sections that do not concern it, by the gates of a rulebook. */
  Set<String> closed(Gates by) {
    if (!by.equals(gates)) {
      gates = by;
      closed = by.closed(profile);
    }
    return closed;
  }
}
