package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.condition.Lexer.Kind;
import org.waymark.condition.Lexer.Token;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/**
 * Lays out a rule file: a pattern a line. Only the spaces between words change, so the meaning
 * cannot.
 */
final class DrlLayout {

  private static final String INDENT = "    ";

  /** The lines of terms, which list many alternatives, are broken before this column. */
  private static final int TERM_WIDTH = 154;

  private static final Set<String> TIGHT_AFTER = Set.of(".", "!", "(");
  private static final Set<String> TIGHT_BEFORE = Set.of(".", ",", ";");
  private static final Set<String> OPERANDS_FOLLOW =
      Set.of("(", ",", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "&&", "||", "!");

  private final String file;
  private final RuleText source;
  private final boolean terms;
  private final Problems problems;
  private final StringBuilder out = new StringBuilder();

  private DrlLayout(String file, RuleText source, Problems problems) {
    this.file = file;
    this.source = source;
    this.terms = RulebookFiles.bare(file).equals("terms.drl");
    this.problems = problems;
  }

  /** The file in its canonical layout; null where its words are not those of a rule file. */
  static @Nullable String format(String file, String text, Problems problems) {
    int before = problems.size();
    RuleText source = RuleText.of(file, text, problems);
    Pieces pieces = RuleText.pieces(file, text, new Problems());
    if (source == null || pieces == null || problems.size() > before) {
      return null;
    }
    var layout = new DrlLayout(file, source, problems);
    layout.file(pieces);
    return problems.size() > before ? null : layout.out.toString().stripTrailing() + "\n";
  }

  private void file(Pieces pieces) {
    int index = head(pieces.all().isEmpty() ? source.text().length() : pieces.all().get(0).start());
    for (int i = 0; i < pieces.all().size(); i++) {
      Piece piece = pieces.all().get(i);
      if (source.starts().get(index) < piece.body()) {
        unexpected(index);
        return;
      }
      if (i > 0) {
        blank();
        comments(index, pieces.all().get(i - 1).end(), piece.start());
      }
      // The rule's own indentation is before it, with or without comment lines.
      lines(source.text().substring(piece.start(), piece.body()).stripTrailing());
      int last = source.last(index, terms);
      rule(index, last, source.text().substring(piece.body(), piece.end()));
      index = last + 1;
    }
    if (source.tokens().get(index).kind() != Kind.END) {
      unexpected(index);
      return;
    }
    int end = pieces.all().isEmpty() ? 0 : pieces.all().get(pieces.all().size() - 1).end();
    if (!pieces.all().isEmpty()) {
      blank();
      comments(index, end, source.text().length());
    }
  }

  private void unexpected(int index) {
    Token token = source.tokens().get(index);
    problems.add(
        file,
        token.line(),
        token.column(),
        "found "
            + token.inWords()
            + ", expected "
            + (terms ? "`query Name()`" : "`rule \"ID\"`")
            + " or the end of the file");
  }

  /** Everything before the first rule: the package and the imports, a line each. */
  private int head(int to) {
    int index = 0;
    String line = "";
    while (source.tokens().get(index).kind() != Kind.END && source.starts().get(index) < to) {
      Token token = source.tokens().get(index);
      if (token.is("package") || token.is("import")) {
        end(line);
        line = "";
        boolean first = index == 0 || !source.tokens().get(index).is("import") || !imports(index);
        if (first && !out.isEmpty() && token.is("import")) {
          blank();
        }
      }
      comments(index, index == 0 ? 0 : source.end(index - 1), source.starts().get(index));
      line += (line.isEmpty() || tight(index) ? "" : " ") + token.text();
      index++;
    }
    end(line);
    if (index > 0) {
      blank();
    }
    comments(index, index == 0 ? 0 : source.end(index - 1), to);
    return index;
  }

  /** Whether an import stands before this one. */
  private boolean imports(int index) {
    return source.tokens().subList(0, index).stream().anyMatch(token -> token.is("import"));
  }

  private void end(String line) {
    if (!line.isEmpty()) {
      out.append(line).append('\n');
    }
  }

  /**
   * The comments before a word, each on lines of its own, with empty lines where there are some.
   */
  private void comments(int index, int from, int to) {
    int at = from;
    boolean any = false;
    for (RuleText.Comment comment : source.comments(index)) {
      if (comment.start() < from || comment.start() >= to) {
        continue;
      }
      if (any && isApart(at, comment.start())) {
        blank();
      }
      lines(source.text().substring(comment.start(), comment.end()));
      at = comment.end();
      any = true;
    }
    if (any && isApart(at, to)) {
      blank();
    }
  }

  private boolean isApart(int from, int to) {
    return source.text().substring(from, to).chars().filter(c -> c == '\n').count() > 1;
  }

  private void lines(String text) {
    text.lines().forEach(line -> out.append(line.strip()).append('\n'));
  }

  private void blank() {
    if (!out.isEmpty() && !out.substring(Math.max(0, out.length() - 2)).equals("\n\n")) {
      out.append('\n');
    }
  }

  /** A rule or term; as it stands where a comment is inside, or where its words are incomplete. */
  private void rule(int first, int last, String asItStands) {
    for (int i = first + 1; i <= last; i++) {
      if (!source.comments(i).isEmpty()) {
        out.append(asItStands.stripTrailing()).append('\n');
        return;
      }
    }
    if (!source.tokens().get(last).is("end")) {
      unexpectedEnd(last + 1);
      return;
    }
    List<List<Integer>> lines = split(first, last);
    if (lines.isEmpty()) {
      return;
    }
    lines.forEach(this::line);
    String comment = asItStands.substring(asItStands.lastIndexOf("end") + 3).strip();
    if (source.end(last) < source.text().length() && comment.startsWith("//")) {
      out.setLength(out.length() - 1);
      out.append(' ').append(comment).append('\n');
    }
  }

  private void unexpectedEnd(int index) {
    Token token = source.tokens().get(index);
    problems.add(
        file, token.line(), token.column(), "found " + token.inWords() + ", expected `end`");
  }

  /** The words of each line: the head, `when`, each pattern, `then` and `end`. */
  private List<List<Integer>> split(int first, int last) {
    var lines = new ArrayList<List<Integer>>();
    int depth = 0;
    var line = new ArrayList<Integer>();
    for (int i = first; i <= last; i++) {
      Token token = source.tokens().get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean alone =
          (depth == 0 && (token.is("when") || token.is("then") || token.is("end")) && !terms)
              || (terms && token.is("end"));
      if (depth < 0 || (alone && depth != 0)) {
        problems.add(
            file,
            token.line(),
            token.column(),
            "found " + token.inWords() + ", expected `(` before");
        return List.of();
      }
      if (alone && !line.isEmpty()) {
        lines.add(List.copyOf(line));
        line.clear();
      }
      line.add(i);
      boolean named = i == first + 1 && !terms;
      if (alone || named || (token.is(")") && depth == 0)) {
        lines.add(List.copyOf(line));
        line.clear();
      }
    }
    if (depth != 0) {
      Token token = source.tokens().get(last);
      problems.add(
          file, token.line(), token.column(), "found " + token.inWords() + ", expected `)`");
      return List.of();
    }
    return lines;
  }

  private void line(List<Integer> words) {
    Token first = source.tokens().get(words.get(0));
    boolean outer =
        first.is("rule")
            || first.is("when")
            || first.is("then")
            || first.is("end")
            || first.is("query");
    int start = out.length();
    out.append(outer ? "" : INDENT);
    for (int i = 0; i < words.size(); i++) {
      int index = words.get(i);
      Token token = source.tokens().get(index);
      String word = token.kind() == Kind.STRING ? '"' + token.text() + '"' : token.text();
      String space = i == 0 || tight(index) ? "" : " ";
      if (terms && token.is("||") && out.length() - start + rest(words, i) > TERM_WIDTH) {
        out.append('\n');
        start = out.length();
        out.append(INDENT).append(INDENT);
        space = "";
      }
      out.append(space).append(word);
    }
    out.append('\n');
  }

  /** The length of an alternative, up to the next one. */
  private int rest(List<Integer> words, int from) {
    int length = 0;
    for (int i = from; i < words.size(); i++) {
      if (i > from && source.tokens().get(words.get(i)).is("||")) {
        break;
      }
      length += source.tokens().get(words.get(i)).text().length() + (tight(words.get(i)) ? 0 : 1);
    }
    return length;
  }

  /** Whether no space stands before a word. */
  private boolean tight(int index) {
    Token token = source.tokens().get(index);
    Token before = source.tokens().get(index - 1);
    if (token.is("(")) {
      return before.is("!")
          || (before.kind() == Kind.NAME
              && !Set.of("in", "memberOf", "not", "exists", "or", "and").contains(before.text()));
    }
    if (token.is(")")) {
      return before.is("(");
    }
    if (before.is("(")) {
      return false;
    }
    if (before.is("-") && index > 1) {
      // A sign belongs to its number, a difference stands between spaces.
      Token earlier = source.tokens().get(index - 2);
      return OPERANDS_FOLLOW.contains(earlier.text()) && earlier.kind() == Kind.SYMBOL;
    }
    return (TIGHT_BEFORE.contains(token.text()) && token.kind() == Kind.SYMBOL)
        || (TIGHT_AFTER.contains(before.text()) && before.kind() == Kind.SYMBOL);
  }
}
