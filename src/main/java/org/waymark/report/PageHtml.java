package org.waymark.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as one HTML file without scripts or outside parts; light, dark, narrow and printed. */
final class PageHtml {

  private static final Pattern ID = Pattern.compile("\\b[A-Z]{3}-[0-9]+\\b");

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
    out.append("<title>" + text(page.title()) + "</title>\n<style>" + PageStyle.CSS + "</style>\n");
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
