package org.waymark.editing;

import static org.waymark.report.JsonReport.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.profile.Fact;
import org.waymark.profile.Value;
import org.waymark.profile.Values;
import org.waymark.report.ConditionWords;
import org.waymark.report.Language;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Settings;

/** What the reports on edits have in common, for programs; its words are English. */
final class EditJson {

  private static final ConditionWords WORDS = new ConditionWords(Language.of(Settings.ENGLISH));

  private EditJson() {}

  static Map<String, @Nullable Object> edition(Edition.Name edition) {
    return ordered(
        "version", edition.version(), "digest", edition.digest(), "asOf", edition.asOf());
  }

  static Map<String, @Nullable Object> rule(
      String id, @Nullable Card before, @Nullable Card after) {
    Card card = after == null ? before : after;
    return ordered(
        "id",
        id,
        "title",
        card == null ? "" : card.title(),
        "chapter",
        card == null ? "" : card.chapter(),
        "strengthBefore",
        before == null ? null : before.strength().name(),
        "strengthAfter",
        after == null ? null : after.strength().name());
  }

  static @Nullable Map<String, @Nullable Object> condition(@Nullable Condition condition) {
    return condition == null
        ? null
        : ordered(
            "condition",
            condition.inWords(),
            "words",
            WORDS.of(condition),
            "thresholds",
            List.copyOf(condition.thresholds()));
  }

  static Map<String, @Nullable Object> facts(Map<Fact, Value> facts) {
    Map<String, @Nullable Object> json = ordered();
    facts.forEach((fact, value) -> json.put(fact.name(), Values.plain(value)));
    return json;
  }
}
