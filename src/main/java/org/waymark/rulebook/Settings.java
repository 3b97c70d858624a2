package org.waymark.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * With which thresholds and in which language a rulebook is read.
 *
 * @param asOf the day whose values hold; null for the day that the rulebook names
 * @param set values to try in place of those of the rulebook, by the thresholds' names
 * @param language the language of the words (ISO 639-1); what is not translated is English
 */
public record Settings(@Nullable LocalDate asOf, Map<String, Double> set, String language) {

  /** The language in which every rulebook is complete. */
  public static final String ENGLISH = "en";

  /** The rulebook as it is. */
  public static final Settings NONE = new Settings(null, Map.of(), ENGLISH);

  /** Copies the values and orders them by name. */
  public Settings {
    set = Collections.unmodifiableMap(new TreeMap<>(set));
  }
}
