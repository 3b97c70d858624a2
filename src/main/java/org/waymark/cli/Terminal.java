package org.waymark.cli;

import java.util.Map;

/** What the terminal can show; the launcher hands its width over in COLUMNS. */
final class Terminal {

  private Terminal() {}

  /** The width in characters: 40 to 100, 80 where it is not known. */
  static int width(Map<String, String> environment) {
    try {
      return Math.max(
          40, Math.min(100, Integer.parseInt(environment.getOrDefault("COLUMNS", "80"))));
    } catch (NumberFormatException e) {
      return 80;
    }
  }

  /**
   * Whether to use colour: only where the launcher found a terminal, and never with NO_COLOR
   * (no-color.org).
   */
  static boolean colour(Map<String, String> environment) {
    return environment.containsKey("WAYMARK_TERMINAL")
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /**
   * Whether a line that is told how far something is may be written over: only where the launcher
   * found that standard error is a terminal.
   */
  static boolean movesOnErr(Map<String, String> environment) {
    return environment.containsKey("WAYMARK_ERR_TERMINAL")
        && !"dumb".equals(environment.get("TERM"));
  }
}
