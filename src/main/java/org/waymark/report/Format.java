package org.waymark.report;

import org.waymark.advice.Advisory;

/** The formats of an advisory. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON,
  CSV;

  /** Writes an advisory in its language; the result ends with a line break. */
  public String write(Advisory advisory, Style style) {
    return switch (this) {
      case TEXT -> PageText.write(new AdvisoryPage(advisory, style, false).page(), style);
      case MARKDOWN -> PageMarkdown.write(new AdvisoryPage(advisory, style, true).page());
      case HTML -> PageHtml.write(new AdvisoryPage(advisory, style, true).page());
      case JSON -> JsonReport.write(advisory);
      case CSV -> CsvReport.write(advisory);
    };
  }
}
