package org.waymark.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/**
 * Notices what is saved in a folder of rules. It looks at names, sizes and times, which works the
 * same on every system and for every way in which editors save; a watch of the system's does not.
 */
final class FolderWatch {

  private final Path folder;
  private Map<String, String> used;
  private Map<String, String> seen;

  FolderWatch(Path folder) {
    this.folder = folder;
    this.seen = look();
    // What was saved while the service started must not be missed.
    this.used = Map.of();
  }

  /**
   * The texts, once they have changed and have been quiet since the last look; null otherwise.
   *
   * @throws InputException where the folder cannot be read as rules
   */
  @Nullable RulebookFiles changed() throws InputException {
    Map<String, String> now = look();
    boolean quiet = now.equals(seen);
    seen = now;
    if (!quiet || now.equals(used)) {
      return null;
    }
    used = now;
    try {
      return RulebookFiles.of(folder);
    } catch (IOException e) {
      throw InputException.of(folder.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** Looks at the present texts once more. */
  void again() {
    used = Map.of();
  }

  /**
   * Checks the texts and runs their cases.
   *
   * @throws InputException with everything that is wrong
   */
  void check(RulebookFiles files) throws InputException {
    var problems = new Problems();
    Rulebooks.check(files, problems);
    problems.throwIfAny();
  }

  private Map<String, String> look() {
    var found = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        found.put(
            file.getFileName().toString(),
            about.size() + " " + about.lastModifiedTime().toMillis() + " " + about.fileKey());
      }
    } catch (IOException e) {
      // A file that went while it was looked at, or the folder itself: told apart by reading it.
      found.put("", String.valueOf(e.getMessage()));
    }
    return found;
  }
}
