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
      if (quantity.lower() > Double.NEGATIVE_INFINITY) {
        bounds.put(
            quantity.upper() < Double.POSITIVE_INFINITY ? "from" : "atLeast", quantity.lower());
      }
      if (quantity.upper() < Double.POSITIVE_INFINITY) {
        bounds.put(bounds.isEmpty() ? "atMost" : "to", quantity.upper());
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
      String unit =
          fact.unit().isEmpty() || fact.unit().equals("ratio")
              ? ""
              : fact.unit().equals("percent") ? "%" : " " + fact.unit();
      if (quantity.isKnown()) {
        return grouped(quantity.lower()) + unit;
      }
      boolean low = quantity.lower() > Double.NEGATIVE_INFINITY;
      boolean high = quantity.upper() < Double.POSITIVE_INFINITY;
      return low && high
          ? grouped(quantity.lower()) + " to " + grouped(quantity.upper()) + unit
          : (low ? "at least " + grouped(quantity.lower()) : "at most " + grouped(quantity.upper()))
              + unit;
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

  private static Stream<String> named(Fact fact, Set<? extends Enum<?>> constants) {
    return fact.options().stream()
        .filter(option -> constants.contains(option.constant()))
        .map(Fact.Option::words);
  }

  /** A number with its thousands set apart. */
  static String grouped(double number) {
    String text = Numbers.text(number);
    int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    var grouped = new StringBuilder(text);
    for (int i = point - 3; i > (text.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
