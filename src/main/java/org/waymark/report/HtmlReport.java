package org.waymark.report;

import java.util.List;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Card;

/**
 * An advisory as one HTML page without scripts or outside parts; light, dark, narrow and printed.
 */
final class HtmlReport {

  private static final String CSS =
      """
      :root{color-scheme:light dark;--ink:#1d2430;--soft:#5a6475;--line:#d9dee7;--page:#fff;--must:#a8201a;--should:#8a5a00;--could:#1f5f8b}
      @media(prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#a3adbd;--line:#39414f;--page:#161a21;--must:#ff9088;--should:#f2c063;--could:#86c5f2}}
      body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}
      h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.15rem;line-height:1.35;margin:0}
      .lead{color:var(--soft);margin:0 0 1rem}.roadmap{list-style:none;padding:0;margin:0 0 2rem;font-size:.93rem}a{color:inherit;white-space:nowrap}article{border-top:1px solid var(--line);padding:1.4rem 0 1rem;break-inside:avoid}
      .tag{font-size:.78rem;font-weight:600;letter-spacing:.04em}.must{color:var(--must)}.should{color:var(--should)}.could{color:var(--could)}
      .meta{color:var(--soft);font-size:.85rem;margin:.1rem 0 .7rem}dl{display:grid;grid-template-columns:6.5rem 1fr;gap:.3rem .9rem;margin:.8rem 0 0;font-size:.93rem}
      dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}ol,ul{padding-left:1.2rem}li{margin:.35rem 0}code{font-size:.88em;overflow-wrap:anywhere}
      section{border-top:1px solid var(--line);padding-top:1.2rem;margin-top:1rem}footer{color:var(--soft);font-size:.82rem;margin-top:2rem}
      @media(max-width:32rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.45rem}}
      """;

  private static final Texts TEXTS = Texts.english();

  private HtmlReport() {}

  static String write(Advisory advisory, Style style) {
    var out = new StringBuilder();
    out.append(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(text(TEXTS.get("title", advisory.name())))
        .append("</title>\n<style>\n")
        .append(CSS)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(text(advisory.name()))
        .append("</h1>\n<p class=\"lead\">")
        .append(text(Sentences.count(advisory)))
        .append("</p>\n");
    List<String> roadmap = Sentences.roadmap(advisory);
    if (!roadmap.isEmpty()) {
      out.append("<ul class=\"roadmap\">\n");
      roadmap.forEach(
          stage ->
              out.append("<li>")
                  .append(
                      text(stage).replaceAll("\\b([A-Z]{3}-[0-9]+)\\b", "<a href=\"#$1\">$1</a>"))
                  .append("</li>\n"));
      out.append("</ul>\n");
    }
    for (Advisory.Recommendation one : advisory.recommendations()) {
      Card card = one.card();
      out.append("<article id=\"")
          .append(card.id())
          .append("\">\n<span class=\"tag ")
          .append(Sentences.strength(card.strength()))
          .append("\">")
          .append(card.strength())
          .append("</span>\n<h2>")
          .append(text(card.title()))
          .append("</h2>\n<p class=\"meta\">")
          .append(card.id())
          .append("</p>\n<p>")
          .append(text(card.advice()))
          .append("</p>\n<dl>\n");
      Sentences.items(one, true).forEach(item -> item(out, item.label(), item.text()));
      out.append("</dl>\n</article>\n");
    }
    if (!advisory.open().isEmpty() && style.open() > 0) {
      out.append("<section>\n<h2>" + text(TEXTS.get("open")) + "</h2>\n<ul>\n");
      advisory.open().stream()
          .limit(style.open())
          .forEach(
              one -> {
                out.append("<li><strong>")
                    .append(text(one.card().title()))
                    .append("</strong> <span class=\"tag ")
                    .append(Sentences.strength(one.card().strength()))
                    .append("\">")
                    .append(one.card().strength())
                    .append("</span> ")
                    .append(one.card().id())
                    .append("<br>")
                    .append(text(Sentences.decided(one.met())))
                    .append("<ul>");
                for (Fact fact : one.missing()) {
                  out.append("<li>").append(text(fact.question())).append("</li>");
                }
                out.append("</ul></li>\n");
              });
      out.append("</ul>\n</section>\n");
    }
    List<Advisory.Question> further = Sentences.furtherQuestions(advisory, style.open());
    if (!further.isEmpty()) {
      out.append("<section>\n<h2>" + text(TEXTS.get("next")) + "</h2>\n<ol>\n");
      further.forEach(
          q ->
              out.append("<li>")
                  .append(text(q.fact().question()))
                  .append(" <code>")
                  .append(q.fact().name())
                  .append("</code></li>\n"));
      out.append("</ol>\n</section>\n");
    }
    if (!advisory.openElsewhere().isEmpty()) {
      out.append("<p>").append(text(Sentences.elsewhere(advisory))).append("</p>\n");
    }
    return out.append("</main>\n<footer>")
        .append(text(Sentences.provenance(advisory)))
        .append("</footer>\n</body>\n</html>\n")
        .toString();
  }

  private static void item(StringBuilder out, String label, String text) {
    if (!text.isBlank()) {
      out.append("<dt>").append(label).append("</dt><dd>").append(text(text)).append("</dd>\n");
    }
  }

  private static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
