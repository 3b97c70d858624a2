package org.waymark.report;

import org.waymark.advice.Advisory;

/** The formats of an advisory. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON,
  CSV;

  /** Writes an advisory; the result ends with a line break. */
  public String write(Advisory advisory, Style style) {
    return switch (this) {
      case TEXT -> new TextReport(style).write(advisory);
      case MARKDOWN -> MarkdownReport.write(advisory, style);
      case HTML -> HtmlReport.write(advisory, style);
      case JSON -> JsonReport.write(advisory);
      case CSV -> CsvReport.write(advisory);
    };
  }
}
