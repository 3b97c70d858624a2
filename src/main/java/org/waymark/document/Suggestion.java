package org.waymark.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the name that somebody probably meant. */
public final class Suggestion {

  /** From this length on the beginning of a name is taken for the name. */
  private static final int ABBREVIATION = 4;

  private Suggestion() {}

  /**
   * The words {@code , did you mean `x`?} for the nearest of the known names; empty where none is
   * near.
   */
  public static String didYouMean(String found, Collection<String> known) {
    if (found.length() > 100) {
      return "";
    }
    String best = "";
    int bestDistance = Math.max(1, found.length() / 3) + 1;
    String lower = found.toLowerCase(Locale.ROOT);
    for (String name : known) {
      // A name that is longer or shorter by more cannot be near: most are passed over here.
      if (Math.abs(name.length() - lower.length()) < bestDistance) {
        int distance = distance(lower, name.toLowerCase(Locale.ROOT), bestDistance);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = name;
        }
      }
    }
    if (best.isEmpty() && found.length() >= ABBREVIATION) {
      // Somebody who shortens a name means the one that begins so, if only one does.
      List<String> begun =
          known.stream()
              .filter(
                  name -> name.toLowerCase(Locale.ROOT).startsWith(found.toLowerCase(Locale.ROOT)))
              .toList();
      best = begun.size() == 1 ? begun.get(0) : "";
    }
    return best.isEmpty() ? "" : ", did you mean `" + best + "`?";
  }

  /**
   * The number of insertions, deletions, replacements and swaps of neighbours between two words;
   * the limit where it is that or more.
   */
  static int distance(String a, String b, int limit) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      // A swap reaches back two rows, and takes one from the least at most.
      if (least > limit) {
        return limit;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(limit, last[b.length()]);
  }
}
