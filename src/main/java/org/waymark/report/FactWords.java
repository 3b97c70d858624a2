package org.waymark.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;
import org.waymark.profile.Vocabulary;

/** What is known of a fact, in words. */
public final class FactWords {

  private final Language language;
  private final Vocabulary vocabulary;

  /** Words in a language. */
  public FactWords(Language language) {
    this.language = language;
    this.vocabulary = language.vocabulary();
  }

  /** The fact and its value as a short sentence without a full stop. */
  public String sentence(Fact fact, Value value) {
    if (value.isUnsaid()) {
      return language.get("value.unsaid.sentence", vocabulary.label(fact));
    }
    if (value instanceof Flag flag) {
      return flag == Flag.YES ? vocabulary.yes(fact) : vocabulary.no(fact);
    }
    return vocabulary.label(fact) + ": " + words(fact, value);
  }

  /** The value alone. */
  public String words(Fact fact, Value value) {
    if (value.isUnsaid()) {
      return language.get("value.unsaid");
    }
    if (value instanceof Flag flag) {
      return language.get(flag == Flag.YES ? "value.yes" : "value.no");
    }
    if (value instanceof Quantity quantity) {
      return words(fact, quantity);
    }
    if (value instanceof Choice<?> choice) {
      return named(fact, choice.possible(), language.get("value.or"));
    }
    Selection<?> selection = (Selection<?>) value;
    String in = named(fact, selection.includes(), ", ");
    if (selection.isKnown()) {
      return in.isEmpty() ? language.get("value.none") : in;
    }
    String out = named(fact, selection.excludes(), ", ");
    String sure = in.isEmpty() ? "" : language.get("value.among", in);
    String not = out.isEmpty() ? "" : language.get("value.not", out);
    return sure.isEmpty() || not.isEmpty() ? sure + not : sure + "; " + not;
  }

  private String words(Fact fact, Quantity quantity) {
    if (quantity.isKnown()) {
      return amount(fact, quantity.lower());
    }
    String lower =
        quantity.isAbove()
            ? language.get("value.above", amount(fact, Math.nextDown(quantity.lower())))
            : Double.isFinite(quantity.lower())
                ? language.get("value.atLeast", amount(fact, quantity.lower()))
                : "";
    String upper =
        quantity.isBelow()
            ? language.get("value.below", amount(fact, Math.nextUp(quantity.upper())))
            : Double.isFinite(quantity.upper())
                ? language.get("value.atMost", amount(fact, quantity.upper()))
                : "";
    if (lower.isEmpty() || upper.isEmpty()) {
      return lower + upper;
    }
    return quantity.isAbove() || quantity.isBelow()
        ? language.get("value.and", lower, upper)
        : language.get("value.range", quantity.lower(), amount(fact, quantity.upper()));
  }

  /** A number with the fact's unit; what is only counted has none, since the label says it. */
  String amount(Fact fact, double number) {
    return fact.isMeasured() ? language.inUnit(number, fact.unit()) : language.number(number);
  }

  /** What an answer may be, for somebody who fills in a profile. */
  String expectation(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> language.get("expect.flag");
      case CHOICE -> language.get("expect.choice", options(fact));
      case LIST -> language.get("expect.list", options(fact));
      case NUMBER -> {
        String kind = language.get(fact.whole() ? "expect.whole" : "expect.number");
        String range =
            !Double.isFinite(fact.min())
                ? ""
                : Double.isFinite(fact.max())
                    ? language.get("expect.range", fact.min(), fact.max())
                    : language.get("expect.least", fact.min());
        yield kind + range + (fact.unit().isEmpty() ? "" : " (" + unit(fact) + ")");
      }
    };
  }

  /** The unit by itself, as it stands beside a number other than one. */
  private String unit(Fact fact) {
    return fact.unit().equals("percent")
        ? language.get("expect.percent")
        : language.inUnit(2, fact.unit()).substring(1).strip();
  }

  private String options(Fact fact) {
    return fact.options().size() > Fact.MANY_OPTIONS
        ? language.get("expect.countries")
        : String.join(", ", fact.optionNames());
  }

  private String named(Fact fact, Set<? extends Enum<?>> constants, String between) {
    return fact.options().stream()
        .filter(option -> constants.contains(option.constant()))
        .map(option -> vocabulary.option(fact, option))
        .collect(Collectors.joining(between));
  }
}
