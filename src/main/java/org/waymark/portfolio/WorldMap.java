package org.waymark.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The outlines of the countries, from Natural Earth; the file says how they were made. */
final class WorldMap {

  /** The map, read once. */
  static final WorldMap ALL = new WorldMap();

  private final String viewBox;
  private final List<Place> places = new ArrayList<>();

  /**
   * Where a country is.
   *
   * @param code its ISO 3166-1 code; {@code -} for land without one
   * @param path its outline as a path of SVG; empty where it is too small for one
   * @param x where its dot is; 0 where it has an outline
   * @param y where its dot is; 0 where it has an outline
   */
  record Place(String code, String path, int x, int y) {}

  private WorldMap() {
    String size = "";
    for (String line : text().lines().filter(one -> !one.startsWith("#")).toList()) {
      int space = line.indexOf(' ');
      String code = line.substring(0, space);
      String rest = line.substring(space + 1);
      if (code.equals("size")) {
        size = "0 0 " + rest;
      } else if (rest.startsWith("M")) {
        places.add(new Place(code, rest, 0, 0));
      } else {
        int between = rest.indexOf(' ');
        places.add(
            new Place(
                code,
                "",
                Integer.parseInt(rest.substring(0, between)),
                Integer.parseInt(rest.substring(between + 1))));
      }
    }
    viewBox = size;
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(WorldMap.class.getResourceAsStream("world.txt"), "world.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The size as SVG's viewBox. */
  String viewBox() {
    return viewBox;
  }

  /** The outlines, then the dots. */
  List<Place> places() {
    return places;
  }
}
