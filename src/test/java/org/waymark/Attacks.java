package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that somebody who edits rules may try, to be tried at every door. The files are in
 * src/test/resources/attacks: what would run code in rule files, and what YAML is misused for; what
 * no text file can hold is made here.
 */
public final class Attacks {

  private static final Path FOLDER = Path.of("src/test/resources/attacks");
  private static final String TITLE =
      "Run systems with high peaks on capacity that you rent from the cloud";

  private Attacks() {}

  /**
   * One attack.
   *
   * @param name its name
   * @param would what it would have done
   * @param refused what the problem says, or a part of it; empty where many things may be said
   * @param file the file that holds it
   * @param bytes what the file holds
   */
  public record Attack(String name, String would, String refused, String file, Bytes bytes) {

    /** The shipped rules with the attack among them, by the files' names. */
    public Map<String, byte[]> folder() {
      var files = new TreeMap<String, byte[]>();
      SHIPPED.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
      files.put(file, bytes.get());
      return files;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The bytes of a file, made when they are needed. */
  public interface Bytes {
    /** The bytes. */
    byte[] get();
  }

  private static final Map<String, String> SHIPPED = shipped();

  private static Map<String, String> shipped() {
    var texts = new TreeMap<String, String>();
    Rules.files()
        .texts()
        .forEach((name, text) -> texts.put(Path.of(name).getFileName().toString(), text));
    return texts;
  }

  /** All attacks. */
  public static List<Attack> all() {
    var all = new ArrayList<Attack>();
    all.addAll(rules());
    all.addAll(yaml());
    all.addAll(made());
    return all;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rule files. */
  public static List<Attack> rules() {
    return files(FOLDER, ".drl").stream()
        .map(
            file -> {
              String text = read(file);
              String would = text.lines().findFirst().orElseThrow().replaceFirst("^// ", "");
              return new Attack(
                  file.getFileName().toString(), would, "", "zz-attack.drl", () -> utf8(text));
            })
        .toList();
  }

  /**
   * The misuses of YAML: a file in place of a shipped one, or a text in place of a shipped text.
   */
  public static List<Attack> yaml() {
    return files(FOLDER.resolve("yaml"), ".yaml").stream().map(Attacks::yaml).toList();
  }

  private static Attack yaml(Path path) {
    String text = read(path);
    var head = new TreeMap<String, String>();
    while (text.startsWith("# ")) {
      String line = text.substring(2, text.indexOf('\n'));
      head.putIfAbsent(line.startsWith("Would ") ? "Would" : line.split(": ?", 2)[0], line);
      text = text.substring(line.length() + 3);
      if (line.startsWith("Refused:")) {
        break;
      }
    }
    String file = value(head, "In");
    String refused = value(head, "Refused");
    String whole = text;
    if (head.containsKey("Instead of")) {
      whole = instead(file, value(head, "Instead of"), text.substring(0, text.length() - 1));
    }
    String content = whole;
    return new Attack(
        path.getFileName().toString(), head.get("Would"), refused, file, () -> utf8(content));
  }

  private static String value(Map<String, String> head, String key) {
    String line = head.get(key);
    return line.substring(Math.min(line.length(), key.length() + 2));
  }

  private static String instead(String file, String from, String to) {
    String shipped = SHIPPED.get(file);
    int at = shipped.indexOf(from);
    if (at < 0) {
      throw new IllegalStateException(file + " does not hold " + from);
    }
    return shipped.substring(0, at) + to + shipped.substring(at + from.length());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Attack made(String name, String would, String refused, String file, Bytes bytes) {
    return new Attack(name, "Would " + would, refused, file, bytes);
  }

  private static Attack title(String name, String would, String refused, String value) {
    return made(
        name,
        would,
        refused,
        "cloud-model.cards.yaml",
        () -> utf8(instead("cloud-model.cards.yaml", TITLE, value)));
  }

  private static String many(int times, IntFunction<String> text) {
    return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = new byte[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** What is too large for a file of the tests, or no text. */
  public static List<Attack> made() {
    String rule = SHIPPED.get("cloud-model.drl");
    String cards = SHIPPED.get("cloud-model.cards.yaml");
    return List.of(
        title("depth-unclosed", "overflow the stack by open lists.", "", "[".repeat(50_000)),
        title("depth-dashes", "overflow the stack by dashes.", "", "\n    " + "- ".repeat(9_000)),
        title("depth-keys", "overflow the stack by names.", "", "\n" + "? ".repeat(9_000) + "x"),
        title("depth-mappings", "overflow the stack by mappings.", "", "{a: ".repeat(20_000)),
        title("text-long", "hold any text.", "longer than 10000", "x".repeat(15_000)),
        title("line-long", "hold any line.", "is a line of more than", "x".repeat(500_000)),
        title("words-long", "hold any text.", "longer than 10000", "x x x x\n    ".repeat(20_000)),
        title(
            "values-many",
            "hold more values than memory.",
            "",
            "[" + "1,1,1,1,1,\n    ".repeat(40_000) + "1]"),
        title(
            "titles-hidden-many",
            "write a problem for each of many characters.",
            "which a reader cannot see",
            "\"" + "\\u202e".repeat(1_500) + "\""),
        made(
            "names-long-many",
            "multiply long names by many values.",
            "holds more values",
            "stories.yaml",
            () ->
                utf8(
                    many(12, i -> " ".repeat(i) + "n".repeat(190) + ":\n")
                        + " ".repeat(12)
                        + "["
                        + ("1,1,1,1,1,1,1,1,1,1,\n" + " ".repeat(13)).repeat(20_000)
                        + "1]\n")),
        made(
            "figures-long",
            "hold a figure of any length.",
            "longer than 10000",
            "cloud-model.cards.yaml",
            () ->
                utf8(
                    instead(
                        "cloud-model.cards.yaml",
                        "value: 45,",
                        "value: \"" + "9".repeat(12_000) + "\","))),
        made(
            "number-digits",
            "count with a number of a million digits.",
            "",
            "thresholds.yaml",
            () ->
                utf8(instead("thresholds.yaml", "  value: 3", "  value: " + "9".repeat(900_000)))),
        made(
            "facts-many",
            "look for what was meant by thousands of misspelt facts.",
            "expected at most 100",
            "cloud-model.cards.yaml",
            () ->
                utf8(
                    instead(
                        "cloud-model.cards.yaml",
                        "[cloud.elasticScaling]",
                        "["
                            + many(
                                20_000, i -> "cloud.elasticScalingOfSystemNumber" + i + ",\n    ")
                            + "x]"))),
        made(
            "ids-many",
            "look for what was meant by thousands of ids.",
            "there is no card",
            "cloud-model.cards.es.yaml",
            () -> utf8(many(40_000, i -> "CLD-" + (1_000 + i) + ": {}\n"))),
        made(
            "thresholds-many",
            "read the numbers again for each that nobody uses.",
            "expected at most 2000",
            "thresholds.yaml",
            () ->
                utf8(
                    SHIPPED.get("thresholds.yaml")
                        + many(
                            9_000,
                            i ->
                                "UNUSED_" + i + ": {value: 1, unit: x, what: y, judgement: z}\n"))),
        made(
            "keys-many",
            "look for what was meant by thousands of keys.",
            "unknown key",
            "rulebook.yaml",
            () -> utf8(many(40_000, i -> "verzion" + i + ": x\n"))),
        made(
            "headings-many",
            "compare each citation with any number of headings.",
            "",
            "outline.yaml",
            () ->
                utf8(
                    "headings:\n"
                        + many(20_000, i -> "- path: [\"Executive Summary " + i + "\"]\n"))),
        made(
            "not-utf-8.drl",
            "be another text for each reader.",
            "is not UTF-8",
            "cloud-model.drl",
            () -> joined(utf8(rule), new byte[] {'/', '/', (byte) 0xc3, (byte) 0x28})),
        made(
            "not-utf-8.yaml",
            "be another text for each reader.",
            "is not UTF-8",
            "cloud-model.cards.yaml",
            () -> joined(utf8(cards), new byte[] {'#', (byte) 0xff, (byte) 0xfe})),
        made(
            "overlong.yaml",
            "hide a slash in a form of UTF-8 that is too long.",
            "is not UTF-8",
            "cloud-model.cards.yaml",
            () -> joined(utf8(cards), new byte[] {'#', (byte) 0xc0, (byte) 0xaf})),
        made(
            "surrogate.yaml",
            "hold half a character.",
            "is not UTF-8",
            "cloud-model.cards.yaml",
            () -> joined(utf8(cards), new byte[] {'#', (byte) 0xed, (byte) 0xa0, (byte) 0x80})),
        made(
            "utf-16.yaml",
            "be another text for each reader.",
            "is not UTF-8",
            "cloud-model.cards.yaml",
            () ->
                joined(
                    new byte[] {(byte) 0xff, (byte) 0xfe},
                    cards.getBytes(StandardCharsets.UTF_16LE))),
        made(
            "utf-16-unmarked.yaml",
            "be another text for each reader.",
            "",
            "cloud-model.cards.yaml",
            () -> cards.getBytes(StandardCharsets.UTF_16BE)),
        made(
            "utf-16.drl",
            "be another text for each reader.",
            "",
            "cloud-model.drl",
            () -> rule.getBytes(StandardCharsets.UTF_16)),
        made(
            "byte-order-mark-twice.drl",
            "be another text for each reader.",
            "",
            "cloud-model.drl",
            () -> utf8("\ufeff\ufeff" + rule)),
        made(
            "nul.yaml",
            "end the text early in other programs.",
            "",
            "cloud-model.cards.yaml",
            () -> utf8(cards.replaceFirst("CLD-02", "\0CLD-02"))),
        made(
            "nul.drl",
            "end the text early in other programs.",
            "U+0000",
            "cloud-model.drl",
            () -> utf8(rule + "\0")),
        made(
            "escape-raw.yaml",
            "clear the terminal of whoever prints the file.",
            "",
            "cloud-model.cards.yaml",
            () -> utf8(cards.replaceFirst("Run systems", "Run \u001b[2Jsystems"))),
        made(
            "archive.yaml",
            "be unpacked by what looks at the first bytes.",
            "",
            "cloud-model.cards.yaml",
            () -> utf8("PK\u0003\u0004" + cards)),
        made(
            "class.drl",
            "be loaded as a class.",
            "is not UTF-8",
            "cloud-model.drl",
            () -> new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61}),
        made("empty.drl", "take rules away.", "", "cloud-model.drl", () -> new byte[0]),
        made(
            "large.drl",
            "make the reader hold a file of any size.",
            "",
            "cloud-model.drl",
            () -> new byte[3 << 20]),
        made(
            "large.yaml",
            "make the reader hold a file of any size.",
            "is larger than",
            "stories.yaml",
            () -> utf8("# " + "x".repeat(3 << 20))),
        made(
            "slashes.drl",
            "take time that grows with the square of the text.",
            "",
            "cloud-model.drl",
            () -> utf8("/*".repeat(30_000))),
        made(
            "quotes.drl",
            "take time that grows with the square of the text.",
            "",
            "cloud-model.drl",
            () -> utf8("\"".repeat(60_000))),
        made(
            "rules-many.drl",
            "report a problem for each of thousands of rules.",
            "",
            "cloud-model.drl",
            () -> utf8("package rules;\n" + "rule \"x\" when ".repeat(4_000))),
        made(
            "markup-problem.drl",
            "run a script in whoever shows the problem.",
            "unknown section",
            "cloud-model.drl",
            () ->
                utf8(
                    "package rules;\nimport org.waymark.profile.*;\nrule \"CLD-01\" when"
                        + " Scriptalert1( x == 1 ) then end\n")));
  }
}
