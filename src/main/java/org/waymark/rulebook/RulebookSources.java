package org.waymark.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.RuleReader;
import org.waymark.condition.Terms;
import org.waymark.condition.Verdict;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Flag;
import org.waymark.profile.Numbers;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;

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
    List<Decision> decisions) {

  /**
   * Recommendations of which at most one applies to an organisation: alternatives.
   *
   * @param ids the ids of the rules
   * @param place where it is stated
   */
  public record Decision(List<String> ids, Node place) {}

  /** A condition that leads as many rules as this is worth a decision of its own. */
  private static final int SHARED = 4;

  private static final Map<String, Verdict> KINDS_OF_CASE =
      new LinkedHashMap<>(
          Map.of(
              "applies",
              Verdict.APPLIES,
              "near miss",
              Verdict.DOES_NOT_APPLY,
              "did not say",
              Verdict.OPEN));

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
    return new Reader(files, withCases, settings, problems).read();
  }

  /** Runs the cases and reports each whose verdict is not the one it names. */
  public void prove(Problems problems) {
    Map<String, Rule> byId =
        rules.stream().collect(Collectors.toMap(Rule::id, rule -> rule, (a, b) -> a));
    for (Case one : cases) {
      Rule rule = byId.get(one.rule());
      if (rule != null) {
        Verdict verdict = rule.on(new Facts(one.profile(), 0));
        if (verdict != one.expected()) {
          problems.add(
              one.place(),
              "the verdict of "
                  + one.rule()
                  + " is "
                  + inWords(verdict)
                  + ", expected "
                  + inWords(one.expected())
                  + ": "
                  + one.name());
        }
      }
    }
    exclude(problems, byId);
  }

  /**
   * Reports alternatives that apply together: to a case of the one, filled up or overruled by a
   * case of the other.
   */
  private void exclude(Problems problems, Map<String, Rule> byId) {
    for (Decision decision : decisions) {
      for (String first : decision.ids()) {
        for (String second : decision.ids()) {
          Rule one = byId.get(first);
          Rule other = byId.get(second);
          if (one != null && other != null && first.compareTo(second) < 0) {
            both(one, other)
                .ifPresent(
                    profile ->
                        problems.add(
                            decision.place(),
                            first
                                + " and "
                                + second
                                + " exclude each other, but both apply where "
                                + said(profile)));
          }
        }
      }
    }
  }

  private Optional<Profile> both(Rule one, Rule other) {
    for (Profile first : applies(one)) {
      for (Profile second : applies(other)) {
        for (Profile joined : List.of(first.filledUpBy(second), second.filledUpBy(first))) {
          Facts facts = new Facts(joined, 0);
          if (one.on(facts) == Verdict.APPLIES && other.on(facts) == Verdict.APPLIES) {
            return Optional.of(joined);
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Profile> applies(Rule rule) {
    return cases.stream()
        .filter(one -> one.rule().equals(rule.id()) && one.expected() == Verdict.APPLIES)
        .map(Case::profile)
        .toList();
  }

  private static String said(Profile profile) {
    return profile.said().stream()
        .map(fact -> fact.name() + " is " + plain(profile.value(fact)))
        .collect(Collectors.joining(", "));
  }

  /** A known value as a profile gives it. */
  private static String plain(Value value) {
    if (value instanceof Flag flag) {
      return flag == Flag.YES ? "true" : "false";
    }
    if (value instanceof Quantity quantity) {
      return Numbers.text(quantity.lower());
    }
    return value instanceof Choice<?> choice
        ? choice.possible().iterator().next().name()
        : ((Selection<?>) value).includes().toString();
  }

  private static String inWords(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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

  private static final class Reader {
    private final RulebookFiles files;
    private final boolean withCases;
    private final Settings settings;
    private final Problems problems;
    private final Map<String, Node> cardPlaces = new HashMap<>();
    private final List<Threshold> newest = new ArrayList<>();
    private boolean unread;

    Reader(RulebookFiles files, boolean withCases, Settings settings, Problems problems) {
      this.files = files;
      this.withCases = withCases;
      this.settings = settings;
      this.problems = problems;
    }

    RulebookSources read() {
      Form book = form("rulebook.yaml", "version", "report", "asOf", "decisions", "gates");
      String version = book.text("version");
      Outline outline = outline();
      String asOf =
          settings.asOf() == null
              ? date(book, "asOf", book.text("asOf"))
              : settings.asOf().toString();
      Map<String, Threshold> thresholds = thresholds(outline, asOf);
      Map<String, Story> stories = stories();
      Map<String, Double> values =
          thresholds.values().stream().collect(Collectors.toMap(Threshold::name, Threshold::value));
      Terms terms = terms(values);
      var rules = new ArrayList<Rule>();
      var cards = new LinkedHashMap<String, Card>();
      var cases = new ArrayList<Case>();
      files
          .texts()
          .forEach(
              (name, text) -> {
                if (name.endsWith(".drl") && !RulebookFiles.bare(name).equals("terms.drl")) {
                  int before = problems.size();
                  rules.addAll(RuleReader.read(name, text, values, terms, problems));
                  unread |= problems.size() > before;
                } else if (name.endsWith(".cards.yaml")) {
                  mapping(name, text)
                      .entries()
                      .forEach((id, entry) -> card(id, entry, outline, stories, cards));
                } else if (name.endsWith(".cases.yaml") && withCases) {
                  mapping(name, text).entries().forEach((id, entry) -> cases(id, entry, cases));
                }
              });
      if (!unread) {
        terms.reportUnused(problems);
      }
      join(rules, cards, cases, thresholds);
      rules.sort(
          Comparator.comparing(
                  (Rule rule) ->
                      cards.containsKey(rule.id())
                          ? outline.chapters().indexOf(cards.get(rule.id()).chapter())
                          : -1)
              .thenComparing(Rule::id));
      return new RulebookSources(
          version,
          files.digest(),
          book.text("report"),
          List.copyOf(rules),
          cards,
          List.copyOf(cases),
          thresholds,
          stories,
          gates(book),
          outline,
          asOf,
          settings.set(),
          List.copyOf(newest),
          decisions(book, rules));
    }

    private Mapping mapping(String name, String text) {
      Node node = DocumentReader.read(name, text, problems);
      if (node instanceof Mapping mapping) {
        return mapping;
      }
      if (node != null) {
        problems.add(node, "found " + node.inWords() + ", expected a mapping from ids");
      }
      return new Mapping(name, 1, 1, "", Map.of());
    }

    private Mapping mapping(String bareName) {
      for (Map.Entry<String, String> file : files.texts().entrySet()) {
        if (RulebookFiles.bare(file.getKey()).equals(bareName)) {
          return mapping(file.getKey(), file.getValue());
        }
      }
      problems.add(bareName, 0, 0, "is missing from the folder of rules");
      return new Mapping(bareName, 1, 1, "", Map.of());
    }

    private Form form(String bareName, String... keys) {
      return new Form(mapping(bareName), problems, keys);
    }

    private Terms terms(Map<String, Double> thresholds) {
      for (Map.Entry<String, String> file : files.texts().entrySet()) {
        if (RulebookFiles.bare(file.getKey()).equals("terms.drl")) {
          int before = problems.size();
          Terms terms = RuleReader.terms(file.getKey(), file.getValue(), thresholds, problems);
          unread |= problems.size() > before;
          return terms;
        }
      }
      return Terms.none();
    }

    private Mapping child(Node node) {
      if (node instanceof Mapping mapping) {
        return mapping;
      }
      problems.add(node, "found " + node.inWords() + ", expected a mapping");
      return new Mapping(node.file(), node.line(), node.column(), node.pointer(), Map.of());
    }

    private Outline outline() {
      var paths = new ArrayList<List<String>>();
      for (Mapping heading : form("outline.yaml", "headings").mappings("headings")) {
        paths.add(new Form(heading, problems, "path").texts("path"));
      }
      return new Outline(List.copyOf(paths));
    }

    private Map<String, Threshold> thresholds(Outline outline, String asOf) {
      var thresholds = new LinkedHashMap<String, Threshold>();
      mapping("thresholds.yaml")
          .entries()
          .forEach(
              (name, entry) -> {
                if (!name.matches("[A-Z][A-Z0-9_]{2,60}")) {
                  problems.add(
                      entry.key(),
                      "found the name `" + name + "`, expected capitals, digits and underscores");
                }
                thresholds.put(name, threshold(name, child(entry.value()), outline, asOf));
              });
      settings
          .set()
          .forEach(
              (name, value) -> {
                Threshold old = thresholds.get(name);
                if (!Double.isFinite(value)) {
                  problems.add("--set", 0, 0, name + ": found " + value + ", expected a number");
                } else if (old == null) {
                  problems.add(
                      "--set",
                      0,
                      0,
                      "unknown threshold `"
                          + name
                          + "`"
                          + Suggestion.didYouMean(name, thresholds.keySet()));
                } else {
                  thresholds.put(
                      name,
                      new Threshold(
                          name,
                          value,
                          old.unit(),
                          old.what(),
                          Threshold.Origin.SET,
                          Numbers.text(old.value()),
                          "",
                          ""));
                }
              });
      return thresholds;
    }

    /** The value that holds on a day: the last that has begun, or else the first. */
    private Threshold threshold(String name, Mapping mapping, Outline outline, String asOf) {
      boolean dated = mapping.get("values") != null;
      Form form =
          dated
              ? new Form(mapping, problems, "unit", "what", "values")
              : new Form(
                  mapping, problems, "value", "unit", "what", "report", "published", "judgement");
      String unit = form.text("unit");
      String what = form.text("what");
      var values = new ArrayList<Threshold>();
      for (Mapping one : dated ? form.mappings("values") : List.of(mapping)) {
        values.add(
            value(
                name,
                unit,
                what,
                dated
                    ? new Form(
                        one, problems, "value", "from", "until", "report", "published", "judgement")
                    : form,
                outline));
      }
      if (values.isEmpty()) {
        problems.add(mapping, "`values`: expected at least one");
        return new Threshold(name, 0, unit, what, Threshold.Origin.JUDGEMENT, "", "", "");
      }
      newest.add(values.get(values.size() - 1));
      Threshold holds = values.get(0);
      for (int i = 1; i < values.size(); i++) {
        if (values.get(i).from().compareTo(values.get(i - 1).from()) <= 0) {
          problems.add(mapping, "`values`: expected them in the order of their `from`, each later");
        }
        if (values.get(i).from().compareTo(asOf) <= 0) {
          holds = values.get(i);
        }
      }
      return holds;
    }

    private Threshold value(String name, String unit, String what, Form form, Outline outline) {
      String report = form.optional("report");
      String published = form.optional("published");
      String judgement = form.optional("judgement");
      List<String> given =
          List.of(report, published, judgement).stream().filter(s -> !s.isEmpty()).toList();
      if (given.size() != 1) {
        problems.add(
            form.at("value"),
            "expected one of `report`, the heading that gives the number, `published`, another"
                + " source, and `judgement`, the reason");
      } else if (!report.isEmpty()
          && outline.paths().stream().noneMatch(path -> path.contains(report))) {
        problems.add(
            form.at("report"),
            "\""
                + report
                + "\" is no heading of the report"
                + Suggestion.didYouMean(
                    report,
                    outline.paths().stream().map(path -> path.get(path.size() - 1)).toList()));
      }
      return new Threshold(
          name,
          form.number("value"),
          unit,
          what,
          !report.isEmpty()
              ? Threshold.Origin.REPORT
              : published.isEmpty() ? Threshold.Origin.JUDGEMENT : Threshold.Origin.PUBLISHED,
          given.isEmpty() ? "" : given.get(0),
          date(form, "from", form.optional("from")),
          date(form, "until", form.optional("until")));
    }

    private String date(Form form, String key, String text) {
      if (!text.isEmpty()) {
        try {
          LocalDate.parse(text);
        } catch (DateTimeParseException e) {
          problems.add(
              form.at(key),
              "`" + key + "`: found \"" + text + "\", expected a day such as 2025-12-31");
          return "";
        }
      }
      return text;
    }

    private Map<String, Story> stories() {
      var stories = new LinkedHashMap<String, Story>();
      mapping("stories.yaml")
          .entries()
          .forEach(
              (id, entry) -> {
                Form form =
                    new Form(
                        child(entry.value()),
                        problems,
                        "title",
                        "who",
                        "where",
                        "when",
                        "did",
                        "results");
                stories.put(
                    id,
                    new Story(
                        id,
                        form.text("title"),
                        form.text("who"),
                        form.optional("where"),
                        form.optional("when"),
                        form.text("did"),
                        figures(form, "results")));
              });
      return stories;
    }

    private List<Card.Figure> figures(Form form, String key) {
      return form.mappings(key).stream()
          .map(mapping -> new Form(mapping, problems, "value", "unit", "what", "source"))
          .map(
              f ->
                  new Card.Figure(
                      f.value("value"), f.optional("unit"), f.text("what"), f.optional("source")))
          .toList();
    }

    private void card(
        String id,
        Node.Entry entry,
        Outline outline,
        Map<String, Story> stories,
        Map<String, Card> cards) {
      Form form =
          new Form(
              child(entry.value()),
              problems,
              "title",
              "strength",
              "kind",
              "chapter",
              "section",
              "advice",
              "because",
              "firstSteps",
              "owner",
              "effort",
              "horizon",
              "figures",
              "stories");
      String chapter = form.text("chapter");
      List<String> section = form.texts("section");
      if (!outline.chapters().contains(chapter)) {
        problems.add(
            form.at("chapter"),
            "\""
                + chapter
                + "\" is no chapter of the report"
                + Suggestion.didYouMean(chapter, outline.chapters()));
      } else if (!outline.has(chapter, section)) {
        problems.add(
            form.at("section"),
            "`"
                + String.join(" / ", section)
                + "` is no section of \""
                + chapter
                + "\""
                + (section.isEmpty()
                    ? ""
                    : Suggestion.didYouMean(
                        section.get(section.size() - 1), outline.headings(chapter))));
      }
      List<String> told = form.texts("stories");
      for (String story : told) {
        if (!stories.containsKey(story)) {
          problems.add(
              form.at("stories"),
              "unknown story `" + story + "`" + Suggestion.didYouMean(story, stories.keySet()));
        }
      }
      cardPlaces.putIfAbsent(id, entry.key());
      Card card =
          new Card(
              id,
              form.text("title"),
              form.constant("strength", Card.Strength.class),
              form.constant("kind", Card.Kind.class),
              chapter,
              section,
              form.text("advice"),
              form.text("because"),
              firstSteps(form),
              form.text("owner"),
              form.constant("effort", Card.Effort.class),
              form.constant("horizon", Card.Horizon.class),
              figures(form, "figures"),
              told);
      if (cards.putIfAbsent(id, card) != null) {
        problems.add(
            entry.key(),
            "a second card of " + id + "; the first is in " + cardPlaces.get(id).file());
      }
    }

    private List<String> firstSteps(Form form) {
      List<String> steps = form.texts("firstSteps");
      if (steps.size() < 2 || steps.size() > 3) {
        problems.add(
            form.at("firstSteps"),
            "`firstSteps`: found " + steps.size() + ", expected two or three steps");
      }
      return steps;
    }

    private void cases(String id, Node.Entry entry, List<Case> cases) {
      var seen = new TreeSet<String>();
      child(entry.value())
          .entries()
          .forEach(
              (kind, group) -> {
                Verdict expected = KINDS_OF_CASE.get(kind);
                if (expected == null) {
                  problems.add(
                      group.key(),
                      "unknown kind of case `"
                          + kind
                          + "`"
                          + Suggestion.didYouMean(kind, KINDS_OF_CASE.keySet()));
                  return;
                }
                child(group.value())
                    .entries()
                    .forEach(
                        (name, one) -> {
                          seen.add(kind);
                          cases.add(
                              new Case(
                                  id,
                                  name,
                                  expected,
                                  ProfileReader.readPart(name, one.value(), problems),
                                  one.key()));
                        });
              });
      for (String kind : List.of("applies", "near miss", "did not say")) {
        if (!seen.contains(kind)) {
          problems.add(entry.key(), id + " has no case `" + kind + "`, expected at least one");
        }
      }
    }

    private void join(
        List<Rule> rules,
        Map<String, Card> cards,
        List<Case> cases,
        Map<String, Threshold> thresholds) {
      var ids = new LinkedHashSet<String>();
      Set<String> proved = cases.stream().map(Case::rule).collect(Collectors.toSet());
      for (Rule rule : rules) {
        if (!ids.add(rule.id())) {
          problems.add(
              rule.file(), rule.line(), 1, "a second rule " + rule.id() + "; ids are given once");
        }
        if (!cards.containsKey(rule.id())) {
          problems.add(
              rule.file(),
              rule.line(),
              1,
              rule.id() + " has no card" + Suggestion.didYouMean(rule.id(), List.of()));
        }
        if (withCases && !proved.contains(rule.id())) {
          problems.add(rule.file(), rule.line(), 1, rule.id() + " has no cases");
        }
      }
      same(rules);
      // A rule that could not be read has been reported already; its card is not an orphan.
      if (!unread) {
        cards.keySet().stream()
            .filter(id -> !ids.contains(id))
            .forEach(
                id ->
                    problems.add(
                        Objects.requireNonNull(cardPlaces.get(id)),
                        "the card " + id + " has no rule"));
        cases.stream()
            .filter(one -> !ids.contains(one.rule()))
            .forEach(
                one ->
                    problems.add(
                        one.place(), "the case is of " + one.rule() + ", which is no rule"));
        Set<String> used =
            rules.stream().flatMap(rule -> rule.thresholds().stream()).collect(Collectors.toSet());
        thresholds.keySet().stream()
            .filter(name -> !used.contains(name))
            .forEach(
                name ->
                    problems.add(
                        Objects.requireNonNull(mapping("thresholds.yaml").entries().get(name))
                            .key(),
                        "no rule compares with the threshold " + name));
      }
    }

    private List<Decision> decisions(Form book, List<Rule> rules) {
      Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
      var decisions = new ArrayList<Decision>();
      for (Mapping mapping : book.mappings("decisions")) {
        Form form = new Form(mapping, problems, "oneOf");
        List<String> oneOf = form.texts("oneOf");
        for (String id : oneOf) {
          if (!unread && !ids.contains(id)) {
            problems.add(
                form.at("oneOf"), "unknown rule `" + id + "`" + Suggestion.didYouMean(id, ids));
          }
        }
        decisions.add(new Decision(oneOf, mapping));
      }
      return List.copyOf(decisions);
    }

    /** Two rules with the same conditions say two things to the same organisations. */
    private void same(List<Rule> rules) {
      var seen = new HashMap<String, Rule>();
      for (Rule rule : rules) {
        String conditions =
            rule.when().stream().map(Condition::drl).sorted().toList()
                + " unless "
                + rule.unless().stream().map(Condition::drl).sorted().toList();
        Rule first = seen.putIfAbsent(conditions, rule);
        if (first != null) {
          problems.add(
              rule.file(),
              rule.line(),
              1,
              rule.id() + " has the same conditions as " + first.id() + ", expected others");
        }
      }
    }

    private Gates gates(Form book) {
      var kinds = new LinkedHashMap<String, Set<String>>();
      var industries = new LinkedHashMap<String, Set<String>>();
      child(book.at("gates"))
          .entries()
          .forEach(
              (section, entry) -> {
                if (!Catalogue.all().sections().containsKey(section)) {
                  problems.add(
                      entry.key(),
                      "unknown section `"
                          + section
                          + "`"
                          + Suggestion.didYouMean(section, Catalogue.all().sections().keySet()));
                  return;
                }
                Form form = new Form(child(entry.value()), problems, "kinds", "industries");
                gate(form, "kinds", "organisation.kind", section, kinds);
                gate(form, "industries", "organisation.industry", section, industries);
              });
      return new Gates(kinds, industries);
    }

    private void gate(
        Form form, String key, String factName, String section, Map<String, Set<String>> gates) {
      List<String> allowed = form.texts(key);
      List<String> known = Objects.requireNonNull(Catalogue.all().fact(factName)).optionNames();
      for (String value : allowed) {
        if (!known.contains(value)) {
          problems.add(
              form.at(key),
              "unknown value `" + value + "` of " + factName + Suggestion.didYouMean(value, known));
        }
      }
      if (!allowed.isEmpty()) {
        gates.put(section, Set.copyOf(allowed));
      }
    }
  }
}
