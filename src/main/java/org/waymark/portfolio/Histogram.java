package org.waymark.portfolio;

import static org.waymark.portfolio.Parts.text;

import java.util.ArrayList;
import java.util.List;

/** How many organisations have each number of something, as a picture and a table. */
final class Histogram {

  private static final int WIDTH = 520;
  private static final int HEIGHT = 220;
  private static final int LEFT = 58;
  private static final int BOTTOM = 40;
  private static final int TOP = 12;

  /** So that a few bars do not look like walls. */
  private static final double WIDEST = 44;

  /** More bars than these are no picture. */
  private static final int MOST_BARS = 30;

  private static final int[] WIDTHS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private final PortfolioWords words;

  Histogram(PortfolioWords words) {
    this.words = words;
  }

  /** Numbers next to each other that share a bar. */
  record Bin(int from, int to, long organisations) {}

  static List<Bin> bins(long[] numbers) {
    int width = 1;
    for (int i = 0; numbers.length > MOST_BARS * width && i < WIDTHS.length; i++) {
      width = WIDTHS[i];
    }
    var bins = new ArrayList<Bin>();
    for (int from = 0; from < numbers.length; from += width) {
      long sum = 0;
      for (int n = from; n < Math.min(from + width, numbers.length); n++) {
        sum += numbers[n];
      }
      bins.add(new Bin(from, from + width - 1, sum));
    }
    return bins;
  }

  void write(Parts out, String id, String title, String axis, long[] numbers) {
    List<Bin> bins = bins(numbers);
    long most = bins.stream().mapToLong(Bin::organisations).max().orElse(0);
    out.raw(
        "<figure class=\"hist\"><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\"");
    out.raw(
        " aria-labelledby=\"" + id + "\"><title id=\"" + id + "\">" + text(title) + "</title>\n");
    int floor = HEIGHT - BOTTOM;
    for (long tick : most < 2 ? new long[] {0, most} : new long[] {0, most / 2, most}) {
      double y = y(tick, most);
      out.raw("<line class=\"axis\" x1=\"" + LEFT + "\" x2=\"" + WIDTH + "\" y1=\"" + y);
      out.raw("\" y2=\"" + y + "\"/><text x=\"" + (LEFT - 6) + "\" y=\"" + (y + 4));
      out.raw("\" text-anchor=\"end\">" + text(words.number(tick)) + "</text>\n");
    }
    double step = Math.min(WIDEST, (WIDTH - LEFT) / (double) bins.size());
    int every = (bins.size() + 9) / 10;
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      double x = tenths(LEFT + i * step);
      if (bin.organisations() > 0) {
        double y = y(bin.organisations(), most);
        out.raw(
            "<rect class=\"all\" x=\"" + tenths(x + step * 0.08) + "\" y=\"" + y + "\" width=\"");
        out.raw(tenths(step * 0.84) + "\" height=\"" + tenths(floor - y) + "\"><title>");
        out.raw(
            text(range(bin) + ": " + words.organisations(bin.organisations()))
                + "</title></rect>\n");
      }
      if (i % every == 0) {
        out.raw("<text x=\"" + tenths(x + step / 2) + "\" y=\"" + (floor + 17));
        out.raw("\" text-anchor=\"middle\">" + bin.from() + "</text>\n");
      }
    }
    out.raw(
        "<text x=\""
            + (LEFT + WIDTH) / 2
            + "\" y=\""
            + (HEIGHT - 5)
            + "\" text-anchor=\"middle\">");
    out.raw(text(axis) + "</text></svg></figure>\n");
    out.folded(
        words.get("asTable", title),
        List.of(Parts.Column.of(axis), Parts.Column.number(words.get("column.organisations"))),
        bins.stream()
            .filter(bin -> bin.organisations() > 0)
            .map(bin -> List.of(range(bin), words.number(bin.organisations())))
            .toList());
  }

  private static String range(Bin bin) {
    return bin.from() == bin.to() ? "" + bin.from() : bin.from() + "–" + bin.to();
  }

  private static double y(long organisations, long most) {
    int floor = HEIGHT - BOTTOM;
    return most == 0 ? floor : tenths(floor - (floor - TOP) * (double) organisations / most);
  }

  private static double tenths(double number) {
    return Math.rint(number * 10) / 10;
  }
}
