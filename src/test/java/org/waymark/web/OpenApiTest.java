package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Served.get;
import static org.waymark.web.Served.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document is well made, and it is what the service does. */
class OpenApiTest {

  private static final ApiDocument DOCUMENT = new ApiDocument(get("/openapi.json").body());

  /** What each object of OpenAPI 3.1 may hold, as far as this document uses it. */
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "operation",
          Set.of(
              "operationId",
              "tags",
              "summary",
              "description",
              "parameters",
              "requestBody",
              "responses",
              "security",
              "x-exactly-one-of"),
          "parameter",
          Set.of(
              "name",
              "in",
              "required",
              "description",
              "schema",
              "style",
              "explode",
              "example",
              "examples"),
          "header",
          Set.of("description", "schema", "example"),
          "requestBody",
          Set.of("description", "required", "content"),
          "response",
          Set.of("description", "headers", "content"),
          "mediaType",
          Set.of("schema", "example", "examples"),
          "root",
          Set.of("openapi", "info", "servers", "security", "tags", "paths", "components"),
          "components",
          Set.of(
              "securitySchemes",
              "parameters",
              "headers",
              "requestBodies",
              "responses",
              "schemas",
              "examples"));

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

  private static void has(JsonNode node, String type, String where) {
    assertThat(node.isObject()).as(where).isTrue();
    assertThat(node.propertyNames()).as(where).isSubsetOf(KEYS.get(type));
  }

  private interface Described {
    /** Takes a parameter, a header or a media type with its schema. */
    void take(String where, JsonNode node, String type);
  }

  /** Everything in the document that has a schema. */
  private static void described(Described described) {
    for (ApiDocument.Operation operation : DOCUMENT.operations()) {
      operation
          .parameters()
          .forEach(
              one ->
                  described.take(operation + " " + one.path("name").asString(), one, "parameter"));
      JsonNode body = DOCUMENT.resolved(operation.node().path("requestBody"));
      body.path("content")
          .properties()
          .forEach(
              one -> described.take(operation + " " + one.getKey(), one.getValue(), "mediaType"));
      operation
          .node()
          .path("responses")
          .properties()
          .forEach(
              response -> {
                JsonNode node = DOCUMENT.resolved(response.getValue());
                String where = operation + " " + response.getKey();
                node.path("headers")
                    .properties()
                    .forEach(
                        one ->
                            described.take(
                                where + " " + one.getKey(),
                                DOCUMENT.resolved(one.getValue()),
                                "header"));
                node.path("content")
                    .properties()
                    .forEach(
                        one ->
                            described.take(
                                where + " " + one.getKey(), one.getValue(), "mediaType"));
              });
    }
  }

  @Test
  void itIsServedAsJsonThatMayBeKept() {
    var response = get("/openapi.json");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(get("/openapi.json", "If-None-Match", header(response, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(DOCUMENT.root().path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(DOCUMENT.root().at("/info/version").asString()).isEqualTo("test");
  }

  @Test
  void itsObjectsHoldWhatOpenApiKnows() {
    has(DOCUMENT.root(), "root", "the document");
    has(DOCUMENT.root().path("components"), "components", "components");
    for (ApiDocument.Operation operation : DOCUMENT.operations()) {
      has(operation.node(), "operation", operation.toString());
      if (operation.node().has("requestBody")) {
        JsonNode body = DOCUMENT.resolved(operation.node().path("requestBody"));
        has(body, "requestBody", operation.toString());
        assertThat(body.path("content").isEmpty()).as("%s", operation).isFalse();
      }
      assertThat(operation.node().path("responses").isEmpty()).as("%s", operation).isFalse();
      operation
          .node()
          .path("responses")
          .properties()
          .forEach(
              one -> {
                JsonNode response = DOCUMENT.resolved(one.getValue());
                has(response, "response", operation + " " + one.getKey());
                assertThat(one.getKey()).matches("[2345][0-9]{2}");
                assertThat(response.path("description").asString()).isNotBlank();
              });
      operation
          .parameters()
          .forEach(
              one -> {
                assertThat(one.path("in").asString()).isIn("path", "query", "header");
                assertThat(one.path("description").asString()).as("%s", operation).isNotBlank();
              });
    }
    described(
        (where, node, type) -> {
          has(node, type, where);
          assertThat(node.has("schema")).as(where).isTrue();
        });
  }

  @Test
  void noReferenceDangles() {
    var references = new HashSet<String>();
    collect(DOCUMENT.root(), references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              assertThat(reference).startsWith("#/");
              assertThat(DOCUMENT.root().at(reference.substring(1)).isMissingNode())
                  .as(reference)
                  .isFalse();
            });
  }

  private static void collect(JsonNode node, Set<String> references) {
    if (node.path("$ref").isString()) {
      references.add(node.get("$ref").asString());
    }
    node.forEach(one -> collect(one, references));
  }

  @Test
  void everyComponentIsUsed() {
    var references = new HashSet<String>();
    collect(DOCUMENT.root(), references);
    DOCUMENT
        .root()
        .path("components")
        .properties()
        .forEach(
            kind -> {
              if (!kind.getKey().equals("securitySchemes")) {
                kind.getValue()
                    .propertyNames()
                    .forEach(
                        name ->
                            assertThat(references)
                                .contains("#/components/" + kind.getKey() + "/" + name));
              }
            });
  }

  @Test
  void everyOperationHasAnIdOfItsOwnATagOneSentenceAndARole() {
    Set<String> tags =
        DOCUMENT
            .root()
            .path("tags")
            .valueStream()
            .map(tag -> tag.path("name").asString())
            .collect(Collectors.toSet());
    var ids = new ArrayList<String>();
    for (ApiDocument.Operation operation : DOCUMENT.operations()) {
      ids.add(operation.name());
      assertThat(operation.name()).matches("[a-z][A-Za-z]+");
      assertThat(operation.node().path("tags").valueStream().map(JsonNode::asString))
          .as("%s", operation)
          .hasSize(1)
          .isSubsetOf(tags);
      assertThat(operation.node().path("summary").asString())
          .as("%s", operation)
          .matches("[A-Z][^.!?]*\\.");
      assertThat(operation.node().path("description").asString())
          .as("%s", operation)
          .containsPattern("Role `[A-Z]+`|Any role|Needs no credentials");
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyPathParameterIsDeclaredAndEveryParameterOnce() {
    for (ApiDocument.Operation operation : DOCUMENT.operations()) {
      List<String> inPath =
          IN_BRACES.matcher(operation.path()).results().map(one -> one.group(1)).toList();
      assertThat(operation.parameters("path"))
          .as("%s", operation)
          .allMatch(one -> one.path("required").asBoolean(false))
          .extracting(one -> one.path("name").asString())
          .containsExactlyInAnyOrderElementsOf(inPath);
      assertThat(operation.parameters())
          .as("%s", operation)
          .extracting(one -> one.path("in").asString() + " " + one.path("name").asString())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyExampleFitsItsSchema() {
    described(
        (where, node, type) -> {
          List<JsonNode> examples = DOCUMENT.examples(node);
          if (type.equals("parameter")) {
            assertThat(examples).as(where).isNotEmpty();
          }
          for (JsonNode example : examples) {
            assertThat(DOCUMENT.errors(node.get("schema"), example.toString())).as(where).isEmpty();
          }
        });
  }

  @Test
  void everyRequestAndEveryJsonAnswerHasAnExample() {
    described(
        (where, node, type) -> {
          if (type.equals("mediaType") && where.contains("json") && !where.contains(" 503 ")) {
            assertThat(DOCUMENT.examples(node)).as(where).isNotEmpty();
          }
        });
  }

  @Test
  void everyWrongRequestIsAnsweredWithProblemDetails() {
    for (ApiDocument.Operation operation : DOCUMENT.operations()) {
      operation
          .node()
          .path("responses")
          .properties()
          .forEach(
              one -> {
                if (one.getKey().startsWith("4")) {
                  assertThat(DOCUMENT.resolved(one.getValue()).path("content").propertyNames())
                      .as("%s %s", operation, one.getKey())
                      .containsExactly("application/problem+json");
                }
              });
    }
  }

  /** What Spring maps, except the page that shows the API and where errors end. */
  private static Set<String> mapped() {
    var mapped = new TreeSet<String>();
    Served.service()
        .context()
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .forEach(info -> add(info, mapped));
    return mapped;
  }

  private static void add(RequestMappingInfo info, Set<String> mapped) {
    for (String path : info.getPatternValues()) {
      for (RequestMethod method : info.getMethodsCondition().getMethods()) {
        if (path.equals("/health/**")) {
          // Any group of parts; these two are meant for others.
          mapped.add(method + " /health/live");
          mapped.add(method + " /health/ready");
        } else if (!path.startsWith("/docs")) {
          // Which values a part may have is said by its parameter.
          mapped.add(method + " " + path.replaceAll("\\{([a-z]+):[^}]*}", "{$1}"));
        }
      }
    }
  }

  @Test
  void itsOperationsAreThoseThatTheServiceHas() {
    assertThat(DOCUMENT.operations().stream().map(ApiDocument.Operation::toString))
        .containsExactlyInAnyOrderElementsOf(mapped());
  }
}
