package org.waymark.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads JSON and YAML 1.2 into {@link Node}s, within limits that hostile input cannot pass. */
public final class DocumentReader {

  /** The largest document in bytes: 1 MiB. */
  public static final int MAX_BYTES = 1 << 20;

  private static final int MAX_DEPTH = 16;
  private static final int MAX_STRING = 10_000;
  private static final int MAX_NAME = 200;

  // Each value keeps its pointer: many values below long names take a thousand times the text.
  private static final int MAX_HELD = 16 << 20;
  private static final int MAX_VALUES = 100_000;
  private static final int VALUE = 32;

  private static final TokenStreamFactory JSON = new JsonFactory();
  private static final TokenStreamFactory YAML = new YAMLFactory();

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern YAML_PLACE =
      Pattern.compile(" in \\S+, line (\\d+), column (\\d+):");

  /** What the parsers say of themselves. */
  private static final String NOT_FOR_READERS =
      " \\(start marker.*| \\(for .*| \\(code [0-9]+\\)|, from `[A-Za-z.()]+`";

  private final String file;
  private final Problems problems;
  private int values;
  private int held;

  private DocumentReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads at most the given number of bytes as UTF-8; reports and returns null where that fails.
   */
  public static @Nullable String text(String file, InputStream in, int maxBytes, Problems problems)
      throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      problems.add(file, 0, 0, "is larger than " + maxBytes + " bytes, the most that is read");
      return null;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(file, 0, 0, "is not UTF-8 text; save it as UTF-8");
      return null;
    }
  }

  /**
   * Reads a document, JSON where its first character is a brace or a bracket, YAML otherwise; null
   * where it is not readable at all. What was wrong is added to the problems.
   */
  public static @Nullable Node read(String file, String text, Problems problems) {
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    // YAML in flow style begins with a brace too: what a .yaml file holds is YAML.
    if (file.endsWith(".yaml") || file.endsWith(".yml")) {
      json = false;
    }
    if (start.isEmpty()) {
      problems.add(file, 1, 1, "is empty, expected a JSON object or a YAML mapping");
      return null;
    }
    return new DocumentReader(file, problems).read(text, json ? JSON : YAML);
  }

  /** Reads YAML, whatever its first character; JSON is YAML too. Null where it is not readable. */
  public static @Nullable Node readYaml(String file, String text, Problems problems) {
    return new DocumentReader(file, problems).read(text, YAML);
  }

  private @Nullable Node read(String text, TokenStreamFactory factory) {
    int before = problems.size();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        problems.add(file, 1, 1, "holds no value, expected a JSON object or a YAML mapping");
        return null;
      }
      Node node = value(parser, "", 0);
      if (problems.size() == before && parser.nextToken() != null) {
        TokenStreamLocation at = parser.currentTokenLocation();
        problems.add(
            file,
            at.getLineNr(),
            at.getColumnNr(),
            "found a second value, expected the end: a document holds one");
      }
      return node;
    } catch (StopReading e) {
      return null;
    } catch (JacksonException e) {
      notWellFormed(e);
      return null;
    } catch (Problems.TooMany e) {
      throw e;
    } catch (RuntimeException e) {
      // The parser's own mistake over something that it did not expect.
      problems.add(file, 1, 1, "is not well formed: " + e.getMessage());
      return null;
    }
  }

  /** The YAML parser says where it stopped in its text; that place is nearer than its location. */
  private void notWellFormed(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    int column = at == null ? 0 : Math.max(0, at.getColumnNr());
    var what = new ArrayList<String>();
    for (String part : e.getOriginalMessage().lines().toList()) {
      Matcher place = YAML_PLACE.matcher(part);
      if (place.matches()) {
        line = Integer.parseInt(place.group(1));
        column = Integer.parseInt(place.group(2));
      } else if (!part.isBlank() && !part.startsWith("  ")) {
        what.add(part.replaceAll(NOT_FOR_READERS, ""));
      }
    }
    problems.add(file, line, column, "is not well formed: " + String.join("; ", what));
  }

  private Node value(JsonParser parser, String pointer, int depth) {
    TokenStreamLocation at = parser.currentTokenLocation();
    int line = at.getLineNr();
    int column = at.getColumnNr();
    if (depth > MAX_DEPTH) {
      throw stop(line, column, "is nested deeper than " + MAX_DEPTH + " levels");
    }
    held += VALUE + pointer.length();
    if (++values > MAX_VALUES || held > MAX_HELD) {
      throw stop(line, column, "holds more values than are read; split it");
    }
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw stop(line, column, "found the end, expected a value");
    }
    if (parser instanceof YAMLParser yaml) {
      plain(yaml, line, column);
    }
    switch (token) {
      case START_OBJECT -> {
        var entries = new LinkedHashMap<String, Node.Entry>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          TokenStreamLocation nameAt = parser.currentTokenLocation();
          if (parser instanceof YAMLParser yaml) {
            plain(yaml, nameAt.getLineNr(), nameAt.getColumnNr());
          }
          if (name.length() > MAX_NAME) {
            throw stop(
                nameAt.getLineNr(),
                nameAt.getColumnNr(),
                "a name is longer than " + MAX_NAME + " characters");
          }
          String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
          Node key = new Node.Scalar(file, nameAt.getLineNr(), nameAt.getColumnNr(), child, name);
          parser.nextToken();
          Node value = value(parser, child, depth + 1);
          if (entries.putIfAbsent(name, new Node.Entry(key, value)) != null) {
            problems.add(
                key,
                "`"
                    + name
                    + "` is given twice, expected once; the first is on line "
                    + entries.get(name).key().line());
          }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
          TokenStreamLocation end = parser.currentTokenLocation();
          throw stop(
              end.getLineNr(),
              end.getColumnNr(),
              "found a name that is no plain text, expected one");
        }
        return new Node.Mapping(file, line, column, pointer, entries);
      }
      case START_ARRAY -> {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser, pointer + "/" + items.size(), depth + 1));
        }
        return new Node.Sequence(file, line, column, pointer, items);
      }
      case VALUE_STRING -> {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
          throw stop(
              line,
              column,
              "found the alias `*"
                  + parser.getString()
                  + "`, expected the value itself: aliases are not read");
        }
        String text = parser.getString();
        if (text.length() > MAX_STRING) {
          throw stop(line, column, "a text is longer than " + MAX_STRING + " characters");
        }
        return scalar(line, column, pointer, text);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String text = parser.getString();
        try {
          return scalar(line, column, pointer, number(text));
        } catch (NumberFormatException e) {
          throw stop(line, column, "found `" + text + "`, expected a number in decimal digits");
        }
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return scalar(line, column, pointer, token == JsonToken.VALUE_TRUE);
      }
      case VALUE_NULL -> {
        return scalar(line, column, pointer, null);
      }
      default -> throw stop(line, column, "found " + token + ", expected a value");
    }
  }

  /** Tags, anchors and aliases make of a text what it does not show. */
  private void plain(YAMLParser yaml, int line, int column) {
    if (yaml.getTypeId() != null) {
      throw stop(
          line,
          column,
          "found the tag `!" + yaml.getTypeId() + "`, expected a plain value: tags are not read");
    }
    if (yaml.getObjectId() != null) {
      throw stop(
          line,
          column,
          "found the anchor `&"
              + yaml.getObjectId()
              + "`, expected a plain value: anchors are not read");
    }
  }

  /** A Long or a Double; what YAML calls not a number and infinity are Doubles too. */
  private static Object number(String text) {
    if (WHOLE_NUMBER.matcher(text).matches()) {
      return Long.parseLong(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".nan")) {
      return Double.NaN;
    }
    if (lower.endsWith(".inf")) {
      return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(text);
  }

  private Node scalar(int line, int column, String pointer, @Nullable Object value) {
    return new Node.Scalar(file, line, column, pointer, value);
  }

  private StopReading stop(int line, int column, String message) {
    problems.add(file, line, column, message);
    return new StopReading();
  }

  /** Nothing after the place is worth reading. */
  private static final class StopReading extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StopReading() {
      super(null, null, false, false);
    }
  }
}
