package org.waymark;

import java.nio.file.Path;
import org.waymark.document.Problems;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;

/** The shipped rules, read and compiled once for all tests. */
public final class Rules {

  private static final RulebookSources SOURCES = sources(files());
  private static final Rulebook BOOK = book();

  private Rules() {}

  /** The texts of the folder of rules. */
  public static RulebookFiles files() {
    try {
      return RulebookFiles.of(Path.of("rules"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rules with their cases. */
  public static RulebookSources sources() {
    return SOURCES;
  }

  /** The compiled rules. */
  public static Rulebook rulebook() {
    return BOOK;
  }

  private static RulebookSources sources(RulebookFiles files) {
    try {
      var problems = new Problems();
      RulebookSources sources = RulebookSources.read(files, true, problems);
      problems.throwIfAny();
      return sources;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rulebook book() {
    try {
      return Rulebooks.open(files(), null);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
