package org.waymark.report;

import java.util.List;

/**
 * What a reader sees, in no format yet.
 *
 * @param language the language of its texts
 * @param title its title, for a browser and for Markdown
 * @param name who it is about
 * @param id the id of who it is about; may be empty
 * @param blocks its content in order
 * @param footer where it comes from
 */
public record Page(
    Language language, String title, String name, String id, List<Block> blocks, String footer) {

  /**
   * Writes it for a reader; the result ends with a line break.
   *
   * @param form one of those for readers: JSON is for programs
   */
  public String write(Report.Form form, Style style) {
    return switch (form) {
      case TEXT -> PageText.write(this, style);
      case MARKDOWN -> PageMarkdown.write(this);
      case HTML -> PageHtml.write(this);
      case JSON -> throw new IllegalArgumentException("a page is for readers");
    };
  }

  /** A part of a page. */
  public sealed interface Block {}

  /** The sentence that says the most. */
  public record Lead(String text) implements Block {}

  /** Plain text; ids of recommendations that are on the page lead to them. */
  public record Paragraph(String text) implements Block {}

  /** What follows belongs to this, from level 2 on. */
  public record Heading(int level, String text) implements Block {}

  /** A few short lists side by side. */
  public record Columns(List<Column> columns) implements Block {}

  /** A short list under a heading. */
  public record Column(String heading, List<String> lines) {}

  /**
   * A recommendation.
   *
   * @param lead what stands before its title in text, such as {@code 1.}; may be empty
   * @param level the level of its heading
   * @param language the language of its words (ISO 639-1)
   * @param text what it advises
   * @param items what is said of it
   */
  public record Entry(
      String lead,
      int level,
      String title,
      Tag tag,
      String id,
      String language,
      String text,
      List<Item> items)
      implements Block {}

  /**
   * How firmly something is put, or how it stands.
   *
   * @param key the name of its style
   */
  public record Tag(String key, String text) {}

  /** A label and what stands beside it; the label may be empty. */
  public record Item(String label, String text) {}

  /** A list of things with something said of each. */
  public record Bullets(boolean numbered, List<Bullet> bullets) implements Block {}

  /**
   * One thing.
   *
   * @param tail what stands behind it, such as its strength and id; may be empty
   */
  public record Bullet(String title, String tail, List<Item> items) {}

  /** Labels and what stands beside them. */
  public record Details(List<Item> items) implements Block {}

  /** Lines that are made of others. */
  public record Tree(List<Branch> branches) implements Block {}

  /** A line with its state, such as met or not met, and those that it is made of. */
  public record Branch(Tag state, String text, List<Branch> branches) {}
}
