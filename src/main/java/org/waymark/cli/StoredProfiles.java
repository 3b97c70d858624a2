package org.waymark.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.store.Profiles;

/** The profiles that a tenant keeps, in the order of their ids, all or one in every so many. */
final class StoredProfiles implements Iterator<Profile> {

  private static final int PAGE = 500;

  private final Profiles profiles;
  private final String tenant;
  private final long every;
  private final Problems problems;
  private final Deque<Profiles.Version> page = new ArrayDeque<>();
  private String after = "";
  private long passed;
  private boolean ended;
  private @Nullable Profile next;

  StoredProfiles(Profiles profiles, String tenant, long every, Problems problems) {
    this.profiles = profiles;
    this.tenant = tenant;
    this.every = every;
    this.problems = problems;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      if (page.isEmpty()) {
        List<Profiles.Version> more = profiles.present(tenant, after, PAGE);
        page.addAll(more);
        ended = more.isEmpty();
      } else {
        Profiles.Version version = page.remove();
        after = version.id();
        if (passed++ % every == 0) {
          next = read(version);
        }
      }
    }
    return next != null;
  }

  private @Nullable Profile read(Profiles.Version version) {
    try {
      return ProfileReader.read("the stored profile `" + version.id() + "`", version.content());
    } catch (InputException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  @Override
  public Profile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Profile profile = next;
    next = null;
    return Objects.requireNonNull(profile);
  }
}
