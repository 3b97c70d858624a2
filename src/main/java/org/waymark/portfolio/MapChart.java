package org.waymark.portfolio;

import static org.waymark.portfolio.Parts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** A number for each country on a map of the world, with a legend; a table says the same. */
final class MapChart {

  private static final int SHADES = 5;

  private final PortfolioWords words;

  MapChart(PortfolioWords words) {
    this.words = words;
  }

  /**
   * The least numbers of each shade: the same where there are few, else steps that grow by the same
   * factor, so that one giant does not make all others alike.
   */
  static List<Long> growing(long least, long most) {
    var from = new ArrayList<Long>();
    double factor = most / (double) least;
    for (int i = 0; i < SHADES; i++) {
      long next =
          most - least < SHADES
              ? least + i
              : Math.round(least * Math.pow(factor, i / (double) SHADES));
      if (next <= most && (from.isEmpty() || next > from.get(from.size() - 1))) {
        from.add(next);
      }
    }
    return from;
  }

  /** The least numbers of each shade in equal steps. */
  static List<Long> even(long least, long most) {
    var from = new ArrayList<Long>();
    for (int i = 0; i < SHADES; i++) {
      long next = least + (most - least) * i / SHADES;
      if (from.isEmpty() || next > from.get(from.size() - 1)) {
        from.add(next);
      }
    }
    return from;
  }

  /**
   * Draws it.
   *
   * @param numbers the numbers by the countries' codes
   * @param from the least number of each shade
   * @param shown how a number is written
   */
  void write(
      Parts out,
      String id,
      String title,
      Map<String, Long> numbers,
      List<Long> from,
      LongFunction<String> shown) {
    out.raw(
        "<figure><svg viewBox=\"" + WorldMap.ALL.viewBox() + "\" role=\"img\" aria-labelledby=\"");
    out.raw(id + "\"><title id=\"" + id + "\">" + text(title) + "</title>\n");
    out.raw("<path class=\"land\" d=\"" + land(numbers) + "\"/>\n");
    for (WorldMap.Place place : WorldMap.ALL.places()) {
      Long number = numbers.get(place.code());
      if (number != null) {
        String style = " class=\"place m" + shade(number, from) + "\"";
        String name = words.group(Breakdown.COUNTRY, place.code()) + ": " + shown.apply(number);
        out.raw(
            place.path().isEmpty()
                ? "<circle" + style + " cx=\"" + place.x() + "\" cy=\"" + place.y() + "\" r=\"8\">"
                : "<path" + style + " d=\"" + place.path() + "\">");
        out.raw(
            "<title>"
                + text(name)
                + "</title></"
                + (place.path().isEmpty() ? "circle>\n" : "path>\n"));
      }
    }
    out.raw("</svg><figcaption>" + text(title) + "</figcaption>\n<ul class=\"legend\">");
    for (int i = 0; i < from.size(); i++) {
      long to =
          i + 1 < from.size()
              ? from.get(i + 1) - 1
              : numbers.values().stream().mapToLong(n -> n).max().orElse(0);
      String range =
          to <= from.get(i)
              ? shown.apply(from.get(i))
              : shown.apply(from.get(i)) + "–" + shown.apply(to);
      out.raw(
          "<li><svg viewBox=\"0 0 11 8\" aria-hidden=\"true\"><rect class=\"m"
              + (i + 1 + SHADES - from.size()));
      out.raw("\" width=\"11\" height=\"8\"/></svg>" + text(range) + "</li>");
    }
    out.raw(
        "<li><svg viewBox=\"0 0 11 8\" aria-hidden=\"true\"><rect class=\"land\" width=\"11\" height=\"8\"/></svg>");
    out.raw(text(words.get("map.none")) + "</li></ul></figure>\n");
  }

  /** The strongest shade is always used. */
  private static int shade(long number, List<Long> from) {
    int shade = SHADES - from.size() + 1;
    for (int i = 1; i < from.size(); i++) {
      if (number >= from.get(i)) {
        shade = SHADES - from.size() + i + 1;
      }
    }
    return shade;
  }

  private static String land(Map<String, Long> numbers) {
    return WorldMap.ALL.places().stream()
        .filter(place -> !numbers.containsKey(place.code()))
        .map(WorldMap.Place::path)
        .collect(Collectors.joining());
  }
}
