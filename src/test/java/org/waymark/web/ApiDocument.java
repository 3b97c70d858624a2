package org.waymark.web;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document as the service gives it, to be asked by tests. */
final class ApiDocument {

  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode root;
  private final String schemas;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  ApiDocument(String json) {
    this.root = new JsonMapper().readTree(json);
    this.schemas = root.at("/components/schemas").toString();
  }

  /** An operation with everything that it refers to in place. */
  record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {

    String name() {
      return node.path("operationId").asString();
    }

    List<JsonNode> parameters(String in) {
      return parameters.stream().filter(one -> one.path("in").asString().equals(in)).toList();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  JsonNode root() {
    return root;
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                operation(method.getKey(), path.getKey(), method.getValue()));
                          }
                        }));
    return operations;
  }

  private Operation operation(String method, String path, JsonNode node) {
    var parameters = new ArrayList<JsonNode>();
    node.path("parameters").forEach(one -> parameters.add(resolved(one)));
    return new Operation(method.toUpperCase(Locale.ROOT), path, node, parameters);
  }

  /** What a node refers to; itself where it is no reference. */
  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = root.at(found.get("$ref").asString().substring(1));
    }
    return found;
  }

  /** What the document says of a response; null where it does not name the status. */
  @Nullable JsonNode response(Operation operation, int status) {
    JsonNode response = operation.node().path("responses").get(Integer.toString(status));
    return response == null ? null : resolved(response);
  }

  /** The media types in which an operation answers where all is well. */
  List<String> types(Operation operation) {
    return operation.node().path("responses").properties().stream()
        .filter(one -> one.getKey().startsWith("2"))
        .flatMap(one -> resolved(one.getValue()).path("content").propertyNames().stream())
        .distinct()
        .toList();
  }

  /** The example values of a parameter, a header or a media type. */
  List<JsonNode> examples(JsonNode described) {
    var examples = new ArrayList<JsonNode>();
    if (described.has("example")) {
      examples.add(described.get("example"));
    }
    described
        .path("examples")
        .properties()
        .forEach(one -> examples.add(resolved(one.getValue()).get("value")));
    return examples;
  }

  /** What is wrong with a JSON value by a schema of the document. */
  List<String> errors(JsonNode schema, String json) {
    return compiled
        .computeIfAbsent(schema.toString(), this::compile)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private Schema compile(String schema) {
    return REGISTRY.getSchema(
        "{\"allOf\":[" + schema + "],\"components\":{\"schemas\":" + schemas + "}}",
        InputFormat.JSON);
  }
}
