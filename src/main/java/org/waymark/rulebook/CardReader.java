package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;

/** Reads the cards of one file. */
final class CardReader {

  private final Outline outline;
  private final List<String> chapters;
  private final Set<String> stories;
  private final Problems problems;

  private CardReader(Outline outline, List<String> stories, Problems problems) {
    this.outline = outline;
    this.chapters = outline.chapters();
    this.stories = new LinkedHashSet<>(stories);
    this.problems = problems;
  }

  /** A card with the place of its id. */
  record Placed(Card card, Node place) {}

  /**
   * Reads the cards of a file, in their order.
   *
   * @param outline the headings that a card may name
   * @param stories the ids of the stories that a card may name
   * @param problems takes everything that is wrong
   */
  static List<Placed> read(
      String name, String text, Outline outline, List<String> stories, Problems problems) {
    var reader = new CardReader(outline, stories, problems);
    var cards = new ArrayList<Placed>();
    Documents.read(name, text, problems)
        .entries()
        .forEach((id, entry) -> cards.add(new Placed(reader.card(id, entry), entry.key())));
    return List.copyOf(cards);
  }

  private Card card(String id, Node.Entry entry) {
    Form form =
        new Form(
            Mappings.of(entry.value(), problems),
            problems,
            "title",
            "strength",
            "kind",
            "chapter",
            "section",
            "advice",
            "because",
            "firstSteps",
            "owner",
            "effort",
            "horizon",
            "changes",
            "figures",
            "stories");
    String chapter = form.text("chapter");
    List<String> section = texts(form, "section");
    if (!chapters.contains(chapter)) {
      problems.add(
          form.at("chapter"),
          "\""
              + chapter
              + "\" is no chapter of the report"
              + Suggestion.didYouMean(chapter, chapters));
    } else if (!outline.has(chapter, section)) {
      problems.add(
          form.at("section"),
          "`"
              + String.join(" / ", section)
              + "` is no section of \""
              + chapter
              + "\""
              + (section.isEmpty()
                  ? ""
                  : Suggestion.didYouMean(
                      section.get(section.size() - 1), outline.headings(chapter))));
    }
    List<String> told = texts(form, "stories");
    for (String story : told) {
      if (!stories.contains(story)) {
        problems.add(
            form.at("stories"),
            "unknown story `" + story + "`" + Suggestion.didYouMean(story, stories));
      }
    }
    return new Card(
        id,
        Settings.ENGLISH,
        form.text("title"),
        form.constant("strength", Card.Strength.class),
        form.constant("kind", Card.Kind.class),
        chapter,
        section,
        form.text("advice"),
        form.text("because"),
        firstSteps(form),
        form.text("owner"),
        form.constant("effort", Card.Effort.class),
        form.constant("horizon", Card.Horizon.class),
        changes(form),
        figures(form, "figures", problems),
        told);
  }

  private List<Fact> changes(Form form) {
    var changes = new ArrayList<Fact>();
    for (String name : texts(form, "changes")) {
      Fact fact = Catalogue.all().fact(name);
      if (fact == null) {
        problems.add(
            form.at("changes"),
            "unknown fact `" + name + "`" + Suggestion.didYouMean(name, Catalogue.all().names()));
      } else {
        changes.add(fact);
      }
    }
    return List.copyOf(changes);
  }

  static List<Card.Figure> figures(Form form, String key, Problems problems) {
    return Mappings.atMost(
            Limits.ITEMS, "`" + key + "`", form.mappings(key), form.at(key), problems)
        .stream()
        .map(mapping -> new Form(mapping, problems, "value", "unit", "what", "source"))
        .map(
            f ->
                new Card.Figure(
                    f.value("value"), f.optional("unit"), f.text("what"), f.optional("source")))
        .toList();
  }

  private List<String> firstSteps(Form form) {
    List<String> steps = form.texts("firstSteps");
    // What is still to be filled in has been reported.
    if (form.at("firstSteps") instanceof Node.Sequence given
        && given.items().size() > steps.size()) {
      return steps;
    }
    if (steps.size() < 2 || steps.size() > 3) {
      problems.add(
          form.at("firstSteps"),
          "`firstSteps`: found " + steps.size() + ", expected two or three steps");
    }
    return steps;
  }

  private List<String> texts(Form form, String key) {
    return Mappings.atMost(Limits.ITEMS, "`" + key + "`", form.texts(key), form.at(key), problems);
  }
}
