package org.waymark.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the name that somebody probably meant. */
public final class Suggestion {

  /** From this length on the beginning of a name is taken for the name. */
  private static final int ABBREVIATION = 4;

  /** As many pairs of letters are compared; a longer search is worth no suggestion. */
  private static final int MAX_LOOKED = 250_000;

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
      int distance = distance(word, name.toLowerCase(Locale.ROOT));
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
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
