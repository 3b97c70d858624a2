package org.waymark.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.profile.Fact;

/** A condition over facts, in negation normal form: only atoms are negated. */
public sealed interface Condition {

  /** The condition's truth on facts, by Kleene's logic. */
  Truth on(Facts facts);

  /** The opposite condition. */
  Condition negated();

  /** The canonical DRL that is true exactly when the condition is surely true. */
  String drl();

  /** The condition for people, such as {@code cloud.providerCount = 1}. */
  String inWords();

  /** The facts that it reads, in order. */
  default Set<Fact> facts() {
    var facts = new LinkedHashSet<Fact>();
    atoms().forEach(atom -> facts.addAll(atom.read()));
    return facts;
  }

  /** The names of the thresholds that it compares with, in order. */
  default Set<String> thresholds() {
    var names = new LinkedHashSet<String>();
    for (Atom atom : atoms()) {
      if (atom instanceof Comparison comparison) {
        names.addAll(comparison.left().thresholds());
        names.addAll(comparison.right().thresholds());
      }
    }
    return names;
  }

  /** The facts that must be known better to decide it, in order; empty where it is decided. */
  default Set<Fact> missing(Facts facts) {
    var missing = new ArrayList<Fact>();
    if (on(facts) == Truth.UNKNOWN) {
      addUnknown(facts, missing);
    }
    return new LinkedHashSet<>(missing);
  }

  /**
   * Adds, in order and each once, the facts that its undecided atoms read and that are not known.
   */
  void addUnknown(Facts facts, List<Fact> to);

  /** The comparisons that it is made of, in order. */
  List<Atom> atoms();

  /** A condition that is not made of others. */
  sealed interface Atom extends Condition {

    /** The facts that it reads. */
    List<Fact> read();

    @Override
    default List<Atom> atoms() {
      return List.of(this);
    }

    @Override
    default void addUnknown(Facts facts, List<Fact> to) {
      if (on(facts) == Truth.UNKNOWN) {
        List<Fact> read = read();
        for (int i = 0; i < read.size(); i++) {
          Fact fact = read.get(i);
          // A few facts at the most: to look through them is faster than a set.
          if (!facts.knows(fact) && !to.contains(fact)) {
            to.add(fact);
          }
        }
      }
    }
  }

  /** The comparison operators. */
  enum Operator {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("=="),
    UNEQUAL("!="),
    AT_LEAST(">="),
    MORE(">");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator in DRL. */
    public String symbol() {
      return symbol;
    }

    /** The operator of the same comparison with its sides exchanged. */
    Operator mirrored() {
      return switch (this) {
        case LESS -> MORE;
        case AT_MOST -> AT_LEAST;
        case AT_LEAST -> AT_MOST;
        case MORE -> LESS;
        case EQUAL, UNEQUAL -> this;
      };
    }

    Operator negated() {
      return switch (this) {
        case LESS -> AT_LEAST;
        case AT_MOST -> MORE;
        case EQUAL -> UNEQUAL;
        case UNEQUAL -> EQUAL;
        case AT_LEAST -> LESS;
        case MORE -> AT_MOST;
      };
    }
  }

  /** A comparison of two amounts. */
  record Comparison(Amount left, Operator operator, Amount right) implements Atom {

    @Override
    public Truth on(Facts facts) {
      double a = left.lower(facts);
      double b = left.upper(facts);
      double c = right.lower(facts);
      double d = right.upper(facts);
      return switch (operator) {
        case LESS -> Truth.of(b < c, a < d);
        case AT_MOST -> Truth.of(b <= c, a <= d);
        case MORE -> Truth.of(a > d, b > c);
        case AT_LEAST -> Truth.of(a >= d, b >= c);
        case EQUAL -> Truth.of(b <= c && a >= d, a <= d && b >= c);
        case UNEQUAL -> Truth.of(b < c || a > d, !(b <= c && a >= d));
      };
    }

    @Override
    public Condition negated() {
      return new Comparison(left, operator.negated(), right);
    }

    @Override
    public String drl() {
      return switch (operator) {
        case LESS, AT_MOST -> left.drl(true) + " " + operator.symbol() + " " + right.drl(false);
        case MORE, AT_LEAST -> left.drl(false) + " " + operator.symbol() + " " + right.drl(true);
        case EQUAL ->
            "("
                + left.drl(true)
                + " <= "
                + right.drl(false)
                + " && "
                + left.drl(false)
                + " >= "
                + right.drl(true)
                + ")";
        case UNEQUAL ->
            "("
                + left.drl(true)
                + " < "
                + right.drl(false)
                + " || "
                + left.drl(false)
                + " > "
                + right.drl(true)
                + ")";
      };
    }

    @Override
    public String inWords() {
      if (left.parts().size() == 1
          && left.parts().get(0).fact().type() == Fact.Type.LIST
          && right.isConstant()) {
        String list = left.parts().get(0).fact().name();
        if (operator == Operator.EQUAL && right.constant() == 0) {
          return list + " is empty";
        }
      }
      return left.inWords()
          + " "
          + (operator == Operator.EQUAL ? "=" : operator.symbol())
          + " "
          + right.inWords();
    }

    @Override
    public List<Fact> read() {
      if (left.parts().size() == 1 && right.isConstant()) {
        return List.of(left.parts().get(0).fact());
      }
      var read = new ArrayList<Fact>();
      left.parts().forEach(part -> read.add(part.fact()));
      right.parts().forEach(part -> read.add(part.fact()));
      return read;
    }
  }

  /**
   * A choice or flag that is, or is not, one of some values.
   *
   * @param mask the values' bits
   */
  record OneOf(Fact fact, long mask, boolean negative) implements Atom {

    private long wanted() {
      long all = fact.type() == Fact.Type.FLAG ? 3 : (1L << fact.options().size()) - 1;
      return negative ? all & ~mask : mask;
    }

    @Override
    public Truth on(Facts facts) {
      return Truth.of(facts.only(fact.ordinal(), wanted()), facts.could(fact.ordinal(), wanted()));
    }

    @Override
    public Condition negated() {
      return new OneOf(fact, mask, !negative);
    }

    @Override
    public String drl() {
      return "only(" + fact.ordinal() + ", " + wanted() + "L)";
    }

    @Override
    public String inWords() {
      if (fact.type() == Fact.Type.FLAG) {
        return fact.name() + " is " + (mask == 1 != negative);
      }
      return fact.name() + (negative ? " is not " : " is ") + names();
    }

    private String names() {
      return fact.options().stream()
          .filter(option -> (mask >> option.constant().ordinal() & 1) == 1)
          .map(Fact.Option::name)
          .collect(Collectors.joining(" or "));
    }

    @Override
    public List<Fact> read() {
      return List.of(fact);
    }
  }

  /** A list that contains, or does not contain, a value. */
  record Contains(Fact fact, int option, boolean negative) implements Atom {

    private int word() {
      return Facts.slot(fact) + (option >> 6);
    }

    private long bit() {
      return 1L << (option & 63);
    }

    @Override
    public Truth on(Facts facts) {
      Truth contains = Truth.of(facts.holds(word(), bit()), !facts.misses(word(), bit()));
      return negative ? contains.not() : contains;
    }

    @Override
    public Condition negated() {
      return new Contains(fact, option, !negative);
    }

    @Override
    public String drl() {
      return (negative ? "misses(" : "holds(") + word() + ", " + bit() + "L)";
    }

    @Override
    public String inWords() {
      return fact.name()
          + (negative ? " excludes " : " includes ")
          + fact.options().get(option).name();
    }

    @Override
    public List<Fact> read() {
      return List.of(fact);
    }
  }

  /** All of some conditions. */
  record And(List<Condition> all) implements Condition {

    @Override
    public Truth on(Facts facts) {
      Truth truth = Truth.TRUE;
      for (Condition one : all) {
        Truth t = one.on(facts);
        if (t == Truth.FALSE) {
          return t;
        }
        truth = t == Truth.UNKNOWN ? t : truth;
      }
      return truth;
    }

    @Override
    public Condition negated() {
      return new Or(all.stream().map(Condition::negated).toList());
    }

    @Override
    public String drl() {
      return all.stream().map(Condition::drl).collect(Collectors.joining(" && ", "(", ")"));
    }

    @Override
    public String inWords() {
      return all.stream()
          .map(one -> one instanceof Or ? "(" + one.inWords() + ")" : one.inWords())
          .collect(Collectors.joining(" and "));
    }

    @Override
    public List<Atom> atoms() {
      return all.stream().flatMap(one -> one.atoms().stream()).toList();
    }

    @Override
    public void addUnknown(Facts facts, List<Fact> to) {
      for (Condition one : all) {
        one.addUnknown(facts, to);
      }
    }
  }

  /** Any of some conditions. */
  record Or(List<Condition> any) implements Condition {

    @Override
    public Truth on(Facts facts) {
      Truth truth = Truth.FALSE;
      for (Condition one : any) {
        Truth t = one.on(facts);
        if (t == Truth.TRUE) {
          return t;
        }
        truth = t == Truth.UNKNOWN ? t : truth;
      }
      return truth;
    }

    @Override
    public Condition negated() {
      return new And(any.stream().map(Condition::negated).toList());
    }

    @Override
    public String drl() {
      return any.stream().map(Condition::drl).collect(Collectors.joining(" || ", "(", ")"));
    }

    @Override
    public String inWords() {
      return any.stream()
          .map(one -> one instanceof And ? "(" + one.inWords() + ")" : one.inWords())
          .collect(Collectors.joining(" or "));
    }

    @Override
    public List<Atom> atoms() {
      return any.stream().flatMap(one -> one.atoms().stream()).toList();
    }

    @Override
    public void addUnknown(Facts facts, List<Fact> to) {
      for (Condition one : any) {
        one.addUnknown(facts, to);
      }
    }
  }
}
