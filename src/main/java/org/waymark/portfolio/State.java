package org.waymark.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.Rulebook;

/**
 * A portfolio as text. The first line names the form and holds the length and the CRC-32 of the
 * rest, so that what was cut or altered is noticed; then come the rulebook, the breakdowns, the
 * rows of counts and the lists of organisations, a line each.
 */
final class State {

  /** What the problems call the text. */
  private static final String FILE = "portfolio";

  private static final String FORM = "waymark-portfolio 1 ";
  private static final String BOOK = "book ";
  private static final String GROUPS = "groups ";
  private static final String OUTLIERS = "outliers.";

  private State() {}

  static String write(Portfolio portfolio) {
    var out = new StringBuilder(1 << 16);
    out.append(BOOK).append(JsonReport.json(StateJson.book(portfolio.book()))).append('\n');
    out.append(groups()).append('\n');
    portfolio.counts().rows().write(out);
    portfolio
        .outliers()
        .all()
        .forEach(
            (name, some) -> {
              if (!some.inOrder().isEmpty()) {
                out.append(OUTLIERS).append(name).append(' ');
                out.append(JsonReport.json(StateJson.outliers(some.inOrder()))).append('\n');
              }
            });
    String rest = out.toString();
    return FORM + rest.length() + " " + checksum(rest) + "\n" + rest;
  }

  /** What the cells of the rows stand for: a state of other groups is not this one's. */
  private static String groups() {
    return GROUPS
        + Stream.of(Breakdown.values())
            .map(one -> one.fact().name() + "=" + one.groups())
            .collect(Collectors.joining(","));
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  static Portfolio read(String state, @Nullable Rulebook rulebook) throws InputException {
    String[] lines = whole(state).split("\n", -1);
    if (lines.length < 3 || !lines[0].startsWith(BOOK)) {
      throw problem(2, "found no rulebook, expected a line that begins with `book`");
    }
    Book book = StateJson.book(json(2, lines[0].substring(BOOK.length())));
    if (!lines[1].equals(groups())) {
      throw problem(3, "found \"" + lines[1] + "\", expected \"" + groups() + "\"");
    }
    Portfolio portfolio = rulebook == null ? new Portfolio(book, null) : new Portfolio(rulebook);
    if (!portfolio.book().decidesAs(book)) {
      throw problem(
          2,
          "found a portfolio by the rules "
              + name(book)
              + ", expected one by "
              + name(portfolio.book()));
    }
    for (int i = 2; i < lines.length - 1; i++) {
      line(i + 2, lines[i], portfolio);
    }
    return portfolio;
  }

  private static String name(Book book) {
    return book.version() + " (" + book.digest() + ", " + book.asOf() + ", " + book.set() + ")";
  }

  /** What follows the first line, where it is as long as it was written and unchanged. */
  private static String whole(String state) throws InputException {
    int end = state.indexOf('\n');
    if (end < 0 || !state.startsWith(FORM)) {
      throw problem(
          1, "is no state of a portfolio, expected \"" + FORM.strip() + "\" at its start");
    }
    String[] words = state.substring(FORM.length(), end).split(" ", -1);
    String rest = state.substring(end + 1);
    if (!words[0].equals(Integer.toString(rest.length()))) {
      throw problem(
          1,
          "is damaged: found "
              + rest.length()
              + " characters after its first line, expected "
              + words[0]);
    }
    String found = checksum(rest);
    if (words.length != 2 || !words[1].equals(found)) {
      throw problem(
          1, "is damaged: found the checksum " + found + ", expected " + words[words.length - 1]);
    }
    return rest;
  }

  private static void line(int number, String line, Portfolio to) throws InputException {
    int space = line.indexOf(' ');
    if (space < 0) {
      throw problem(number, "found no space, expected a name and what is counted under it");
    }
    String name = line.substring(0, space);
    String content = line.substring(space + 1);
    if (name.startsWith(OUTLIERS)) {
      First some = to.outliers().all().get(name.substring(OUTLIERS.length()));
      if (some == null) {
        throw problem(number, "found the unknown list `" + name + "`");
      }
      StateJson.outliers(number, json(number, content)).forEach(some::add);
    } else {
      try {
        to.counts().rows().read(name, content);
      } catch (IllegalArgumentException e) {
        throw problem(number, Objects.requireNonNull(e.getMessage()));
      }
    }
  }

  private static Object json(int line, String text) throws InputException {
    var problems = new Problems();
    Node node = DocumentReader.read(FILE, text, problems);
    if (node == null || !problems.isEmpty()) {
      throw problem(line, problems.sorted().get(0).message());
    }
    return Objects.requireNonNull(node.plain());
  }

  static InputException problem(int line, String message) {
    var problems = new Problems();
    problems.add(FILE, line, 0, message);
    return new InputException(problems.sorted());
  }
}
