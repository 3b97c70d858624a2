package org.waymark.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas (2020-12) of what Waymark answers. */
public final class Schemas {

  private Schemas() {}

  /**
   * The schema of an answer.
   *
   * @param name {@code advisory}, {@code explanation}, {@code questions}, {@code change} or {@code
   *     comparison}
   */
  public static String of(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Schemas.class.getResourceAsStream("schemas/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
