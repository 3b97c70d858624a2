package org.waymark.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;

/**
 * A number computed from facts: a sum of facts, each times a factor, and a constant.
 *
 * @param parts the facts with their factors, which are not zero
 * @param constant the constant
 * @param thresholds the names of the thresholds in the constant or a factor
 */
public record Amount(List<Part> parts, double constant, List<String> thresholds) {

  /** A fact times a factor. */
  public record Part(double factor, Fact fact) {}

  static Amount of(double constant) {
    return new Amount(List.of(), constant, List.of());
  }

  static Amount of(Fact fact) {
    return new Amount(List.of(new Part(1, fact)), 0, List.of());
  }

  Amount plus(Amount other, int sign) {
    var factors = new LinkedHashMap<Fact, Double>();
    parts.forEach(part -> factors.merge(part.fact, part.factor, Double::sum));
    other.parts.forEach(part -> factors.merge(part.fact, sign * part.factor, Double::sum));
    // A fact that cancels out is not read: what it may still be must not blur the sum.
    var sum = new ArrayList<Part>();
    factors.forEach(
        (fact, factor) -> {
          if (factor != 0) {
            sum.add(new Part(factor, fact));
          }
        });
    return new Amount(List.copyOf(sum), constant + sign * other.constant, both(other));
  }

  Amount times(Amount number) {
    return new Amount(
        parts.stream().map(part -> new Part(part.factor * number.constant, part.fact)).toList(),
        constant * number.constant,
        both(number));
  }

  /** Divided, not multiplied by the inverse: 70 / 100 is 0.7, and 70 * 0.01 is not. */
  Amount dividedBy(Amount number) {
    return new Amount(
        parts.stream().map(part -> new Part(part.factor / number.constant, part.fact)).toList(),
        constant / number.constant,
        both(number));
  }

  private List<String> both(Amount other) {
    var names = new ArrayList<>(thresholds);
    names.addAll(other.thresholds);
    return List.copyOf(names);
  }

  boolean isWithin(double limit) {
    return Math.abs(constant) <= limit
        && parts.stream().allMatch(part -> Math.abs(part.factor) <= limit);
  }

  boolean isConstant() {
    return parts.isEmpty();
  }

  double lower(Facts facts) {
    double sum = constant;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      sum += part.factor * (part.factor > 0 ? facts.getLo() : facts.getHi())[part.fact.ordinal()];
    }
    return sum;
  }

  double upper(Facts facts) {
    double sum = constant;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      sum += part.factor * (part.factor > 0 ? facts.getHi() : facts.getLo())[part.fact.ordinal()];
    }
    return sum;
  }

  /** The bound as canonical DRL. */
  String drl(boolean upper) {
    var text = new StringBuilder();
    for (Part part : parts) {
      String array = part.factor > 0 == upper ? "hi" : "lo";
      text.append(text.isEmpty() ? "" : " + ");
      if (part.factor != 1) {
        text.append(literal(part.factor)).append(" * ");
      }
      text.append(array).append('[').append(part.fact.ordinal()).append(']');
    }
    if (text.isEmpty()) {
      return literal(constant);
    }
    return constant == 0 ? text.toString() : text + " + " + literal(constant);
  }

  private static String literal(double number) {
    String text = Numbers.text(number);
    return text.contains(".") ? text : text + ".0";
  }

  /** The amount for people, such as {@code 5} or {@code 20% of energy.x}. */
  String inWords() {
    var text = new StringBuilder();
    for (Part part : parts) {
      text.append(text.isEmpty() ? "" : " + ");
      if (part.factor != 1) {
        text.append(Numbers.text(Math.round(part.factor * 1e9) / 1e7)).append("% of ");
      }
      text.append(part.fact.type() == Fact.Type.LIST ? "count of " : "").append(part.fact.name());
    }
    if (constant != 0 || text.isEmpty()) {
      text.append(text.isEmpty() ? "" : " + ").append(Numbers.text(constant));
    }
    return text.toString();
  }
}
