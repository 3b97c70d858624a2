package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;

/**
 * A folder of rules, read and joined, not compiled.
 *
 * @param version the version that its author gave it
 * @param digest SHA-256 of the texts
 * @param report the report's title
 * @param rules the rules in the report's order
 * @param cards the cards by rule id
 * @param cases the cases; empty where they were not asked for
 * @param thresholds the thresholds by name
 * @param stories the stories by id
 * @param gates which organisations the sections concern
 * @param outline the report's headings
 * @param asOf the day whose thresholds hold (ISO 8601)
 * @param set the values that were tried in place of the rulebook's, by name
 * @param newest the newest value of each threshold, whether it holds or not
 * @param decisions the sets of rules that exclude each other
 * @param budgets how large rules and their words may become
 * @param cardPlaces where the cards stand, by rule id
 * @param language the language of the words (ISO 639-1)
 */
public record RulebookSources(
    String version,
    String digest,
    String report,
    List<Rule> rules,
    Map<String, Card> cards,
    List<Case> cases,
    Map<String, Threshold> thresholds,
    Map<String, Story> stories,
    Gates gates,
    Outline outline,
    String asOf,
    Map<String, Double> set,
    List<Threshold> newest,
    List<Decision> decisions,
    Budgets budgets,
    Map<String, Node> cardPlaces,
    String language) {

  /**
   * Recommendations of which at most one applies to an organisation: alternatives.
   *
   * @param ids the ids of the rules
   * @param gap why none of them applies to some for whom they are meant; empty where one always
   *     does
   * @param place where it is stated
   */
  record Decision(List<String> ids, String gap, Node place) {}

  /**
   * How large rules and their words may become before a reader loses the thread.
   *
   * @param rules rules in one file
   * @param comparisons comparisons in one rule
   * @param title characters of a title
   * @param advice characters of an advice
   * @param because characters of a reason
   * @param step characters of a first step
   */
  record Budgets(int rules, int comparisons, int title, int advice, int because, int step) {}

  /** So many problems are no slip any more, and each costs time to look for what was meant. */
  private static final int MOST_PROBLEMS = 1_000;

  /** A condition that leads as many rules as this is worth a decision of its own. */
  private static final int SHARED = 4;

  /**
   * Reads a folder's texts; what is wrong is added to the problems and left out.
   *
   * @param withCases whether to read the cases too; advice does not need them
   */
  public static RulebookSources read(RulebookFiles files, boolean withCases, Problems problems) {
    return read(files, withCases, Settings.NONE, problems);
  }

  /**
   * Reads a folder's texts with other thresholds.
   *
   * @param settings the day whose values hold, and values to try
   */
  public static RulebookSources read(
      RulebookFiles files, boolean withCases, Settings settings, Problems problems) {
    var found = new Problems(MOST_PROBLEMS);
    try {
      return new RulebookReader(files, withCases, settings, found).read();
    } catch (Problems.TooMany e) {
      problems.add(
          files.texts().keySet().stream().findFirst().orElse("rules"),
          0,
          0,
          "and the rest of the folder: more than "
              + MOST_PROBLEMS
              + " problems, not all are listed");
      return nothing(files);
    } finally {
      problems.addAll(found.sorted());
    }
  }

  private static RulebookSources nothing(RulebookFiles files) {
    return new RulebookSources(
        "",
        files.digest(),
        "",
        List.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        new Gates(Map.of(), Map.of()),
        new Outline(List.of()),
        "",
        Map.of(),
        List.of(),
        List.of(),
        new Budgets(0, 0, 0, 0, 0, 0),
        Map.of(),
        Settings.ENGLISH);
  }

  /** A case whose verdict is not the one that it names. */
  public record Failure(Case failed, Verdict verdict) {

    /** What is wrong, for a message. */
    public String inWords() {
      return "the verdict of "
          + failed.rule()
          + " is "
          + words(verdict)
          + ", expected "
          + words(failed.expected())
          + ": "
          + failed.name();
    }

    private static String words(Verdict verdict) {
      return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Runs the cases; those whose verdict is not the one that they name. */
  public List<Failure> failures() {
    Map<String, Rule> byId =
        rules.stream().collect(Collectors.toMap(Rule::id, rule -> rule, (a, b) -> a));
    var failures = new ArrayList<Failure>();
    for (Case one : cases) {
      Rule rule = byId.get(one.rule());
      if (rule != null) {
        Verdict verdict = rule.on(new Facts(one.profile(), 0));
        if (verdict != one.expected()) {
          failures.add(new Failure(one, verdict));
        }
      }
    }
    return failures;
  }

  /** The facts that no rule reads, in the catalogue's order. */
  public List<Fact> unread() {
    Set<Fact> read =
        rules.stream().flatMap(rule -> rule.facts().stream()).collect(Collectors.toSet());
    return Catalogue.all().facts().stream().filter(fact -> !read.contains(fact)).toList();
  }

  /** The same rulebook with the words of a translation. */
  RulebookSources in(String code, Translation translation) {
    return new RulebookSources(
        version,
        digest,
        report,
        rules,
        translation.cards(cards),
        cases,
        translation.thresholds(thresholds),
        translation.stories(stories),
        gates,
        outline,
        asOf,
        set,
        newest,
        decisions,
        budgets,
        cardPlaces,
        code);
  }

  /** The canonical DRL of all rules: the only text that the engine compiles. */
  String drl() {
    Map<String, Long> uses =
        rules.stream()
            .flatMap(rule -> rule.when().stream())
            .collect(Collectors.groupingBy(Condition::drl, Collectors.counting()));
    var text = new StringBuilder("package rules;\nimport org.waymark.condition.Facts;\n");
    for (int i = 0; i < rules.size(); i++) {
      String lead =
          rules.get(i).when().stream()
              .map(Condition::drl)
              .max(Comparator.comparing(drl -> uses.getOrDefault(drl, 0L)))
              .filter(drl -> uses.getOrDefault(drl, 0L) >= SHARED)
              .orElse("");
      text.append(rules.get(i).drl(i, lead));
    }
    return text.toString();
  }
}
