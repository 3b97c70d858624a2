package org.waymark.condition;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;

/**
 * The values of one fact that some comparisons allow; never empty.
 *
 * @param fact the fact
 * @param mask the values of a choice or flag that are left, as in {@link Facts}
 * @param in the places of the options that a list must have
 * @param out the places of the options that a list must not have
 * @param lower the least number, or length of a list, that is left
 * @param upper the greatest
 * @param not numbers between these that are not allowed
 */
record Range(
    Fact fact,
    long mask,
    Set<Integer> in,
    Set<Integer> out,
    double lower,
    double upper,
    Set<Double> not) {

  /** Every value that the fact may have. */
  static Range all(Fact fact) {
    boolean list = fact.type() == Fact.Type.LIST;
    return new Range(
        fact,
        every(fact),
        Set.of(),
        Set.of(),
        list ? 0 : fact.min(),
        list ? fact.options().size() : fact.max(),
        Set.of());
  }

  private static long every(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> 3;
      case CHOICE -> (1L << fact.options().size()) - 1;
      case NUMBER, LIST -> 0;
    };
  }

  /**
   * The values that satisfy a comparison of a choice, flag or list too; null where none is left.
   */
  @Nullable Range narrowed(Condition.Atom atom) {
    if (atom instanceof Condition.OneOf one) {
      long left = mask & (one.negative() ? every(fact) & ~one.mask() : one.mask());
      return left == 0 ? null : new Range(fact, left, in, out, lower, upper, not);
    }
    Condition.Contains contains = (Condition.Contains) atom;
    Set<Integer> to = contains.negative() ? out : in;
    Set<Integer> other = contains.negative() ? in : out;
    if (other.contains(contains.option())) {
      return null;
    }
    var more = new TreeSet<>(to);
    more.add(contains.option());
    var range =
        contains.negative()
            ? new Range(fact, mask, in, more, lower, upper, not)
            : new Range(fact, mask, more, out, lower, upper, not);
    return range.isEmpty() ? null : range;
  }

  /** The values for which factor × value stands so to a number; null where none is left. */
  @Nullable Range compared(double factor, Condition.Operator operator, double number) {
    // Without a negative zero, which sets of numbers take for another number.
    double limit = number / factor + 0.0;
    Condition.Operator as = factor > 0 ? operator : operator.mirrored();
    double low = lower;
    double high = upper;
    Set<Double> without = not;
    switch (as) {
      case LESS -> high = Math.min(high, below(limit));
      case AT_MOST -> high = Math.min(high, limit);
      case MORE -> low = Math.max(low, above(limit));
      case AT_LEAST -> low = Math.max(low, limit);
      case EQUAL -> {
        low = Math.max(low, limit);
        high = Math.min(high, limit);
      }
      case UNEQUAL -> {
        without = new TreeSet<>(not);
        without.add(limit);
      }
    }
    if (isWhole()) {
      low = Math.ceil(low);
      high = Math.floor(high);
    }
    while (without.contains(low) && low <= high) {
      low = above(low);
    }
    while (without.contains(high) && low <= high) {
      high = below(high);
    }
    var range = new Range(fact, mask, in, out, low, high, without);
    return range.isEmpty() ? null : range;
  }

  private boolean isWhole() {
    return fact.type() == Fact.Type.LIST || fact.whole();
  }

  private double below(double limit) {
    return isWhole() ? Math.ceil(limit) - 1 : Math.nextDown(limit);
  }

  private double above(double limit) {
    return isWhole() ? Math.floor(limit) + 1 : Math.nextUp(limit);
  }

  private boolean isEmpty() {
    return lower > upper
        || (fact.type() == Fact.Type.LIST
            && (in.size() > upper || fact.options().size() - out.size() < lower));
  }

  /** Only one value: the one given where it is in the range, an example of the range otherwise. */
  Range point(@Nullable Value wanted) {
    Value value = wanted != null && holds(wanted) ? wanted : example(fact.unsaid());
    if (fact.type() == Fact.Type.LIST) {
      double length = number(value);
      return new Range(fact, mask, in, out, length, length, not);
    }
    double number = number(value);
    return new Range(fact, mask, in, out, number, number, Set.of());
  }

  /** The number, or length of a list, of a known value. */
  static double number(Value known) {
    return known instanceof Selection<?> selection
        ? selection.includes().size()
        : ((Quantity) known).lower();
  }

  /** Whether everything that a fact may still be is in the range. */
  boolean holds(Value value) {
    if (value instanceof Flag flag) {
      long bits = flag == Flag.YES ? 1 : flag == Flag.NO ? 2 : 3;
      return (bits & ~mask) == 0;
    }
    if (value instanceof Choice<?> choice) {
      return choice.possible().stream().allMatch(option -> (mask >> option.ordinal() & 1) == 1);
    }
    if (value instanceof Selection<?> selection) {
      return has(selection.includes(), in)
          && has(selection.excludes(), out)
          && selection.includes().size() >= lower
          && selection.options() - selection.excludes().size() <= upper
          && not.stream()
              .noneMatch(
                  n ->
                      n >= selection.includes().size()
                          && n <= selection.options() - selection.excludes().size());
    }
    Quantity quantity = (Quantity) value;
    return quantity.lower() >= lower
        && quantity.upper() <= upper
        && not.stream().noneMatch(n -> n >= quantity.lower() && n <= quantity.upper());
  }

  private static boolean has(Set<? extends Enum<?>> options, Set<Integer> places) {
    return places.stream()
        .allMatch(place -> options.stream().anyMatch(option -> option.ordinal() == place));
  }

  /** All values of the range; a number that is only not some others may be anything. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Value value() {
    return switch (fact.type()) {
      case FLAG -> mask == 1 ? Flag.YES : mask == 2 ? Flag.NO : Flag.UNSAID;
      case CHOICE -> {
        EnumSet possible = EnumSet.noneOf((Class) fact.optionType());
        fact.options()
            .forEach(
                option -> {
                  if ((mask >> option.constant().ordinal() & 1) == 1) {
                    possible.add(option.constant());
                  }
                });
        yield new Choice(possible, fact.options().size());
      }
      case LIST ->
          lower <= in.size() && upper >= fact.options().size() - out.size()
              ? new Selection(options(in), options(out), fact.options().size())
              : example(fact.unsaid());
      case NUMBER ->
          new Quantity(
              lower == fact.min() ? Double.NEGATIVE_INFINITY : lower,
              upper == fact.max() ? Double.POSITIVE_INFINITY : upper);
    };
  }

  /** Whether {@link #value()} leaves nothing out: the value of a number cannot say "but not 1". */
  boolean isWritten() {
    return not.stream().noneMatch(n -> n >= lower && n <= upper);
  }

  /** A known value of the range, as near as may be to the one that is. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Value example(Value now) {
    if (now.isKnown() && holds(now)) {
      return now;
    }
    return switch (fact.type()) {
      case FLAG -> (mask & 1) == 1 ? Flag.YES : Flag.NO;
      case CHOICE -> {
        Enum<?> first =
            fact.options().stream()
                .map(Fact.Option::constant)
                .filter(constant -> (mask >> constant.ordinal() & 1) == 1)
                .filter(
                    constant ->
                        !(now instanceof Choice<?> choice) || choice.possible().contains(constant))
                .findFirst()
                .orElseGet(() -> fact.options().get(Long.numberOfTrailingZeros(mask)).constant());
        yield new Choice(EnumSet.of((Enum) first), fact.options().size());
      }
      case LIST -> list(now);
      case NUMBER -> {
        double number = nearest((Quantity) now);
        yield new Quantity(number, number);
      }
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Value list(Value now) {
    var places = new LinkedHashSet<>(in);
    if (now instanceof Selection<?> selection) {
      for (Enum<?> option : selection.includes()) {
        if (!out.contains(option.ordinal())
            && (places.size() < upper || in.contains(option.ordinal()))) {
          places.add(option.ordinal());
        }
      }
    }
    for (int i = 0;
        i < fact.options().size()
            && (places.size() < lower || not.contains((double) places.size()));
        i++) {
      if (!out.contains(i)) {
        places.add(i);
      }
    }
    EnumSet includes = options(places);
    return new Selection(includes, EnumSet.complementOf(includes), fact.options().size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private EnumSet options(Set<Integer> places) {
    EnumSet options = EnumSet.noneOf((Class) fact.optionType());
    places.forEach(
        place -> options.add(fact.options().get(Objects.requireNonNull(place)).constant()));
    return options;
  }

  /** The number of the range that is nearest to what is known now, and round where it can be. */
  private double nearest(Quantity now) {
    if (now.isKnown() && not.contains(now.lower())) {
      for (double step : new double[] {1, -1, 0.1, -0.1}) {
        if (allowed(now.lower() + step)) {
          return now.lower() + step;
        }
      }
    }
    boolean fromBelow = Double.isFinite(now.upper()) && now.upper() < lower;
    boolean fromAbove = Double.isFinite(now.lower()) && now.lower() > upper;
    boolean low = fromBelow || (!fromAbove && Double.isFinite(lower));
    double edge = low ? lower : Double.isFinite(upper) ? upper : 0;
    int sign = low ? 1 : -1;
    // Just above 43 is 43.000…01: people say 44, or 43.1 where 44 is too much.
    for (double step : new double[] {0, 1, 0.1, 0.01}) {
      double limit = step == 0 ? edge : Math.rint(edge * 1e6) / 1e6;
      double candidate = limit + sign * step;
      if (allowed(candidate) && (step > 0 || isRound(candidate))) {
        return candidate;
      }
    }
    double middle = (lower + upper) / 2;
    return allowed(edge) ? edge : middle;
  }

  private static boolean isRound(double number) {
    return Math.rint(number * 1e6) / 1e6 == number;
  }

  private boolean allowed(double number) {
    return number >= lower && number <= upper && !not.contains(number);
  }
}
