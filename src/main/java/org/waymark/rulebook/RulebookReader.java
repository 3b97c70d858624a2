package org.waymark.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.condition.Rule;
import org.waymark.condition.RuleReader;
import org.waymark.condition.Terms;
import org.waymark.condition.Verdict;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.ProfileReader;

/** Reads a folder's texts and joins them; what is wrong is added to the problems and left out. */
final class RulebookReader {

  /** Each two alternatives are compared, so these are few. */
  private static final int MAX_ALTERNATIVES = 12;

  private static final int MAX_DECISIONS = 100;
  private static final double MAX_NUMBER = 1e18;

  private final RulebookFiles files;
  private final boolean withCases;
  private final Settings settings;
  private final Problems problems;
  private final Map<String, Node> cardPlaces = new HashMap<>();
  private final List<Threshold> newest = new ArrayList<>();
  private final Map<String, Mapping> documents = new HashMap<>();
  private boolean unread;

  RulebookReader(RulebookFiles files, boolean withCases, Settings settings, Problems problems) {
    this.files = files;
    this.withCases = withCases;
    this.settings = settings;
    this.problems = problems;
  }

  RulebookSources read() {
    FileNames.check(files, problems);
    Form book =
        form(
            "rulebook.yaml",
            "version",
            "report",
            "asOf",
            "languages",
            "budgets",
            "decisions",
            "gates");
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
    var english =
        new RulebookSources(
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
            decisions(book, rules),
            budgets(book),
            Map.copyOf(cardPlaces),
            Settings.ENGLISH);
    if (withCases) {
      translations(book, english);
    }
    return settings.language().equals(Settings.ENGLISH)
        ? english
        : english.in(settings.language(), new Translation(files, settings.language(), problems));
  }

  /** Reads all translations, and looks for what is missing where one is stated to be complete. */
  private void translations(Form book, RulebookSources english) {
    Mapping stated = book.optionalMapping("languages");
    Set<String> languages = new TreeSet<>(Translation.languages(files));
    if (stated != null) {
      languages.addAll(stated.entries().keySet());
    }
    for (String language : languages) {
      var translation = new Translation(files, language, problems);
      english.in(language, translation);
      if (stated != null && stated.entries().containsKey(language)) {
        Form form = new Form(stated, problems, languages.toArray(String[]::new));
        translation.complete(english, form.texts(language), form.at(language));
      }
    }
  }

  private Mapping mapping(String name, String text) {
    return documents.computeIfAbsent(name, n -> Documents.read(n, text, problems));
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
    double number = form.number("value");
    if (Math.abs(number) > MAX_NUMBER) {
      problems.add(
          form.at("value"), "`value`: is larger than any fact can be, expected at most 1e18");
    }
    return new Threshold(
        name,
        number,
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
            "changes",
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
            Settings.ENGLISH,
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
            changes(form),
            figures(form, "figures"),
            told);
    if (cards.putIfAbsent(id, card) != null) {
      problems.add(
          entry.key(), "a second card of " + id + "; the first is in " + cardPlaces.get(id).file());
    }
  }

  private List<Fact> changes(Form form) {
    var changes = new ArrayList<Fact>();
    for (String name : form.texts("changes")) {
      Fact fact = Catalogue.all().fact(name);
      if (fact == null) {
        problems.add(
            form.at("changes"),
            "unknown fact `" + name + "`" + Suggestion.didYouMean(name, Catalogue.all().names()));
      } else {
        changes.add(fact);
      }
    }
    return List.copyOf(changes);
  }

  /** What a card says that following it changes must be something that its rule asks for. */
  private void changes(Rule rule, Card card) {
    Set<Fact> read =
        rule.when().stream()
            .flatMap(condition -> condition.facts().stream())
            .collect(Collectors.toSet());
    card.changes().stream()
        .filter(fact -> !read.contains(fact))
        .forEach(
            fact ->
                problems.add(
                    Objects.requireNonNull(cardPlaces.get(rule.id())),
                    "`changes`: "
                        + fact.name()
                        + " is in no condition of "
                        + rule.id()
                        + ", expected one of "
                        + read.stream()
                            .map(Fact::name)
                            .sorted()
                            .collect(Collectors.joining(", "))));
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
              Verdict expected = Case.KINDS.get(kind);
              if (expected == null) {
                problems.add(
                    group.key(),
                    "unknown kind of case `"
                        + kind
                        + "`"
                        + Suggestion.didYouMean(kind, Case.KINDS.keySet()));
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
    for (String kind : Case.KINDS.keySet()) {
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
      Card card = cards.get(rule.id());
      if (card != null) {
        changes(rule, card);
      }
      if (withCases && !proved.contains(rule.id())) {
        problems.add(rule.file(), rule.line(), 1, rule.id() + " has no cases");
      }
    }
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
                  problems.add(one.place(), "the case is of " + one.rule() + ", which is no rule"));
      Set<String> used =
          rules.stream().flatMap(rule -> rule.thresholds().stream()).collect(Collectors.toSet());
      thresholds.keySet().stream()
          .filter(name -> !used.contains(name))
          .forEach(
              name ->
                  problems.add(
                      Objects.requireNonNull(mapping("thresholds.yaml").entries().get(name)).key(),
                      "no rule compares with the threshold " + name));
    }
  }

  private List<RulebookSources.Decision> decisions(Form book, List<Rule> rules) {
    Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
    var decisions = new ArrayList<RulebookSources.Decision>();
    List<Mapping> stated = book.mappings("decisions");
    if (stated.size() > MAX_DECISIONS) {
      problems.add(
          book.at("decisions"),
          "`decisions`: found " + stated.size() + ", expected at most " + MAX_DECISIONS);
    }
    for (Mapping mapping : stated) {
      Form form = new Form(mapping, problems, "oneOf", "gap");
      List<String> oneOf = form.texts("oneOf");
      for (String id : oneOf) {
        if (!unread && !ids.contains(id)) {
          problems.add(
              form.at("oneOf"), "unknown rule `" + id + "`" + Suggestion.didYouMean(id, ids));
        }
      }
      if (oneOf.size() < 2
          || oneOf.size() > MAX_ALTERNATIVES
          || Set.copyOf(oneOf).size() < oneOf.size()) {
        problems.add(
            form.at("oneOf"),
            "`oneOf`: found "
                + oneOf.size()
                + ", expected 2 to "
                + MAX_ALTERNATIVES
                + " rules, each once");
      }
      decisions.add(new RulebookSources.Decision(oneOf, form.optional("gap"), mapping));
    }
    return List.copyOf(decisions);
  }

  private RulebookSources.Budgets budgets(Form book) {
    Form form =
        new Form(
            book.mapping("budgets"),
            problems,
            "rulesPerFile",
            "comparisonsPerRule",
            "titleCharacters",
            "adviceCharacters",
            "becauseCharacters",
            "stepCharacters");
    return new RulebookSources.Budgets(
        (int) form.number("rulesPerFile"),
        (int) form.number("comparisonsPerRule"),
        (int) form.number("titleCharacters"),
        (int) form.number("adviceCharacters"),
        (int) form.number("becauseCharacters"),
        (int) form.number("stepCharacters"));
  }

  private Gates gates(Form book) {
    var kinds = new LinkedHashMap<String, Set<String>>();
    var industries = new LinkedHashMap<String, Set<String>>();
    book.mapping("gates")
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
