package org.waymark.report;

import java.util.List;

/** A page as Markdown (CommonMark). */
final class PageMarkdown {

  private final StringBuilder out = new StringBuilder();

  private PageMarkdown() {}

  static String write(Page page) {
    return new PageMarkdown().whole(page);
  }

  private String whole(Page page) {
    out.append("# ").append(text(page.title())).append('\n');
    for (Page.Block block : page.blocks()) {
      out.append('\n');
      write(block);
    }
    return out.append("\n---\n\n").append(text(page.footer())).append('\n').toString();
  }

  private void write(Page.Block block) {
    if (block instanceof Page.Lead lead) {
      line(text(lead.text()));
    } else if (block instanceof Page.Paragraph paragraph) {
      line(text(paragraph.text()));
    } else if (block instanceof Page.Heading heading) {
      line("#".repeat(heading.level()) + " " + text(heading.text()));
    } else if (block instanceof Page.Columns columns) {
      boolean first = true;
      for (Page.Column column : columns.columns()) {
        line((first ? "" : "\n") + "**" + text(column.heading()) + "**\n");
        column.lines().forEach(one -> line("- " + text(one)));
        first = false;
      }
    } else if (block instanceof Page.Entry entry) {
      line("#".repeat(entry.level()) + " " + text(entry.title()) + "\n");
      line("**" + text(entry.tag().text()) + "** · " + entry.id() + "\n");
      if (!entry.text().isBlank()) {
        line(text(entry.text()) + "\n");
      }
      items("", entry.items());
    } else if (block instanceof Page.Bullets bullets) {
      for (Page.Bullet bullet : bullets.bullets()) {
        boolean strong = !bullet.tail().isEmpty() || !bullet.items().isEmpty();
        String title = strong ? "**" + text(bullet.title()) + "**" : text(bullet.title());
        String tail = bullet.tail().isEmpty() ? "" : " · " + text(bullet.tail());
        line((bullets.numbered() ? "1. " : "- ") + title + tail);
        items(bullets.numbered() ? "   " : "  ", bullet.items());
      }
    } else if (block instanceof Page.Details details) {
      items("", details.items());
    } else if (block instanceof Page.Tree tree) {
      tree.branches().forEach(branch -> branch("", branch));
    }
  }

  private void branch(String indent, Page.Branch branch) {
    line(indent + "- **" + text(branch.state().text()) + "** " + text(branch.text()));
    branch.branches().forEach(one -> branch(indent + "  ", one));
  }

  private void items(String indent, List<Page.Item> items) {
    for (Page.Item item : items) {
      if (!item.text().isBlank()) {
        String label = item.label().isEmpty() ? "" : "**" + text(item.label()) + "**: ";
        line(indent + "- " + label + text(item.text()));
      }
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** Text in which no character is Markdown or HTML. */
  private static String text(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~]|&(?=#?\\w+;))", "\\\\$1")
        .replaceAll("\\s+", " ");
  }
}
