package org.waymark.editing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;

/**
 * What a zip of rules says of itself.
 *
 * @param version the version that {@code rulebook.yaml} gives; empty where it gives none
 * @param digest the digest of the rulebook
 * @param files SHA-256 of each file's bytes by its bare name
 */
record ZipManifest(String version, String digest, Map<String, String> files) {

  static final String NAME = "manifest.json";
  private static final long FORMAT = 1;

  ZipManifest {
    files = new TreeMap<>(files);
  }

  static ZipManifest of(RulebookFiles rules) {
    var files = new TreeMap<String, String>();
    rules.texts().forEach((name, text) -> files.put(RulebookFiles.bare(name), sha256(text)));
    return new ZipManifest(version(rules), rules.digest(), files);
  }

  private static String version(RulebookFiles rules) {
    for (Map.Entry<String, String> file : rules.texts().entrySet()) {
      if (RulebookFiles.bare(file.getKey()).equals("rulebook.yaml")
          && DocumentReader.read(file.getKey(), file.getValue(), new Problems())
              instanceof Node.Mapping mapping
          && mapping.get("version") instanceof Node.Scalar version) {
        // It stands between quotes in the manifest as it is.
        return String.valueOf(version.value()).replaceAll("[^A-Za-z0-9._+ -]", "?");
      }
    }
    return "";
  }

  /** Names and versions need no escapes: they are letters, digits and a few marks. */
  String json() {
    var json = new StringBuilder("{\n  \"format\": " + FORMAT + ",\n");
    json.append("  \"version\": \"").append(version).append("\",\n");
    json.append("  \"digest\": \"").append(digest).append("\",\n  \"files\": {");
    String separator = "\n";
    for (Map.Entry<String, String> file : files.entrySet()) {
      json.append(separator).append("    \"").append(file.getKey()).append("\": \"");
      json.append(file.getValue()).append('"');
      separator = ",\n";
    }
    return json.append("\n  }\n}\n").toString();
  }

  /** Compares what a zip says of itself with what it holds; each difference is a problem. */
  static void verify(String zip, String json, RulebookFiles rules, Problems problems) {
    Node node = DocumentReader.read(zip + "/" + NAME, json, problems);
    if (!(node instanceof Node.Mapping stated)) {
      if (node != null) {
        problems.add(node, "found " + node.inWords() + ", expected a mapping");
      }
      return;
    }
    if (!Long.valueOf(FORMAT).equals(value(stated, "format"))) {
      problems.add(
          at(stated, "format"),
          "`format`: found " + at(stated, "format").inWords() + ", expected " + FORMAT);
      return;
    }
    ZipManifest held = of(rules);
    files(zip, stated, held, problems);
    if (!held.version().equals(value(stated, "version"))) {
      problems.add(
          at(stated, "version"),
          "`version`: is not that of rulebook.yaml, expected \"" + held.version() + "\"");
    }
    if (!held.digest().equals(value(stated, "digest"))) {
      problems.add(
          at(stated, "digest"), "`digest`: is not that of the files, expected " + held.digest());
    }
    stated.entries().forEach((key, entry) -> unknown(key, entry, problems));
  }

  private static void unknown(String key, Node.Entry entry, Problems problems) {
    if (!Set.of("format", "version", "digest", "files").contains(key)) {
      problems.add(entry.key(), "unknown key `" + key + "`");
    }
  }

  private static void files(String zip, Node.Mapping stated, ZipManifest held, Problems problems) {
    if (!(stated.get("files") instanceof Node.Mapping files)) {
      problems.add(at(stated, "files"), "`files`: expected the hash of each file by its name");
      return;
    }
    files
        .entries()
        .forEach(
            (name, hash) -> {
              String known = held.files().get(name);
              if (known == null) {
                problems.add(
                    hash.key(),
                    "names " + ZipArchive.shown(name) + ", which is missing from " + zip);
              } else if (!(hash.value() instanceof Node.Scalar scalar)
                  || !known.equals(scalar.value())) {
                problems.add(
                    zip, 0, 0, "`" + name + "`: was changed, its SHA-256 is not the manifest's");
              }
            });
    for (String name : held.files().keySet()) {
      if (!files.entries().containsKey(name)) {
        problems.add(zip, 0, 0, "`" + name + "`: is not in the manifest");
      }
    }
  }

  private static Node at(Node.Mapping mapping, String key) {
    @Nullable Node node = mapping.get(key);
    return node == null ? mapping : node;
  }

  private static @Nullable Object value(Node.Mapping mapping, String key) {
    return mapping.get(key) instanceof Node.Scalar scalar ? scalar.value() : null;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
