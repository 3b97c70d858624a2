package org.waymark.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the name that somebody probably meant. */
public final class Suggestion {

  /** From this length on the beginning of a name is taken for the name. */
  private static final int ABBREVIATION = 4;

  /** As many pairs of letters are compared; a longer search is worth no suggestion. */
  private static final int MAX_LOOKED = 1_000_000;

  private Suggestion() {}

  /**
   * The words {@code , did you mean `x`?} for the nearest of the known names; empty where none is
   * near.
   */
  public static String didYouMean(String found, Collection<String> known) {
    if (found.length() > 100) {
      return "";
    }
    String word = found.toLowerCase(Locale.ROOT);
    String best = "";
    int bestDistance = Math.max(1, word.length() / 3) + 1;
    int looked = 0;
    for (String name : known) {
      // Words of other lengths are at least so far away.
      if (Math.abs(name.length() - word.length()) >= bestDistance) {
        continue;
      }
      looked += word.length() * name.length();
      if (looked > MAX_LOOKED) {
        break;
      }
      int distance = distance(word, name.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = name;
      }
    }
    if (best.isEmpty() && found.length() >= ABBREVIATION) {
      // Somebody who shortens a name means the one that begins so, if only one does.
      List<String> begun =
          known.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word)).toList();
      best = begun.size() == 1 ? begun.get(0) : "";
    }
    return best.isEmpty() ? "" : ", did you mean `" + best + "`?";
  }

  /**
   * The number of insertions, deletions, replacements and swaps of neighbours between two words.
   */
  static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE);
  }

  /** The same; where it is as many as given or more, some number that is not less. */
  private static int distance(String a, String b, int most) {
    int[] two = new int[b.length() + 1];
    int[] one = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    int least = 0;
    for (int i = 1; i <= a.length(); i++) {
      int[] free = two;
      two = one;
      one = row;
      row = free;
      row[0] = i;
      int leastBefore = least;
      least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(one[j], row[j - 1]) + 1, one[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, two[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      // A swap looks two rows back, so both must be too far.
      if (Math.min(least, leastBefore) >= most) {
        return most;
      }
    }
    return row[b.length()];
  }
}
