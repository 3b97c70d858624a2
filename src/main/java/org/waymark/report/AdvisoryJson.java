package org.waymark.report;

import static org.waymark.report.JsonReport.append;
import static org.waymark.report.JsonReport.json;
import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.profile.Values;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Story;
import org.waymark.rulebook.Threshold;

/**
 * Advisories of one language as JSON. Nine tenths of an advisory are words that every organisation
 * gets: they are turned into JSON once, and only copied from then on.
 */
final class AdvisoryJson {

  private static final Map<String, AdvisoryJson> ALL = new ConcurrentHashMap<>();

  private final Language language;
  private final Kept<Card, CardJson> cards = new Kept<>(CardJson::of);
  private final Kept<Threshold, String> thresholds =
      new Kept<>(threshold -> json(JsonReport.threshold(threshold)));
  private final Kept<Story, String> stories = new Kept<>(story -> json(JsonReport.story(story)));
  private final Kept<Fact, String> questions = new Kept<>(this::question);

  private AdvisoryJson(String code) {
    language = Language.of(code);
  }

  /** The writer of a language. */
  static AdvisoryJson in(String code) {
    return ALL.computeIfAbsent(code, AdvisoryJson::new);
  }

  /**
   * What an advisory says of a card whatever the profile; each part is the members of an object,
   * without its braces.
   *
   * @param open what stands first where it may apply
   * @param start what stands first where it applies
   * @param place where it stands in the report
   * @param figures its figures
   */
  private record CardJson(String open, String start, String place, String figures) {

    static CardJson of(Card card) {
      return new CardJson(
          members("id", card.id(), "title", card.title(), "strength", card.strength().name()),
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
          members("chapter", card.chapter(), "section", card.section()),
          members("figures", JsonReport.figures(card.figures())));
    }
  }

  private static String members(Object... keysAndValues) {
    String object = json(ordered(keysAndValues));
    return object.substring(1, object.length() - 1);
  }

  private String question(Fact fact) {
    return members(
        "fact",
        fact.name(),
        "question",
        language.vocabulary().question(fact),
        "type",
        JsonReport.type(fact));
  }

  /** The advisory as one line with a line break at its end. */
  String of(Advisory advisory) {
    var out = new StringBuilder(4096 + 3000 * advisory.recommendations().size());
    new Line(out, advisory).write();
    return out.append('\n').toString();
  }

  /** One advisory on its way out. */
  private final class Line {

    private final StringBuilder out;
    private final Advisory advisory;

    Line(StringBuilder out, Advisory advisory) {
      this.out = out;
      this.advisory = advisory;
    }

    void write() {
      out.append('{');
      member("id", advisory.id());
      out.append(',');
      member("name", advisory.name());
      out.append(',');
      member("profileDigest", advisory.profileDigest());
      out.append(',');
      member("rulebook", JsonReport.rulebook(advisory));
      out.append(',');
      member("language", advisory.language());
      list(",\"recommendations\":", advisory.recommendations(), this::recommendation);
      list(",\"open\":", advisory.open(), this::open);
      out.append(',');
      member("openElsewhere", advisory.openElsewhere());
      if (!advisory.undecided().isEmpty()) {
        out.append(',');
        member("undecided", advisory.undecided());
      }
      list(",\"questions\":", advisory.questions(), this::question);
      out.append('}');
    }

    private void recommendation(Advisory.Recommendation one) {
      Card card = one.card();
      CardJson words = cards.of(card.id(), card);
      out.append('{').append(words.start()).append(',');
      member("unlocks", one.unlocks());
      out.append(',');
      member("language", card.language());
      list(",\"evidence\":", one.evidence(), this::evidence);
      list(",\"caveats\":", one.caveats(), this::caveat);
      out.append(",\"source\":{");
      member("report", advisory.report());
      out.append(',').append(words.place()).append('}');
      list(
          ",\"thresholds\":",
          one.thresholds(),
          threshold -> out.append(thresholds.of(threshold.name(), threshold)));
      out.append(',').append(words.figures());
      list(",\"stories\":", one.stories(), story -> out.append(stories.of(story.id(), story)));
      out.append('}');
    }

    private void open(Advisory.Open one) {
      out.append('{').append(cards.of(one.card().id(), one.card()).open());
      list(",\"missing\":", one.missing(), fact -> append(out, fact.name()));
      list(",\"evidence\":", one.met(), this::evidence);
      list(",\"caveats\":", one.caveats(), this::caveat);
      out.append('}');
    }

    private void evidence(Advisory.Evidence evidence) {
      out.append('{');
      member("condition", evidence.condition());
      out.append(",\"facts\":{");
      int start = out.length();
      for (Map.Entry<Fact, Value> entry : evidence.facts().entrySet()) {
        if (out.length() > start) {
          out.append(',');
        }
        member(entry.getKey().name(), Values.plain(entry.getValue()));
      }
      out.append("}}");
    }

    private void caveat(Advisory.Caveat caveat) {
      out.append('{');
      member("unless", caveat.unless().inWords());
      out.append(',');
      member("words", new ConditionWords(language).of(caveat.unless()));
      list(",\"missing\":", caveat.missing(), fact -> append(out, fact.name()));
      out.append('}');
    }

    private void question(Advisory.Question question) {
      out.append('{').append(questions.of(question.fact().name(), question.fact())).append(',');
      member("decides", question.decides());
      out.append(',');
      member("weight", question.weight());
      out.append('}');
    }

    private void member(String name, @Nullable Object value) {
      append(out, name);
      out.append(':');
      append(out, value);
    }

    private void member(String name, String value) {
      append(out, name);
      out.append(':');
      append(out, value);
    }

    private <T> void list(String name, List<T> all, Consumer<T> write) {
      out.append(name).append('[');
      for (int i = 0; i < all.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        write.accept(all.get(i));
      }
      out.append(']');
    }
  }
}
