package org.waymark.editing;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.condition.Lexer.Kind;
import org.waymark.condition.Lexer.Token;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/** Looks whether a text is one rule and nothing else. */
final class RuleEntry {

  private RuleEntry() {}

  /** The text without empty lines around it, ended by a line feed. */
  static String checked(String id, String drl) throws InputException {
    String text =
        drl.replace("\r\n", "\n")
                .lines()
                .dropWhile(String::isBlank)
                .collect(Collectors.joining("\n"))
                .stripTrailing()
            + "\n";
    var problems = new Problems();
    RuleText read = RuleText.of(id, text, problems);
    if (read != null) {
      shape(id, read, problems);
      comments(id, read, problems);
    }
    problems.throwIfAny();
    return text;
  }

  private static void shape(String id, RuleText read, Problems problems) {
    List<Token> tokens = read.tokens();
    Token first = tokens.get(0);
    if (!read.begins(0, false)) {
      at(id, first, "found " + first.inWords() + ", expected `rule \"" + id + "\"`", problems);
      return;
    }
    Token name = tokens.get(1);
    if (!name.text().equals(id)) {
      at(id, name, "found the rule name " + name.inWords() + ", expected \"" + id + "\"", problems);
    }
    int last = read.last(0, false);
    if (!tokens.get(last).is("end")) {
      at(id, tokens.get(last + 1), "the rule has no `end`", problems);
    } else if (tokens.get(last + 1).kind() != Kind.END) {
      Token more = tokens.get(last + 1);
      at(id, more, "found " + more.inWords() + " behind the rule, expected one rule", problems);
    }
  }

  /** Comments must be such that they belong to the rule when the file is read again. */
  private static void comments(String id, RuleText read, Problems problems) {
    Pieces pieces = RuleText.pieces(id + ".drl", read.text(), new Problems());
    if (!problems.isEmpty() || pieces == null || pieces.all().isEmpty()) {
      return;
    }
    Piece piece = pieces.all().get(0);
    if (piece.start() > 0 || piece.end() < read.text().length()) {
      boolean above = piece.start() > 0;
      problems.add(
          id,
          above ? 1 : pieces.line(piece.end()),
          1,
          above
              ? "found text apart from the rule, expected comment lines (//) directly above it"
              : "found text behind the rule, expected nothing");
    }
  }

  private static void at(String id, Token token, String message, Problems problems) {
    problems.add(id, token.line(), token.column(), message);
  }
}
