package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/** Writes folders of rules, whole or not at all. */
final class RulesFolder {

  private static final String USUAL = "rules";

  private RulesFolder() {}

  /**
   * Makes a folder of a rulebook: all of it is written beside, then takes the folder's place.
   *
   * @param replace whether a folder that has rules is replaced; what else it holds is kept
   */
  static void write(Path folder, RulebookFiles files, boolean replace)
      throws InputException, IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw Books.problem(folder.toString(), "its folder does not exist");
    }
    List<Path> kept = kept(folder, replace);
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid();
    Path part = parent.resolve(name + ".part");
    Path old = parent.resolve(name + ".old");
    try {
      Files.createDirectory(part);
      for (Map.Entry<String, String> file : files.texts().entrySet()) {
        Files.writeString(part.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
      }
      for (Path one : kept) {
        Files.copy(one, part.resolve(one.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
      if (Files.exists(target)) {
        Files.move(target, old);
      }
      try {
        Files.move(part, target);
      } catch (IOException e) {
        if (Files.exists(old)) {
          Files.move(old, target);
        }
        throw e;
      }
    } catch (IOException e) {
      throw Books.problem(folder.toString(), "cannot be written: " + e.getMessage());
    } finally {
      delete(part);
      if (Files.exists(target)) {
        delete(old);
      }
    }
  }

  /** The files of a folder that are not replaced with its rules. */
  private static List<Path> kept(Path folder, boolean replace) throws InputException, IOException {
    var kept = new ArrayList<Path>();
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return kept;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw Books.problem(folder.toString(), "is no folder, expected a folder or nothing");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (!replace) {
          throw Books.problem(
              folder.toString(), "is not empty, expected a new folder, or --replace");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          throw Books.problem(
              file.toString(), "is no file: a folder that holds more than files is not replaced");
        }
        String name = file.getFileName().toString();
        if (name.startsWith(".") || !(name.endsWith(".drl") || name.endsWith(".yaml"))) {
          kept.add(file);
        }
      }
    }
    return kept;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** Writes files over those that have the same names: all of them or none. */
  static void overwrite(Map<Path, String> texts) throws InputException {
    var parts = new LinkedHashMap<Path, Path>();
    var replaced = new LinkedHashMap<Path, byte[]>();
    String at = "";
    try {
      for (Map.Entry<Path, String> file : texts.entrySet()) {
        at = file.getKey().toString();
        // A link stays one: what it leads to is written.
        Path target = file.getKey().toRealPath();
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        parts.put(target, target.resolveSibling(name));
        Files.writeString(target.resolveSibling(name), file.getValue());
      }
      for (Map.Entry<Path, Path> part : parts.entrySet()) {
        at = part.getKey().toString();
        byte[] old = Files.readAllBytes(part.getKey());
        Files.move(part.getValue(), part.getKey(), StandardCopyOption.REPLACE_EXISTING);
        replaced.put(part.getKey(), old);
      }
    } catch (IOException e) {
      putBack(replaced);
      throw Books.problem(
          at, "cannot be written, so that nothing was: " + e.getClass().getSimpleName());
    } finally {
      parts.values().forEach(RulesFolder::deleteIfPossible);
    }
  }

  private static void putBack(Map<Path, byte[]> replaced) throws InputException {
    var problems = new Problems();
    for (Map.Entry<Path, byte[]> file : replaced.entrySet()) {
      try {
        Files.write(file.getKey(), file.getValue());
      } catch (IOException e) {
        problems.add(file.getKey().toString(), 0, 0, "was changed and cannot be put back");
      }
    }
    problems.throwIfAny();
  }

  private static void deleteIfPossible(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // Its name begins with a dot, so that nobody reads it as a rule.
      return;
    }
  }

  /** The folder that was given, or the usual one. */
  static Path of(@Nullable Path given) throws InputException {
    Path folder = given == null ? Path.of(USUAL) : given;
    if (given == null && !Files.isDirectory(folder)) {
      throw Books.problem(
          USUAL,
          "there is no such folder here, expected one, or its name: the rules that come with"
              + " Waymark cannot be changed in it");
    }
    return folder;
  }

  /** The files whose texts differ, by their paths. */
  static Map<Path, String> changed(RulebookFiles before, RulebookFiles after) {
    var changed = new LinkedHashMap<Path, String>();
    for (Map.Entry<String, String> file : after.texts().entrySet()) {
      if (!file.getValue().equals(before.texts().get(file.getKey()))) {
        changed.put(Path.of(file.getKey()), file.getValue());
      }
    }
    return changed;
  }
}
