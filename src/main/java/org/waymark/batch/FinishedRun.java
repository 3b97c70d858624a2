package org.waymark.batch;

import com.github.luben.zstd.ZstdInputStream;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.waymark.document.InputException;
import org.waymark.editing.Cell;
import org.waymark.portfolio.Portfolio;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A run that came to its end, read from its folder. */
public final class FinishedRun {

  private final Path folder;
  private final RunState state;
  private final Portfolio portfolio;

  private FinishedRun(Path folder, RunState state) throws InputException {
    this.folder = folder;
    this.state = state;
    this.portfolio = Portfolio.read(state.portfolio());
  }

  /**
   * The run of a folder.
   *
   * @throws InputException where there is none, or one that was stopped
   */
  public static FinishedRun open(Path folder) throws IOException, InputException {
    RunState state = RunState.load(folder.resolve(RunFolder.OWN));
    if (state == null) {
      throw InputException.of(
          folder.toString(), "holds no run, expected a folder that `waymark batch` wrote");
    }
    if (!state.complete()) {
      throw InputException.of(
          folder.toString(),
          "holds a run that was stopped after "
              + state.lines()
              + " lines, expected one that is done; its own command goes on with it");
    }
    return new FinishedRun(folder, state);
  }

  /** What it says as a whole. */
  public Portfolio portfolio() {
    return portfolio;
  }

  /**
   * By the id of each organisation, in their order, the places of the rules that apply, among those
   * of the run's rulebook. All of them are in memory.
   */
  public SortedMap<String, BitSet> applies() throws IOException, InputException {
    var places = new HashMap<String, Integer>();
    portfolio.rules().forEach(id -> places.put(id, places.size()));
    var applies = new TreeMap<String, BitSet>();
    BatchOutput output = state.output();
    Path file = folder.resolve(output.file() + state.packing().ending());
    try (InputStream in = unpacked(file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      switch (output) {
        case NDJSON -> json(reader, places, applies);
        case CSV -> recommendations(reader, places, applies);
        case COUNTS -> counts(reader, places, applies);
      }
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw InputException.of(
          file.toString(), "is not what the run wrote; --restart of its command writes it anew");
    }
    return applies;
  }

  private InputStream unpacked(Path file) throws IOException, InputException {
    if (!Files.exists(file) || Files.size(file) != state.adviceBytes()) {
      throw InputException.of(
          file.toString(), "is not what the run wrote; --restart of its command writes it anew");
    }
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return switch (state.packing()) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(in, 1 << 16);
      case ZSTD -> new ZstdInputStream(in);
    };
  }

  private static void json(
      BufferedReader reader, Map<String, Integer> places, Map<String, BitSet> applies)
      throws IOException {
    var factory = new JsonFactory();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
        advisory(parser, places, applies);
      }
    }
  }

  private static void advisory(
      JsonParser parser, Map<String, Integer> places, Map<String, BitSet> applies) {
    String id = "";
    var set = new BitSet();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("id")) {
        id = parser.getString();
      } else if (name.equals("recommendations")) {
        for (String one : ids(parser)) {
          set(set, places, one);
        }
        // What follows says nothing of what applies.
        break;
      } else {
        parser.skipChildren();
      }
    }
    applies.put(id, set);
  }

  private static List<String> ids(JsonParser parser) {
    var ids = new ArrayList<String>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isId = parser.currentName().equals("id");
        parser.nextToken();
        if (isId) {
          ids.add(parser.getString());
        } else {
          parser.skipChildren();
        }
      }
    }
    return ids;
  }

  private static void recommendations(
      BufferedReader reader, Map<String, Integer> places, Map<String, BitSet> applies)
      throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : csv) {
        BitSet set =
            applies.computeIfAbsent(
                Cell.withoutApostrophe(row.getField("profile")), id -> new BitSet());
        if (row.getField("verdict").equals("APPLIES")) {
          set(set, places, row.getField("id"));
        }
      }
    }
  }

  private static void counts(
      BufferedReader reader, Map<String, Integer> places, Map<String, BitSet> applies)
      throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : csv) {
        var set = new BitSet();
        for (String id : row.getField("applies").split("\\|", -1)) {
          if (!id.isEmpty()) {
            set(set, places, id);
          }
        }
        applies.put(Cell.withoutApostrophe(row.getField("profile")), set);
      }
    }
  }

  private static void set(BitSet set, Map<String, Integer> places, String id) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("there is no rule " + id);
    }
    set.set(place);
  }
}
