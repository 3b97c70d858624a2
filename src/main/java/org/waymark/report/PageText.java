package org.waymark.report;

import java.util.List;
import java.util.regex.Pattern;

/** A page for a terminal. */
final class PageText {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private PageText(Style style) {
    this.style = style;
  }

  static String write(Page page, Style style) {
    return new PageText(style).write(page);
  }

  private String write(Page page) {
    line("", bold(page.name()) + (page.id().isEmpty() ? "" : dim(" (" + page.id() + ")")));
    boolean lead = true;
    for (Page.Block block : page.blocks()) {
      // The first lines stand together.
      lead &= block instanceof Page.Lead || block instanceof Page.Paragraph;
      if (!lead) {
        blank();
      }
      write(block);
    }
    blank();
    paragraph("", "", page.footer());
    return out.toString();
  }

  private void write(Page.Block block) {
    if (block instanceof Page.Lead lead) {
      paragraph("", "", lead.text());
    } else if (block instanceof Page.Paragraph paragraph) {
      paragraph("", "", paragraph.text());
    } else if (block instanceof Page.Heading heading) {
      heading(heading.text());
    } else if (block instanceof Page.Columns columns) {
      columns(columns.columns());
    } else if (block instanceof Page.Entry entry) {
      entry(entry);
    } else if (block instanceof Page.Bullets bullets) {
      bullets(bullets);
    } else if (block instanceof Page.Details details) {
      details.items().forEach(item -> labelled("", item));
    } else if (block instanceof Page.Tree tree) {
      int width = width(tree.branches());
      tree.branches().forEach(branch -> branch("", width, branch));
    }
  }

  private void columns(List<Page.Column> columns) {
    boolean first = true;
    for (Page.Column column : columns) {
      if (!first) {
        blank();
      }
      first = false;
      heading(column.heading());
      column.lines().forEach(one -> paragraph("  - ", "    ", one));
    }
  }

  private void entry(Page.Entry entry) {
    String lead = entry.lead().isEmpty() ? "" : entry.lead() + " ";
    String indent = " ".repeat(lead.length());
    String tail = (entry.tag().text() + " · " + entry.id()).strip();
    wrap(lead, indent.length(), entry.title() + "  " + tail, entry.title().length());
    paragraph(indent, indent, entry.text());
    entry.items().forEach(item -> labelled(indent, item));
  }

  private void bullets(Page.Bullets bullets) {
    int number = 0;
    for (Page.Bullet bullet : bullets.bullets()) {
      number++;
      String lead = bullets.numbered() ? String.format("%2d. ", number) : "  - ";
      String tail = bullet.tail().isEmpty() ? "" : "  " + bullet.tail();
      wrap(
          lead,
          4,
          bullet.title() + tail,
          bullet.tail().isEmpty() && bullet.items().isEmpty() ? 0 : bullet.title().length());
      bullet.items().forEach(item -> labelled("    ", item));
    }
  }

  private static int width(List<Page.Branch> branches) {
    return branches.stream()
        .mapToInt(one -> Math.max(one.state().text().length(), width(one.branches())))
        .max()
        .orElse(0);
  }

  private void branch(String indent, int width, Page.Branch branch) {
    String state = branch.state().text();
    String lead = "  " + state + " ".repeat(width - state.length() + 2) + indent;
    wrap(lead, lead.length(), branch.text(), 0);
    branch.branches().forEach(one -> branch(indent + "  ", width, one));
  }

  private void heading(String text) {
    wrap("", 0, text, text.length());
  }

  private void labelled(String indent, Page.Item item) {
    if (!item.text().isBlank()) {
      String label = item.label();
      wrap(
          indent + dim(label) + " ".repeat(Math.max(1, 9 - label.length())),
          indent.length() + Math.max(label.length() + 1, 9),
          item.text(),
          0);
    }
  }

  private void paragraph(String first, String indent, String text) {
    if (!text.isBlank()) {
      wrap(first, indent.length(), text, 0);
    }
  }

  /** Wraps at the width; the first characters, as many as given, are bold. */
  private void wrap(String first, int indent, String text, int boldChars) {
    var line = new StringBuilder();
    int room = Math.max(20, style.width() - indent);
    int done = 0;
    boolean firstLine = true;
    for (String word : SPACE.split(text.strip(), 0)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        emit(firstLine ? first : " ".repeat(indent), line.toString(), boldChars - done);
        done += line.length() + 1;
        firstLine = false;
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    emit(firstLine ? first : " ".repeat(indent), line.toString(), boldChars - done);
  }

  private void emit(String lead, String line, int boldChars) {
    int n = Math.max(0, Math.min(boldChars, line.length()));
    line(lead, n == 0 ? line : bold(line.substring(0, n)) + dim(line.substring(n)));
  }

  private void line(String lead, String text) {
    out.append(lead).append(text).append('\n');
  }

  private void blank() {
    out.append('\n');
  }

  private String bold(String text) {
    return style.colour() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private String dim(String text) {
    return style.colour() && !text.isEmpty() ? "\u001B[2m" + text + "\u001B[0m" : text;
  }
}
