package org.waymark.portfolio;

import java.util.Locale;
import org.waymark.profile.Fact;
import org.waymark.report.Language;
import org.waymark.rulebook.Card;

/** Numbers, shares and groups in words. */
final class PortfolioWords {

  private static final double TENTHS = 10;

  private final Language language;

  PortfolioWords(Language language) {
    this.language = language;
  }

  String get(String key, Object... blanks) {
    return language.get("portfolio." + key, blanks);
  }

  /** The text for a number of things, which has a form for one. */
  String count(String key, long n, Object... more) {
    Object[] blanks = new Object[more.length + 1];
    blanks[0] = n;
    System.arraycopy(more, 0, blanks, 1, more.length);
    return get(n == 1 ? key + ".one" : key, blanks);
  }

  String number(long n) {
    return language.number((double) n);
  }

  /** A mean to one decimal. */
  String mean(long sum, long of) {
    return language.number(of == 0 ? 0 : Math.rint(sum * TENTHS / of) / TENTHS);
  }

  /** A share in whole percent; what is not quite none or all is not said to be. */
  String share(long of, long all) {
    double percent = all == 0 ? 0 : Math.rint(of * 100.0 / all);
    if (of > 0 && percent == 0) {
      return "<" + language.inUnit(1, "percent");
    }
    if (of < all && percent == 100) {
      return ">" + language.inUnit(99, "percent");
    }
    return language.inUnit(percent, "percent");
  }

  String organisations(long n) {
    return count("organisations", n);
  }

  /** What a group is called. */
  String group(Breakdown by, String option) {
    if (option.isEmpty()) {
      return get("unsaid");
    }
    Fact fact = by.fact();
    for (Fact.Option one : fact.options()) {
      if (one.name().equals(option)) {
        String words = language.vocabulary().option(fact, one);
        String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return by == Breakdown.INDUSTRY ? option + " · " + sentence : sentence;
      }
    }
    throw new IllegalArgumentException(option);
  }

  String question(Fact fact) {
    return language.vocabulary().question(fact);
  }

  String strength(Card.Strength strength) {
    return language.get("strength." + key(strength));
  }

  static String key(Card.Strength strength) {
    return strength.name().toLowerCase(Locale.ROOT);
  }

  String quoted(String text) {
    return language.get("quoted", text);
  }

  String language() {
    return language.code();
  }
}
