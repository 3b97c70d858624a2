package org.waymark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.advice.Advisory;
import org.waymark.advice.Values;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.Value;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/** The sentences that the readable formats share. */
final class Sentences {

  private static final Texts TEXTS = Texts.english();

  /** From this number of recommendations on, a reader wants an order of work. */
  private static final int LONG = 6;

  private Sentences() {}

  /** A label and what stands beside it. */
  record Item(String label, String text) {}

  /**
   * What is said of a recommendation, in order; nothing of it is blank.
   *
   * @param illustrated with the figures and precedents
   */
  static List<Item> items(Advisory.Recommendation one, boolean illustrated) {
    Card card = one.card();
    var items = new ArrayList<Item>();
    items.add(item("why", decided(one.evidence())));
    items.add(item("because", card.because()));
    items.add(item("start", String.join(" ", card.firstSteps())));
    items.add(item("owner", work(card)));
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

  private static Item item(String key, String text) {
    return new Item(TEXTS.get(key), text);
  }

  static String strength(Card.Strength strength) {
    return strength.name().toLowerCase(Locale.ROOT);
  }

  /**
   * How many recommendations apply, by strength: {@code 12 recommendations apply: 3 must, 5 should,
   * 4 could}.
   */
  static String count(Advisory advisory) {
    int n = advisory.recommendations().size();
    if (n == 0) {
      return TEXTS.get("count.none");
    }
    Map<Card.Strength, Long> by =
        advisory.recommendations().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.card().strength(), TreeMap::new, Collectors.counting()));
    return TEXTS.count(
        "count",
        n,
        by.entrySet().stream()
            .map(e -> e.getValue() + " " + strength(e.getKey()))
            .collect(Collectors.joining(", ")));
  }

  /**
   * A long advisory by the report's three stages, hop, skip and jump, with the ids of each; empty
   * for one that is read at a glance.
   */
  static List<String> roadmap(Advisory advisory) {
    if (advisory.recommendations().size() < LONG) {
      return List.of();
    }
    Map<Card.Horizon, List<String>> stages =
        advisory.recommendations().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.card().horizon(),
                    TreeMap::new,
                    Collectors.mapping(one -> one.card().id(), Collectors.toList())));
    return stages.entrySet().stream()
        .map(
            stage ->
                TEXTS.get(
                    "roadmap." + stage.getKey().name().toLowerCase(Locale.ROOT),
                    String.join(", ", stage.getValue())))
        .toList();
  }

  /**
   * The facts that decided, beyond who the organisation is where there are others; one sentence.
   */
  static String decided(List<Advisory.Evidence> evidence) {
    Map<Fact, Value> facts = new LinkedHashMap<>();
    evidence.forEach(one -> facts.putAll(one.facts()));
    boolean others = facts.keySet().stream().anyMatch(fact -> !fact.identity());
    String words =
        facts.entrySet().stream()
            .filter(entry -> !(others && entry.getKey().identity()) && !entry.getValue().isUnsaid())
            .map(entry -> Values.sentence(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /** Who sees to it, what it takes and when it bears fruit. */
  private static String work(Card card) {
    return TEXTS.get(
        "work",
        card.owner(),
        card.effort().name().toLowerCase(Locale.ROOT),
        TEXTS.get("horizon." + card.horizon().name().toLowerCase(Locale.ROOT)));
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

  static String thresholds(List<Threshold> thresholds) {
    return thresholds.stream().map(Sentences::threshold).collect(Collectors.joining("; "));
  }

  static String threshold(Threshold threshold) {
    String unit =
        threshold.unit().equals("ratio")
            ? ""
            : threshold.unit().equals("percent") ? "%" : " " + threshold.unit();
    String value = Numbers.text(threshold.value()) + unit;
    return switch (threshold.origin()) {
      case REPORT -> TEXTS.get("threshold.report", value, threshold.reason());
      case PUBLISHED ->
          TEXTS.get("threshold.published", value, threshold.reason(), threshold.from());
      case JUDGEMENT -> TEXTS.get("threshold.judgement", value, lower(threshold.reason()));
      case SET -> TEXTS.get("threshold.set", value, threshold.reason());
    };
  }

  /** A sentence inside parentheses: without its full stop and capital. */
  private static String lower(String sentence) {
    String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
  }

  static String source(Card card) {
    return "“"
        + card.chapter()
        + "”"
        + (card.section().isEmpty() ? "" : ", “" + String.join("” › “", card.section()) + "”");
  }

  static String figure(Card.Figure figure) {
    String unit =
        figure.unit().isEmpty() ? "" : (figure.unit().startsWith("%") ? "" : " ") + figure.unit();
    return figure.value()
        + unit
        + ": "
        + figure.what()
        + (figure.source().isEmpty() ? "" : " (" + figure.source() + ")");
  }

  static String story(Story story) {
    String place =
        List.of(story.where(), story.when()).stream()
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    return story.who() + (place.isEmpty() ? "" : " (" + place + ")") + ": " + story.did();
  }

  static String caveat(Advisory.Caveat caveat) {
    return TEXTS.get(
        "caveat",
        caveat.missing().stream().map(Fact::question).collect(Collectors.joining(" ")),
        caveat.words());
  }

  static String elsewhere(Advisory advisory) {
    int n = advisory.openElsewhere().values().stream().mapToInt(Integer::intValue).sum();
    return n == 0
        ? ""
        : TEXTS.count(
            "elsewhere",
            n,
            advisory.openElsewhere().entrySet().stream()
                .map(e -> TEXTS.get("elsewhere.chapter", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", ")));
  }

  static String provenance(Advisory advisory) {
    return TEXTS.get(
        "provenance",
        advisory.rulebookVersion(),
        shorten(advisory.rulebookDigest()),
        shorten(advisory.profileDigest()),
        advisory.report(),
        advisory.asOf(),
        advisory.set().isEmpty() ? "" : TEXTS.get("provenance.set", set(advisory)));
  }

  private static String set(Advisory advisory) {
    return advisory.set().entrySet().stream()
        .map(entry -> entry.getKey() + " = " + Numbers.text(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String shorten(String digest) {
    return digest.substring(0, Math.min(digest.length(), "sha256:".length() + 12));
  }
}
