package org.waymark.report;

/**
 * How much a readable report shows, and how.
 *
 * @param open the number of open recommendations and of questions to show
 * @param width the width in characters, for text
 * @param colour whether to use the terminal's colours, for text
 */
public record Style(int open, int width, boolean colour) {

  /** Five open recommendations and questions, 80 characters, no colour. */
  public static final Style PLAIN = new Style(5, 80, false);
}
