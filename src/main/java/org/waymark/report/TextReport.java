package org.waymark.report;

import java.util.List;
import java.util.regex.Pattern;
import org.waymark.advice.Advisory;
import org.waymark.profile.Fact;

/** An advisory for a terminal. */
final class TextReport {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Texts TEXTS = Texts.english();

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  TextReport(Style style) {
    this.style = style;
  }

  String write(Advisory advisory) {
    line("", bold(advisory.name()) + dim(" (" + advisory.id() + ")"));
    paragraph("", "", Sentences.count(advisory));
    Sentences.roadmap(advisory).forEach(stage -> paragraph("", "  ", stage));
    int number = 0;
    for (Advisory.Recommendation one : advisory.recommendations()) {
      number++;
      blank();
      String lead = number + ". ";
      paragraph(
          lead,
          " ".repeat(lead.length()),
          one.card().title(),
          "  " + one.card().strength() + " · " + one.card().id());
      String indent = " ".repeat(lead.length());
      paragraph(indent, indent, one.card().advice());
      // Figures and precedents are left to the formats with more room.
      Sentences.items(one, false).forEach(item -> labelled(indent, item.label(), item.text()));
    }
    open(advisory);
    blank();
    paragraph("", "", Sentences.provenance(advisory));
    return out.toString();
  }

  private void open(Advisory advisory) {
    if (!advisory.open().isEmpty()) {
      blank();
      heading(TEXTS.get("open"));
      advisory.open().stream()
          .limit(style.open())
          .forEach(
              one -> {
                paragraph(
                    "  - ",
                    "    ",
                    one.card().title(),
                    "  " + one.card().strength() + " · " + one.card().id());
                labelled("    ", TEXTS.get("known"), Sentences.decided(one.met()));
                labelled("    ", TEXTS.get("limit"), Sentences.thresholds(one.thresholds()));
                for (Fact fact : one.missing()) {
                  labelled("    ", TEXTS.get("asked"), fact.question());
                  labelled("    ", "", fact.name() + ": " + fact.expectation());
                }
              });
      if (advisory.open().size() > style.open()) {
        paragraph(
            "  ",
            "  ",
            TEXTS.get("open.more", advisory.open().size() - style.open(), advisory.open().size()));
      }
    }
    List<Advisory.Question> further = Sentences.furtherQuestions(advisory, style.open());
    if (!further.isEmpty()) {
      blank();
      heading(TEXTS.get("next"));
      further.forEach(
          question -> {
            paragraph("  - ", "    ", question.fact().question());
            paragraph(
                "    ",
                "    ",
                question.fact().name()
                    + ": "
                    + question.fact().expectation()
                    + "; "
                    + TEXTS.get("decides", decides(question)));
          });
    }
    if (!advisory.openElsewhere().isEmpty()) {
      blank();
      paragraph("", "", Sentences.elsewhere(advisory));
    }
  }

  private static String decides(Advisory.Question question) {
    int shown = Math.min(6, question.decides().size());
    String some = String.join(", ", question.decides().subList(0, shown));
    return shown == question.decides().size()
        ? some
        : TEXTS.get("decides.more", some, question.decides().size() - shown);
  }

  private void heading(String text) {
    wrap("", 0, text, text.length());
  }

  private void labelled(String indent, String label, String text) {
    if (!text.isBlank()) {
      wrap(
          indent + dim(label) + " ".repeat(Math.max(1, 9 - label.length())),
          indent.length() + Math.max(label.length() + 1, 9),
          text);
    }
  }

  private void paragraph(String first, String indent, String text) {
    wrap(first, indent.length(), text);
  }

  private void paragraph(String first, String indent, String title, String tail) {
    wrap(first, indent.length(), title + tail, title.length());
  }

  private void wrap(String first, int indent, String text) {
    wrap(first, indent, text, 0);
  }

  /** Wraps at the width; the first characters, as many as given, are bold. */
  private void wrap(String first, int indent, String text, int boldChars) {
    var line = new StringBuilder();
    int room = Math.max(20, style.width() - indent);
    int done = 0;
    boolean firstLine = true;
    for (String word : SPACE.split(text.strip(), 0)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        emit(firstLine ? first : " ".repeat(indent), line.toString(), boldChars - done);
        done += line.length() + 1;
        firstLine = false;
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    emit(firstLine ? first : " ".repeat(indent), line.toString(), boldChars - done);
  }

  private void emit(String lead, String line, int boldChars) {
    int n = Math.max(0, Math.min(boldChars, line.length()));
    line(lead, n == 0 ? line : bold(line.substring(0, n)) + dim(line.substring(n)));
  }

  private void line(String lead, String text) {
    out.append(lead).append(text).append('\n');
  }

  private void blank() {
    out.append('\n');
  }

  private String bold(String text) {
    return style.colour() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private String dim(String text) {
    return style.colour() && !text.isEmpty() ? "\u001B[2m" + text + "\u001B[0m" : text;
  }
}
