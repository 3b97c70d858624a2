package org.waymark.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.waymark.rulebook.RulebookFiles;

/** Edits of the shipped rules as people make them, good and bad. */
final class RandomEdits {

  /** The kinds of file, by the ends of their names. */
  static final List<String> KINDS =
      List.of(
          ".drl",
          ".cards.yaml",
          ".cases.yaml",
          "thresholds.yaml",
          "terms.drl",
          "outline.yaml",
          "stories.yaml",
          "rulebook.yaml",
          ".cards.es.yaml",
          "stories.es.yaml",
          "thresholds.es.yaml");

  private static final List<String> WORDS =
      List.of(
          "true", "false", "CLD-01", "IOT-07", "and", "&&", "||", "{", ")", "\"", "- ", ": ", "0");

  private final Random random;

  RandomEdits(long seed) {
    this.random = new Random(seed);
  }

  /** The texts with another text of one file. */
  static RulebookFiles changed(RulebookFiles files, String name, UnaryOperator<String> edit) {
    var texts = new TreeMap<>(files.texts());
    texts.put(name, edit.apply(Objects.requireNonNull(texts.get(name), name)));
    return new RulebookFiles(texts);
  }

  /** The texts with a random edit of some file of a kind. */
  RulebookFiles edit(RulebookFiles files, String kind) {
    List<String> names =
        files.texts().keySet().stream().filter(name -> name.endsWith(kind)).toList();
    if (names.isEmpty()) {
      return files;
    }
    String name = names.get(random.nextInt(names.size()));
    if (random.nextInt(20) == 0) {
      var texts = new TreeMap<>(files.texts());
      texts.remove(name);
      return new RulebookFiles(texts);
    }
    return changed(files, name, this::edited);
  }

  private String edited(String text) {
    var lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(8)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.add(random.nextInt(lines.size()), line);
      case 3 -> lines.set(at, insert(line, WORDS.get(random.nextInt(WORDS.size()))));
      case 4 -> lines.set(at, without(line));
      case 5 -> lines.add(at, "");
      default -> {
        return anotherDigitOrFlag(text);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String insert(String line, String word) {
    int at = random.nextInt(line.length() + 1);
    return line.substring(0, at) + word + line.substring(at);
  }

  private String without(String line) {
    int at = line.isEmpty() ? 0 : random.nextInt(line.length());
    return line.isEmpty() ? "x" : line.substring(0, at) + line.substring(at + 1);
  }

  /** What is most often edited and can be read all the same. */
  private String anotherDigitOrFlag(String text) {
    int from = random.nextInt(text.length());
    int flag = text.indexOf("true", from);
    if (flag >= 0 && random.nextBoolean()) {
      return text.substring(0, flag) + "false" + text.substring(flag + 4);
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
        return text.substring(0, i) + (1 + random.nextInt(9)) + text.substring(i + 1);
      }
    }
    return text;
  }
}
