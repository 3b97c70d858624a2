package org.waymark.portfolio;

import java.util.List;

/** Writes the parts of a page; what comes from outside is escaped by {@link #text}. */
final class Parts {

  private final StringBuilder out = new StringBuilder(1 << 16);

  /** A column of a table: what heads it, which may be empty, and whether it holds numbers. */
  record Column(String heading, boolean number) {

    static Column of(String heading) {
      return new Column(heading, false);
    }

    static Column number(String heading) {
      return new Column(heading, true);
    }
  }

  /** Text as HTML. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  Parts raw(String html) {
    out.append(html);
    return this;
  }

  void section(String heading) {
    raw("</section>\n<section>\n<h2>" + text(heading) + "</h2>\n");
  }

  void sub(String heading) {
    raw("<h3>" + text(heading) + "</h3>\n");
  }

  void paragraph(String style, String text) {
    if (!text.isEmpty()) {
      raw("<p" + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">" + text(text) + "</p>\n");
    }
  }

  /** Rows that are looked into on demand. */
  void folded(String summary, List<Column> columns, List<List<String>> rows) {
    raw("<details><summary>" + text(summary) + "</summary>\n");
    table(summary, columns, rows);
    raw("</details>\n");
  }

  /**
   * A table whose first column heads its rows.
   *
   * @param label what it is, for those who do not see what stands above it
   * @param rows the cells as HTML
   */
  void table(String label, List<Column> columns, List<List<String>> rows) {
    raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + text(label) + "\">");
    raw("<table>\n<thead><tr>");
    for (Column column : columns) {
      raw("<th scope=\"col\"" + (column.number() ? " class=\"n\">" : ">"));
      raw(text(column.heading()) + "</th>");
    }
    raw("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      raw("<tr><th scope=\"row\">" + row.get(0) + "</th>");
      for (int i = 1; i < row.size(); i++) {
        raw((columns.get(i).number() ? "<td class=\"n\">" : "<td>") + row.get(i) + "</td>");
      }
      raw("</tr>\n");
    }
    raw("</tbody>\n</table></div>\n");
  }

  /** A bar of a share of its length; the number stands beside it. */
  static String bar(String style, long of, long all) {
    return "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect class=\"rail\" width=\"1000\" height=\"10\"/><rect class=\""
        + style
        + "\" width=\""
        + (all == 0 ? 0 : Math.round(of * 1000.0 / all))
        + "\" height=\"10\"/></svg>";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
