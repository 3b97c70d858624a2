package org.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.profile.Catalogue;

/** The name that is suggested is the nearest, however it is looked for. */
class SuggestionTest {

  private final Random random = new Random(5);

  private String word() {
    int length = 2 + random.nextInt(9);
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abc".charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  /** The nearest by the definition: the first of those with the least distance. */
  private static String nearest(String word, List<String> known) {
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String name : known) {
      if (Suggestion.distance(word, name) < least) {
        least = Suggestion.distance(word, name);
        best = name;
      }
    }
    return best;
  }

  @Test
  void theNearestOfRandomWordsIsSuggested() {
    int suggested = 0;
    for (int i = 0; i < 3_000; i++) {
      String word = word();
      var known = new ArrayList<String>();
      for (int k = 0; k < 12; k++) {
        known.add(word());
      }
      String best = nearest(word, known);
      if (!best.isEmpty()) {
        suggested++;
        assertThat(Suggestion.didYouMean(word, known)).isEqualTo(", did you mean `" + best + "`?");
      }
    }
    assertThat(suggested).isGreaterThan(500);
  }

  @Test
  void aDistanceCountsSwapsOfNeighboursOnce() {
    assertThat(Suggestion.distance("abcd", "abdc")).isEqualTo(1);
    assertThat(Suggestion.distance("abcd", "badc")).isEqualTo(2);
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void aMisspeltFactIsFoundWhereverItStandsInTheCatalogue() {
    for (String name : Catalogue.all().names()) {
      String misspelt = name.substring(0, name.length() - 1) + "#";
      assertThat(Suggestion.didYouMean(misspelt, Catalogue.all().names())).as(name).isNotEmpty();
    }
  }
}
