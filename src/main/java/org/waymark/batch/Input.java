package org.waymark.batch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;

/**
 * A file of profiles, or standard input, packed or not.
 *
 * @param name what it is called in what is written
 * @param file where it is; null for standard input
 * @param standard standard input; null for a file
 * @param stated its format where somebody says it
 */
public record Input(
    String name,
    @Nullable Path file,
    @Nullable InputStream standard,
    @Nullable InputFormat stated) {

  private static final int START = 1 << 16;

  /**
   * The inputs of places: files, folders of them, or {@code -} for standard input.
   *
   * @throws InputException with every place that cannot be read
   */
  public static List<Input> of(
      List<String> places, InputStream standard, @Nullable InputFormat stated)
      throws InputException, IOException {
    var problems = new Problems();
    var inputs = new ArrayList<Input>();
    for (String place : places) {
      if (place.equals("-")) {
        inputs.add(new Input("standard input", null, standard, stated));
      } else {
        files(place, problems).forEach(file -> inputs.add(new Input("", file, null, stated)));
      }
    }
    if (places.stream().filter("-"::equals).count() > 1) {
      problems.add("-", 0, 0, "is given twice, expected once: standard input is read once");
    }
    problems.throwIfAny();
    return inputs.stream().map(one -> one.named(inputs)).toList();
  }

  private static List<Path> files(String place, Problems problems) throws IOException {
    Path path;
    try {
      path = Path.of(place);
    } catch (InvalidPathException e) {
      problems.add(place, 0, 0, "is no name of a file");
      return List.of();
    }
    if (Files.isDirectory(path)) {
      List<Path> files;
      try (Stream<Path> all = Files.list(path)) {
        files =
            all.filter(one -> InputFormat.ofName(one.getFileName().toString()) != null)
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
      }
      if (files.isEmpty()) {
        problems.add(place, 0, 0, "holds no file of profiles (.ndjson, .json, .csv, .xlsx, .yaml)");
      }
      return files;
    }
    if (!Files.isReadable(path)) {
      problems.add(
          place,
          0,
          0,
          Files.exists(path) ? "cannot be read" : "there is no such file" + near(path));
      return List.of();
    }
    return List.of(path);
  }

  private static String near(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Suggestion.didYouMean(
          path.getFileName().toString(), files.map(one -> one.getFileName().toString()).toList());
    }
  }

  /** A file is called by its own name, as it is on every machine, unless two are called so. */
  private Input named(List<Input> all) {
    if (file == null) {
      return this;
    }
    Path own = file.getFileName();
    long same =
        all.stream().filter(one -> one.file != null && one.file.getFileName().equals(own)).count();
    String called = same == 1 ? own.toString() : file.toString().replace('\\', '/');
    return new Input(called, file, null, stated);
  }

  /** Its size in bytes as it is kept; -1 where it is not known. */
  public long bytes() throws IOException {
    return file != null && Files.isRegularFile(file) ? Files.size(file) : -1;
  }

  /**
   * Opens it.
   *
   * @param read is told how many of its bytes were read
   */
  LineSource open(AtomicLong read) throws IOException, InputException {
    InputStream raw = file == null ? Objects.requireNonNull(standard) : Files.newInputStream(file);
    try {
      return open(unpacked(new BufferedInputStream(new Counted(raw, read), START)));
    } catch (InputException | IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private LineSource open(InputStream unpacked) throws IOException, InputException {
    var in = new BufferedInputStream(unpacked, START);
    InputFormat format = stated;
    if (format == null) {
      format = file == null ? null : InputFormat.ofName(file.getFileName().toString());
    }
    if (format == null) {
      format = InputFormat.ofStart(start(in, START - 1));
    }
    return switch (format) {
      case NDJSON -> LineSource.ndjson(name, in);
      case JSON -> new JsonLines(name, in);
      case CSV -> CsvLines.open(name, in);
      case XLSX -> SheetLines.open(name, in);
      case YAML -> new YamlLines(name, in);
    };
  }

  private static byte[] start(BufferedInputStream in, int most) throws IOException {
    in.mark(most);
    byte[] start = in.readNBytes(most);
    in.reset();
    return start;
  }

  /** What is packed says so in its first bytes, whatever it is called. */
  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    byte[] start = start(in, 4);
    if (start.length >= 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b) {
      return new GZIPInputStream(in, START);
    }
    if (start.length == 4
        && (start[0] & 0xff) == 0x28
        && (start[1] & 0xff) == 0xb5
        && start[2] == 0x2f
        && (start[3] & 0xff) == 0xfd) {
      return new ZstdInputStream(in);
    }
    return in;
  }
}
