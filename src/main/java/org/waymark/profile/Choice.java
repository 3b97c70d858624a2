package org.waymark.profile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One of several named values.
 *
 * @param possible the values that it may still have, never empty
 * @param options the number of values that there are
 */
public record Choice<E extends Enum<E>>(Set<E> possible, int options) implements Value {

  /** Checks that a value is left; throws IllegalArgumentException where none is. */
  public Choice {
    if (possible.isEmpty()) {
      throw new IllegalArgumentException("a choice needs a possible value");
    }
    possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
  }

  /** A choice of which nothing was said. */
  static <E extends Enum<E>> Choice<E> unsaid(Class<E> type) {
    return new Choice<>(EnumSet.allOf(type), type.getEnumConstants().length);
  }

  @Override
  public boolean isKnown() {
    return possible.size() == 1;
  }

  @Override
  public boolean isUnsaid() {
    return possible.size() == options;
  }
}
