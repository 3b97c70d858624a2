package org.waymark.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas (2020-12) of what Waymark answers. */
public final class Schemas {

  /** The names of the schemas. */
  public static final List<String> NAMES =
      List.of(
          "advisory",
          "explanation",
          "questions",
          "change",
          "comparison",
          "difference",
          "impact",
          "portfolio",
          "progress");

  private Schemas() {}

  /**
   * The schema of an answer.
   *
   * @param name one of the names
   */
  public static String of(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Schemas.class.getResourceAsStream("schemas/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
