package org.waymark.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Numbers;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;

/** Writes what is known of a fact: for programs as a profile gives it, for people in words. */
public final class Values {

  private Values() {}

  /**
   * The value as a profile gives it: a Boolean, a Double, a String, a list or a map of these; null
   * where nothing was said.
   */
  public static @Nullable Object plain(Value value) {
    if (value.isUnsaid()) {
      return null;
    }
    if (value instanceof Flag flag) {
      return flag == Flag.YES;
    }
    if (value instanceof Quantity quantity) {
      if (quantity.isKnown()) {
        return quantity.lower();
      }
      var bounds = new LinkedHashMap<String, Object>();
      boolean both = Double.isFinite(quantity.lower()) && Double.isFinite(quantity.upper());
      if (quantity.isAbove()) {
        bounds.put("above", Math.nextDown(quantity.lower()));
      } else if (Double.isFinite(quantity.lower())) {
        bounds.put(both && !quantity.isBelow() ? "from" : "atLeast", quantity.lower());
      }
      if (quantity.isBelow()) {
        bounds.put("below", Math.nextUp(quantity.upper()));
      } else if (Double.isFinite(quantity.upper())) {
        bounds.put(both && !quantity.isAbove() ? "to" : "atMost", quantity.upper());
      }
      return bounds;
    }
    if (value instanceof Choice<?> choice) {
      return choice.isKnown()
          ? choice.possible().iterator().next().name()
          : Map.of("oneOf", names(choice.possible()));
    }
    Selection<?> selection = (Selection<?>) value;
    if (selection.isKnown()) {
      return names(selection.includes());
    }
    var parts = new LinkedHashMap<String, Object>();
    if (!selection.includes().isEmpty()) {
      parts.put("includes", names(selection.includes()));
    }
    if (!selection.excludes().isEmpty()) {
      parts.put("excludes", names(selection.excludes()));
    }
    return parts;
  }

  private static List<String> names(Set<? extends Enum<?>> constants) {
    var names = new ArrayList<String>();
    constants.forEach(constant -> names.add(constant.name()));
    return names;
  }

  /** The fact and its value as a short sentence, without a full stop. */
  public static String sentence(Fact fact, Value value) {
    if (value instanceof Flag flag) {
      return flag == Flag.YES
          ? fact.yes()
          : flag == Flag.NO ? fact.no() : "it is not known: " + fact.label();
    }
    return fact.label() + ": " + words(fact, value);
  }

  /** The value in words. */
  public static String words(Fact fact, Value value) {
    if (value.isUnsaid()) {
      return "not known";
    }
    if (value instanceof Flag flag) {
      return flag == Flag.YES ? "yes" : "no";
    }
    if (value instanceof Quantity quantity) {
      return words(fact, quantity);
    }
    if (value instanceof Choice<?> choice) {
      return named(fact, choice.possible()).collect(Collectors.joining(" or "));
    }
    Selection<?> selection = (Selection<?>) value;
    String in =
        selection.includes().isEmpty()
            ? "none"
            : named(fact, selection.includes()).collect(Collectors.joining(", "));
    if (selection.isKnown()) {
      return in;
    }
    return (selection.includes().isEmpty() ? "" : "among others " + in)
        + (selection.excludes().isEmpty()
            ? ""
            : (selection.includes().isEmpty() ? "" : "; ")
                + "not "
                + named(fact, selection.excludes()).collect(Collectors.joining(", ")));
  }

  private static String words(Fact fact, Quantity quantity) {
    if (quantity.isKnown()) {
      return amount(fact, quantity.lower());
    }
    String lower =
        quantity.isAbove()
            ? "above " + amount(fact, Math.nextDown(quantity.lower()))
            : Double.isFinite(quantity.lower()) ? "at least " + amount(fact, quantity.lower()) : "";
    String upper =
        quantity.isBelow()
            ? "below " + amount(fact, Math.nextUp(quantity.upper()))
            : Double.isFinite(quantity.upper()) ? "at most " + amount(fact, quantity.upper()) : "";
    if (lower.startsWith("at least") && upper.startsWith("at most")) {
      return Numbers.grouped(quantity.lower()) + " to " + amount(fact, quantity.upper());
    }
    return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + " and " + upper;
  }

  private static String amount(Fact fact, double number) {
    return fact.inUnit(Numbers.grouped(number));
  }

  private static Stream<String> named(Fact fact, Set<? extends Enum<?>> constants) {
    return fact.options().stream()
        .filter(option -> constants.contains(option.constant()))
        .map(Fact.Option::words);
  }
}
