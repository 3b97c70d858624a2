package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Condition;
import org.waymark.profile.Fact;
import org.waymark.profile.Numbers;
import org.waymark.profile.Profile;
import org.waymark.report.ConditionWords;
import org.waymark.report.FactWords;
import org.waymark.report.Language;
import org.waymark.report.ReasonWords;
import org.waymark.rulebook.Card;

/** What the reports on edits have in common, for readers. */
final class EditWords {

  /** The characters of a text that are shown where it changed. */
  private static final int SHOWN = 300;

  private final Language language;
  private final ConditionWords conditions;
  private final ReasonWords reasons;
  private final FactWords facts;

  EditWords(Language language) {
    this.language = language;
    this.conditions = new ConditionWords(language);
    this.reasons = new ReasonWords(language);
    this.facts = new FactWords(language);
  }

  // -- conditions --

  /** Changes of conditions, a sentence each, without a full stop. */
  List<String> conditions(List<ConditionChange> changes) {
    return changes.stream().map(one -> change(one, "edit.condition.")).toList();
  }

  /** Changes of exceptions, a sentence each, without a full stop. */
  List<String> exceptions(List<ConditionChange> changes) {
    return changes.stream().map(one -> change(one, "edit.exception.")).toList();
  }

  private String change(ConditionChange one, String key) {
    if (one.before() == null || one.after() == null) {
      Condition there = Objects.requireNonNull(one.before() == null ? one.after() : one.before());
      return language.get(key + one.kind().name(), conditions.of(there));
    }
    return language.get(key + "CHANGED", became(one, one.before(), one.after()));
  }

  /** What became of a condition: {@code size: medium or large became large}. */
  private String became(ConditionChange one, Condition before, Condition after) {
    if (!one.parts().isEmpty()) {
      return language.get(
          before instanceof Condition.And ? "edit.parts.all" : "edit.parts.any",
          one.parts().stream()
              .map(part -> change(part, "edit.part."))
              .collect(Collectors.joining("; ")));
    }
    String was = conditions.of(before);
    String is = conditions.of(after);
    if (was.equals(is)) {
      return language.get(
          "edit.became", was + limits(before.thresholds()), is + limits(after.thresholds()));
    }
    Fact fact = subject(before, after);
    return fact == null
        ? language.get("edit.became", was, is)
        : language.get(
            "edit.became.of",
            language.vocabulary().label(fact),
            reasons.needed(before),
            reasons.needed(after));
  }

  private String limits(Set<String> thresholds) {
    return " ("
        + (thresholds.isEmpty() ? language.get("value.none") : String.join(", ", thresholds))
        + ")";
  }

  /**
   * The one fact that two conditions are about, where its label says it; null where it does not.
   */
  private @Nullable Fact subject(Condition before, Condition after) {
    Set<Fact> one = before.facts();
    if (one.size() != 1 || !one.equals(after.facts())) {
      return null;
    }
    Fact fact = one.iterator().next();
    return fact.type() == Fact.Type.FLAG ? null : fact;
  }

  // -- values --

  /** Fields that changed, a sentence each, without a full stop. */
  List<String> fields(List<Change> changes) {
    return changes.stream().map(this::field).toList();
  }

  private String field(Change change) {
    String key =
        change.before() == null
            ? "edit.field.ADDED"
            : change.after() == null ? "edit.field.REMOVED" : "edit.field.CHANGED";
    String field =
        language.get(key, path(change.path()), value(change.before()), value(change.after()));
    return change.path().isEmpty()
        ? value(change.after() == null ? change.before() : change.after())
        : field;
  }

  /** A pointer as people say it: {@code firstSteps 2}. */
  private static String path(String pointer) {
    var path = new ArrayList<String>();
    for (String token : pointer.split("/", -1)) {
      if (token.matches("[0-9]{1,9}")) {
        path.add(String.valueOf(Integer.parseInt(token) + 1));
      } else if (!token.isEmpty()) {
        path.add(token.replace("~1", "/").replace("~0", "~"));
      }
    }
    return String.join(" ", path);
  }

  private String value(@Nullable Object value) {
    String text = text(value);
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end) + " …";
  }

  private String text(@Nullable Object value) {
    if (value instanceof Double number) {
      return Numbers.text(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof String text ? language.get("quoted", text) : String.valueOf(value);
  }

  /** What a case says. */
  String facts(Profile profile) {
    return profile.said().stream()
        .map(fact -> facts.sentence(fact, profile.value(fact)))
        .collect(Collectors.joining("; "));
  }

  // -- rules --

  /** Its title and how firmly it is put, before and after where that differs. */
  String tail(String id, @Nullable Card before, @Nullable Card after) {
    var strengths =
        Stream.of(before, after)
            .filter(Objects::nonNull)
            .map(card -> strength(card.strength()))
            .distinct()
            .toList();
    return String.join(" → ", strengths) + " · " + id;
  }

  String strength(Card.Strength strength) {
    return language.get("strength." + strength.name().toLowerCase(Locale.ROOT));
  }

  /** The first twelve of many ids. */
  String some(List<String> ids) {
    int shown = Math.min(12, ids.size());
    String first = String.join(", ", ids.subList(0, shown));
    return shown == ids.size() ? first : language.get("decides.more", first, ids.size() - shown);
  }

  /** Which editions were compared. */
  String footer(Edition.Name before, Edition.Name after) {
    return language.get(
        "edit.footer",
        before.version(),
        shorten(before.digest()),
        before.asOf(),
        after.version(),
        shorten(after.digest()),
        after.asOf());
  }

  private static String shorten(String digest) {
    return digest.substring(0, Math.min(digest.length(), "sha256:".length() + 12));
  }
}
