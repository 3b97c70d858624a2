package org.waymark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Profile;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;

/**
 * Profiles by a seed; their numbers lie on, just below and just above what the rules compare with.
 */
public final class RandomProfiles {

  private final Random random;
  private final Map<Integer, TreeSet<Double>> limits = new HashMap<>();

  public RandomProfiles(long seed, List<Rule> rules) {
    random = new Random(seed);
    for (Rule rule : rules) {
      var conditions = new ArrayList<>(rule.when());
      conditions.addAll(rule.unless());
      for (Condition condition : conditions) {
        for (Condition.Atom atom : condition.atoms()) {
          if (atom instanceof Condition.Comparison comparison) {
            atom.read()
                .forEach(
                    fact ->
                        limits
                            .computeIfAbsent(fact.ordinal(), f -> new TreeSet<>())
                            .add(comparison.right().constant()));
          }
        }
      }
    }
  }

  /** A profile in which about the given share of facts is unsaid or partly known. */
  public Profile next(double unknown) {
    List<Fact> facts = Catalogue.all().facts();
    Value[] values = new Value[facts.size()];
    for (Fact fact : facts) {
      boolean known = random.nextDouble() >= unknown;
      values[fact.ordinal()] = known ? known(fact) : random.nextBoolean() ? null : partly(fact);
    }
    return new Profile("random", "Random", values);
  }

  private double number(Fact fact) {
    List<Double> near =
        new ArrayList<>(limits.getOrDefault(fact.ordinal(), new TreeSet<>(List.of(1.0))));
    double number =
        near.get(random.nextInt(near.size()))
            + List.of(-1.0, -0.1, 0.0, 0.0, 0.1, 1.0).get(random.nextInt(6));
    return Math.max(fact.min(), Math.min(fact.max(), fact.whole() ? Math.rint(number) : number));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Value known(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> random.nextBoolean() ? Flag.YES : Flag.NO;
      case NUMBER -> {
        double number = number(fact);
        yield new Quantity(number, number);
      }
      case CHOICE ->
          new Choice(
              EnumSet.of(
                  (Enum) fact.options().get(random.nextInt(fact.options().size())).constant()),
              fact.options().size());
      case LIST -> {
        EnumSet in = some(fact);
        yield new Selection(in, EnumSet.complementOf(in), fact.options().size());
      }
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Value partly(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> Flag.UNSAID;
      case NUMBER -> {
        double a = number(fact);
        double b = number(fact);
        yield switch (random.nextInt(3)) {
          case 0 -> new Quantity(Math.min(a, b), Math.max(a, b));
          case 1 -> new Quantity(a, Double.POSITIVE_INFINITY);
          default -> new Quantity(Double.NEGATIVE_INFINITY, a);
        };
      }
      case CHOICE -> {
        EnumSet possible = some(fact);
        possible.add((Enum) fact.options().get(0).constant());
        yield new Choice(possible, fact.options().size());
      }
      case LIST -> {
        EnumSet in = some(fact);
        EnumSet out = EnumSet.complementOf(in);
        out.removeIf(option -> random.nextBoolean());
        yield new Selection(in, out, fact.options().size());
      }
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private EnumSet some(Fact fact) {
    EnumSet some = EnumSet.noneOf((Class) fact.optionType());
    fact.options()
        .forEach(
            option -> {
              if (random.nextInt(3) == 0) {
                some.add(option.constant());
              }
            });
    return some;
  }
}
