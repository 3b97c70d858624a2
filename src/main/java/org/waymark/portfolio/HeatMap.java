package org.waymark.portfolio;

import static org.waymark.portfolio.Parts.text;

import java.util.List;
import org.waymark.portfolio.Findings.Chapter;
import org.waymark.portfolio.Findings.Group;

/**
 * Chapters by groups as a table whose cells are shaded: the shade says what the number in it says,
 * so nothing depends on colour.
 */
final class HeatMap {

  private static final int SHADES = 5;

  private final Findings findings;
  private final PortfolioWords words;

  HeatMap(Findings findings, PortfolioWords words) {
    this.findings = findings;
    this.words = words;
  }

  void write(Parts out, String label, Breakdown by, List<Group> groups) {
    List<Chapter> everyone = findings.chapters(Breakdown.ALL);
    out.raw("<div class=\"wide heat\" role=\"region\" tabindex=\"0\" aria-label=\"" + text(label));
    out.raw(
        "\"><table>\n<thead><tr><th scope=\"col\">"
            + text(label)
            + "</th><th scope=\"col\" class=\"n\">");
    out.raw("<span>" + text(words.get("column.organisations")) + "</span></th>");
    for (Chapter chapter : everyone) {
      if (chapter.recommendations() == 0) {
        continue;
      }
      out.raw("<th scope=\"col\"><span>" + text(chapter.heading()) + "</span></th>");
    }
    out.raw("</tr></thead>\n<tbody>\n");
    for (Group group : groups) {
      out.raw(
          "<tr><th scope=\"row\">"
              + text(words.group(by, group.option()))
              + "</th><td class=\"n\">");
      out.raw(text(words.number(group.organisations())) + "</td>");
      List<Chapter> chapters = findings.chapters(group.cell());
      for (int i = 0; i < chapters.size(); i++) {
        if (everyone.get(i).recommendations() > 0) {
          cell(out, chapters.get(i), group.organisations());
        }
      }
      out.raw("</tr>\n");
    }
    out.raw("</tbody></table></div>\n");
  }

  private void cell(Parts out, Chapter chapter, long of) {
    out.raw("<td class=\"h" + shade(chapter.firm(), of) + "\">");
    out.raw(text(words.share(chapter.firm(), of)) + "<small>");
    out.raw(text(words.mean(chapter.recommendations(), of)) + "</small></td>");
  }

  /** No shade for nobody, else one for each fifth. */
  static long shade(long some, long of) {
    return some == 0 ? 0 : Math.min(SHADES, 1 + some * SHADES / of);
  }
}
