package org.waymark.rulebook;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.document.HiddenCharacters;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Node.Scalar;
import org.waymark.document.Node.Sequence;
import org.waymark.document.Problems;

/**
 * Looks for texts that are not what they look like: with characters that nobody sees, that turn
 * what follows around or that a terminal obeys, or with letters of another alphabet in a word.
 */
final class Wording {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** The alphabets with letters that look like Latin ones. */
  private static final Set<UnicodeScript> LOOKALIKE =
      EnumSet.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC);

  private final Problems problems;

  private Wording(Problems problems) {
    this.problems = problems;
  }

  /** Adds a problem for each name and text of a document that is not what it looks like. */
  static void check(Node document, Problems problems) {
    new Wording(problems).check(document);
  }

  private void check(Node node) {
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .values()
          .forEach(
              entry -> {
                check(entry.key());
                check(entry.value());
              });
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(this::check);
    } else if (node instanceof Scalar scalar && scalar.value() instanceof String text) {
      check(scalar, text);
    }
  }

  private void check(Scalar at, String text) {
    String hidden = HiddenCharacters.first(text);
    if (!hidden.isEmpty()) {
      problems.add(at, "found the character " + hidden + ", which a reader cannot see");
    }
    if (text.codePoints().allMatch(code -> code < 0x370)) {
      return;
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (isMixed(word.group())) {
        problems.add(
            at,
            "the word `"
                + word.group()
                + "` mixes letters of several alphabets that look alike, expected one alphabet");
      }
    }
  }

  /** A Greek letter by itself is a symbol, as in ΔT. */
  private static boolean isMixed(String word) {
    boolean latin = false;
    int others = 0;
    for (int code : word.codePoints().toArray()) {
      UnicodeScript script = UnicodeScript.of(code);
      latin |= script == UnicodeScript.LATIN;
      others += LOOKALIKE.contains(script) && !isSymbol(code) ? 1 : 0;
    }
    return latin && others > 0;
  }

  private static boolean isSymbol(int code) {
    return "ΔΩμπλσ".indexOf(code) >= 0;
  }
}
