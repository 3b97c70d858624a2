package org.waymark.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/**
 * The texts of a folder of rules.
 *
 * @param texts the text of each file by its name as it is shown, in the order of the names
 */
public record RulebookFiles(Map<String, String> texts) {

  /** Copies the texts and orders them. */
  public RulebookFiles {
    texts = new TreeMap<>(texts);
  }

  /**
   * Reads the .drl and .yaml files of a folder.
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
    try (Stream<Path> files = Files.list(folder)) {
      // One more than is read, so that the reader sees that there are too many.
      for (Path file : files.filter(RulebookFiles::belongs).limit(Limits.FILES + 1).toList()) {
        String shown = folder.resolve(file.getFileName()).toString();
        try (InputStream in = Files.newInputStream(file)) {
          String text = DocumentReader.text(shown, in, DocumentReader.MAX_BYTES, problems);
          if (text != null) {
            texts.put(shown, text.replace("\r\n", "\n"));
          }
        }
      }
    }
    problems.throwIfAny();
    if (texts.keySet().stream().noneMatch(name -> name.endsWith(".drl"))) {
      problems.add(folder.toString(), 0, 0, "holds no rule file (*.drl)");
      problems.throwIfAny();
    }
    return new RulebookFiles(texts);
  }

  private static boolean belongs(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.endsWith(".drl") || name.endsWith(".yaml"))
        && !name.startsWith(".");
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
