package org.waymark.profile;

import java.util.Collections;
import java.util.Set;

/**
 * A list of named values, without order.
 *
 * @param includes the values that are surely in the list
 * @param excludes the values that are surely not in it
 * @param options the number of values that there are
 */
public record Selection<E extends Enum<E>>(Set<E> includes, Set<E> excludes, int options)
    implements Value {

  /** Checks that no value is both in and out; throws IllegalArgumentException where one is. */
  public Selection {
    if (!Collections.disjoint(includes, excludes)) {
      throw new IllegalArgumentException("a value cannot be in a list and not in it");
    }
    includes = Collections.unmodifiableSet(includes);
    excludes = Collections.unmodifiableSet(excludes);
  }

  @Override
  public boolean isKnown() {
    return includes.size() + excludes.size() == options;
  }

  @Override
  public boolean isUnsaid() {
    return includes.isEmpty() && excludes.isEmpty();
  }
}
