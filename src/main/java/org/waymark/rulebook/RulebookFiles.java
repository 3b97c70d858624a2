package org.waymark.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/**
 * The texts of a folder of rules.
 *
 * @param texts the text of each file by its name as it is shown, in the order of the names
 */
public record RulebookFiles(Map<String, String> texts) {

  private static final int MAX_FILES = Limits.FILES;
  private static final long MAX_BYTES = 16 << 20;

  /** Copies the texts and orders them. */
  public RulebookFiles {
    texts = new TreeMap<>(texts);
  }

  /**
   * Reads the .drl and .yaml files of a folder, at most 500 with 16 MB; those whose names begin
   * with a dot are left to the system and to editors. A link is followed where it stays in the
   * folder.
   *
   * @throws InputException where the folder holds no rules or a file cannot be read
   */
  public static RulebookFiles of(Path folder) throws InputException, IOException {
    var problems = new Problems();
    var texts = new TreeMap<String, String>();
    if (!Files.isDirectory(folder)) {
      problems.add(
          folder.toString(),
          0,
          0,
          Files.exists(folder)
              ? "is a file, expected a folder of rules"
              : "there is no such folder");
      problems.throwIfAny();
    }
    long room = MAX_BYTES;
    for (Path file : files(folder, problems)) {
      String shown = folder.resolve(file.getFileName()).toString();
      Path real = real(file, folder, shown, problems);
      if (real != null && room > 0) {
        room -= read(real, shown, texts, problems);
      }
    }
    if (room <= 0) {
      problems.add(folder.toString(), 0, 0, "holds more than 16 MB of rules, expected less");
    }
    problems.throwIfAny();
    if (texts.keySet().stream().noneMatch(name -> name.endsWith(".drl"))) {
      problems.add(folder.toString(), 0, 0, "holds no rule file (*.drl)");
      problems.throwIfAny();
    }
    return new RulebookFiles(texts);
  }

  /** The folder's files whose names are those of rules, in the order of their names. */
  private static List<Path> files(Path folder, Problems problems) throws IOException {
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".") && (name.endsWith(".drl") || name.endsWith(".yaml"))) {
          files.add(file);
        }
        if (files.size() > MAX_FILES) {
          problems.add(folder.toString(), 0, 0, "holds more than " + MAX_FILES + " files of rules");
          return List.of();
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(Comparator.comparing(file -> file.getFileName().toString()));
    return files;
  }

  /** The regular file, within the folder, that a file is or leads to; null where there is none. */
  private static @Nullable Path real(Path file, Path folder, String shown, Problems problems) {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        problems.add(shown, 0, 0, "is a link that leaves the folder, expected a file in it");
      } else if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(
            shown,
            0,
            0,
            (Files.isDirectory(real) ? "is a folder" : "is no regular file") + ", expected a file");
      } else {
        return real;
      }
    } catch (IOException e) {
      problems.add(
          shown,
          0,
          0,
          Files.isSymbolicLink(file) ? "is a link that leads nowhere" : "cannot be read");
    }
    return null;
  }

  /** Reads a file; the number of characters read. */
  private static int read(Path file, String shown, Map<String, String> texts, Problems problems) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      String text = DocumentReader.text(shown, in, DocumentReader.MAX_BYTES, problems);
      if (text != null) {
        texts.put(shown, text.replace("\r\n", "\n"));
        return text.length();
      }
    } catch (IOException e) {
      problems.add(shown, 0, 0, "cannot be read");
    }
    return 0;
  }

  /** The rules that come with Waymark. */
  public static RulebookFiles shipped() throws IOException {
    var texts = new TreeMap<String, String>();
    for (String name : resource("index").lines().toList()) {
      texts.put("rules/" + name, resource(name));
    }
    return new RulebookFiles(texts);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RulebookFiles.class.getResourceAsStream("/rules/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  /** Whether there are more texts than are read. */
  boolean areTooMany() {
    return texts.size() > Limits.FILES
        || texts.values().stream().mapToLong(String::length).sum() > Limits.CHARACTERS;
  }

  /** The texts that are not too large, each and together; that others are is a problem. */
  RulebookFiles withinLimits(Problems problems) {
    if (areTooMany()) {
      problems.add(
          "rulebook.yaml",
          0,
          0,
          "found "
              + texts.size()
              + " files, expected at most "
              + Limits.FILES
              + " files of "
              + Limits.CHARACTERS
              + " characters together");
      return new RulebookFiles(Map.of());
    }
    var within = new TreeMap<>(texts);
    texts.forEach(
        (name, text) -> {
          if (text.length() > DocumentReader.MAX_BYTES) {
            within.remove(name);
            problems.add(
                name,
                0,
                0,
                "found "
                    + text.length()
                    + " characters, expected at most "
                    + DocumentReader.MAX_BYTES);
          }
        });
    return within.size() == texts.size() ? this : new RulebookFiles(within);
  }

  /** The name of a file without its folder. */
  public static String bare(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /**
   * SHA-256 over the files' names and texts: the rulebook's identity, the same on every machine.
   */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      var byBareName = new TreeMap<String, String>();
      texts.forEach((name, text) -> byBareName.put(bare(name), text));
      byBareName.forEach(
          (name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
