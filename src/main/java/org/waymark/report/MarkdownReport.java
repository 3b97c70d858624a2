package org.waymark.report;

import java.util.List;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;
import org.waymark.rulebook.Card;

/** An advisory as Markdown (CommonMark). */
final class MarkdownReport {

  private static final Texts TEXTS = Texts.english();

  private MarkdownReport() {}

  static String write(Advisory advisory, Style style) {
    var out = new StringBuilder();
    out.append("# ")
        .append(text(TEXTS.get("title", advisory.name())))
        .append("\n\n")
        .append(Sentences.count(advisory))
        .append("\n");
    List<String> roadmap = Sentences.roadmap(advisory);
    if (!roadmap.isEmpty()) {
      out.append('\n');
      roadmap.forEach(stage -> out.append("- ").append(text(stage)).append('\n'));
    }
    for (Advisory.Recommendation one : advisory.recommendations()) {
      Card card = one.card();
      out.append("\n## ").append(text(card.title())).append("\n\n");
      out.append("**")
          .append(card.strength().name())
          .append("** · ")
          .append(card.id())
          .append("\n\n");
      out.append(text(card.advice())).append("\n\n");
      Sentences.items(one, true).forEach(item -> item(out, item.label(), item.text()));
    }
    if (!advisory.open().isEmpty() && style.open() > 0) {
      out.append("\n## " + TEXTS.get("open") + "\n\n");
      advisory.open().stream()
          .limit(style.open())
          .forEach(
              one -> {
                out.append("- **")
                    .append(text(one.card().title()))
                    .append("** (")
                    .append(one.card().strength())
                    .append(", ")
                    .append(one.card().id())
                    .append("): ")
                    .append(text(Sentences.decided(one.met())))
                    .append("\n");
                for (Fact fact : one.missing()) {
                  out.append("  - ").append(text(fact.question())).append('\n');
                }
              });
    }
    List<Advisory.Question> further = Sentences.furtherQuestions(advisory, style.open());
    if (!further.isEmpty()) {
      out.append("\n## " + TEXTS.get("next") + "\n\n");
      further.forEach(
          q ->
              out.append("1. ")
                  .append(text(q.fact().question()))
                  .append(" (`")
                  .append(q.fact().name())
                  .append("`; ")
                  .append(text(TEXTS.get("decides", String.join(", ", q.decides()))))
                  .append(")\n"));
    }
    if (!advisory.openElsewhere().isEmpty()) {
      out.append('\n').append(text(Sentences.elsewhere(advisory))).append('\n');
    }
    return out.append("\n---\n\n")
        .append(text(Sentences.provenance(advisory)))
        .append('\n')
        .toString();
  }

  private static void item(StringBuilder out, String label, String text) {
    if (!text.isBlank()) {
      out.append("- **").append(label).append("**: ").append(text(text)).append('\n');
    }
  }

  /** Text in which no character is Markdown or HTML. */
  private static String text(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("\\s+", " ");
  }
}
