package org.waymark.batch;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.waymark.document.InputException;

/** Inputs for tests, and what is read of them. */
final class Texts {

  private Texts() {}

  /** The samples of 194 countries, one a line. */
  static List<String> countries() throws Exception {
    return Files.readAllLines(Path.of("samples/countries.ndjson"));
  }

  /**
   * Lines as a careless world sends them: of so many, some are broken, some empty, some have the id
   * of another, some are in other scripts.
   */
  static List<String> mixed(int number) throws Exception {
    List<String> countries = countries();
    var lines = new ArrayList<String>();
    for (int i = 0; i < number; i++) {
      String line = countries.get(i % countries.size());
      String id = line.split("\"", 5)[3];
      lines.add(
          switch (i % 50) {
            case 7 -> line.substring(0, line.length() / 2);
            case 13 ->
                "{\"id\": \"x-" + i + "\", \"name\": \"X\", \"cloud\": {\"providerCont\": 1}}";
            case 19 -> "";
            case 23 -> "{\"id\": \"same\", \"name\": \"Same\"}";
            case 29 -> "{\"id\": \"ü-" + i + "\", \"name\": \"日本 🏢 Ağ\"}";
            case 31 -> "no JSON <b>at</b> all";
            default -> line.replace("\"" + id + "\"", "\"" + id + "-" + i + "\"");
          });
    }
    return lines;
  }

  static Path write(Path file, List<String> lines) throws Exception {
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  static byte[] gzip(byte[] bytes) throws Exception {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] zstd(byte[] bytes) throws Exception {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** The lines of an input of a name. */
  static List<Line> lines(String name, byte[] bytes) throws Exception {
    var input = new Input(name, null, new ByteArrayInputStream(bytes), InputFormat.ofName(name));
    var lines = new ArrayList<Line>();
    try (LineSource source = input.open(new AtomicLong())) {
      for (Line line = source.next(); line != null; line = source.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  static List<Line> lines(String name, String text) throws Exception {
    return lines(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a message says of a text that cannot be read. */
  static String refused(String name, String text) throws Exception {
    try {
      return "read: " + lines(name, text);
    } catch (InputException e) {
      return e.getMessage();
    }
  }
}
