package org.waymark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A decision as it leaves Waymark: a CloudEvents 1.0 event on one line, whose data has the names of
 * OPA's decision log where it has them. It holds all that is needed to check the chain.
 */
public record DecisionEvent(Decision decision, Decision.Content content) {

  private static final String SPECVERSION = "1.0";
  private static final String TYPE = "org.waymark.decision.v1";
  private static final String JSON = "application/json";
  private static final String PATH = "waymark/advise";
  private static final String SOURCE = "/waymark/";

  private static final String INPUT = "/data/input";
  private static final String RESULT = "/data/result";
  private static final String SET = "/data/set";

  /** Whose texts are hashed: they stand in the line as they were stored. */
  private static final Set<String> VERBATIM = Set.of(INPUT, RESULT, SET);

  private static final JsonFactory FACTORY = strict(500);

  /** A line is a little deeper than what stands in it. */
  private static final JsonFactory LINE_FACTORY = strict(510);

  private static JsonFactory strict(int depth) {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(depth).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /** Takes the events of an export in their order. */
  public interface Reader {
    /**
     * Takes the next event.
     *
     * @param line the number of its line, from 1
     */
    void next(int line, DecisionEvent event);
  }

  /** The event on one line, without its end. */
  public String line() {
    var out = new StringWriter();
    Decision.About about = decision.about();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("specversion", SPECVERSION);
      json.writeStringProperty("id", decision.id());
      json.writeStringProperty("source", SOURCE + decision.tenant());
      json.writeStringProperty("type", TYPE);
      json.writeStringProperty("subject", about.organisation());
      json.writeStringProperty("time", about.at());
      json.writeStringProperty("datacontenttype", JSON);
      json.writeObjectPropertyStart("data");
      json.writeStringProperty("decision_id", decision.id());
      json.writeStringProperty("timestamp", about.at());
      json.writeStringProperty("path", PATH);
      json.writeObjectPropertyStart("labels");
      json.writeStringProperty("program", about.program());
      json.writeStringProperty("tenant", decision.tenant());
      json.writeEndObject();
      json.writeObjectPropertyStart("bundles");
      json.writeObjectPropertyStart("waymark");
      json.writeStringProperty("revision", about.rulebookDigest());
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringProperty("requested_by", about.requestedBy());
      json.writeStringProperty("req_id", about.requestId());
      json.writeStringProperty("trace_id", about.traceId());
      json.writeNumberProperty("sequence", decision.sequence());
      json.writeStringProperty("name", about.name());
      json.writeStringProperty("rulebookVersion", about.rulebookVersion());
      json.writeStringProperty("asOf", about.asOf());
      json.writeName("set");
      write(json, about.set(), "");
      json.writeStringProperty("language", about.language());
      json.writeStringProperty("applies", about.applies());
      json.writeStringProperty("profileSha256", decision.profileSha256());
      json.writeStringProperty("advisorySha256", decision.advisorySha256());
      json.writeStringProperty("previousHash", decision.previousHash());
      json.writeStringProperty("hash", decision.hash());
      json.writeName("input");
      write(json, content.profile(), "");
      json.writeName("result");
      write(json, content.advisory(), "\n");
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString();
  }

  /**
   * Writes what should be an object on one line as it stands. Anything else was not written by
   * Waymark; it becomes a string, so that the reader finds that out.
   */
  private static void write(JsonGenerator json, String text, String end) {
    String object = text.endsWith(end) ? text.substring(0, text.length() - end.length()) : "";
    if (isObject(object)) {
      json.writeRawValue(object);
    } else {
      json.writeString(text);
    }
  }

  private static boolean isObject(String text) {
    if (!text.startsWith("{")
        || !text.endsWith("}")
        || text.indexOf('\n') >= 0
        || text.indexOf('\r') >= 0) {
      return false;
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /**
   * Reads an export, line after line.
   *
   * @param file the name for messages
   * @throws InputException where a line is no such event
   */
  public static void read(String file, InputStream in, Reader reader)
      throws InputException, IOException {
    var lines = new Lines(file, in);
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        reader.next(lines.number(), read(file, lines.number(), line));
      }
    }
  }

  /**
   * Reads a line.
   *
   * @param file the name for messages
   * @param number the number of the line for messages
   * @throws InputException where it is no such event
   */
  public static DecisionEvent read(String file, int number, String line) throws InputException {
    var values = new HashMap<String, String>();
    try (JsonParser parser = LINE_FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw problem(file, number, "", "is no JSON object, expected an event on one line");
      }
      object(parser, line, "", values);
      if (parser.nextToken() != null) {
        throw problem(file, number, "", "goes on after the event, expected one event on a line");
      }
    } catch (JacksonException e) {
      throw problem(file, number, "", "is not well formed: " + e.getOriginalMessage());
    }
    return new Fields(file, number, values).event();
  }

  /** Collects the values of an object by their pointers; arrays are nothing that is looked at. */
  private static void object(
      JsonParser parser, String line, String pointer, Map<String, String> values) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String at = pointer + "/" + parser.currentName().replace("~", "~0").replace("/", "~1");
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && !VERBATIM.contains(at)) {
        object(parser, line, at, values);
      } else if (token.isStructStart()) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        values.put(at, line.substring(start, end) + (at.equals(RESULT) ? "\n" : ""));
      } else {
        values.put(at, parser.getString());
      }
    }
  }

  private static InputException problem(String file, int line, String pointer, String message) {
    return new InputException(List.of(new Problem(file, line, 0, pointer, message)));
  }

  /** The values of a line, and what is wrong with them. */
  private record Fields(
      String file, int number, Map<String, String> values, List<Problem> problems) {

    Fields(String file, int number, Map<String, String> values) {
      this(file, number, values, new ArrayList<>());
    }

    DecisionEvent event() throws InputException {
      String type = values.getOrDefault("/type", "");
      if (!type.equals(TYPE)) {
        throw problem(
            file,
            number,
            "",
            "is no decision of Waymark's: found "
                + (type.isEmpty() ? "no type" : "the type `" + type + "`")
                + ", expected `"
                + TYPE
                + "`");
      }
      expect("/specversion", SPECVERSION);
      expect("/datacontenttype", JSON);
      expect("/data/path", PATH);
      var decision =
          new Decision(
              text("/data/labels/tenant"),
              number("/data/sequence"),
              text("/data/decision_id"),
              new Decision.About(
                  text("/data/timestamp"),
                  text("/data/requested_by"),
                  text("/data/req_id"),
                  text("/data/trace_id"),
                  text("/subject"),
                  text("/data/name"),
                  text("/data/rulebookVersion"),
                  text("/data/bundles/waymark/revision"),
                  text("/data/asOf"),
                  text(SET),
                  text("/data/language"),
                  text("/data/labels/program"),
                  text("/data/applies")),
              text("/data/profileSha256"),
              text("/data/advisorySha256"),
              text("/data/previousHash"),
              text("/data/hash"));
      // What stands there twice is hashed once.
      expect("/id", decision.id());
      expect("/time", decision.about().at());
      expect("/source", SOURCE + decision.tenant());
      var content = new Decision.Content(text(INPUT), text(RESULT));
      if (!problems.isEmpty()) {
        throw new InputException(problems.stream().sorted().toList());
      }
      return new DecisionEvent(decision, content);
    }

    private String text(String pointer) {
      String value = values.get(pointer);
      if (value == null) {
        problems.add(new Problem(file, number, 0, pointer, "is missing"));
        return "";
      }
      return value;
    }

    private long number(String pointer) {
      String value = text(pointer);
      try {
        return value.isEmpty() ? 0 : Long.parseLong(value);
      } catch (NumberFormatException e) {
        problems.add(
            new Problem(
                file, number, 0, pointer, "found `" + value + "`, expected a whole number"));
        return 0;
      }
    }

    private void expect(String pointer, String expected) {
      String found = text(pointer);
      if (values.containsKey(pointer) && !found.equals(expected)) {
        problems.add(
            new Problem(
                file, number, 0, pointer, "found `" + found + "`, expected `" + expected + "`"));
      }
    }
  }
}
