package org.waymark.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Rule;
import org.waymark.document.InputException;
import org.waymark.explain.Explanation;
import org.waymark.explain.Interview;
import org.waymark.profile.Profile;
import org.waymark.report.Goal;
import org.waymark.report.Report;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;

/** A question about the advice to one organisation, as the parameters of a request put it. */
interface Inquiry {

  /** The form of a recommendation's id. */
  Pattern RULE = Pattern.compile("[A-Za-z]{3}-[0-9]{1,4}");

  /**
   * Answers it.
   *
   * @throws InputException where it names a rule or chapter that there is not
   */
  Report answer(Rulebook rulebook, Profile profile) throws InputException;

  /** Why a recommendation applies, or why not. */
  static Inquiry why(String rule) {
    return (rulebook, profile) -> why(rulebook, List.of(rulebook.rule(rule)), profile);
  }

  /** The same for one recommendation ({@code rule}) or all of a chapter ({@code chapter}). */
  static Inquiry why(Query query) {
    String rule = query.text("rule", RULE, "a recommendation such as CLD-45");
    String chapter = query.text("chapter");
    if ((rule == null) == (chapter == null)) {
      query.wrong("rule", rule, "expected one of rule=CLD-45 and chapter=CLD");
    }
    return rule != null ? why(rule) : ofChapter(chapter);
  }

  private static Inquiry ofChapter(@Nullable String chapter) {
    return (rulebook, profile) -> {
      List<Rule> rules = chapter == null ? List.of() : rulebook.chapter(chapter);
      if (rules.isEmpty()) {
        throw InputException.of(String.valueOf(chapter), "no chapter and no id begins so");
      }
      return why(rulebook, rules, profile);
    };
  }

  private static Report why(Rulebook rulebook, List<Rule> rules, Profile profile) {
    return Report.why(rulebook, profile, Explanation.of(rulebook, rules, profile));
  }

  /** What to ask next ({@code top}). */
  static Inquiry questions(Query query) {
    int top = query.whole("top", 10, 1, 1000);
    return (rulebook, profile) -> {
      var interview = new Interview(rulebook);
      List<Interview.Question> questions = interview.questions(profile, Set.of());
      return Report.questions(
          rulebook,
          profile,
          questions.subList(0, Math.min(top, questions.size())),
          interview.unsettled(profile).size());
    };
  }

  /**
   * The least change for a goal ({@code clear}, {@code reach} or {@code clearAll}; {@code any}).
   */
  static Inquiry change(Query query) {
    String clear = query.text("clear", RULE, "a recommendation such as CLD-45");
    String reach = query.text("reach", RULE, "a recommendation such as CLD-45");
    Card.Strength clearAll = query.option("clearAll", Card.Strength.class);
    boolean any = query.flag("any", false);
    int goals = (clear == null ? 0 : 1) + (reach == null ? 0 : 1) + (clearAll == null ? 0 : 1);
    if (goals != 1) {
      query.wrong("clear", clear, "expected one of clear=CLD-45, reach=CLD-45 and clearAll=MUST");
    }
    return (rulebook, profile) -> goal(clear, reach, clearAll).report(rulebook, profile, any);
  }

  private static Goal goal(
      @Nullable String clear, @Nullable String reach, Card.@Nullable Strength clearAll) {
    if (clear != null) {
      return new Goal.Clear(clear);
    }
    return reach != null
        ? new Goal.Reach(reach)
        : new Goal.ClearAll(clearAll == null ? Card.Strength.MUST : clearAll);
  }
}
