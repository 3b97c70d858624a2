package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;

/** Rulebooks that somebody writes to keep a service busy: huge, deep, or hard to judge. */
final class HostileTexts {

  static final String HEAD = "package rules;\nimport org.waymark.profile.*;\n";

  private static final List<String> FLAGS = facts("security", Fact.Type.FLAG);
  private static final List<String> NUMBERS = facts("broadband", Fact.Type.NUMBER);

  /** The texts of all rulebooks begin so; the budgets that they state are as good as none. */
  private final Map<String, String> texts = new TreeMap<>();

  HostileTexts() {
    texts.put(
        "rulebook.yaml",
        """
        version: 1.0.0
        report: R
        asOf: 2017-12-31
        budgets: {rulesPerFile: 1e300, comparisonsPerRule: 1e300, titleCharacters: 1e300,
          adviceCharacters: 1e300, becauseCharacters: 1e300, stepCharacters: 1e300}
        gates: {}
        """);
    texts.put("thresholds.yaml", "{}\n");
    texts.put("stories.yaml", "{}\n");
    texts.put("outline.yaml", "headings:\n- path: [C]\n");
  }

  private static List<String> facts(String section, Fact.Type type) {
    return Catalogue.all().section(section).facts().stream()
        .filter(fact -> fact.type() == type)
        .map(Fact::component)
        .toList();
  }

  Map<String, String> texts() {
    return texts;
  }

  HostileTexts put(String name, String text) {
    texts.put(name, text);
    return this;
  }

  HostileTexts append(String name, String text) {
    texts.merge(name, text, String::concat);
    return this;
  }

  /** Rules of these conditions, so many in a file, each with a card and a case of each kind. */
  HostileTexts rules(int rules, int inFile, IntFunction<String> when) {
    return rules(rules, inFile, when, rule -> "{}", rule -> "{}");
  }

  HostileTexts rules(
      int rules,
      int inFile,
      IntFunction<String> when,
      IntFunction<String> applies,
      IntFunction<String> nearMiss) {
    for (int rule = 0; rule < rules; rule++) {
      String file = String.format(java.util.Locale.ROOT, "f%04d", rule / inFile);
      String id = id(rule);
      texts.putIfAbsent(file + ".drl", HEAD);
      append(file + ".drl", "rule \"" + id + "\"\nwhen\n" + when.apply(rule) + "\nthen\nend\n");
      append(
          file + ".cards.yaml",
          id
              + ": {title: T, strength: must, kind: action, chapter: C, advice: A, because: B,"
              + " firstSteps: [a, b], owner: O, effort: low, horizon: hop}\n");
      append(
          file + ".cases.yaml",
          id
              + ":\n  applies: {a: "
              + applies.apply(rule)
              + "}\n  near miss: {a: "
              + nearMiss.apply(rule)
              + "}\n  did not say: {a: {}}\n");
    }
    return this;
  }

  static String id(int rule) {
    int letters = rule / 900;
    return ""
        + (char) ('A' + letters / 26 / 26)
        + (char) ('A' + letters / 26 % 26)
        + (char) ('A' + letters % 26)
        + "-"
        + (rule % 900 + 100);
  }

  static String many(int times, IntFunction<String> text) {
    return many(times, "", text);
  }

  static String many(int times, String between, IntFunction<String> text) {
    return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining(between));
  }

  /** Clauses of three flags each, more than can hold together. */
  static String clauses(int seed) {
    return clauses(seed, 66);
  }

  /** So many clauses of three flags each. */
  static String clauses(int seed, int clauses) {
    var random = new Random(seed);
    return "Security( "
        + many(
            clauses,
            ", ",
            i ->
                many(
                    3,
                    " || ",
                    j -> FLAGS.get(random.nextInt(FLAGS.size())) + " == " + random.nextBoolean()))
        + " )";
  }

  /** Seven numbers, six values, no two the same. */
  static String pigeons() {
    var parts = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      String pigeon = NUMBERS.get(i);
      parts.add("(" + many(6, " || ", hole -> pigeon + " == " + (hole + 1)) + ")");
      for (int j = 0; j < i; j++) {
        parts.add(pigeon + " != " + NUMBERS.get(j));
      }
    }
    return "Broadband( " + String.join(", ", parts) + " )";
  }

  /** Sums of many facts that are compared with each other. */
  static String sums() {
    var random = new Random(3);
    return "Broadband( "
        + many(
            60,
            ", ",
            i ->
                many(6, " + ", j -> number(random)) + (i % 2 == 0 ? " < " : " > ") + number(random))
        + " )";
  }

  private static String number(Random random) {
    return NUMBERS.get(random.nextInt(NUMBERS.size())) + " * " + (1 + random.nextInt(9));
  }

  /** One comparison after the other of one flag each. */
  static String flags(int times, int from, String between) {
    return "Security( "
        + many(times, between, i -> FLAGS.get((i * 7 + from) % FLAGS.size()) + " == true")
        + " )";
  }

  /** Terms of which each is twice the one before it. */
  static String doubling(String first) {
    return HEAD
        + "query Taa()\n"
        + first
        + "\nend\n"
        + many(
            59, i -> "query " + term(i + 1) + "()\n " + term(i) + "()\n " + term(i) + "()\nend\n");
  }

  static String term(int n) {
    return "T" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
  }
}
