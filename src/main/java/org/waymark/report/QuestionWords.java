package org.waymark.report;

import java.util.ArrayList;
import org.waymark.explain.Interview;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Rulebook;

/** How an interview asks: the question, why it is asked, and the answers to choose from. */
public final class QuestionWords {

  private final Language language;
  private final Sentences sentences;
  private final FactWords facts;
  private final int width;

  /** Words in a language, wrapped at a width in characters. */
  public QuestionWords(Language language, int width) {
    this.language = language;
    this.sentences = new Sentences(language);
    this.facts = new FactWords(language);
    this.width = width;
  }

  /** What an answer may be, for somebody whose answer was not understood. */
  public String expectation(Fact fact) {
    return fact.options().isEmpty() || fact.options().size() > Fact.MANY_OPTIONS
        ? facts.expectation(fact)
        : language.get(
            fact.type() == Fact.Type.LIST ? "ask.expect.list" : "ask.expect.choice",
            fact.options().size());
  }

  /**
   * A question with a prompt at its end.
   *
   * @param number how many questions were asked, this one included
   * @param open how many recommendations are open
   */
  public String ask(Rulebook rulebook, Interview.Question question, int number, int open) {
    Fact fact = question.fact();
    var out = new StringBuilder();
    line(out, "", language.get("ask.number", number, open));
    line(out, "", sentences.question(fact));
    String help = language.vocabulary().help(fact);
    if (!help.isEmpty()) {
      line(out, "  ", help);
    }
    line(out, "  ", language.get("asks") + ": " + sentences.asks(rulebook, question));
    if (!fact.options().isEmpty() && fact.options().size() <= Fact.MANY_OPTIONS) {
      int n = 0;
      for (Fact.Option option : fact.options()) {
        n++;
        line(out, "  ", n + ". " + language.vocabulary().option(fact, option));
      }
    } else if (fact.type() != Fact.Type.FLAG) {
      line(out, "  ", facts.expectation(fact));
    }
    String hint =
        switch (fact.type()) {
          case FLAG -> "ask.hint.flag";
          case NUMBER -> "ask.hint.number";
          case CHOICE -> "ask.hint.choice";
          case LIST -> "ask.hint.list";
        };
    line(out, "  ", language.get(hint));
    return out.append("> ").toString();
  }

  private void line(StringBuilder out, String indent, String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(indent);
    for (String word : text.strip().split(" +", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
    lines.forEach(one -> out.append(one).append('\n'));
  }
}
