package org.waymark.cli;

import java.util.Locale;
import org.waymark.batch.BatchRun;

/** Tells how far a batch is: in one line on a terminal, now and then in plain lines elsewhere. */
final class ProgressBar implements BatchRun.Progress {

  private static final long SECOND = 1_000_000_000L;

  /** On a terminal it moves; elsewhere each line stays. */
  private static final long MOVES_EVERY = SECOND / 5;

  private static final long TELLS_EVERY = 10 * SECOND;
  private static final int WIDTH = 24;

  private final Waymark waymark;
  private final long ofBytes;
  private final boolean terminal;
  private final long began = System.nanoTime();
  private long told = began;
  private long firstLines = -1;
  private long firstBytes;
  private boolean shown;

  /**
   * A bar at its beginning.
   *
   * @param ofBytes the size of all inputs; -1 where it is not known
   */
  ProgressBar(Waymark waymark, long ofBytes) {
    this.waymark = waymark;
    this.ofBytes = ofBytes;
    this.terminal = Terminal.movesOnErr(waymark.environment);
  }

  @Override
  public void at(long lines, long rejected, long bytes) {
    long now = System.nanoTime();
    if (firstLines < 0) {
      firstLines = lines;
      firstBytes = bytes;
    }
    if (now - told < (terminal ? MOVES_EVERY : TELLS_EVERY)) {
      return;
    }
    told = now;
    String text = text(lines, rejected, bytes, (double) (now - began) / SECOND);
    if (terminal) {
      waymark.err.print("\r" + text + "\033[K");
      waymark.err.flush();
      shown = true;
    } else {
      waymark.err.println(text);
    }
  }

  private String text(long lines, long rejected, long bytes, double seconds) {
    double share = ofBytes <= 0 ? -1 : Math.min(1, (double) bytes / ofBytes);
    double rate = (lines - firstLines) / seconds;
    var text = new StringBuilder();
    if (share >= 0 && terminal) {
      int full = (int) (share * WIDTH);
      text.append('[').append("#".repeat(full)).append(".".repeat(WIDTH - full)).append("] ");
    }
    if (share >= 0) {
      text.append((int) (share * 100)).append(" %, ");
    }
    text.append(String.format(Locale.ROOT, "%,d lines", lines));
    if (rejected > 0) {
      text.append(String.format(Locale.ROOT, ", %,d rejected", rejected));
    }
    text.append(String.format(Locale.ROOT, ", %,.0f a second", rate));
    if (share > 0 && bytes > firstBytes) {
      text.append(", ").append(left((ofBytes - bytes) / ((bytes - firstBytes) / seconds)));
    }
    return text.toString();
  }

  private static String left(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    if (whole < 60) {
      return whole + " s left";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s left", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min left", whole / 3600, whole / 60 % 60);
  }

  /** Takes the bar away: what follows is said on a line of its own. */
  void end() {
    if (shown) {
      waymark.err.print("\r\033[K");
      waymark.err.flush();
    }
  }
}
