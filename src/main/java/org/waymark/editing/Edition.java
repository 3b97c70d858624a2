package org.waymark.editing;

import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Settings;

/**
 * The rules as they are at one time: the texts, and what they mean.
 *
 * @param files the texts
 * @param sources the same, read and joined, with the cases
 */
public record Edition(RulebookFiles files, RulebookSources sources) {

  /** Reads the texts; what is wrong is added to the problems and left out. */
  public static Edition read(RulebookFiles files, Settings settings, Problems problems) {
    return new Edition(files, RulebookSources.read(files, true, settings, problems));
  }

  /** How it is named in a report. */
  Name name() {
    return new Name(sources.version(), sources.digest(), sources.asOf());
  }

  /**
   * How an edition is named in a report.
   *
   * @param version the version that its author gave it
   * @param digest SHA-256 of its texts, as {@code sha256:} and hexadecimal digits
   * @param asOf the day whose thresholds hold (ISO 8601)
   */
  public record Name(String version, String digest, String asOf) {}
}
