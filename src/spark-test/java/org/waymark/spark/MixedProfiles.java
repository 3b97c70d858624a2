package org.waymark.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.document.DocumentReader;
import org.waymark.report.ProfileYaml;

/** Lines of all kinds that a portfolio may hold, by a seed. */
final class MixedProfiles {

  private static final List<String> BROKEN =
      List.of(
          "{\"id\": \"cut",
          "{\"id\": \"x\", \"name\": \"X\", \"cloud\": {\"providerCounts\": 2}}",
          "{\"id\": \"x\", \"name\": \"X\", \"cloud\": {\"providerCount\": \"two\", \"sla\": 3}}",
          "{\"id\": \"\", \"name\": 7}",
          "[]",
          "42",
          "id: yaml\u00fc",
          "{id: flow, name: In YAML}",
          "not a profile at all",
          "{\"id\": \"x\", \"id\": \"x\", \"name\": \"twice\"}");

  private static final List<String> NAMES =
      List.of("Ü & Söhne", "東京電力", "Банк", "naïve \\\"quoted\\\"", "emoji 🙂", "plain");

  private final Random random;
  private final RandomProfiles profiles;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  MixedProfiles(long seed) {
    random = new Random(seed);
    profiles = new RandomProfiles(seed, Rules.rulebook().rules());
  }

  /** Some lines; ids are repeated now and then. */
  byte[] lines(int count) throws IOException {
    out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    for (int i = 0; i < count; i++) {
      line(i, count);
    }
    return out.toByteArray();
  }

  private void line(int i, int count) throws IOException {
    int kind = i == count / 2 ? 100 : i == count / 3 ? 101 : random.nextInt(24);
    switch (kind) {
      case 0 -> write("");
      case 1 -> write("  \t");
      case 2, 3 -> write(BROKEN.get(random.nextInt(BROKEN.size())));
      case 4 -> out.write(new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}', '\n'});
      case 5 -> write(profile("id-" + random.nextInt(Math.max(i, 1)), "again"));
      case 100 -> write(wide(DocumentReader.MAX_BYTES + 10));
      case 101 -> write(wide(DocumentReader.MAX_BYTES));
      default -> write(profile("id-" + i, NAMES.get(random.nextInt(NAMES.size()))));
    }
  }

  private String profile(String id, String name) {
    return ProfileYaml.json(profiles.next(0.97))
        .replace("\"id\":\"random\"", "\"id\":\"" + id + "\"")
        .replace("\"name\":\"Random\"", "\"name\":\"" + name + "\"");
  }

  private static String wide(int length) {
    String end = "\"id\":\"wide-" + length + "\",\"name\":\"Wide\"}";
    return "{" + " ".repeat(length - 1 - end.length()) + end;
  }

  private void write(String line) throws IOException {
    out.write((line + (random.nextInt(4) == 0 ? "\r\n" : "\n")).getBytes(StandardCharsets.UTF_8));
  }
}
