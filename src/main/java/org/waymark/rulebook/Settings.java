package org.waymark.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * With which thresholds a rulebook is read.
 *
 * @param asOf the day whose values hold; null for the day that the rulebook names
 * @param set values to try in place of those of the rulebook, by the thresholds' names
 */
public record Settings(@Nullable LocalDate asOf, Map<String, Double> set) {

  /** The rulebook as it is. */
  public static final Settings NONE = new Settings(null, Map.of());

  /** Copies the values and orders them by name. */
  public Settings {
    set = java.util.Collections.unmodifiableMap(new TreeMap<>(set));
  }
}
