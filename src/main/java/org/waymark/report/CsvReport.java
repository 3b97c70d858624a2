package org.waymark.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Card;

/** Advisories as CSV (RFC 4180): one line for each recommendation that applies or is open. */
public final class CsvReport {

  private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@＝＋－＠]|[\t\r\n]");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|[;\t]\\s*[=+\\-@]");

  private CsvReport() {}

  /** The names of the columns, with a line break. */
  public static final String HEADER =
      "profile,name,id,verdict,strength,kind,chapter,title,advice,because,evidence,missing,source\r\n";

  static String write(Advisory advisory) {
    return HEADER + rows(advisory);
  }

  /** The lines of one advisory without a header, each with a line break. */
  public static String rows(Advisory advisory) {
    var out = new StringBuilder();
    for (Advisory.Recommendation one : advisory.recommendations()) {
      row(out, advisory, one.card(), "APPLIES", conditions(one.evidence()), "");
    }
    for (Advisory.Open one : advisory.open()) {
      row(
          out,
          advisory,
          one.card(),
          "OPEN",
          conditions(one.met()),
          one.missing().stream().map(Fact::name).collect(Collectors.joining("; ")));
    }
    return out.toString();
  }

  private static String conditions(List<Advisory.Evidence> evidence) {
    return evidence.stream().map(Advisory.Evidence::condition).collect(Collectors.joining("; "));
  }

  private static void row(
      StringBuilder out,
      Advisory advisory,
      Card card,
      String verdict,
      String evidence,
      String missing) {
    out.append(
        row(
            List.of(
                advisory.id(),
                advisory.name(),
                card.id(),
                verdict,
                card.strength().name(),
                card.kind().name(),
                card.chapter(),
                card.title(),
                card.advice(),
                card.because(),
                evidence,
                missing,
                String.join(" / ", card.section()))));
  }

  /** A line of cells, with a line break; none of them is run by a spreadsheet. */
  public static String row(List<String> cells) {
    return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /**
   * A cell; one that a spreadsheet would run as a formula gets an apostrophe in front, and one in
   * which it would after another separator is quoted.
   */
  private static String cell(String text) {
    String safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
