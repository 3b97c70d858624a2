package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Lexer;
import org.waymark.condition.Lexer.Kind;
import org.waymark.condition.Lexer.Token;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/**
 * A rule file's words, each with its place in the text, and the comments between them.
 *
 * @param text the file's text
 * @param tokens the words, the last of them the end
 * @param starts where each word begins in the text
 */
record RuleText(String text, List<Token> tokens, List<Integer> starts) {

  /** A comment in the text; whether it runs to the end of its line. */
  record Comment(int start, int end, boolean line) {}

  /** Reads a text; null where it cannot be cut into words. */
  static @Nullable RuleText of(String file, String text, Problems problems) {
    List<Token> tokens = Lexer.tokens(file, text, problems);
    var lines = new ArrayList<Integer>();
    lines.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines.add(i + 1);
    }
    var starts = new ArrayList<Integer>();
    for (Token token : tokens) {
      starts.add(
          token.kind() == Kind.END
              ? text.length()
              : lines.get(token.line() - 1) + token.column() - 1);
    }
    var read = new RuleText(text, tokens, List.copyOf(starts));
    // The lexer gives up on what is too large or too deep, and says so.
    return tokens.size() == 1
            && read.comments(0).stream().mapToInt(Comment::end).max().orElse(0)
                < text.stripTrailing().length()
        ? null
        : read;
  }

  /** Where a word ends, behind the closing quote of a text. */
  int end(int index) {
    Token token = tokens.get(index);
    int quotes = token.kind() == Kind.STRING ? 2 : 0;
    return Math.min(text.length(), starts.get(index) + token.text().length() + quotes);
  }

  /** The comments between a word and the one before it. */
  List<Comment> comments(int index) {
    var comments = new ArrayList<Comment>();
    int at = index == 0 ? 0 : end(index - 1);
    int to = starts.get(index);
    while (at < to) {
      boolean line = text.startsWith("//", at);
      if (line || text.startsWith("/*", at)) {
        int end = text.indexOf(line ? "\n" : "*/", at + (line ? 0 : 2));
        end = end < 0 ? to : Math.min(to, line ? end : end + 2);
        comments.add(new Comment(at, end, line));
        at = end;
      } else {
        at++;
      }
    }
    return comments;
  }

  static @Nullable Pieces pieces(String file, String text, Problems problems) {
    RuleText read = of(file, text, problems);
    if (read == null) {
      return null;
    }
    boolean terms = RulebookFiles.bare(file).equals("terms.drl");
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i + 1 < read.tokens.size(); i++) {
      if (read.begins(i, terms)) {
        int last = read.last(i, terms);
        pieces.add(
            new Piece(
                read.tokens.get(i + 1).text(),
                read.commentStart(i),
                read.starts.get(i),
                read.closed(last)));
        i = last;
      }
    }
    return new Pieces(file, text, List.copyOf(pieces));
  }

  /** Whether a rule, or a term, begins with this word. */
  boolean begins(int index, boolean terms) {
    Token token = tokens.get(index);
    Token next = tokens.get(Math.min(index + 1, tokens.size() - 1));
    return terms
        ? token.is("query") && next.kind() == Kind.NAME
        : token.is("rule") && next.kind() == Kind.STRING;
  }

  /** The last word of what begins here: its {@code end}, or the one before the next that begins. */
  int last(int index, boolean terms) {
    for (int i = index + 2; i < tokens.size(); i++) {
      if (tokens.get(i).is("end")) {
        return i;
      }
      if (tokens.get(i).kind() == Kind.END || begins(i, terms)) {
        return i - 1;
      }
    }
    return tokens.size() - 2;
  }

  /** Where the comment lines directly above a word begin; the word itself where there are none. */
  private int commentStart(int index) {
    int start = starts.get(index);
    int line = Pieces.lineStart(text, start);
    if (!text.substring(line, start).isBlank()) {
      return start;
    }
    List<Comment> comments = comments(index);
    for (int i = comments.size() - 1; i >= 0; i--) {
      Comment comment = comments.get(i);
      int itsLine = Pieces.lineStart(text, comment.start());
      if (!comment.line()
          || comment.end() + 1 != line
          || !text.substring(itsLine, comment.start()).isBlank()) {
        break;
      }
      line = itsLine;
    }
    return line;
  }

  /**
   * The end of a word's line where nothing but a comment follows on it; the word's end otherwise.
   */
  private int closed(int index) {
    int end = end(index);
    int lineEnd = Pieces.lineEnd(text, end);
    String rest = text.substring(end, lineEnd).strip();
    return rest.isEmpty() || rest.startsWith("//") ? lineEnd : end;
  }
}
