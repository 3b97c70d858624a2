package org.waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.waymark.report.ProfileSchema;
import org.waymark.report.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The OpenAPI 3.1 document: {@code openapi.yaml} beside this class, with the schemas of profiles
 * and reports as the core has them.
 */
final class OpenApi {

  private OpenApi() {}

  /** The document as JSON. */
  static String document(String program) {
    try (InputStream in =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.yaml"))) {
      var json = new JsonMapper();
      var root = (ObjectNode) new YAMLMapper().readTree(in);
      ((ObjectNode) root.get("info")).put("version", program);
      var schemas = (ObjectNode) root.get("components").get("schemas");
      schemas.set("Profile", inside("Profile", json.readTree(ProfileSchema.write())));
      String written = root.toString();
      for (String name : Schemas.NAMES) {
        String type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (!written.contains("\"#/components/schemas/" + type + "\"")) {
          // The command line alone answers so.
          continue;
        }
        // Their references are from their own root, which is now further down.
        String text =
            Schemas.of(name).replace("\"#/$defs/", "\"#/components/schemas/" + type + "/$defs/");
        schemas.set(type, inside(type, json.readTree(text)));
      }
      return new String(json.writeValueAsBytes(root), StandardCharsets.UTF_8) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode inside(String name, JsonNode schema) {
    ((ObjectNode) schema).remove("$schema");
    ((ObjectNode) schema).remove("$id");
    ((ObjectNode) schema).put("title", name);
    return schema;
  }
}
