package org.waymark.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.store.Lines;

/**
 * The profiles of a file: one, as JSON or YAML; a list of them; or one a line (NDJSON), of which
 * only one is in memory at a time. What is wrong is added to the problems and left out.
 */
final class ProfileFile implements Iterator<Profile>, AutoCloseable {

  /** The largest document that is read as a whole. */
  private static final int MOST = 32 << 20;

  private static final int PEEK = 1 << 16;
  private static final Pattern LINES =
      Pattern.compile("\\{[^\\n]*\\}\\s*\\n\\s*\\{.*", Pattern.DOTALL);

  private final String name;
  private final Problems problems;
  private final InputStream in;
  private final @Nullable Lines lines;
  private final Iterator<Profile> whole;
  private @Nullable Profile next;
  private boolean ended;

  /**
   * Opens a file.
   *
   * @param file its name; {@code -} for standard input
   */
  ProfileFile(String file, InputStream standard, Problems problems)
      throws InputException, IOException {
    this.name = file.equals("-") ? "standard input" : file;
    this.problems = problems;
    this.in = new BufferedInputStream(file.equals("-") ? standard : open(file), PEEK);
    boolean many = file.endsWith(".ndjson") || file.endsWith(".jsonl") || isLines();
    this.lines = many ? new Lines(name, in) : null;
    this.whole = many ? List.<Profile>of().iterator() : whole().iterator();
  }

  private static InputStream open(String file) throws InputException, IOException {
    Path path;
    try {
      path = Path.of(file);
    } catch (InvalidPathException e) {
      throw Books.problem(file, "is no name of a file");
    }
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw Books.problem(
          file,
          Files.exists(path)
              ? "is a folder, expected a file of profiles"
              : "there is no such file, expected a file of profiles or one of samples, countries,"
                  + " stories, store"
                  + Books.near(path));
    }
    return Files.newInputStream(path);
  }

  /** Whether a second object begins on the line after the first: then each line is a profile. */
  private boolean isLines() throws IOException {
    in.mark(PEEK);
    String start = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8).stripLeading();
    in.reset();
    return LINES.matcher(start).matches();
  }

  private List<Profile> whole() throws IOException {
    int before = problems.size();
    String text = DocumentReader.text(name, in, MOST, problems);
    if (text == null) {
      if (problems.size() > before) {
        problems.add(name, 0, 0, "many profiles are read from NDJSON, one a line, in any number");
      }
      return List.of();
    }
    Node node = DocumentReader.read(name, text, problems);
    var profiles = new ArrayList<Profile>();
    for (Node one :
        node instanceof Node.Sequence list
            ? list.items()
            : node == null ? List.<Node>of() : List.of(node)) {
      Profile profile = ProfileReader.read(one, problems);
      if (profile != null) {
        profiles.add(profile);
      }
    }
    return profiles;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      next = lines == null ? (whole.hasNext() ? whole.next() : null) : line(lines);
      ended |= next == null && lines == null;
    }
    return next != null;
  }

  /** The profile of the next line; null where it is none, or where there is no line. */
  private @Nullable Profile line(Lines lines) {
    try {
      String line = lines.next();
      if (line == null) {
        ended = true;
        return null;
      }
      return line.isBlank() ? null : ProfileReader.read(name, line);
    } catch (InputException e) {
      for (Problem problem : e.problems()) {
        problems.addAll(
            List.of(
                new Problem(
                    name, lines.number(), problem.column(), problem.pointer(), problem.message())));
      }
    } catch (IOException e) {
      problems.add(name, lines.number(), 0, "cannot be read: " + e.getMessage());
      ended = true;
    }
    return null;
  }

  @Override
  public Profile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Profile profile = next;
    next = null;
    return Objects.requireNonNull(profile);
  }

  /** Where the profile came from that was given last. */
  int line() {
    return lines == null ? 0 : lines.number();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
