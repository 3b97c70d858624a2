package org.waymark.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One fact of the catalogue.
 *
 * @param ordinal its place among all facts, from 0
 * @param section the name of its section, such as {@code cloud}
 * @param name its dotted name, such as {@code cloud.providerCount}
 * @param type its type
 * @param label what it is, in the middle of a sentence
 * @param question what people are asked
 * @param help a limit or a choice explained; may be empty
 * @param unit the unit of a number; empty for other types
 * @param min the least number allowed; minus infinity where there is none
 * @param max the greatest number allowed; plus infinity where there is none
 * @param whole whether a number must be whole
 * @param yes what a yes says; empty for other types than flags
 * @param no what a no says; empty for other types than flags
 * @param identity whether it says who the organisation is, rather than what it does
 * @param options the values of a choice or list, in their order; empty for other types
 * @param optionType the enumeration of the options; {@code void.class} for other types
 */
public record Fact(
    int ordinal,
    String section,
    String name,
    Type type,
    String label,
    String question,
    String help,
    String unit,
    double min,
    double max,
    boolean whole,
    String yes,
    String no,
    boolean identity,
    List<Option> options,
    Class<?> optionType) {

  /** The units that are measured, not counted. */
  private static final Set<String> MEASURES =
      Set.of(
          "percent",
          "years",
          "months",
          "days",
          "hours",
          "minutes",
          "milliseconds",
          "Mbit/s",
          "US dollars",
          "US dollars a barrel",
          "inhabitants per km²",
          "pixels",
          "times the average");

  /** From more options than this on they are not listed one by one: there are 249 countries. */
  public static final int MANY_OPTIONS = 24;

  /** The four types of fact. */
  public enum Type {
    NUMBER,
    CHOICE,
    LIST,
    FLAG
  }

  /**
   * A value of a choice or list.
   *
   * @param constant the enumeration's constant
   * @param name its name in profiles and rules
   * @param words what it is called in plain words
   */
  public record Option(Enum<?> constant, String name, String words) {}

  /** The name within its section, such as {@code providerCount}. */
  public String component() {
    return name.substring(section.length() + 1);
  }

  /** The names of the options. */
  public List<String> optionNames() {
    return options.stream().map(Option::name).toList();
  }

  /** What the fact is when nothing was said. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Value unsaid() {
    return switch (type) {
      case NUMBER -> Quantity.UNSAID;
      case FLAG -> Flag.UNSAID;
      case CHOICE -> Choice.unsaid((Class) optionType);
      case LIST ->
          new Selection(
              EnumSet.noneOf((Class) optionType),
              EnumSet.noneOf((Class) optionType),
              options.size());
    };
  }

  /** What a value must be, for a message: {@code a whole number of 0 or more (months)}. */
  public String expectation() {
    return switch (type) {
      case FLAG -> "true or false";
      case CHOICE -> "one of " + some();
      case LIST -> "a list of " + some();
      case NUMBER -> {
        String kind = whole ? "a whole number" : "a number";
        String range =
            min > Double.NEGATIVE_INFINITY && max < Double.POSITIVE_INFINITY
                ? " from " + Numbers.text(min) + " to " + Numbers.text(max)
                : min > Double.NEGATIVE_INFINITY ? " of " + Numbers.text(min) + " or more" : "";
        yield kind + range + (unit.isEmpty() ? "" : " (" + unit + ")");
      }
    };
  }

  /** Whether its number is measured in its unit; what is only counted its label names already. */
  public boolean isMeasured() {
    return MEASURES.contains(unit);
  }

  private String some() {
    List<String> names = optionNames();
    return names.size() <= MANY_OPTIONS
        ? String.join(", ", names)
        : "country codes (ISO 3166-1 alpha-2)";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fact fact && fact.ordinal == ordinal;
  }

  @Override
  public int hashCode() {
    return ordinal;
  }

  @Override
  public String toString() {
    return name;
  }
}
