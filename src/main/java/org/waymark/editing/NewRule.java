package org.waymark.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Organisation;
import org.waymark.rulebook.RulebookFiles;

/**
 * A rule that has just begun: its rule, card and cases stand in their files, to be filled in. What
 * is to be filled in begins with TODO, which no rulebook that is opened may hold.
 *
 * @param id its id, the next of its prefix
 * @param files the rulebook with it
 * @param changed the names of the files that it was added to
 */
public record NewRule(String id, RulebookFiles files, List<String> changed) {

  private static final int MOST = 999;

  /**
   * Begins the next rule of a prefix.
   *
   * @param prefix three letters, such as {@code CLD}
   * @throws InputException where no rule has the prefix, or its ids are used up
   */
  public static NewRule begin(RulebookFiles files, String prefix) throws InputException {
    String wanted = prefix.toUpperCase(Locale.ROOT);
    List<Entry> entries = Entries.of(files);
    var known = prefixes(entries.stream().filter(one -> one.kind() == EntryKind.RULE));
    if (!known.contains(wanted)) {
      throw InputException.of(
          prefix,
          "no rule has this prefix, expected one of "
              + String.join(", ", known)
              + Suggestion.didYouMean(wanted, known));
    }
    String id = next(entries, wanted);
    List<Entry> chapter =
        entries.stream()
            .filter(one -> one.kind() == EntryKind.RULE && one.kind().accepts(one.id()))
            .filter(one -> one.id().startsWith(wanted + "-"))
            .toList();
    String kind = kind(chapter);
    RulebookFiles now = Entries.putRule(files, id, rule(id, kind));
    now = Entries.put(now, EntryKind.CARD, id, card(heading(files, last(chapter))));
    now = Entries.put(now, EntryKind.CASES, id, cases(kind));
    Map<String, String> texts = now.texts();
    return new NewRule(
        id,
        now,
        texts.keySet().stream()
            .filter(name -> !Objects.equals(texts.get(name), files.texts().get(name)))
            .toList());
  }

  /** The prefixes of the ids of a kind. */
  static TreeSet<String> prefixes(Stream<Entry> entries) {
    return entries
        .filter(one -> one.kind().accepts(one.id()))
        .map(one -> one.id().substring(0, 3))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An id is given once: a card or a case that lost its rule keeps its number. */
  private static String next(List<Entry> entries, String prefix) throws InputException {
    int highest =
        entries.stream()
            .filter(one -> one.kind() != EntryKind.THRESHOLD && one.kind().accepts(one.id()))
            .filter(one -> one.id().startsWith(prefix + "-"))
            .mapToInt(NewRule::number)
            .max()
            .orElse(0);
    if (highest >= MOST) {
      throw InputException.of(prefix, "has no id left: " + prefix + "-" + MOST + " is the last");
    }
    return String.format(Locale.ROOT, "%s-%02d", prefix, highest + 1);
  }

  private static int number(Entry entry) {
    return Integer.parseInt(entry.id().substring(4));
  }

  private static String last(List<Entry> chapter) {
    return chapter.stream().max(Comparator.comparing(NewRule::number)).orElseThrow().id();
  }

  private static String heading(RulebookFiles files, String id) {
    Entry card = Entries.find(files, EntryKind.CARD, id);
    Node read =
        card == null ? null : DocumentReader.readYaml(card.file(), card.text(), new Problems());
    return read != null && read.at("/" + id + "/chapter") instanceof Node.Scalar scalar
        ? String.valueOf(scalar.value())
        : "TODO: a chapter's heading";
  }

  /** The kind of organisation that the chapter's rules name most. */
  private static String kind(List<Entry> chapter) {
    var uses = new TreeMap<String, Integer>();
    for (Organisation.Kind kind : Organisation.Kind.values()) {
      uses.put(kind.name(), 0);
    }
    for (Entry entry : chapter) {
      uses.replaceAll((kind, count) -> entry.text().contains("Kind." + kind) ? count + 1 : count);
    }
    return uses.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private static String rule(String id, String kind) {
    return """
        // TODO: the advice in a sentence; below, the conditions that must hold.
        rule "%s"
        when
            Organisation( kind == Kind.%s )
        then
        end
        """
        .formatted(id, kind);
  }

  private static Node card(String chapter) {
    return read(
        """
        title: 'TODO: an imperative'
        strength: 'TODO: must, should or could'
        kind: 'TODO: action, decision, criterion or caution'
        section: ['TODO: the headings below the chapter, outermost first']
        advice: 'TODO: what to do'
        because: 'TODO: the reason that the report gives'
        firstSteps: ['TODO: the first step', 'TODO: the second step']
        owner: 'TODO: who sees to it'
        effort: 'TODO: low, medium or high'
        horizon: 'TODO: hop, skip or jump'
        changes: []
        figures: []
        stories: []
        chapter: %s
        """
            .formatted(quoted(chapter)));
  }

  private static Node cases(String kind) {
    String other = kind.equals("REGULATOR") ? "ENTERPRISE" : "REGULATOR";
    return read(
        """
        applies:
          'TODO: who must get the advice': {organisation: {kind: %s}}
        near miss:
          'TODO: who nearly gets it': {organisation: {kind: %s}}
        did not say:
          'TODO: for whom it stays open': {organisation: {}}
        """
            .formatted(kind, other));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static Node read(String yaml) {
    return Objects.requireNonNull(DocumentReader.readYaml("new", yaml, new Problems()));
  }
}
