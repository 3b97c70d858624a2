package org.waymark.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as one HTML file without scripts or outside parts; light, dark, narrow and printed. */
final class PageHtml {

  private static final Pattern ID = Pattern.compile("\\b[A-Z]{3}-[0-9]+\\b");

  private static final String CSS =
      """
      :root{color-scheme:light dark;--ink:#1d2430;--soft:#5a6475;--line:#d9dee7;--page:#fff;--must:#a8201a;--should:#8a5a00;--could:#1f5f8b;--yes:#1e6b3a}
      @media(prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#a3adbd;--line:#39414f;--page:#161a21;--must:#ff9088;--should:#f2c063;--could:#86c5f2;--yes:#7fd39b}}
      body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}
      h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .6rem}h3{font-size:1.15rem;line-height:1.35}
      .lead{color:var(--soft);margin:0 0 1rem}a{color:inherit;white-space:nowrap}
      article{border-top:1px solid var(--line);padding:1.4rem 0 1rem;break-inside:avoid}article h2,article h3{font-size:1.15rem;line-height:1.35;margin:0}
      .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 1.5rem;margin:1.5rem 0 2rem;font-size:.9rem;line-height:1.45}
      .columns section{border-top:3px solid var(--line);padding-top:.6rem}.columns h2{font-size:.95rem;margin:0}.columns ul{list-style:none;padding:0;margin:.4rem 0 0}
      .tag{font-size:.78rem;font-weight:600;letter-spacing:.04em}.must,.no{color:var(--must)}.should,.unknown{color:var(--should)}.could{color:var(--could)}.yes{color:var(--yes)}.tail{color:var(--soft);font-size:.85rem}
      .meta{color:var(--soft);font-size:.85rem;margin:.1rem 0 .7rem}dl{display:grid;grid-template-columns:6.5rem 1fr;gap:.3rem .9rem;margin:.8rem 0 0;font-size:.93rem}
      dt{color:var(--soft)}dd{margin:0;grid-column:2;overflow-wrap:anywhere}ol,ul{padding-left:1.2rem}li{margin:.35rem 0}li dl{margin:.1rem 0 .6rem}
      .tree,.tree ul{list-style:none;padding-left:0}.tree ul{padding-left:1.4rem;border-left:1px solid var(--line)}.tree li{display:grid;grid-template-columns:7.4rem 1fr;align-items:baseline}.tree ul{grid-column:1/-1;margin:.2rem 0}
      footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.82rem;margin-top:2.5rem;overflow-wrap:anywhere}
      @media(max-width:32rem){dl{grid-template-columns:1fr;gap:0}dd{grid-column:1;margin-bottom:.45rem}}
      """;

  private final StringBuilder out = new StringBuilder();
  private final Page page;
  private final Set<String> here;

  private PageHtml(Page page) {
    this.page = page;
    this.here =
        page.blocks().stream()
            .filter(Page.Entry.class::isInstance)
            .map(block -> ((Page.Entry) block).id())
            .collect(Collectors.toSet());
  }

  static String write(Page page) {
    return new PageHtml(page).write();
  }

  private String write() {
    out.append("<!doctype html>\n<html lang=\"" + page.language().code() + "\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>" + text(page.title()) + "</title>\n<style>\n" + CSS + "</style>\n");
    out.append("</head>\n<body>\n<main>\n");
    element("h1", "", text(page.name()));
    page.blocks().forEach(this::write);
    out.append("</main>\n<footer>" + text(page.footer()) + "</footer>\n</body>\n</html>\n");
    return out.toString();
  }

  private void write(Page.Block block) {
    if (block instanceof Page.Lead lead) {
      element("p", "lead", text(lead.text()));
    } else if (block instanceof Page.Paragraph paragraph) {
      element("p", "", linked(paragraph.text()));
    } else if (block instanceof Page.Heading heading) {
      element("h" + heading.level(), "", text(heading.text()));
    } else if (block instanceof Page.Columns columns) {
      columns(columns.columns());
    } else if (block instanceof Page.Entry entry) {
      entry(entry);
    } else if (block instanceof Page.Bullets bullets) {
      bullets(bullets);
    } else if (block instanceof Page.Details details) {
      items(details.items());
    } else if (block instanceof Page.Tree tree) {
      out.append("<ul class=\"tree\">\n");
      tree.branches().forEach(this::branch);
      out.append("</ul>\n");
    }
  }

  private void columns(List<Page.Column> columns) {
    out.append("<div class=\"columns\">\n");
    for (Page.Column column : columns) {
      out.append("<section>");
      element("h2", "", text(column.heading()));
      out.append("<ul>\n");
      column.lines().forEach(line -> element("li", "", linked(line)));
      out.append("</ul></section>\n");
    }
    out.append("</div>\n");
  }

  private void entry(Page.Entry entry) {
    boolean foreign = !entry.language().equals(page.language().code());
    out.append("<article id=\"" + text(entry.id()) + "\"");
    out.append(foreign ? " lang=\"" + entry.language() + "\">\n" : ">\n");
    out.append(tag(entry.tag())).append('\n');
    element("h" + entry.level(), "", text(entry.title()));
    element("p", "meta", text(entry.id()));
    if (!entry.text().isBlank()) {
      element("p", "", text(entry.text()));
    }
    items(entry.items());
    out.append("</article>\n");
  }

  private void bullets(Page.Bullets bullets) {
    String list = bullets.numbered() ? "ol" : "ul";
    out.append("<" + list + ">\n");
    for (Page.Bullet bullet : bullets.bullets()) {
      boolean strong = !bullet.tail().isEmpty() || !bullet.items().isEmpty();
      out.append("<li>");
      out.append(strong ? "<strong>" + text(bullet.title()) + "</strong>" : linked(bullet.title()));
      if (!bullet.tail().isEmpty()) {
        out.append(" <span class=\"tail\">" + linked(bullet.tail()) + "</span>");
      }
      items(bullet.items());
      out.append("</li>\n");
    }
    out.append("</" + list + ">\n");
  }

  private void branch(Page.Branch branch) {
    out.append("<li>" + tag(branch.state()) + "<span>" + linked(branch.text()) + "</span>");
    if (!branch.branches().isEmpty()) {
      out.append("<ul>\n");
      branch.branches().forEach(this::branch);
      out.append("</ul>");
    }
    out.append("</li>\n");
  }

  private void items(List<Page.Item> items) {
    if (items.stream().anyMatch(item -> !item.text().isBlank())) {
      out.append("<dl>\n");
      for (Page.Item item : items) {
        if (!item.text().isBlank()) {
          // What has no label goes on with what stands above it.
          out.append(item.label().isEmpty() ? "" : "<dt>" + text(item.label()) + "</dt>");
          out.append("<dd>" + linked(item.text()) + "</dd>\n");
        }
      }
      out.append("</dl>\n");
    }
  }

  private static String tag(Page.Tag tag) {
    return "<span class=\"tag " + tag.key() + "\">" + text(tag.text()) + "</span>";
  }

  private void element(String name, String style, String html) {
    String attribute = style.isEmpty() ? "" : " class=\"" + style + "\"";
    out.append("<" + name + attribute + ">" + html + "</" + name + ">\n");
  }

  /** Text in which the ids of recommendations that are on the page lead to them. */
  private String linked(String text) {
    return ID.matcher(text(text))
        .replaceAll(
            match ->
                here.contains(match.group())
                    ? "<a href=\"#" + match.group() + "\">" + match.group() + "</a>"
                    : match.group());
  }

  private static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
