package org.waymark.editing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/** A rulebook as one zip file: the same rulebook is the same bytes on every machine. */
public final class RulebookZip {

  /** The largest zip file that is read, in bytes: 32 MiB. */
  public static final int MAX_BYTES = 32 << 20;

  private static final int MAX_FILES = 500;
  private static final ZipArchive.Limits LIMITS =
      new ZipArchive.Limits(MAX_BYTES, MAX_FILES + 1, DocumentReader.MAX_BYTES, MAX_BYTES, 100);

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(drl|yaml)");
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9");

  // Not the first day that a zip file can note: Java takes that for an earlier one and notes the
  // time zone too.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private RulebookZip() {}

  /** Adds the files whose names could not be read back from a zip. */
  public static void unfit(RulebookFiles files, Problems problems) {
    files
        .texts()
        .keySet()
        .forEach(
            name -> {
              String problem = nameProblem(RulebookFiles.bare(name));
              if (problem != null) {
                problems.add(name, 0, 0, problem);
              }
            });
    if (files.texts().size() > MAX_FILES) {
      problems.add("rules", 0, 0, "holds more than " + MAX_FILES + " files");
    }
  }

  /**
   * Writes a rulebook, checked or not: a manifest and the files by their bare names. Entries are
   * stored, not packed: packed bytes differ between versions of zlib.
   *
   * @throws IllegalArgumentException where two files have the same bare name, or one has a name
   *     that could not be read back
   */
  public static void write(RulebookFiles files, OutputStream out) throws IOException {
    var byName = new TreeMap<String, byte[]>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              String bare = RulebookFiles.bare(name);
              if (nameProblem(bare) != null
                  || byName.put(bare, text.getBytes(StandardCharsets.UTF_8)) != null) {
                throw new IllegalArgumentException(name + " cannot stand in a zip of rules");
              }
            });
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, ZipManifest.NAME, ZipManifest.of(files).json().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : byName.entrySet()) {
      put(zip, file.getKey(), file.getValue());
    }
    zip.finish();
    out.flush();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    var crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Reads a rulebook and verifies the manifest, the hash of each file and the digest; nothing is
   * written anywhere. The rules themselves are not checked.
   *
   * @param name the name of the zip file for messages
   * @return the texts by their bare names
   * @throws InputException with everything that is odd about the zip file
   */
  public static RulebookFiles read(String name, InputStream in) throws InputException, IOException {
    ZipArchive archive = ZipArchive.read(name, in, LIMITS);
    var problems = new Problems();
    var contents = new TreeMap<String, byte[]>();
    for (ZipArchive.Entry entry : archive.entries()) {
      String odd = odd(entry);
      if (odd != null) {
        problems.add(name, 0, 0, ZipArchive.shown(entry.name()) + ": " + odd);
        continue;
      }
      byte[] content = archive.content(entry, problems);
      if (content != null) {
        contents.put(entry.name(), content);
      }
    }
    problems.throwIfAny();
    byte[] manifest = contents.remove(ZipManifest.NAME);
    if (manifest == null) {
      throw InputException.of(
          name, "`" + ZipManifest.NAME + "` is missing, expected a zip that `rules export` wrote");
    }
    var texts = new TreeMap<String, String>();
    contents.forEach((file, content) -> text(name, file, content, texts, problems));
    String stated = decoded(manifest);
    if (stated == null) {
      problems.add(name, 0, 0, "`" + ZipManifest.NAME + "`: is not UTF-8 text");
    }
    if (texts.keySet().stream().noneMatch(file -> file.endsWith(".drl"))) {
      problems.add(name, 0, 0, "holds no rule file (*.drl)");
    }
    problems.throwIfAny();
    var files = new RulebookFiles(texts);
    ZipManifest.verify(name, String.valueOf(stated), files, problems);
    problems.throwIfAny();
    return files;
  }

  /**
   * Reads the rulebook of a zip file.
   *
   * @return the texts by the path of the zip file and their names, as {@code rules.zip/cloud.drl}
   * @throws InputException where it is not there, or with everything that is odd about it
   */
  public static RulebookFiles read(Path zip) throws InputException, IOException {
    if (!Files.isRegularFile(zip)) {
      throw InputException.of(
          zip.toString(),
          Files.isDirectory(zip) ? "is a folder, expected a zip file" : "there is no such file");
    }
    try (InputStream in = Files.newInputStream(zip)) {
      var texts = new TreeMap<String, String>();
      read(zip.toString(), in).texts().forEach((file, text) -> texts.put(zip + "/" + file, text));
      return new RulebookFiles(texts);
    }
  }

  private static @Nullable String odd(ZipArchive.Entry entry) {
    if (entry.isLink()) {
      return "is a symbolic link, expected a file";
    }
    if (entry.isFolder()) {
      return "is a folder, expected files alone";
    }
    if (!entry.isOrdinary()) {
      return "is a special file of Unix, expected an ordinary one";
    }
    return entry.name().equals(ZipManifest.NAME) ? null : nameProblem(entry.name());
  }

  /** What is wrong with the name of a file of rules; null where nothing is. */
  static @Nullable String nameProblem(String name) {
    if (!NAME.matcher(name).matches()) {
      return "expected a name such as cloud.drl or cloud.cards.yaml: letters, digits, `.`, `-` and"
          + " `_`, without a folder";
    }
    String stem = name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem) ? "has the name of a device on Windows" : null;
  }

  private static void text(
      String zip, String file, byte[] content, Map<String, String> texts, Problems problems) {
    String text = decoded(content);
    if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < ' ') {
      problems.add(zip, 0, 0, "`" + file + "`: is a zip file itself, expected text");
    } else if (text == null || text.indexOf('\0') >= 0) {
      problems.add(zip, 0, 0, "`" + file + "`: is not UTF-8 text");
    } else {
      texts.put(file, text);
    }
  }

  private static @Nullable String decoded(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
