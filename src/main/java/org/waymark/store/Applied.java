package org.waymark.store;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Advisory;
import org.waymark.rulebook.Card;

/**
 * What applies in an advisory as a text that a filter can search: for each recommendation its id
 * and strength ({@code CLD-45:SHOULD}), and for each chapter the strengths that occur in it ({@code
 * CLD:SHOULD}), with a space on either side.
 */
public final class Applied {

  private Applied() {}

  /** The text of an advisory. */
  public static String of(Advisory advisory) {
    var words = new TreeSet<String>();
    for (Advisory.Recommendation one : advisory.recommendations()) {
      Card card = one.card();
      words.add(card.id() + ":" + card.strength());
      words.add(chapter(card.id()) + ":" + card.strength());
    }
    return " " + String.join(" ", words) + " ";
  }

  /** The ids of the recommendations in such a text. */
  public static List<String> ids(String applies) {
    return List.of(applies.strip().split(" ", -1)).stream()
        .map(word -> word.replaceFirst(":.*", ""))
        .filter(id -> id.contains("-"))
        .toList();
  }

  private static String chapter(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  /** An SQL pattern for such a text; null where everything fits. */
  static @Nullable String pattern(
      @Nullable String rule, @Nullable String chapter, Card.@Nullable Strength strength) {
    if (rule == null && chapter == null && strength == null) {
      return null;
    }
    String id = rule != null ? rule : chapter;
    return "% "
        + (id == null ? "%" : literal(id))
        + ":"
        + (strength == null ? "%" : strength + " %");
  }

  /** A text as a pattern that fits it alone. */
  private static String literal(String text) {
    return text.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
