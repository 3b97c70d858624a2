package org.waymark.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.editing.RulebookZip;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;

/** Finds the rules that a command works with, and reads and writes its files. */
final class Books {

  private Books() {}

  /**
   * The texts of a folder; those that the launcher names, or the shipped ones, where none is given.
   */
  static RulebookFiles files(@Nullable Path folder, Map<String, String> environment)
      throws InputException, IOException {
    if (folder != null) {
      return RulebookFiles.of(folder);
    }
    // The launcher names the folder that came with it; a user may name another.
    String own =
        environment.getOrDefault(
            "WAYMARK_RULES", environment.getOrDefault("WAYMARK_OWN_RULES", ""));
    return own.isEmpty() ? RulebookFiles.shipped() : RulebookFiles.of(Path.of(own));
  }

  /** What names the rules that come with Waymark where a folder may be named. */
  static final String SHIPPED = "shipped";

  /**
   * The texts of rules by the name of their place: a folder, a zip that was exported, or {@code
   * shipped} for those that come with Waymark.
   */
  static RulebookFiles named(String place) throws InputException, IOException {
    if (place.equals(SHIPPED)) {
      return RulebookFiles.shipped();
    }
    Path path;
    try {
      path = Path.of(place);
    } catch (InvalidPathException e) {
      throw problem(place, "is no name of a folder");
    }
    if (Files.isRegularFile(path)) {
      if (place.endsWith(".zip")) {
        return RulebookZip.read(path);
      }
      throw problem(
          place,
          place.matches(".*\\.(drl|cards\\.yaml|cases\\.yaml)$")
              ? "is one file of rules, expected the folder that holds it"
              : "is a file, expected a folder of rules, a zip of them or `"
                  + SHIPPED
                  + "`; profiles are named by --profiles");
    }
    if (!Files.exists(path)) {
      throw problem(
          place,
          "there is no such folder, expected one of rules, a zip of them, or `"
              + SHIPPED
              + "`"
              + (Suggestion.didYouMean(place, List.of(SHIPPED)).isEmpty()
                  ? near(path)
                  : Suggestion.didYouMean(place, List.of(SHIPPED))));
    }
    return RulebookFiles.of(path);
  }

  /** The same; null where there are none, which is added to the problems. */
  static @Nullable RulebookFiles named(String place, Problems problems) throws IOException {
    try {
      return named(place);
    } catch (InputException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  static Rulebook open(@Nullable Path folder, Settings settings, Map<String, String> environment)
      throws InputException, IOException {
    return Rulebooks.open(files(folder, environment), settings, cache(environment));
  }

  /** The rules of a folder, read and joined, without their cases. */
  static RulebookSources sources(@Nullable Path folder, Map<String, String> environment)
      throws InputException, IOException {
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(files(folder, environment), false, problems);
    problems.throwIfAny();
    return sources;
  }

  static String shippedVersion() throws IOException, InputException {
    return sources(null, Map.of()).version();
  }

  /** The folder for compiled rules, by the customs of the system. */
  static @Nullable Path cache(Map<String, String> environment) {
    String base =
        environment.getOrDefault("XDG_CACHE_HOME", environment.getOrDefault("LOCALAPPDATA", ""));
    String home = System.getProperty("user.home", "");
    if (base.isEmpty() && home.isEmpty()) {
      return null;
    }
    try {
      return (base.isEmpty() ? Path.of(home, ".cache") : Path.of(base)).resolve("waymark");
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** The profile of a file, or of standard input where it is called {@code -}. */
  static Profile profile(String file, InputStream standard) throws InputException, IOException {
    return ProfileReader.read(file.equals("-") ? "standard input" : file, text(file, standard));
  }

  /** The text of a file, or of standard input where it is called {@code -}. */
  static String text(String file, InputStream standard) throws InputException, IOException {
    var problems = new Problems();
    String text;
    if (file.equals("-")) {
      text = DocumentReader.text("standard input", standard, DocumentReader.MAX_BYTES, problems);
    } else {
      Path path;
      try {
        path = Path.of(file);
      } catch (InvalidPathException e) {
        throw problem(file, "is no name of a file");
      }
      if (!Files.isReadable(path) || Files.isDirectory(path)) {
        throw problem(
            file,
            Files.isDirectory(path)
                ? "is a folder, expected a file"
                : Files.exists(path) ? "cannot be read" : "there is no such file" + near(path));
      }
      try (InputStream in = Files.newInputStream(path)) {
        text = DocumentReader.text(file, in, DocumentReader.MAX_BYTES, problems);
      }
    }
    problems.throwIfAny();
    return Objects.requireNonNull(text);
  }

  static String near(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (var files = Files.list(folder)) {
      return Suggestion.didYouMean(
          path.getFileName().toString(), files.map(file -> file.getFileName().toString()).toList());
    }
  }

  static InputException problem(String file, String message) {
    return InputException.of(file, message);
  }

  /** Writes a file whole or not at all. */
  static void write(Path file, String text) throws InputException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What writes a file. */
  interface Writing {
    void to(OutputStream out) throws InputException, IOException;
  }

  /** Writes a file whole or not at all, a piece at a time. */
  static void write(Path file, Writing writing) throws InputException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw problem(file.toString(), "its folder does not exist");
    }
    if (Files.isDirectory(target)) {
      throw problem(file.toString(), "is a folder, expected a file");
    }
    try {
      // Not a temporary file of the system's: it would be readable by its owner alone.
      Path part =
          folder.resolve(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      try {
        try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
          writing.to(out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw problem(file.toString(), "cannot be written: " + e.getMessage());
    }
  }
}
