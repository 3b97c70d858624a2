package org.waymark.report;

import java.util.List;

/**
 * What a reader sees, in no format yet: {@link PageText}, {@link PageMarkdown} and {@link PageHtml}
 * write it.
 *
 * @param language the language of its texts
 * @param title its title, for a browser and for Markdown
 * @param name who it is about
 * @param id the id of who it is about; may be empty
 * @param blocks its content in order
 * @param footer where it comes from
 */
record Page(
    Language language, String title, String name, String id, List<Block> blocks, String footer) {

  /** A part of a page. */
  sealed interface Block {}

  /** The sentence that says the most. */
  record Lead(String text) implements Block {}

  /** Plain text; ids of recommendations that are on the page lead to them. */
  record Paragraph(String text) implements Block {}

  /** What follows belongs to this, from level 2 on. */
  record Heading(int level, String text) implements Block {}

  /** A few short lists side by side. */
  record Columns(List<Column> columns) implements Block {}

  /** A short list under a heading. */
  record Column(String heading, List<String> lines) {}

  /**
   * A recommendation.
   *
   * @param lead what stands before its title in text, such as {@code 1.}; may be empty
   * @param level the level of its heading
   * @param language the language of its words (ISO 639-1)
   * @param text what it advises
   * @param items what is said of it
   */
  record Entry(
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
  record Tag(String key, String text) {}

  /** A label and what stands beside it; the label may be empty. */
  record Item(String label, String text) {}

  /** A list of things with something said of each. */
  record Bullets(boolean numbered, List<Bullet> bullets) implements Block {}

  /**
   * One thing.
   *
   * @param tail what stands behind it, such as its strength and id; may be empty
   */
  record Bullet(String title, String tail, List<Item> items) {}

  /** Labels and what stands beside them. */
  record Details(List<Item> items) implements Block {}

  /** Lines that are made of others. */
  record Tree(List<Branch> branches) implements Block {}

  /** A line with its state, such as met or not met, and those that it is made of. */
  record Branch(Tag state, String text, List<Branch> branches) {}
}
