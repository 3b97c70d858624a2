package org.waymark.batch;

import static org.waymark.report.JsonReport.ordered;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.portfolio.Portfolio;
import org.waymark.report.JsonReport;

/**
 * How far a run has come; all that is needed to go on.
 *
 * @param identity what makes it this run: what it is asked, of which inputs, by which rules
 * @param complete whether it is done
 * @param lines how many lines were read
 * @param rejected how many of them were rejected
 * @param linesDigest SHA-256 of the lines that were read
 * @param adviceBytes how much of the file of advice counts
 * @param rejectsBytes how much of the file of rejects counts
 * @param ids how many ids were seen
 * @param portfolio what was tallied, as it says itself
 */
record RunState(
    Map<String, String> identity,
    boolean complete,
    long lines,
    long rejected,
    String linesDigest,
    long adviceBytes,
    long rejectsBytes,
    long ids,
    String portfolio) {

  /** What the identity calls the format and the packing of what is written. */
  static final String FORMAT = "the format";

  static final String PACKING = "the packing";

  private static final String FILE = "state";

  /** SHA-256 of nothing. */
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** Nothing done yet. */
  static RunState begin(Map<String, String> identity, Portfolio empty) {
    return new RunState(new TreeMap<>(identity), false, 0, 0, NOTHING, 0, 0, 0, empty.state());
  }

  /** What is written of each organisation. */
  BatchOutput output() {
    return BatchOutput.valueOf(identity.getOrDefault(FORMAT, ""));
  }

  /** How it is packed. */
  Packing packing() {
    return Packing.valueOf(identity.getOrDefault(PACKING, ""));
  }

  /** The same of a run that is done. */
  RunState completed() {
    return new RunState(
        identity, true, lines, rejected, linesDigest, adviceBytes, rejectsBytes, ids, portfolio);
  }

  /** Writes it whole or not at all, also where the machine stops. */
  void save(Path folder) throws IOException {
    Path part = folder.resolve(FILE + ".part");
    ByteBuffer bytes =
        ByteBuffer.wrap((json() + "\n" + portfolio).getBytes(StandardCharsets.UTF_8));
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(
        part,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private String json() {
    return JsonReport.json(
        ordered(
            "identity",
            new TreeMap<>(identity),
            "complete",
            complete,
            "lines",
            lines,
            "rejected",
            rejected,
            "linesDigest",
            linesDigest,
            "adviceBytes",
            adviceBytes,
            "rejectsBytes",
            rejectsBytes,
            "ids",
            ids));
  }

  /** What a run left in a folder; null where there was none. */
  static @Nullable RunState load(Path folder) throws IOException, InputException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return null;
    }
    String text = Files.readString(file);
    int end = text.indexOf('\n');
    var problems = new Problems();
    Node node =
        end < 0 ? null : DocumentReader.read(file.toString(), text.substring(0, end), problems);
    if (!(node instanceof Node.Mapping map)) {
      throw damaged(file);
    }
    try {
      var identity = new TreeMap<String, String>();
      ((Map<?, ?>) value(map, "identity"))
          .forEach((key, value) -> identity.put((String) key, (String) value));
      var state =
          new RunState(
              identity,
              (Boolean) value(map, "complete"),
              (Long) value(map, "lines"),
              (Long) value(map, "rejected"),
              (String) value(map, "linesDigest"),
              (Long) value(map, "adviceBytes"),
              (Long) value(map, "rejectsBytes"),
              (Long) value(map, "ids"),
              text.substring(end + 1));
      state.output();
      state.packing();
      return state;
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      throw damaged(file);
    }
  }

  private static Object value(Node.Mapping map, String name) {
    return Objects.requireNonNull(Objects.requireNonNull(map.get(name)).plain());
  }

  private static InputException damaged(Path file) {
    return InputException.of(
        file.toString(), "is damaged, expected what a run left there; --restart begins anew");
  }
}
