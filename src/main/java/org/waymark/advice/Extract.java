package org.waymark.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.document.InputException;
import org.waymark.document.Suggestion;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;

/** A part of an advisory. */
public final class Extract {

  private Extract() {}

  /**
   * Only what belongs to some chapters and is firm enough.
   *
   * @param chapter how their headings, or the prefix of their ids, begin; empty for all
   * @param strength the least strength
   * @throws InputException where no chapter begins so
   */
  public static Advisory of(Advisory all, Rulebook rulebook, String chapter, Card.Strength strength)
      throws InputException {
    if (chapter.isEmpty() && strength == Card.Strength.COULD) {
      return all;
    }
    List<Card> chapterCards =
        rulebook.rules().stream()
            .map(rulebook::card)
            .filter(card -> card.belongsTo(chapter))
            .toList();
    if (chapterCards.isEmpty()) {
      List<String> chapters = rulebook.outline().chapters();
      throw InputException.of(
          chapter, "no chapter and no id begins so" + Suggestion.didYouMean(chapter, chapters));
    }
    Set<String> chapters = chapterCards.stream().map(Card::chapter).collect(Collectors.toSet());
    Set<String> wanted =
        chapterCards.stream()
            .filter(card -> card.strength().compareTo(strength) <= 0)
            .map(Card::id)
            .collect(Collectors.toSet());
    return new Advisory(
        all.id(),
        all.name(),
        all.language(),
        all.profileDigest(),
        all.rulebookVersion(),
        all.rulebookDigest(),
        all.asOf(),
        all.set(),
        all.report(),
        all.chapters(),
        all.recommendations().stream().filter(r -> wanted.contains(r.card().id())).toList(),
        all.open().stream().filter(o -> wanted.contains(o.card().id())).toList(),
        all.openElsewhere().entrySet().stream()
            .filter(e -> chapters.contains(e.getKey()))
            .collect(
                Collectors.toMap(
                    e -> e.getKey(), e -> e.getValue(), (a, b) -> a, LinkedHashMap::new)),
        all.undecided().stream().filter(wanted::contains).toList(),
        all.questions().stream()
            .map(question -> question.onlyOn(wanted))
            .filter(question -> !question.decides().isEmpty())
            .toList());
  }
}
