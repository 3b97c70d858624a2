package org.waymark.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Node.Scalar;
import org.waymark.document.Node.Sequence;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;

/** Reads profiles from JSON or YAML and reports everything that is wrong with one at once. */
public final class ProfileReader {

  /** Codes in daily use that the standard does not assign. */
  private static final Map<String, String> COMMON_CODES = Map.of("UK", "GB", "EL", "GR");

  private final Problems problems;

  private ProfileReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a profile.
   *
   * @param file the name for messages
   * @param text JSON or YAML
   * @throws InputException with every problem and its place
   */
  public static Profile read(String file, String text) throws InputException {
    var problems = new Problems();
    Node node = DocumentReader.read(file, text, problems);
    Profile profile = node == null ? null : read(node, problems);
    problems.throwIfAny();
    return Objects.requireNonNull(profile);
  }

  /** Reads a profile from a document; null where it is none. Adds what is wrong to the problems. */
  public static @Nullable Profile read(Node node, Problems problems) {
    if (!(node instanceof Mapping mapping)) {
      problems.add(
          node,
          "found " + node.inWords() + ", expected a profile: a mapping with id, name and sections");
      return null;
    }
    var reader = new ProfileReader(problems);
    String id = reader.text(mapping, "id", 128);
    String name = reader.text(mapping, "name", 500);
    int before = problems.size();
    Value[] values = reader.values(mapping, Set.of("id", "name"));
    return problems.size() > before || id.isEmpty() || name.isEmpty()
        ? null
        : new Profile(id, name, values);
  }

  /**
   * Reads the sections of a part of a profile, such as a case's; id and name are neither needed nor
   * allowed.
   */
  public static Profile readPart(String name, Node node, Problems problems) {
    var reader = new ProfileReader(problems);
    if (node instanceof Mapping mapping) {
      return new Profile("case", name, reader.values(mapping, Set.of()));
    }
    problems.add(node, "found " + node.inWords() + ", expected a mapping of sections");
    return new Profile("case", name, new Value[Catalogue.all().facts().size()]);
  }

  /**
   * Reads the value of one fact as a profile has it; null where it says nothing or is wrong. Adds
   * what is wrong to the problems.
   */
  public static @Nullable Value readValue(Fact fact, Node node, Problems problems) {
    return isNull(node) ? null : new ProfileReader(problems).value(fact, node);
  }

  private String text(Mapping mapping, String key, int max) {
    Node node = mapping.get(key);
    if (node == null) {
      problems.add(
          mapping, "`" + key + "` is missing, expected a text of 1 to " + max + " characters");
      return "";
    }
    if (!(node instanceof Scalar scalar && scalar.value() instanceof String text)) {
      problems.add(
          node, "found " + node.inWords() + ", expected a text of 1 to " + max + " characters");
      return "";
    }
    if (text.isBlank() || text.length() > max) {
      problems.add(
          node,
          "found a text of "
              + text.length()
              + " characters"
              + (text.isBlank() ? " that is blank" : "")
              + ", expected 1 to "
              + max);
      return "";
    }
    if (text.codePoints()
        .anyMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.FORMAT)) {
      problems.add(
          node,
          "found " + node.inWords() + " with control or invisible characters, expected plain text");
      return "";
    }
    return text;
  }

  private @Nullable Value[] values(Mapping mapping, Set<String> others) {
    Map<String, Catalogue.Section> sections = Catalogue.all().sections();
    @Nullable Value[] values = new Value[Catalogue.all().facts().size()];
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (others.contains(key)) {
                return;
              }
              Catalogue.Section section = sections.get(key);
              if (section == null) {
                Fact fact =
                    Catalogue.all().facts().stream()
                        .filter(f -> f.component().equals(key) || f.name().equals(key))
                        .findFirst()
                        .orElse(null);
                problems.add(
                    entry.key(),
                    fact != null
                        ? "found the fact `"
                            + key
                            + "` outside its section, expected it as "
                            + fact.component()
                            + " in `"
                            + fact.section()
                            + "`"
                        : "unknown section `"
                            + key
                            + "`"
                            + orExpected(
                                Suggestion.didYouMean(key, union(sections.keySet(), others)),
                                "a section: " + String.join(", ", sections.keySet())));
              } else if (entry.value() instanceof Mapping facts) {
                facts.entries().forEach((name, value) -> fact(section, name, value, values));
              } else if (!isNull(entry.value())) {
                problems.add(
                    entry.value(),
                    "found "
                        + entry.value().inWords()
                        + ", expected a mapping of the facts of `"
                        + key
                        + "`");
              }
            });
    return values;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    var both = new LinkedHashSet<>(a);
    both.addAll(b);
    return both;
  }

  private static String orExpected(String suggestion, String expected) {
    return suggestion.isEmpty() ? ", expected " + expected : suggestion;
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.value() == null;
  }

  private void fact(
      Catalogue.Section section, String name, Node.Entry entry, @Nullable Value[] values) {
    Fact fact = section.fact(name);
    if (fact == null) {
      List<String> elsewhere =
          Catalogue.all().facts().stream()
              .filter(f -> f.component().equals(name))
              .map(Fact::name)
              .toList();
      String suggestion =
          Suggestion.didYouMean(name, section.facts().stream().map(Fact::component).toList());
      problems.add(
          entry.key(),
          "unknown fact `"
              + name
              + "` of `"
              + section.name()
              + "`"
              + (!elsewhere.isEmpty()
                  ? ", did you mean `" + elsewhere.get(0) + "`?"
                  : orExpected(suggestion, "a fact of `waymark facts " + section.name() + "`")));
      return;
    }
    if (!isNull(entry.value())) {
      values[fact.ordinal()] = value(fact, entry.value());
    }
  }

  private @Nullable Value value(Fact fact, Node node) {
    return switch (fact.type()) {
      case FLAG -> flag(fact, node);
      case NUMBER -> quantity(fact, node);
      case CHOICE -> choice(fact, node);
      case LIST -> selection(fact, node);
    };
  }

  private @Nullable Value wrong(Fact fact, Node node) {
    problems.add(
        node, "found " + node.inWords() + ", expected " + fact.expectation() + meant(fact, node));
    return null;
  }

  /** What somebody who wrote the value in an everyday form probably meant. */
  private static String meant(Fact fact, Node node) {
    if (!(node instanceof Scalar scalar && scalar.value() instanceof String text)) {
      return "";
    }
    String word = text.strip().toLowerCase(Locale.ROOT);
    return switch (fact.type()) {
      case FLAG ->
          Set.of("yes", "y", "on", "true").contains(word)
              ? ", did you mean true?"
              : Set.of("no", "n", "off", "false").contains(word) ? ", did you mean false?" : "";
      case NUMBER -> {
        String digits = word.replaceAll("[ ,_']|\\s*%$", "");
        yield digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")
            ? ", did you mean " + digits + "?"
            : "";
      }
      case LIST ->
          fact.optionNames().contains(text.strip()) ? ", did you mean [" + text.strip() + "]?" : "";
      case CHOICE -> "";
    };
  }

  private @Nullable Value flag(Fact fact, Node node) {
    if (node instanceof Scalar scalar && scalar.value() instanceof Boolean flag) {
      return flag ? Flag.YES : Flag.NO;
    }
    return wrong(fact, node);
  }

  private @Nullable Value quantity(Fact fact, Node node) {
    if (node instanceof Mapping mapping) {
      return range(fact, mapping);
    }
    Double number = number(fact, node);
    return number == null ? null : new Quantity(number, number);
  }

  private @Nullable Double number(Fact fact, Node node) {
    if (node instanceof Scalar scalar && scalar.value() instanceof Number found) {
      double number = found.doubleValue();
      if (Double.isFinite(number)
          && number >= fact.min()
          && number <= fact.max()
          && (!fact.whole() || (number == Math.rint(number) && Math.abs(number) < 1e15))
          && Math.abs(number) < 1e18) {
        return number == 0 ? 0.0 : number;
      }
    }
    wrong(fact, node);
    return null;
  }

  private @Nullable Value range(Fact fact, Mapping mapping) {
    double lower = Double.NEGATIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    boolean any = false;
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      String key = entry.getKey();
      if (!Set.of("atLeast", "from", "above", "atMost", "to", "below").contains(key)) {
        problems.add(
            entry.getValue().key(),
            "unknown bound `"
                + key
                + "`"
                + orExpected(
                    Suggestion.didYouMean(
                        key, List.of("atLeast", "above", "atMost", "below", "from", "to")),
                    "atLeast, above, from, atMost, below or to"));
        return null;
      }
      Double number = number(fact, entry.getValue().value());
      if (number == null) {
        return null;
      }
      any = true;
      switch (key) {
        case "atLeast", "from" -> lower = Math.max(lower, number);
        case "above" -> lower = Math.max(lower, fact.whole() ? number + 1 : Math.nextUp(number));
        case "atMost", "to" -> upper = Math.min(upper, number);
        default -> upper = Math.min(upper, fact.whole() ? number - 1 : Math.nextDown(number));
      }
    }
    if (!any) {
      return wrong(fact, mapping);
    }
    // What the fact's own limits say is known too; an unsaid number keeps them open on both sides.
    lower = Math.max(lower, fact.min());
    upper = Math.min(upper, fact.max());
    if (lower > upper) {
      problems.add(
          mapping,
          "no number lies between these bounds, expected a lower one not above the upper one");
      return null;
    }
    return new Quantity(lower, upper);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private @Nullable Value choice(Fact fact, Node node) {
    if (node instanceof Mapping mapping) {
      Node oneOf = mapping.get("oneOf");
      Node not = mapping.get("not");
      for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
        if (!entry.getKey().equals("oneOf") && !entry.getKey().equals("not")) {
          problems.add(
              entry.getValue().key(),
              "unknown word `"
                  + entry.getKey()
                  + "`"
                  + orExpected(
                      Suggestion.didYouMean(entry.getKey(), List.of("oneOf", "not")),
                      "oneOf or not"));
          return null;
        }
      }
      if ((oneOf == null) == (not == null)) {
        problems.add(mapping, "expected one of {\"oneOf\": [...]} and {\"not\": [...]}");
        return null;
      }
      Set<Enum> named = options(fact, oneOf != null ? oneOf : (Node) Objects.requireNonNull(not));
      if (named == null) {
        return null;
      }
      Set<Enum> possible = oneOf != null ? named : EnumSet.complementOf((EnumSet) named);
      if (possible.isEmpty()) {
        problems.add(
            mapping,
            "leaves no value, expected at least one of " + String.join(", ", fact.optionNames()));
        return null;
      }
      return new Choice(possible, fact.options().size());
    }
    Enum option = option(fact, node);
    return option == null ? null : new Choice(EnumSet.of(option), fact.options().size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private @Nullable Value selection(Fact fact, Node node) {
    if (node instanceof Sequence) {
      Set<Enum> in = options(fact, node);
      return in == null
          ? null
          : new Selection(in, EnumSet.complementOf((EnumSet) in), fact.options().size());
    }
    if (!(node instanceof Mapping mapping)) {
      return wrong(fact, node);
    }
    EnumSet in = EnumSet.noneOf((Class) fact.optionType());
    EnumSet out = EnumSet.noneOf((Class) fact.optionType());
    boolean bad = mapping.entries().isEmpty();
    if (bad) {
      wrong(fact, mapping);
    }
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      if (!entry.getKey().equals("includes") && !entry.getKey().equals("excludes")) {
        problems.add(
            entry.getValue().key(),
            "unknown word `"
                + entry.getKey()
                + "`"
                + orExpected(
                    Suggestion.didYouMean(entry.getKey(), List.of("includes", "excludes")),
                    "includes or excludes"));
        bad = true;
        continue;
      }
      Set<Enum> named = options(fact, entry.getValue().value());
      if (named == null) {
        bad = true;
      } else {
        (entry.getKey().equals("includes") ? in : out).addAll(named);
      }
    }
    if (!Collections.disjoint(in, out)) {
      problems.add(mapping, "the same value is included and excluded");
      return null;
    }
    return bad ? null : new Selection(in, out, fact.options().size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private @Nullable Set<Enum> options(Fact fact, Node node) {
    if (!(node instanceof Sequence sequence)) {
      problems.add(
          node,
          "found "
              + node.inWords()
              + ", expected a list of "
              + (fact.options().size() > 24 ? "codes" : String.join(", ", fact.optionNames())));
      return null;
    }
    EnumSet found = EnumSet.noneOf((Class) fact.optionType());
    var bad = new ArrayList<Node>();
    for (Node item : sequence.items()) {
      Enum option = option(fact, item);
      if (option == null) {
        bad.add(item);
      } else if (!found.add(option)) {
        problems.add(item, "found " + item.inWords() + " twice, expected each value once");
        bad.add(item);
      }
    }
    return bad.isEmpty() ? found : null;
  }

  private @Nullable Enum<?> option(Fact fact, Node node) {
    String name =
        node instanceof Scalar scalar && scalar.value() instanceof String text ? text : "";
    for (Fact.Option option : fact.options()) {
      if (option.name().equals(name)) {
        return option.constant();
      }
    }
    problems.add(
        node,
        "found "
            + node.inWords()
            + ", expected "
            + (fact.optionType() == Country.class
                ? "an ISO 3166-1 alpha-2 code"
                : "one of " + String.join(", ", fact.optionNames()))
            + (name.isEmpty() ? "" : meantOption(fact, name)));
    return null;
  }

  /** The option that is called so in plain words, or else the one whose name is nearest. */
  private static String meantOption(Fact fact, String found) {
    String word =
        fact.optionType() == Country.class ? COMMON_CODES.getOrDefault(found, found) : found;
    for (Fact.Option option : fact.options()) {
      if (option.name().equals(word) || option.words().equalsIgnoreCase(word)) {
        return ", did you mean `" + option.name() + "`?";
      }
    }
    return fact.optionType() == Country.class && word.length() == 2
        ? ""
        : Suggestion.didYouMean(word, fact.optionNames());
  }
}
