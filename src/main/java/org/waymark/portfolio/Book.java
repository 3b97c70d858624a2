package org.waymark.portfolio;

import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;

/**
 * What a portfolio keeps of its rulebook, so that a run is told and compared without the rules.
 *
 * @param version the rulebook's version
 * @param digest SHA-256 of its sources
 * @param asOf the day whose thresholds hold (ISO 8601)
 * @param set the thresholds that were tried with another value
 * @param language the language of the titles (ISO 639-1)
 * @param report the report's title
 * @param chapters the headings of the report's chapters, in its order
 * @param rules the rules in the report's order
 */
record Book(
    String version,
    String digest,
    String asOf,
    Map<String, Double> set,
    String language,
    String report,
    List<String> chapters,
    List<Entry> rules) {

  /** A rule by what is shown of it. */
  record Entry(String id, String title, Card.Strength strength, String chapter) {}

  static Book of(Rulebook rulebook) {
    return new Book(
        rulebook.version(),
        rulebook.digest(),
        rulebook.asOf(),
        rulebook.set(),
        rulebook.language(),
        rulebook.report(),
        rulebook.outline().chapters(),
        rulebook.rules().stream().map(rulebook::card).map(Book::entry).toList());
  }

  private static Entry entry(Card card) {
    return new Entry(card.id(), card.title(), card.strength(), card.chapter());
  }

  /** Whether the same rules, thresholds and day answered; its words may be of another language. */
  boolean decidesAs(Book other) {
    return digest.equals(other.digest) && asOf.equals(other.asOf) && set.equals(other.set);
  }

  /** Which rules and thresholds answered, as every answer says it. */
  Map<String, @Nullable Object> json() {
    return ordered("version", version, "digest", digest, "asOf", asOf, "set", set);
  }
}
