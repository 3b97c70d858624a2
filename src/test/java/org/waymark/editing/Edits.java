package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.Rules;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;

/** The shipped rules, edited as an author would. */
public record Edits(Map<String, String> texts) {

  private static final Edits NONE = new Edits(Rules.files().texts());

  /** The rules as they are. */
  public static Edits none() {
    return NONE;
  }

  /** Replaces a text that a file must hold, once. */
  public Edits edit(String file, String from, String to) {
    return after(file, "", from, to);
  }

  /** Replaces the first such text after another, such as after the id of a card. */
  public Edits after(String file, String start, String from, String to) {
    var edited = new TreeMap<>(texts);
    String name = "rules/" + file;
    String text = edited.get(name);
    int begin = text.indexOf(start);
    int at = text.indexOf(from, Math.max(0, begin));
    assertThat(begin).as("%s in %s", start, file).isNotNegative();
    assertThat(at).as("%s in %s", from, file).isNotNegative();
    edited.put(name, text.substring(0, at) + to + text.substring(at + from.length()));
    return new Edits(edited);
  }

  /** Another text of a file; null to take it away. */
  public Edits file(String file, String text) {
    var edited = new TreeMap<>(texts);
    if (text == null) {
      edited.remove("rules/" + file);
    } else {
      edited.put("rules/" + file, text);
    }
    return new Edits(edited);
  }

  /** The text of a file. */
  public String text(String file) {
    return texts.get("rules/" + file);
  }

  public RulebookFiles files() {
    return new RulebookFiles(texts);
  }

  /** The rules, not compiled. */
  public Rulebook rulebook() {
    try {
      return Rulebooks.interpreted(files(), Settings.NONE);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  /** What differs from the rules as they are. */
  public Difference difference() {
    var problems = new Problems();
    Edition after = Edition.read(files(), Settings.NONE, problems);
    assertThat(problems.sorted()).isEmpty();
    return Difference.of(new Edition(Rules.files(), Rules.sources()), after);
  }

  /** Writes them to a folder. */
  public Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Files.writeString(folder.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
    return folder;
  }
}
