package org.waymark.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.condition.Rule;
import org.waymark.condition.RuleReader;
import org.waymark.condition.Terms;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;

/** Reads a folder's texts and joins them; what is wrong is added to the problems and left out. */
final class RulebookReader {

  private static final double MAX_NUMBER = 1e18;

  private final RulebookFiles files;
  private final boolean withCases;
  private final Settings settings;
  private final Readings readings;
  private final Problems problems;
  private final Map<String, Node> cardPlaces = new HashMap<>();
  private final Map<String, Node> thresholdPlaces = new HashMap<>();
  private final List<Threshold> newest = new ArrayList<>();
  private final Set<String> headings = new HashSet<>();
  private String termsText = "";
  private int comparisons;
  private boolean unread;

  /** Whether there is more than is read: what was read is not joined then. */
  private boolean enough;

  RulebookReader(
      RulebookFiles files,
      boolean withCases,
      Settings settings,
      Readings readings,
      Problems problems) {
    this.files = files.withinLimits(problems);
    this.enough = files.areTooMany();
    this.unread = this.enough;
    this.withCases = withCases;
    this.settings = settings;
    this.readings = readings;
    this.problems = problems;
  }

  /** The rules of a file, and the terms that they use. */
  private record RuleFile(List<Rule> rules, Set<String> terms) {}

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
    outline.paths().forEach(headings::addAll);
    Map<String, Threshold> thresholds = thresholds(outline, asOf);
    Map<String, Story> stories = stories();
    var values = new TreeMap<String, Double>();
    thresholds.forEach((name, threshold) -> values.put(name, threshold.value()));
    Terms terms = terms(values);
    var rules = new ArrayList<Rule>();
    var cards = new LinkedHashMap<String, Card>();
    var cases = new ArrayList<Case>();
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      String name = file.getKey();
      if (isEnough(name)) {
        break;
      }
      if (name.endsWith(".drl") && !RulebookFiles.bare(name).equals("terms.drl")) {
        addRules(rules(name, file.getValue(), values, terms), name, rules);
      } else if (name.endsWith(".cards.yaml")) {
        cards(name, file.getValue(), outline, stories, cards);
      } else if (name.endsWith(".cases.yaml") && withCases) {
        addCases(cases(name, file.getValue()), name, cases);
      }
    }
    if (!unread) {
      terms.reportUnused(problems);
    }
    if (!enough) {
      join(rules, cards, cases, thresholds);
    }
    List<String> chapters = outline.chapters();
    var places = new HashMap<String, Integer>();
    cards.forEach((id, card) -> places.put(id, chapters.indexOf(card.chapter())));
    rules.sort(
        Comparator.comparing((Rule rule) -> places.getOrDefault(rule.id(), -1))
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
    if (withCases && !enough) {
      translations(book, english);
    }
    return settings.language().equals(Settings.ENGLISH)
        ? english
        : english.in(
            settings.language(), new Translation(files, settings.language(), readings, problems));
  }

  /** Reads all translations, and looks for what is missing where one is stated to be complete. */
  private void translations(Form book, RulebookSources english) {
    Mapping stated = book.optionalMapping("languages");
    Set<String> languages = new TreeSet<>(Translation.languages(files));
    if (stated != null) {
      languages.addAll(stated.entries().keySet());
    }
    for (String language :
        atMost(
            Limits.LANGUAGES,
            "languages",
            List.copyOf(languages),
            stated == null ? Mappings.empty(book.file()) : stated)) {
      if (problems.size() >= Limits.PROBLEMS) {
        break;
      }
      var found = Problems.atMost(Limits.PROBLEMS);
      try {
        var translation = new Translation(files, language, readings, found);
        english.in(language, translation);
        if (stated != null && stated.entries().containsKey(language)) {
          Form form = new Form(stated, found, languages.toArray(String[]::new));
          translation.complete(english, Set.copyOf(form.texts(language)), form.at(language));
        }
      } catch (Problems.TooMany e) {
        found.add(
            book.file(),
            0,
            0,
            "the language `"
                + language
                + "` has "
                + Limits.PROBLEMS
                + " problems or more; the rest of it was not read");
      }
      problems.addAll(found.found());
    }
  }

  /** A rule that has just begun says so in the comment above it. */
  private static void unfinished(String name, String text, Problems problems) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.strip().startsWith("//") && Form.isUnfinished(line.strip().substring(2))) {
        problems.add(
            name,
            number,
            line.indexOf('T') + 1,
            "found the comment \"TODO\", expected one that says the advice, and the rule's conditions"
                + " filled in");
      }
    }
  }

  /** Whether so much is wrong that nobody needs to read on. */
  private boolean isEnough(String name) {
    if (problems.size() >= Limits.PROBLEMS && !enough) {
      problems.add(name, 0, 0, "was not read, nor what follows it: so much else is wrong");
      enough = true;
      unread = true;
    }
    return enough;
  }

  private void addRules(List<Rule> read, String name, List<Rule> rules) {
    for (Rule rule : read) {
      comparisons += rule.comparisons();
    }
    if (rules.size() + read.size() > Limits.RULES) {
      tooMany(name, "rules", rules.size() + read.size(), Limits.RULES);
    } else if (comparisons > Limits.COMPARISONS) {
      tooMany(name, "comparisons", comparisons, Limits.COMPARISONS);
    } else {
      rules.addAll(read);
    }
  }

  private void addCases(List<Case> read, String name, List<Case> cases) {
    if (cases.size() + read.size() > Limits.CASES) {
      tooMany(name, "cases", cases.size() + read.size(), Limits.CASES);
    } else {
      cases.addAll(read);
    }
  }

  private void tooMany(String name, String what, int found, int most) {
    problems.add(
        name,
        0,
        0,
        "found "
            + found
            + " "
            + what
            + " with those of the files before it, expected at most "
            + most
            + " in a rulebook");
    enough = true;
    unread = true;
  }

  /** The rules of a file, which depend on the thresholds' values and the terms too. */
  private List<Rule> rules(String name, String text, Map<String, Double> values, Terms terms) {
    int before = problems.size();
    RuleFile read =
        readings.of(
            "rules",
            name,
            text,
            List.of(values, termsText),
            new RuleFile(List.of(), Set.of()),
            problems,
            found -> {
              unfinished(name, text, found);
              Terms own = terms.unused();
              List<Rule> rules = RuleReader.read(name, text, values, own, found);
              return new RuleFile(rules, own.used());
            });
    unread |= problems.size() > before;
    terms.markUsed(read.terms());
    return read.rules();
  }

  private void cards(
      String name,
      String text,
      Outline outline,
      Map<String, Story> stories,
      Map<String, Card> cards) {
    List<String> told = List.copyOf(stories.keySet());
    List<CardReader.Placed> read =
        readings.of(
            "cards",
            name,
            text,
            List.of(outline, told),
            List.of(),
            problems,
            found -> CardReader.read(name, text, outline, told, found));
    for (CardReader.Placed one : read) {
      String id = one.card().id();
      if (cards.putIfAbsent(id, one.card()) == null) {
        cardPlaces.put(id, one.place());
      } else {
        problems.add(
            one.place(), "a second card of " + id + "; the first is in " + place(id).file());
      }
    }
  }

  private List<Case> cases(String name, String text) {
    return readings.of(
        "cases", name, text, "", List.of(), problems, found -> CaseReader.read(name, text, found));
  }

  private Node place(String id) {
    return Objects.requireNonNull(cardPlaces.get(id));
  }

  private Mapping mapping(String name, String text) {
    return readings.of(
        "mapping",
        name,
        text,
        "",
        Mappings.empty(name),
        problems,
        found -> Documents.read(name, text, found));
  }

  private Mapping mapping(String bareName) {
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      if (RulebookFiles.bare(file.getKey()).equals(bareName)) {
        return mapping(file.getKey(), file.getValue());
      }
    }
    if (!enough) {
      problems.add(bareName, 0, 0, "is missing from the folder of rules");
    }
    return new Mapping(bareName, 1, 1, "", Map.of());
  }

  private Form form(String bareName, String... keys) {
    return new Form(mapping(bareName), problems, keys);
  }

  private Terms terms(Map<String, Double> thresholds) {
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      if (RulebookFiles.bare(file.getKey()).equals("terms.drl")) {
        int before = problems.size();
        termsText = file.getValue();
        Terms read =
            readings.of(
                "terms",
                file.getKey(),
                termsText,
                thresholds,
                Terms.none(),
                problems,
                found -> RuleReader.terms(file.getKey(), file.getValue(), thresholds, found));
        unread |= problems.size() > before;
        Terms terms = read.unused();
        terms.markUsed(read.used());
        return terms;
      }
    }
    return Terms.none();
  }

  private <T> List<T> atMost(int most, String what, List<T> items, Node at) {
    return Mappings.atMost(most, what, items, at, problems);
  }

  /** The entries of a file, as many as are read. */
  private Map<String, Node.Entry> entries(String bareName, int most, String what) {
    Mapping mapping = mapping(bareName);
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (String key : atMost(most, what, List.copyOf(mapping.entries().keySet()), mapping)) {
      entries.put(key, Objects.requireNonNull(mapping.entries().get(key)));
    }
    return entries;
  }

  private Outline outline() {
    var paths = new ArrayList<List<String>>();
    Form form = form("outline.yaml", "headings");
    for (Mapping heading :
        atMost(Limits.HEADINGS, "headings", form.mappings("headings"), form.at("headings"))) {
      Form one = new Form(heading, problems, "path");
      List<String> path = atMost(Limits.DEPTH, "levels", one.texts("path"), one.at("path"));
      if (path.isEmpty()) {
        problems.add(heading, "`path`: expected the chapter and the headings below it");
      } else {
        paths.add(path);
      }
    }
    return new Outline(List.copyOf(paths));
  }

  private Map<String, Threshold> thresholds(Outline outline, String asOf) {
    var thresholds = new LinkedHashMap<String, Threshold>();
    entries("thresholds.yaml", Limits.THRESHOLDS, "thresholds")
        .forEach(
            (name, entry) -> {
              if (!name.matches("[A-Z][A-Z0-9_]{2,60}")) {
                problems.add(
                    entry.key(),
                    "found the name `" + name + "`, expected capitals, digits and underscores");
              }
              thresholdPlaces.put(name, entry.key());
              thresholds.put(
                  name, threshold(name, Mappings.of(entry.value(), problems), outline, asOf));
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
    for (Mapping one :
        dated
            ? atMost(Limits.VALUES, "`values`", form.mappings("values"), form.at("values"))
            : List.of(mapping)) {
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
    } else if (!report.isEmpty() && !headings.contains(report)) {
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
    entries("stories.yaml", Limits.STORIES, "stories")
        .forEach(
            (id, entry) -> {
              Form form =
                  new Form(
                      Mappings.of(entry.value(), problems),
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
                      CardReader.figures(form, "results", problems)));
            });
    return stories;
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
                      Objects.requireNonNull(thresholdPlaces.get(name)),
                      "no rule compares with the threshold " + name));
    }
  }

  private List<RulebookSources.Decision> decisions(Form book, List<Rule> rules) {
    Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
    var decisions = new ArrayList<RulebookSources.Decision>();
    for (Mapping mapping :
        atMost(Limits.DECISIONS, "`decisions`", book.mappings("decisions"), book.at("decisions"))) {
      Form form = new Form(mapping, problems, "oneOf", "gap");
      List<String> oneOf =
          atMost(Limits.ALTERNATIVES, "alternatives", form.texts("oneOf"), form.at("oneOf"));
      for (String id : oneOf) {
        if (!unread && !ids.contains(id) && problems.size() < Limits.PROBLEMS) {
          problems.add(
              form.at("oneOf"), "unknown rule `" + id + "`" + Suggestion.didYouMean(id, ids));
        }
      }
      if (oneOf.size() < 2 || Set.copyOf(oneOf).size() < oneOf.size()) {
        problems.add(
            form.at("oneOf"),
            "`oneOf`: found "
                + oneOf.size()
                + ", expected 2 to "
                + Limits.ALTERNATIVES
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
              Form form =
                  new Form(Mappings.of(entry.value(), problems), problems, "kinds", "industries");
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
