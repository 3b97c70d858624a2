package org.waymark.editing;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.condition.Lexer;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;

/** Whether two layouts of a file say the same: the same words or values, and the same comments. */
final class Faithful {

  private static final Pattern DRL_COMMENT = Pattern.compile("//[^\n]*");
  private static final Pattern YAML_COMMENT = Pattern.compile("(?m)^[ \t]*#[^\n]*");

  private Faithful() {}

  static boolean isSame(String name, String before, String after) {
    if (name.endsWith(".drl")) {
      return words(before).equals(words(after))
          && comments(DRL_COMMENT, before).equals(comments(DRL_COMMENT, after));
    }
    Node one = DocumentReader.read(name, before, new Problems());
    Node other = DocumentReader.read(name, after, new Problems());
    return one != null
        && other != null
        && Objects.equals(one.plain(), other.plain())
        && comments(YAML_COMMENT, before).equals(comments(YAML_COMMENT, after));
  }

  private static List<String> words(String text) {
    return Lexer.tokens("x.drl", text, new Problems()).stream()
        .map(token -> token.kind() + " " + token.text())
        .toList();
  }

  private static List<String> comments(Pattern form, String text) {
    Stream<MatchResult> found = form.matcher(text).results();
    return found.map(comment -> comment.group().strip()).toList();
  }
}
