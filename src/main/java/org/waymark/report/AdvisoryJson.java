package org.waymark.report;

import static org.waymark.report.JsonReport.json;
import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.waymark.advice.Advisory;
import org.waymark.condition.Condition;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.profile.Values;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/**
 * Advisories of one language as JSON. Nine tenths of an advisory are words that every organisation
 * gets: they are turned into the bytes of JSON once, and only copied from then on.
 */
final class AdvisoryJson {

  private static final Map<String, AdvisoryJson> ALL = new ConcurrentHashMap<>();

  /** By the facts' ordinals, their names in quotation marks. */
  private static final byte[][] FACTS =
      Catalogue.all().facts().stream()
          .map(fact -> Utf8.bytes(json(fact.name())))
          .toArray(byte[][]::new);

  private static final byte[] CONDITION = Utf8.bytes("{\"condition\":");
  private static final byte[] SEEN = Utf8.bytes(",\"facts\":{");
  private static final byte[] SEEN_END = Utf8.bytes("}}");
  private static final byte[] EVIDENCE = Utf8.bytes(",\"evidence\":");
  private static final byte[] CAVEATS = Utf8.bytes(",\"caveats\":");
  private static final byte[] SOURCE = Utf8.bytes(",\"source\":{\"report\":");
  private static final byte[] WEIGHT = Utf8.bytes(",\"weight\":");

  private final Language language;
  private final Kept<Card, CardJson> cards = new Kept<>(CardJson::of);
  private final Kept<Threshold, byte[]> thresholds =
      new Kept<>(threshold -> Utf8.bytes(json(JsonReport.threshold(threshold))));
  private final Kept<Story, byte[]> stories =
      new Kept<>(story -> Utf8.bytes(json(JsonReport.story(story))));
  private final Kept<Fact, byte[]> questions = new Kept<>(this::question);
  private final Kept<Condition, byte[]> caveats = new Kept<>(this::caveat);

  private AdvisoryJson(String code) {
    language = Language.of(code);
  }

  /** The writer of a language. */
  static AdvisoryJson in(String code) {
    return ALL.computeIfAbsent(code, AdvisoryJson::new);
  }

  /**
   * What an advisory says of a card whatever the profile, each up to where the profile comes in.
   *
   * @param open the beginning where it may apply, up to what is missing
   * @param start the beginning where it applies, up to what it unlocks
   * @param language its language
   * @param place where it stands in the report, up to the thresholds
   * @param figures its figures, up to the stories
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares them
  private record CardJson(
      byte[] open, byte[] start, byte[] language, byte[] place, byte[] figures) {

    static CardJson of(Card card) {
      return new CardJson(
          part(
              "{",
              members("id", card.id(), "title", card.title(), "strength", card.strength().name()),
              "missing"),
          part(
              "{",
              members(
                  "id",
                  card.id(),
                  "title",
                  card.title(),
                  "chapter",
                  card.chapter(),
                  "strength",
                  card.strength().name(),
                  "kind",
                  card.kind().name(),
                  "advice",
                  card.advice(),
                  "because",
                  card.because(),
                  "firstSteps",
                  card.firstSteps(),
                  "owner",
                  card.owner(),
                  "effort",
                  card.effort().name(),
                  "horizon",
                  card.horizon().name()),
              "unlocks"),
          part(",", members("language", card.language()), "evidence"),
          part(
              ",",
              members("chapter", card.chapter(), "section", card.section()) + "}",
              "thresholds"),
          part(",", members("figures", JsonReport.figures(card.figures())), "stories"));
    }

    private static byte[] part(String before, String members, String next) {
      return Utf8.bytes(before + members + "," + json(next) + ":");
    }
  }

  /** The members of an object, without its braces. */
  private static String members(Object... keysAndValues) {
    String object = json(ordered(keysAndValues));
    return object.substring(1, object.length() - 1);
  }

  private byte[] question(Fact fact) {
    return Utf8.bytes(
        "{"
            + members(
                "fact",
                fact.name(),
                "question",
                language.vocabulary().question(fact),
                "type",
                JsonReport.type(fact))
            + ",\"decides\":");
  }

  private byte[] caveat(Condition unless) {
    return Utf8.bytes(
        "{"
            + members("unless", unless.inWords(), "words", new ConditionWords(language).of(unless))
            + ",\"missing\":");
  }

  /** The advisory as one line with a line break at its end, in UTF-8. */
  byte[] of(Advisory advisory) {
    var out = new Utf8(4096 + 1700 * advisory.recommendations().size());
    new Line(out, advisory).write();
    return out.raw('\n').bytes();
  }

  /** One advisory on its way out. */
  private final class Line {

    private final Utf8 out;
    private final Advisory advisory;
    private final byte[] report;

    Line(Utf8 out, Advisory advisory) {
      this.out = out;
      this.advisory = advisory;
      this.report = Utf8.bytes(json(advisory.report()));
    }

    void write() {
      out.raw("{\"id\":").json(advisory.id());
      out.raw(",\"name\":").json(advisory.name());
      out.raw(",\"profileDigest\":").json(advisory.profileDigest());
      out.raw(",\"rulebook\":").json(JsonReport.rulebook(advisory));
      out.raw(",\"language\":").json(advisory.language());
      out.raw(",\"recommendations\":");
      list(advisory.recommendations(), this::recommendation);
      out.raw(",\"open\":");
      list(advisory.open(), this::open);
      out.raw(",\"openElsewhere\":").json(advisory.openElsewhere());
      if (!advisory.undecided().isEmpty()) {
        out.raw(",\"undecided\":").json(advisory.undecided());
      }
      out.raw(",\"questions\":");
      list(advisory.questions(), this::question);
      out.raw('}');
    }

    private void recommendation(Advisory.Recommendation one) {
      Card card = one.card();
      CardJson words = cards.of(card.id(), card);
      out.raw(words.start()).json(one.unlocks()).raw(words.language());
      list(one.evidence(), this::evidence);
      caveats(card, one.caveats());
      out.raw(SOURCE).raw(report).raw(words.place());
      list(one.thresholds(), it -> out.raw(thresholds.of(it.name(), it)));
      out.raw(words.figures());
      list(one.stories(), story -> out.raw(stories.of(story.id(), story)));
      out.raw('}');
    }

    private void open(Advisory.Open one) {
      Card card = one.card();
      out.raw(cards.of(card.id(), card).open());
      list(one.missing(), this::name);
      out.raw(EVIDENCE);
      list(one.met(), this::evidence);
      caveats(card, one.caveats());
      out.raw('}');
    }

    private void evidence(Advisory.Evidence evidence) {
      out.raw(CONDITION).json(evidence.condition()).raw(SEEN);
      boolean first = true;
      for (Map.Entry<Fact, Value> entry : evidence.facts().entrySet()) {
        if (!first) {
          out.raw(',');
        }
        first = false;
        name(entry.getKey());
        out.raw(':').json(Values.plain(entry.getValue()));
      }
      out.raw(SEEN_END);
    }

    private void caveats(Card card, List<Advisory.Caveat> all) {
      out.raw(CAVEATS);
      list(
          all,
          caveat -> {
            out.raw(caveats.of(card.id(), caveat.unless()));
            list(caveat.missing(), this::name);
            out.raw('}');
          });
    }

    private void question(Advisory.Question question) {
      Fact fact = question.fact();
      out.raw(questions.of(fact.name(), fact)).json(question.decides());
      out.raw(WEIGHT).json(question.weight()).raw('}');
    }

    private void name(Fact fact) {
      out.raw(FACTS[fact.ordinal()]);
    }

    private <T> void list(List<T> all, Consumer<T> write) {
      out.raw('[');
      for (int i = 0; i < all.size(); i++) {
        if (i > 0) {
          out.raw(',');
        }
        write.accept(all.get(i));
      }
      out.raw(']');
    }
  }
}
