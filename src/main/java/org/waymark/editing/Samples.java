package org.waymark.editing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.document.InputException;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;

/** The profiles that come with Waymark; where their figures come from says samples/README.md. */
public enum Samples {

  /** All of them. */
  SAMPLES(".*"),

  /** The governments of 194 countries, with published figures. */
  COUNTRIES("countries\\.ndjson"),

  /** The organisations of the report's stories before they acted. */
  STORIES("stories/.*");

  private final String files;

  Samples(String files) {
    this.files = files;
  }

  /** The profiles, always in the same order. */
  public List<Profile> profiles() {
    var profiles = new ArrayList<Profile>();
    try {
      for (String name : resource("index").lines().filter(name -> name.matches(files)).toList()) {
        String text = resource(name);
        for (String one : name.endsWith(".ndjson") ? text.lines().toList() : List.of(text)) {
          profiles.add(ProfileReader.read(name, one));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InputException e) {
      throw new IllegalStateException("a sample is no profile", e);
    }
    return List.copyOf(profiles);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
