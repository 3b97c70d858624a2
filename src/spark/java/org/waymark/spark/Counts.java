package org.waymark.spark;

import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of a batch.
 *
 * @param advised the advisories
 * @param rejected the rejects, duplicates among them
 * @param duplicates the rejects whose id a line before them has
 */
record Counts(long advised, long rejected, long duplicates) {

  static Counts of(List<Written> parts) {
    return new Counts(
        parts.stream().mapToLong(Written::advised).sum(),
        parts.stream().mapToLong(Written::rejected).sum(),
        parts.stream().mapToLong(Written::duplicates).sum());
  }

  Map<String, @Nullable Object> json(Book book) {
    return ordered(
        "rulebook",
        book.digest(),
        "advised",
        advised,
        "rejected",
        rejected,
        "duplicates",
        duplicates);
  }

  String inWords() {
    return String.format(
        Locale.ROOT,
        "%d profiles: %d advised, %d rejected (%d of them with an id that came before)",
        advised + rejected,
        advised,
        rejected,
        duplicates);
  }
}
