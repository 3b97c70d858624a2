package org.waymark.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition.Operator;
import org.waymark.condition.Lexer.Kind;
import org.waymark.condition.Lexer.Token;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;

/**
 * Reads a rule file: the part of DRL that states conditions over facts, and nothing else. What is
 * not in this grammar is refused with its place, so no text of an author reaches a compiler: the
 * engine gets only what is printed from the conditions read here.
 */
public final class RuleReader {

  /** The form of a rule's id. */
  public static final Pattern ID = Pattern.compile("[A-Z]{3}-[0-9]{2,3}");

  /** More would make the method that the engine generates for a rule too long for a class file. */
  private static final int MAX_ATOMS = 200;

  /** As many facts and numbers as the comparisons of a rule add up, and facts in one of them. */
  private static final int MAX_OPERANDS = 1_000;

  private static final int MAX_PARTS = 12;

  private static final double MAX_NUMBER = 1e18;

  private static final Set<String> RELATIONS =
      Set.of("==", "!=", "<", "<=", ">", ">=", "in", "not", "contains", "memberOf");
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("eval", "code is not run"),
          Map.entry("function", "functions are not part of a rule file"),
          Map.entry("global", "globals are not part of a rule file"),
          Map.entry("declare", "types are declared in Java, not in a rule file"),
          Map.entry("query", "a term stands in terms.drl"),
          Map.entry("unit", "rule units are not used"),
          Map.entry("dialect", "code is not run"),
          Map.entry("from", "facts come from the profile alone"),
          Map.entry("accumulate", "a rule compares facts and does not add them up over a set"),
          Map.entry("collect", "a rule compares facts and does not collect them"),
          Map.entry("forall", "a profile holds each section once"),
          Map.entry("salience", "rules are independent: the cards' strength orders the advice"),
          Map.entry("matches", "texts are not compared: choose a value of the fact"),
          Map.entry("new", "nothing is created in a rule"));

  private final String file;
  private final List<Token> tokens;
  private final Map<String, Double> thresholds;
  private final Terms terms;
  private final Problems problems;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Fact> bindings = new HashMap<>();
  private int at;
  private int atoms;
  private int operands;

  /** What the last comparison was about, for a half constraint that follows. */
  private Catalogue.@Nullable Section scope;

  private @Nullable Fact subject;
  private @Nullable Amount amount;

  private RuleReader(
      String file, String text, Map<String, Double> thresholds, Terms terms, Problems problems) {
    this.file = file;
    this.thresholds = thresholds;
    this.terms = terms;
    this.problems = problems;
    this.tokens = Lexer.tokens(file, text, problems);
  }

  /**
   * Reads the rules of a file.
   *
   * @param file the name for messages
   * @param text the file's text
   * @param thresholds the values of the named thresholds
   * @param terms the conditions that have a name; those that a rule uses are marked
   * @param problems takes everything that is wrong; the rules concerned are left out
   */
  public static List<Rule> read(
      String file, String text, Map<String, Double> thresholds, Terms terms, Problems problems) {
    var reader = new RuleReader(file, text, thresholds, terms, problems);
    int before = problems.size();
    if (reader.tokens.size() > 1 || before == 0) {
      reader.file();
    }
    return List.copyOf(reader.rules);
  }

  /**
   * Reads the terms of a file: queries without parameters, such as {@code query Bank() … end},
   * which rules and later terms use as {@code Bank()}.
   *
   * @param problems takes everything that is wrong; the terms concerned are left out
   */
  public static Terms terms(
      String file, String text, Map<String, Double> thresholds, Problems problems) {
    var terms = new Terms();
    var reader = new RuleReader(file, text, thresholds, terms, problems);
    try {
      reader.head();
      while (reader.peek().kind() != Kind.END) {
        reader.term();
      }
    } catch (Refused e) {
      // What follows cannot be told apart; the problem says where it begins.
    }
    return terms;
  }

  private void term() {
    bindings.clear();
    atoms = 0;
    operands = 0;
    Token start = peek();
    expect("query", "expected `query Name()`: a file of terms holds nothing else");
    Token name = name("the term's name");
    if (!name.text().matches("[A-Z][A-Za-z0-9]{2,60}") || section(name) != null) {
      problem(
          name,
          "found the name " + name.inWords() + ", expected one such as `Bank`, and no section's");
    }
    expect("(", "expected `()` after the term's name");
    expect(")", "expected `)`: a term has no parameters");
    var conditions = new ArrayList<Condition>();
    while (!accept("end")) {
      if (peek().kind() == Kind.END || peek().is("query")) {
        throw wrong(peek(), "the term has no `end`");
      }
      if (peek().is("not")) {
        throw wrong(peek(), "a term states what holds; an exception stands in the rule");
      }
      accept("exists");
      conditions.addAll(element());
    }
    if (conditions.isEmpty()) {
      problem(start, "the term " + name.inWords() + " has no condition");
    } else if (!terms.add(name.text(), file, start.line(), conditions)) {
      problem(name, "the term " + name.inWords() + " is given twice");
    }
  }

  private void file() {
    try {
      head();
    } catch (Refused e) {
      skipToRule();
    }
    rules();
  }

  private void head() {
    expect("package", "a rule file begins with `package rules`");
    if (!name("the package `rules`").is("rules")) {
      throw wrong(previous(), "found the package " + previous().inWords() + ", expected `rules`");
    }
    accept(";");
    while (accept("import")) {
      Token start = peek();
      var path = new StringBuilder();
      while (peek().kind() == Kind.NAME || peek().is(".") || peek().is("*")) {
        if (peek().is("rule") || peek().is("import")) {
          break;
        }
        boolean words = peek().kind() == Kind.NAME && previous().kind() == Kind.NAME;
        path.append(!path.isEmpty() && words ? " " : "");
        path.append(next().text());
      }
      if (!path.toString().equals("org.waymark.profile.*")) {
        problem(
            start,
            "found an import of `" + path + "`, expected `org.waymark.profile.*` and no other");
      }
      accept(";");
    }
  }

  private void rules() {
    while (peek().kind() != Kind.END) {
      int before = problems.size();
      try {
        Rule rule = rule();
        if (problems.size() == before) {
          rules.add(rule);
        }
      } catch (Refused e) {
        skipToRule();
      }
    }
  }

  private void skipToRule() {
    while (peek().kind() != Kind.END
        && !(peek().is("rule")
            && at > 0
            && at + 1 < tokens.size()
            && tokens.get(at + 1).kind() == Kind.STRING
            && !previous().is("rule"))) {
      at++;
    }
  }

  private Rule rule() {
    bindings.clear();
    atoms = 0;
    operands = 0;
    Token start = peek();
    expect("rule", "expected `rule \"ID\"`");
    Token id = next();
    if (id.kind() != Kind.STRING || !ID.matcher(id.text()).matches()) {
      problem(
          id,
          "found the rule name "
              + id.inWords()
              + ", expected an id of three capitals and a number, such as \"CLD-45\"");
    }
    if (!peek().is("when")) {
      throw wrong(
          peek(),
          "found "
              + peek().inWords()
              + ", expected `when`: rules have no attributes and no annotations");
    }
    next();
    var when = new ArrayList<Condition>();
    var unless = new ArrayList<Condition>();
    while (!peek().is("then")) {
      if (peek().kind() == Kind.END) {
        throw wrong(peek(), "the rule has no `then` and `end`");
      }
      if (accept("not")) {
        unless.add(all(element()));
      } else {
        accept("exists");
        when.addAll(element());
      }
    }
    next();
    if (!peek().is("end")) {
      throw wrong(
          peek(),
          "found "
              + peek().inWords()
              + ", expected `end`: what a rule says stands on its card, so nothing is between `then` and `end`");
    }
    next();
    if (when.isEmpty()) {
      problem(start, "rule " + id.text() + " has no condition that must hold");
    }
    return new Rule(id.text(), file, start.line(), List.copyOf(when), List.copyOf(unless));
  }

  private static Condition all(List<Condition> conditions) {
    return conditions.size() == 1 ? conditions.get(0) : new Condition.And(List.copyOf(conditions));
  }

  /** A pattern, or patterns joined by or / and in parentheses. */
  private List<Condition> element() {
    if (!accept("(")) {
      return pattern();
    }
    var any = new ArrayList<Condition>();
    any.add(conjunction());
    while (accept("or") || accept("||")) {
      any.add(conjunction());
    }
    expect(")", "expected `)`, `or` or `and`");
    return List.of(any.size() == 1 ? any.get(0) : new Condition.Or(List.copyOf(any)));
  }

  private Condition conjunction() {
    var all = new ArrayList<>(element());
    while (accept("and") || accept("&&")) {
      all.addAll(element());
    }
    if (all.isEmpty()) {
      throw wrong(peek(), "a pattern without a condition says nothing, expected one in each part");
    }
    return all(all);
  }

  private List<Condition> pattern() {
    // A binding of a whole section is usual in DRL; nothing here can refer to it.
    if (peek().text().startsWith("$") && tokens.get(Math.min(at + 1, tokens.size() - 1)).is(":")) {
      at += 2;
    }
    Token name = name("a section such as `Organisation( … )`");
    Catalogue.@Nullable Section section = section(name);
    List<Condition> term = terms.use(name.text());
    if (term != null) {
      count(name, Terms.size(term));
      expect("(", "expected `()` after the term");
      expect(")", "expected `)`: a term has no parameters");
      return term;
    }
    if (section == null) {
      if (REFUSED.containsKey(name.text())) {
        throw wrong(name, "found " + name.inWords() + ": " + REFUSED.get(name.text()));
      }
      throw wrong(
          name,
          "unknown section or term "
              + name.inWords()
              + Suggestion.didYouMean(name.text(), known()));
    }
    expect("(", "expected `(` after the section");
    var conditions = new ArrayList<Condition>();
    do {
      if (peek().kind() == Kind.NAME && peek().text().startsWith("$")) {
        Token variable = next();
        expect(":", "expected `:` after the binding");
        if (peek().kind() == Kind.NAME
            && at + 1 < tokens.size()
            && (tokens.get(at + 1).is(",") || tokens.get(at + 1).is(")"))) {
          bind(variable, fact(section));
          continue;
        }
        bind(variable, fact(section));
        at--;
      }
      conditions.add(or(section));
    } while (accept(","));
    if (!peek().is(")")) {
      throw wrong(peek(), "found " + peek().inWords() + ", expected `,` or `)`");
    }
    next();
    if (conditions.isEmpty() && bindings.isEmpty()) {
      problem(name, "a pattern without a condition says nothing: every profile has every section");
    }
    return conditions;
  }

  private static Catalogue.@Nullable Section section(Token name) {
    return Catalogue.all().sections().values().stream()
        .filter(s -> s.type().getSimpleName().equals(name.text()))
        .findFirst()
        .orElse(null);
  }

  private List<String> known() {
    var known = new ArrayList<>(terms.names());
    Catalogue.all().sections().values().forEach(s -> known.add(s.type().getSimpleName()));
    return known;
  }

  private void bind(Token variable, Fact fact) {
    if (bindings.put(variable.text(), fact) != null) {
      problem(variable, "the binding `" + variable.text() + "` is given twice");
    }
  }

  private Condition or(Catalogue.Section section) {
    var any = new ArrayList<Condition>();
    any.add(and(section, unary(section)));
    while (accept("||")) {
      any.add(and(section, next(section)));
    }
    return any.size() == 1 ? any.get(0) : new Condition.Or(List.copyOf(any));
  }

  private Condition and(Catalogue.Section section, Condition first) {
    var all = new ArrayList<Condition>();
    all.add(first);
    while (accept("&&")) {
      all.add(next(section));
    }
    return all.size() == 1 ? all.get(0) : new Condition.And(List.copyOf(all));
  }

  /** What follows an operator: a condition, or half of one, as in {@code size == A || == B}. */
  private Condition next(Catalogue.Section section) {
    boolean half = RELATIONS.contains(peek().text()) && peek().kind() != Kind.STRING;
    return half && (subject != null || amount != null) ? relation(peek()) : unary(section);
  }

  private Condition unary(Catalogue.Section section) {
    boolean negative = false;
    while (accept("!")) {
      negative = !negative;
    }
    Condition positive = primary(section);
    return negative ? positive.negated() : positive;
  }

  private Condition primary(Catalogue.Section section) {
    if (peek().is("(") && !closesBeforeRelation()) {
      next();
      Condition inner = or(section);
      expect(")", "expected `)`");
      subject = null;
      amount = null;
      return inner;
    }
    return relation(section);
  }

  /** Whether the parenthesis here is arithmetic: what follows its end is an operator. */
  private boolean closesBeforeRelation() {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0) {
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
        return RELATIONS.contains(next) || Set.of("+", "-", "*", "/").contains(next);
      }
    }
    return false;
  }

  private Condition relation(Catalogue.Section section) {
    Token start = peek();
    subject = null;
    amount = null;
    if (start.kind() == Kind.NAME && !start.is("Threshold") && !start.text().startsWith("$")) {
      int back = at;
      Fact fact = fact(section);
      if (fact.type() == Fact.Type.NUMBER || peek().is(".")) {
        at = back;
      } else {
        subject = fact;
      }
    }
    if (subject == null) {
      amount = sum(section);
    }
    scope = section;
    return relation(start);
  }

  /** An operator and its right side, after the subject or amount that was read last. */
  private Condition relation(Token start) {
    count(start, 1);
    Fact fact = subject;
    if (fact != null) {
      return switch (fact.type()) {
        case LIST -> list(fact);
        case FLAG -> flag(fact);
        default -> choice(fact);
      };
    }
    Amount left = Objects.requireNonNull(amount);
    Token operator = next();
    for (Operator known : Operator.values()) {
      if (operator.is(known.symbol())) {
        Amount right = sum(Objects.requireNonNull(scope));
        if (left.isConstant() && right.isConstant()) {
          problem(start, "a comparison of two numbers says nothing of the profile");
        }
        return new Condition.Comparison(left, known, right);
      }
    }
    throw wrong(
        operator,
        "found " + operator.inWords() + ", expected one of == != < <= >= > after a number");
  }

  /** Counts comparisons; those of a term count wherever it is used. */
  private void count(Token at, int more) {
    atoms += more;
    if (atoms > MAX_ATOMS) {
      throw wrong(at, "a rule compares more than " + MAX_ATOMS + " times; split it");
    }
  }

  private Condition flag(Fact fact) {
    boolean equal;
    if (accept("==")) {
      equal = true;
    } else if (accept("!=")) {
      equal = false;
    } else if (peek().is(",") || peek().is(")") || peek().is("&&") || peek().is("||")) {
      return new Condition.OneOf(fact, 1, false);
    } else {
      throw wrong(
          peek(),
          "found "
              + peek().inWords()
              + " after `"
              + fact.component()
              + "`, expected == true or == false");
    }
    Token value = next();
    if (!value.is("true") && !value.is("false")) {
      throw wrong(
          value,
          "found "
              + value.inWords()
              + ", expected true or false: `"
              + fact.component()
              + "` is a yes or no");
    }
    return new Condition.OneOf(fact, value.is("true") ? 1 : 2, !equal);
  }

  private Condition choice(Fact fact) {
    if (accept("==")) {
      return new Condition.OneOf(fact, 1L << option(fact), false);
    }
    if (accept("!=")) {
      return new Condition.OneOf(fact, 1L << option(fact), true);
    }
    boolean negative = accept("not");
    if (!accept("in") && !accept("memberOf")) {
      throw wrong(
          peek(),
          "found "
              + peek().inWords()
              + " after `"
              + fact.component()
              + "`, expected ==, !=, in or not in: it is a choice");
    }
    expect("(", "expected `(` and the values");
    long mask = 0;
    do {
      long bit = 1L << option(fact);
      if ((mask & bit) != 0) {
        problem(previous(), "the value " + previous().inWords() + " is given twice");
      }
      mask |= bit;
    } while (accept(","));
    expect(")", "expected `,` or `)`");
    return new Condition.OneOf(fact, mask, negative);
  }

  private Condition list(Fact fact) {
    boolean negative = accept("not");
    if (!accept("contains")) {
      throw wrong(
          peek(),
          "found "
              + peek().inWords()
              + " after `"
              + fact.component()
              + "`, expected contains, not contains or .size: it is a list");
    }
    return new Condition.Contains(fact, option(fact), negative);
  }

  /** A constant such as {@code Size.LARGE}; its place among the fact's options. */
  private int option(Fact fact) {
    String type = fact.optionType().getSimpleName();
    Token first = next();
    if (first.kind() == Kind.STRING || first.kind() == Kind.NUMBER) {
      throw wrong(
          first,
          "cannot compare `"
              + fact.component()
              + "` with "
              + (first.kind() == Kind.STRING ? "a text" : "a number")
              + ": expected "
              + type
              + "."
              + fact.options().get(0).name()
              + " or another value of "
              + type);
    }
    if (!peek().is(".")) {
      throw wrong(
          first,
          "found "
              + first.inWords()
              + ", expected a value of "
              + type
              + ", such as "
              + type
              + "."
              + fact.options().get(0).name());
    }
    next();
    Token constant = next();
    if (!first.is(type)) {
      throw wrong(
          first,
          "`"
              + fact.component()
              + "` takes values of "
              + type
              + ", found one of `"
              + first.text()
              + "`");
    }
    int index = fact.optionNames().indexOf(constant.text());
    if (index < 0 || constant.kind() != Kind.NAME) {
      throw wrong(
          constant,
          "unknown value "
              + constant.inWords()
              + " of "
              + type
              + Suggestion.didYouMean(constant.text(), fact.optionNames()));
    }
    return index;
  }

  private Amount sum(Catalogue.Section section) {
    Amount sum = product(section);
    while (peek().is("+") || peek().is("-")) {
      Token operator = next();
      sum = bounded(operator, sum.plus(product(section), operator.is("+") ? 1 : -1));
    }
    return sum;
  }

  private Amount product(Catalogue.Section section) {
    Amount product = factor(section);
    while (peek().is("*") || peek().is("/")) {
      Token operator = next();
      Amount right = factor(section);
      if (operator.is("/")) {
        if (!right.isConstant() || right.constant() == 0) {
          throw wrong(operator, "division is by a number that is not zero");
        }
        product = bounded(operator, product.dividedBy(right));
      } else if (right.isConstant()) {
        product = times(operator, product, right);
      } else if (product.isConstant()) {
        product = times(operator, right, product);
      } else {
        throw wrong(operator, "a fact is multiplied by a number, not by another fact");
      }
    }
    return product;
  }

  private Amount times(Token operator, Amount amount, Amount number) {
    if (number.constant() == 0) {
      throw wrong(operator, "a fact times zero says nothing");
    }
    return bounded(operator, amount.times(number));
  }

  private Amount bounded(Token operator, Amount amount) {
    if (amount.parts().size() > MAX_PARTS) {
      throw wrong(operator, "a comparison adds up more than " + MAX_PARTS + " facts");
    }
    if (!amount.isWithin(MAX_NUMBER)) {
      throw wrong(operator, "the result is larger than any fact can be (1e18)");
    }
    return amount;
  }

  private Amount factor(Catalogue.Section section) {
    int sign = 1;
    while (accept("-")) {
      sign = -sign;
    }
    Amount value = value(section);
    return sign > 0 ? value : Amount.of(0).plus(value, -1);
  }

  private Amount value(Catalogue.Section section) {
    if (++operands > MAX_OPERANDS) {
      throw wrong(peek(), "a rule computes with more than " + MAX_OPERANDS + " numbers; split it");
    }
    if (accept("(")) {
      Amount inner = sum(section);
      expect(")", "expected `)`");
      return inner;
    }
    Token token = peek();
    if (token.kind() == Kind.NUMBER) {
      next();
      if (!token.text().matches("[0-9]{1,15}(\\.[0-9]{1,9})?")) {
        throw wrong(
            token,
            "found the number "
                + token.inWords()
                + ", expected digits with at most one decimal point");
      }
      return Amount.of(Double.parseDouble(token.text()));
    }
    if (token.is("Threshold")) {
      next();
      expect(".", "expected `.` and the threshold's name");
      Token name = name("a threshold's name");
      Double value = thresholds.get(name.text());
      if (value == null) {
        throw wrong(
            name,
            "unknown threshold "
                + name.inWords()
                + Suggestion.didYouMean(name.text(), thresholds.keySet()));
      }
      return new Amount(List.of(), value, List.of(name.text()));
    }
    if (token.kind() == Kind.NAME && token.text().startsWith("$")) {
      next();
      Fact bound = bindings.get(token.text());
      if (bound == null) {
        throw wrong(
            token,
            "unknown binding "
                + token.inWords()
                + Suggestion.didYouMean(token.text(), new HashSet<>(bindings.keySet())));
      }
      return number(token, bound);
    }
    if (token.kind() == Kind.STRING) {
      throw wrong(token, "found the text " + token.inWords() + ", expected a number");
    }
    Fact fact = fact(section);
    if (accept(".")) {
      Token size = next();
      if (fact.type() != Fact.Type.LIST || !size.is("size")) {
        throw wrong(
            size,
            "found `."
                + size.text()
                + "` after `"
                + fact.component()
                + "`: nothing is called on facts, but a list has a `.size`");
      }
      return Amount.of(fact);
    }
    return number(token, fact);
  }

  private Amount number(Token token, Fact fact) {
    if (fact.type() != Fact.Type.NUMBER) {
      throw wrong(
          token,
          "cannot compare `"
              + fact.component()
              + "` with a number: it is "
              + (fact.type() == Fact.Type.FLAG
                  ? "a yes or no"
                  : fact.type() == Fact.Type.CHOICE ? "a choice" : "a list"));
    }
    return Amount.of(fact);
  }

  private Fact fact(Catalogue.Section section) {
    Token token = name("a fact of " + section.type().getSimpleName());
    Fact fact = section.fact(token.text());
    if (fact == null) {
      if (REFUSED.containsKey(token.text())) {
        throw wrong(token, "found " + token.inWords() + ": " + REFUSED.get(token.text()));
      }
      throw wrong(
          token,
          "unknown fact "
              + token.inWords()
              + " of "
              + section.type().getSimpleName()
              + Suggestion.didYouMean(
                  token.text(), section.facts().stream().map(Fact::component).toList()));
    }
    return fact;
  }

  private Token name(String expected) {
    Token token = next();
    if (token.kind() != Kind.NAME) {
      throw wrong(token, "found " + token.inWords() + ", expected " + expected);
    }
    return token;
  }

  private void expect(String text, String expected) {
    if (!peek().is(text)) {
      String why = REFUSED.getOrDefault(peek().text(), "");
      throw wrong(
          peek(),
          "found " + peek().inWords() + (why.isEmpty() ? ", " : ": " + why + "; ") + expected);
    }
    next();
  }

  private boolean accept(String text) {
    if (peek().is(text)) {
      at++;
      return true;
    }
    return false;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token previous() {
    return tokens.get(Math.max(0, at - 1));
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private void problem(Token token, String message) {
    problems.add(file, token.line(), token.column(), message);
  }

  private Refused wrong(Token token, String message) {
    problem(token, message);
    return new Refused();
  }

  /** The rest of the rule cannot be read. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }
}
