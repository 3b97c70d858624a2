package org.waymark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.advice.Advisory;
import org.waymark.advice.Advisory.Recommendation;
import org.waymark.condition.Rule;
import org.waymark.explain.Interview;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.Value;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/** The sentences that the readable formats share, in one language. */
final class Sentences {

  /** From this number of recommendations on, a reader wants an order of work. */
  private static final int LONG = 6;

  /** As many recommendations a reader takes in before they must be grouped. */
  private static final int TOP = 12;

  /** As many recommendations a stage of the roadmap shows with their titles. */
  private static final int STAGE = 5;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final Language language;
  private final FactWords facts;
  private final ConditionWords conditions;

  Sentences(Language language) {
    this.language = language;
    this.facts = new FactWords(language);
    this.conditions = new ConditionWords(language);
  }

  /**
   * Recommendations that stand together.
   *
   * @param heading what they are; empty for those at the top
   */
  record Group(String heading, List<Recommendation> recommendations) {}

  /** A stage of the roadmap: what it is, and what belongs to it. */
  record Stage(String name, List<Recommendation> first, List<Recommendation> more) {}

  private String get(String key, Object... blanks) {
    return language.get(key, blanks);
  }

  String question(Fact fact) {
    return language.vocabulary().question(fact);
  }

  /** How a question is answered in a profile: {@code cloud.providerCount: a whole number …}. */
  String answer(Fact fact) {
    return fact.name() + ": " + facts.expectation(fact);
  }

  /** A recommendation's strength as a tag. */
  Page.Tag tag(Card card) {
    return new Page.Tag(key(card.strength()), strength(card.strength()));
  }

  String strengthAndId(Card card) {
    return strength(card.strength()) + " · " + card.id();
  }

  /**
   * What is said of a recommendation, in order; nothing of it is blank.
   *
   * @param illustrated with the figures and precedents
   */
  List<Page.Item> items(Recommendation one, boolean illustrated) {
    Card card = one.card();
    var items = new ArrayList<Page.Item>();
    items.add(item("why", decided(one.evidence())));
    items.add(item("because", card.because()));
    items.add(item("start", String.join(" ", card.firstSteps())));
    items.add(item("owner", work(card)));
    items.add(item("then", then(one)));
    one.thresholds().forEach(threshold -> items.add(item("limit", threshold(threshold))));
    one.caveats().forEach(caveat -> items.add(item("check", caveat(caveat))));
    if (illustrated) {
      card.figures().forEach(figure -> items.add(item("figure", figure(figure))));
      one.stories().forEach(story -> items.add(item("precedent", story(story))));
    }
    items.add(item("source", source(card)));
    items.removeIf(item -> item.text().isBlank());
    return items;
  }

  private Page.Item item(String key, String text) {
    return new Page.Item(get(key), text);
  }

  /** How firmly a recommendation is put. */
  String strength(Card.Strength strength) {
    return get("strength." + key(strength));
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * How many recommendations apply, by strength: {@code 12 recommendations apply: 3 must, 5 should,
   * 4 could}.
   */
  String count(Advisory advisory) {
    int n = advisory.recommendations().size();
    return n == 0
        ? get("count.none")
        : language.count("count", n, byStrength(advisory.recommendations()));
  }

  private String byStrength(List<Recommendation> recommendations) {
    Map<Card.Strength, Long> by =
        recommendations.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.card().strength(), TreeMap::new, Collectors.counting()));
    return by.entrySet().stream()
        .map(e -> language.count("count." + key(e.getKey()), e.getValue().intValue()))
        .collect(Collectors.joining(", "));
  }

  /**
   * A paragraph for a reader who reads no further: where most of the advice lies, the facts that
   * decided most of it, and what to begin with; empty for an advisory that is read at a glance.
   */
  String summary(Advisory advisory) {
    List<Recommendation> all = advisory.recommendations();
    if (all.size() < LONG) {
      return "";
    }
    var sentences = new ArrayList<String>();
    List<Map.Entry<String, Integer>> chapters = chapters(all);
    sentences.add(
        chapters.size() == 1
            ? get("summary.chapter", chapters.get(0).getKey())
            : get("summary.chapters", most(chapters)));
    String deciding = deciding(all);
    if (!deciding.isEmpty()) {
      sentences.add(get("summary.facts", deciding));
    }
    Recommendation first = all.get(0);
    sentences.add(
        first.unlocks().isEmpty()
            ? get("summary.first", first.card().title(), first.card().id())
            : language.count(
                "summary.first.unlocks",
                first.unlocks().size(),
                first.card().title(),
                first.card().id()));
    long quick =
        all.stream()
            .filter(
                one ->
                    one.card().effort() == Card.Effort.LOW
                        && one.card().horizon() == Card.Horizon.HOP)
            .count();
    if (quick > 0) {
      sentences.add(language.count("summary.quick", (int) quick));
    }
    return String.join(" ", sentences);
  }

  /** The chapters with their number of recommendations, most first. */
  private static List<Map.Entry<String, Integer>> chapters(List<Recommendation> some) {
    var by = new LinkedHashMap<String, Integer>();
    some.forEach(one -> by.merge(one.card().chapter(), 1, Integer::sum));
    return by.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .toList();
  }

  private String most(List<Map.Entry<String, Integer>> chapters) {
    return chapters.stream()
        .limit(3)
        .map(e -> get("summary.chapters.one", e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The three facts, beyond who the organisation is, on which most recommendations rest. */
  private String deciding(List<Recommendation> all) {
    var uses = new LinkedHashMap<Map.Entry<Fact, Value>, Integer>();
    for (Recommendation one : all) {
      seen(one.evidence())
          .forEach(
              (fact, value) -> {
                if (!fact.identity() && !value.isUnsaid()) {
                  uses.merge(Map.entry(fact, value), 1, Integer::sum);
                }
              });
    }
    return uses.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(
            Map.Entry.<Map.Entry<Fact, Value>, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().getKey().ordinal()))
        .limit(3)
        .map(
            entry ->
                get(
                    "summary.facts.one",
                    facts.sentence(entry.getKey().getKey(), entry.getKey().getValue()),
                    entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static Map<Fact, Value> seen(List<Advisory.Evidence> evidence) {
    var seen = new LinkedHashMap<Fact, Value>();
    evidence.forEach(one -> seen.putAll(one.facts()));
    return seen;
  }

  /**
   * A long advisory by the report's three stages, hop, skip and jump; empty for one that is read at
   * a glance.
   */
  List<Stage> roadmap(Advisory advisory) {
    if (advisory.recommendations().size() < LONG) {
      return List.of();
    }
    Map<Card.Horizon, List<Recommendation>> stages =
        advisory.recommendations().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.card().horizon(), TreeMap::new, Collectors.toList()));
    return stages.entrySet().stream()
        .map(
            stage -> {
              List<Recommendation> in = stage.getValue();
              int shown = Math.min(STAGE, in.size());
              return new Stage(
                  get("roadmap." + key(stage.getKey())),
                  in.subList(0, shown),
                  in.subList(shown, in.size()));
            })
        .toList();
  }

  /** The ids of a stage that are not shown with their titles; empty where all are. */
  String more(Stage stage) {
    return stage.more().isEmpty()
        ? ""
        : language.count(
            "roadmap.more",
            stage.more().size(),
            stage.more().stream().map(one -> one.card().id()).collect(Collectors.joining(", ")));
  }

  /**
   * The recommendations as they are read: all in their order where they are few; else the firmest
   * at the top, at most twelve, and the rest by chapter.
   */
  List<Group> groups(Advisory advisory) {
    List<Recommendation> all = advisory.recommendations();
    if (all.size() <= TOP) {
      return List.of(new Group("", all));
    }
    Card.Strength firmest = all.get(0).card().strength();
    List<Recommendation> top =
        all.stream().filter(one -> one.card().strength() == firmest).limit(TOP).toList();
    var chapters = new TreeMap<Integer, Group>();
    for (Recommendation one : all.subList(top.size(), all.size())) {
      String chapter = one.card().chapter();
      chapters
          .computeIfAbsent(
              advisory.chapters().indexOf(chapter), p -> new Group(chapter, new ArrayList<>()))
          .recommendations()
          .add(one);
    }
    var groups = new ArrayList<Group>();
    groups.add(new Group("", top));
    groups.addAll(chapters.values());
    return groups;
  }

  /** How what follows the top is grouped; empty where nothing follows. */
  String grouped(List<Group> groups) {
    if (groups.size() == 1) {
      return "";
    }
    List<Group> chapters = groups.subList(1, groups.size());
    List<Recommendation> rest =
        chapters.stream().flatMap(group -> group.recommendations().stream()).toList();
    return get(
        "grouped",
        byStrength(rest),
        chapters.stream()
            .map(group -> get("elsewhere.chapter", group.recommendations().size(), group.heading()))
            .collect(Collectors.joining(", ")));
  }

  /**
   * The facts that decided, beyond who the organisation is where there are others; one sentence.
   */
  String decided(List<Advisory.Evidence> evidence) {
    Map<Fact, Value> seen = seen(evidence);
    boolean others = seen.keySet().stream().anyMatch(fact -> !fact.identity());
    String words =
        seen.entrySet().stream()
            .filter(entry -> !(others && entry.getKey().identity()) && !entry.getValue().isUnsaid())
            .map(entry -> facts.sentence(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : sentence(words);
  }

  /** Words with a capital and a full stop. */
  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /** Who sees to it, what it takes and when it bears fruit. */
  private String work(Card card) {
    return get(
        "work",
        card.owner(),
        get("effort." + key(card.effort())),
        get("horizon." + key(card.horizon())));
  }

  private String then(Recommendation one) {
    return one.unlocks().isEmpty() ? "" : get("unlocks", some(one.unlocks()));
  }

  /** The first six of many ids. */
  String some(List<String> ids) {
    int shown = Math.min(6, ids.size());
    String first = String.join(", ", ids.subList(0, shown));
    return shown == ids.size() ? first : get("decides.more", first, ids.size() - shown);
  }

  /** The questions that settle most, without those that the shown open recommendations ask. */
  static List<Advisory.Question> furtherQuestions(Advisory advisory, int shown) {
    Set<Fact> asked =
        advisory.open().stream()
            .limit(shown)
            .flatMap(one -> one.missing().stream())
            .collect(Collectors.toSet());
    return advisory.questions().stream()
        .filter(question -> !asked.contains(question.fact()))
        .limit(shown)
        .toList();
  }

  /** A recommendation by its title and id. */
  String quoted(Card card) {
    return get("quoted", card.title()) + " (" + card.id() + ")";
  }

  /** Why a question is asked: what its answer can settle by itself, and how many wait for it. */
  String asks(Rulebook rulebook, Interview.Question question) {
    String waiting = language.count("asks.wait", question.decides().size());
    if (question.settles().isEmpty()) {
      return get("asks.none", waiting, some(question.decides().stream().map(Rule::id).toList()));
    }
    Card first = rulebook.card(question.settles().get(0));
    return language.count(
        "asks.settles",
        question.settles().size(),
        quoted(first),
        question.settles().size() - 1,
        waiting);
  }

  /** The ids that a question decides on. */
  String decides(Advisory.Question question) {
    return some(question.decides());
  }

  String thresholds(List<Threshold> thresholds) {
    return thresholds.stream().map(this::threshold).collect(Collectors.joining("; "));
  }

  String threshold(Threshold threshold) {
    String value = language.inUnit(threshold.value(), threshold.unit());
    return switch (threshold.origin()) {
      case REPORT -> get("threshold.report", value, threshold.reason());
      case PUBLISHED -> get("threshold.published", value, threshold.reason(), threshold.from());
      case JUDGEMENT -> get("threshold.judgement", value, lower(threshold.reason()));
      case SET -> get("threshold.set", value, threshold.reason());
    };
  }

  /** A sentence inside parentheses: without its full stop and capital. */
  private static String lower(String sentence) {
    String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    // A name such as NB-IoT keeps its capitals.
    if (bare.length() > 1 && Character.isUpperCase(bare.charAt(1))) {
      return bare;
    }
    return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
  }

  String source(Card card) {
    return get("quoted", card.chapter())
        + (card.section().isEmpty()
            ? ""
            : ", "
                + card.section().stream()
                    .map(heading -> get("quoted", heading))
                    .collect(Collectors.joining(" › ")));
  }

  String figure(Card.Figure figure) {
    String value =
        NUMBER.matcher(figure.value()).matches()
            ? language.figure(Double.parseDouble(figure.value()))
            : figure.value();
    String unit =
        figure.unit().isEmpty() ? "" : (figure.unit().startsWith("%") ? "" : " ") + figure.unit();
    return value
        + unit
        + ": "
        + figure.what()
        + (figure.source().isEmpty() ? "" : " (" + figure.source() + ")");
  }

  String story(Story story) {
    String place =
        List.of(story.where(), story.when()).stream()
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    String results = story.results().stream().map(this::figure).collect(Collectors.joining("; "));
    return story.who()
        + (place.isEmpty() ? "" : " (" + place + ")")
        + ": "
        + story.did()
        + (results.isEmpty() ? "" : " " + results + ".");
  }

  String caveat(Advisory.Caveat caveat) {
    return get(
        "caveat",
        caveat.missing().stream().map(this::question).collect(Collectors.joining(" ")),
        conditions.of(caveat.unless()));
  }

  String elsewhere(Advisory advisory) {
    int n = advisory.openElsewhere().values().stream().mapToInt(Integer::intValue).sum();
    return n == 0
        ? ""
        : language.count(
            "elsewhere",
            n,
            advisory.openElsewhere().entrySet().stream()
                .map(e -> get("elsewhere.chapter", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", ")));
  }

  /** Which recommendations a fault kept from being decided; empty where none. */
  String undecided(Advisory advisory) {
    List<String> ids = advisory.undecided();
    return ids.isEmpty() ? "" : language.count("undecided", ids.size(), String.join(", ", ids));
  }

  /** How many cards are not in the reader's language yet; empty where all are. */
  String untranslated(Advisory advisory) {
    int n =
        (int)
            advisory.recommendations().stream()
                .filter(one -> !one.card().language().equals(language.code()))
                .count();
    return n == 0 ? "" : language.count("untranslated", n);
  }

  String provenance(Advisory advisory) {
    return provenance(
        advisory.rulebookVersion(),
        advisory.rulebookDigest(),
        advisory.profileDigest(),
        advisory.report(),
        advisory.asOf(),
        advisory.set());
  }

  String provenance(
      String version,
      String digest,
      String profileDigest,
      String report,
      String asOf,
      Map<String, Double> set) {
    return get(
        "provenance",
        version,
        shorten(digest),
        shorten(profileDigest),
        report,
        asOf,
        set.isEmpty() ? "" : get("provenance.set", words(set)));
  }

  private static String words(Map<String, Double> set) {
    return set.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + Numbers.text(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String shorten(String digest) {
    return digest.substring(0, Math.min(digest.length(), "sha256:".length() + 12));
  }
}
