package org.waymark.explain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;

/** What somebody answers to a question. */
public sealed interface Reply {

  /** An answer. */
  record Answer(Value value) implements Reply {}

  /** They do not know and need not be asked again. */
  record Unknown() implements Reply {}

  /** They want to answer the question before once more. */
  record Back() implements Reply {}

  /** They want to stop. */
  record Stop() implements Reply {}

  /** It cannot be understood. */
  record Unclear() implements Reply {}

  /** Yes in the languages that Waymark speaks. */
  Set<String> YES = Set.of("y", "yes", "true", "s", "si", "sí");

  /** No in the languages that Waymark speaks. */
  Set<String> NO = Set.of("n", "no", "false");

  /** That they do not know, in the languages that Waymark speaks. */
  Set<String> UNKNOWN =
      Set.of("?", "don't know", "dont know", "unknown", "no sé", "no se", "no lo sé");

  /** Words for a list without anything in it. */
  Set<String> NONE = Set.of("none", "nothing", "[]", "-", "ninguno", "ninguna", "nada");

  /** A number, a bound or a range: {@code 5}, {@code >= 5}, {@code < 100}, {@code 30-50}. */
  Pattern NUMBER =
      Pattern.compile("(<=|>=|<|>)?\\s*(-?[\\d.,]+)(?:\\s*(?:-|–|to|a)\\s*(-?[\\d.,]+))?\\s*%?");

  /**
   * Understands what was typed.
   *
   * @param typed a yes or no, a number, bound or range, the number or name of an option, several of
   *     them with commas between, or one of {@code ?}, {@code back} and {@code stop}
   */
  static Reply of(Fact fact, String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    if (UNKNOWN.contains(word) || word.isEmpty()) {
      return new Unknown();
    }
    if (Set.of("back", "b", "atrás", "atras").contains(word)) {
      return new Back();
    }
    if (Set.of("stop", "quit", "q", "exit", "fin").contains(word)) {
      return new Stop();
    }
    return switch (fact.type()) {
      case FLAG ->
          YES.contains(word)
              ? new Answer(Flag.YES)
              : NO.contains(word) ? new Answer(Flag.NO) : new Unclear();
      case NUMBER -> number(fact, word);
      case CHOICE -> {
        EnumSet<?> chosen = options(fact, word);
        yield chosen == null || chosen.isEmpty() ? new Unclear() : choice(fact, chosen);
      }
      case LIST -> {
        EnumSet<?> chosen = NONE.contains(word) ? options(fact, "") : options(fact, word);
        yield chosen == null ? new Unclear() : list(fact, chosen);
      }
    };
  }

  private static Reply number(Fact fact, String word) {
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      return new Unclear();
    }
    double first = parse(number.group(2));
    double second = number.group(3) == null ? first : parse(number.group(3));
    String bound = number.group(1) == null ? "" : number.group(1);
    double step = fact.whole() ? 1 : 0;
    double lower =
        switch (bound) {
          case "<", "<=" -> Double.NEGATIVE_INFINITY;
          case ">" -> step == 1 ? first + 1 : Math.nextUp(first);
          default -> first;
        };
    double upper =
        switch (bound) {
          case ">", ">=" -> Double.POSITIVE_INFINITY;
          case "<" -> step == 1 ? first - 1 : Math.nextDown(first);
          default -> second;
        };
    boolean whole = !fact.whole() || (first == Math.rint(first) && second == Math.rint(second));
    return Double.isNaN(first)
            || Double.isNaN(second)
            || !whole
            || !(lower <= upper)
            || (!bound.isEmpty() && number.group(3) != null)
            || first < fact.min()
            || second > fact.max()
        ? new Unclear()
        : new Answer(new Quantity(lower, upper));
  }

  /** Thousands may be set apart by commas; NaN where it is no number. */
  private static double parse(String text) {
    try {
      return Double.parseDouble(
          text.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The options that the words name, by number, name or words; null where one is none. */
  @SuppressWarnings({"unchecked", "rawtypes", "NullAway"})
  private static EnumSet options(Fact fact, String words) {
    EnumSet chosen = EnumSet.noneOf((Class) fact.optionType());
    for (String word : words.isEmpty() ? new String[0] : words.split("\\s*,\\s*", -1)) {
      int found = -1;
      for (int i = 0; i < fact.options().size(); i++) {
        Fact.Option option = fact.options().get(i);
        if (word.equals(String.valueOf(i + 1))
            || word.equalsIgnoreCase(option.name())
            || word.equalsIgnoreCase(option.words())) {
          found = i;
        }
      }
      if (found < 0) {
        return null;
      }
      chosen.add(fact.options().get(found).constant());
    }
    return chosen;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Reply choice(Fact fact, EnumSet chosen) {
    return new Answer(new Choice(chosen, fact.options().size()));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Reply list(Fact fact, EnumSet chosen) {
    return new Answer(new Selection(chosen, EnumSet.complementOf(chosen), fact.options().size()));
  }
}
