package org.waymark.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Amount;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.profile.Fact;

/**
 * A rule with one small mistake, as an editor might make it.
 *
 * @param change the mistake in words, such as {@code cloud.providerCount = 1 becomes != 1}
 * @param rule the rule with the mistake
 */
record Mutant(String change, Rule rule) {

  /** A choice of more values than this gets only its first and last other value added. */
  private static final int FEW_OPTIONS = 6;

  static List<Mutant> of(Rule rule) {
    var mutants = new ArrayList<Mutant>();
    for (boolean unless : new boolean[] {false, true}) {
      List<Condition> conditions = unless ? rule.unless() : rule.when();
      for (int i = 0; i < conditions.size(); i++) {
        Condition whole = conditions.get(i);
        if (unless || conditions.size() > 1) {
          mutants.add(new Mutant("without " + whole.inWords(), with(rule, unless, i, null)));
        }
        if (unless) {
          mutants.add(new Mutant("only where " + whole.inWords(), demanded(rule, i)));
        }
        for (Change change : changes(whole)) {
          Condition changed = replaced(whole, change.from(), change.to());
          mutants.add(
              new Mutant(
                  change.from().inWords() + " becomes " + change.to().inWords(),
                  with(rule, unless, i, changed)));
        }
      }
    }
    return mutants;
  }

  private record Change(Condition from, Condition to) {}

  private static Rule with(Rule rule, boolean unless, int index, @Nullable Condition changed) {
    var conditions = new ArrayList<>(unless ? rule.unless() : rule.when());
    if (changed == null) {
      conditions.remove(index);
    } else {
      conditions.set(index, changed);
    }
    return new Rule(
        rule.id(),
        rule.file(),
        rule.line(),
        unless ? rule.when() : List.copyOf(conditions),
        unless ? List.copyOf(conditions) : rule.unless());
  }

  /** The rule with an exception as a condition, as when somebody forgets the `not`. */
  private static Rule demanded(Rule rule, int exception) {
    var when = new ArrayList<>(rule.when());
    var unless = new ArrayList<>(rule.unless());
    when.add(unless.remove(exception));
    return new Rule(rule.id(), rule.file(), rule.line(), List.copyOf(when), List.copyOf(unless));
  }

  private static Condition replaced(Condition in, Condition from, Condition to) {
    if (in == from) {
      return to;
    }
    if (in instanceof Condition.And and) {
      return new Condition.And(and.all().stream().map(one -> replaced(one, from, to)).toList());
    }
    if (in instanceof Condition.Or or) {
      return new Condition.Or(or.any().stream().map(one -> replaced(one, from, to)).toList());
    }
    return in;
  }

  private static List<Change> changes(Condition condition) {
    var changes = new ArrayList<Change>();
    if (condition instanceof Condition.And and) {
      changes.add(new Change(and, new Condition.Or(and.all())));
      and.all().forEach(one -> changes.addAll(changes(one)));
    } else if (condition instanceof Condition.Or or) {
      changes.add(new Change(or, new Condition.And(or.any())));
      or.any().forEach(one -> changes.addAll(changes(one)));
    } else if (condition instanceof Condition.Comparison comparison) {
      compared(comparison, changes);
    } else if (condition instanceof Condition.OneOf one) {
      changes.add(new Change(one, one.negated()));
      if (one.fact().type() == Fact.Type.CHOICE) {
        chosen(one, changes);
      }
    } else if (condition instanceof Condition.Contains contains) {
      changes.add(new Change(contains, contains.negated()));
      int other = (contains.option() + 1) % contains.fact().options().size();
      changes.add(
          new Change(
              contains, new Condition.Contains(contains.fact(), other, contains.negative())));
    }
    return changes;
  }

  private static void compared(Condition.Comparison comparison, List<Change> changes) {
    Condition.Operator operator =
        switch (comparison.operator()) {
          case LESS -> Condition.Operator.AT_MOST;
          case AT_MOST -> Condition.Operator.LESS;
          case MORE -> Condition.Operator.AT_LEAST;
          case AT_LEAST -> Condition.Operator.MORE;
          case EQUAL -> Condition.Operator.UNEQUAL;
          case UNEQUAL -> Condition.Operator.EQUAL;
        };
    changes.add(
        new Change(
            comparison, new Condition.Comparison(comparison.left(), operator, comparison.right())));
    changes.add(new Change(comparison, comparison.negated()));
    Amount right = comparison.right();
    if (right.parts().isEmpty()) {
      double step =
          right.constant() == Math.rint(right.constant()) ? 1 : Math.abs(right.constant()) / 2;
      for (int sign : new int[] {-1, 1}) {
        changes.add(
            new Change(
                comparison,
                new Condition.Comparison(
                    comparison.left(),
                    comparison.operator(),
                    new Amount(List.of(), right.constant() + sign * step, List.of()))));
      }
    }
  }

  private static void chosen(Condition.OneOf one, List<Change> changes) {
    int options = one.fact().options().size();
    var others = new ArrayList<Integer>();
    for (int i = 0; i < options; i++) {
      long bit = 1L << i;
      if ((one.mask() & bit) == 0) {
        others.add(i);
      } else if (Long.bitCount(one.mask()) > 1) {
        changes.add(
            new Change(one, new Condition.OneOf(one.fact(), one.mask() & ~bit, one.negative())));
      }
    }
    for (int i = 0; i < others.size(); i++) {
      if (others.size() > 1 && (options <= FEW_OPTIONS || i == 0 || i == others.size() - 1)) {
        long mask = one.mask() | 1L << others.get(i);
        changes.add(new Change(one, new Condition.OneOf(one.fact(), mask, one.negative())));
      }
    }
  }
}
