package org.waymark.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules and terms of a file as words, without comments and layout. */
final class DrlText {

  private static final Pattern WORD =
      Pattern.compile(
          "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|//[^\\n]*+|/\\*.*?\\*/|\\s++|[\\w$.]++|.",
          Pattern.DOTALL);

  private DrlText() {}

  /** The words of each rule and term, from its keyword to its {@code end}. */
  static Map<EntryChanges.Id, List<String>> blocks(String text) {
    var blocks = new LinkedHashMap<EntryChanges.Id, List<String>>();
    List<String> block = new ArrayList<>();
    for (String word : words(text)) {
      if (!block.isEmpty() || word.equals("rule") || word.equals("query")) {
        block.add(word);
      }
      if (word.equals("end")) {
        if (block.size() > 1) {
          blocks.put(id(block), List.copyOf(block));
        }
        block = new ArrayList<>();
      }
    }
    return blocks;
  }

  private static EntryChanges.Id id(List<String> block) {
    return new EntryChanges.Id(
        block.get(0).equals("rule") ? EntryChanges.RULE : EntryChanges.TERM,
        block.get(1).replace("\"", ""));
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    WORD.matcher(text)
        .results()
        .map(match -> match.group())
        .filter(word -> !word.isBlank() && !word.startsWith("//") && !word.startsWith("/*"))
        .forEach(words::add);
    return words;
  }

  /** The names that are used as terms are: followed by a parenthesis. */
  static Set<String> called(List<String> words) {
    var called = new TreeSet<String>();
    for (int i = 2; i < words.size() - 1; i++) {
      if (words.get(i + 1).equals("(") && Character.isUpperCase(words.get(i).charAt(0))) {
        called.add(words.get(i));
      }
    }
    return called;
  }
}
