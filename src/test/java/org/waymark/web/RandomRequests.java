package org.waymark.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.waymark.web.RandomContent.Content;
import org.waymark.web.RawHttp.Framing;
import tools.jackson.databind.JsonNode;

/** Requests by a seed, made of what the OpenAPI document says of an operation. */
final class RandomRequests {

  private static final List<String> ACCEPTS =
      List.of(
          "",
          "*/*",
          "application/json",
          "application/*",
          "text/html",
          "text/markdown",
          "text/csv",
          "text/plain",
          "text/*;q=0.5, application/json;q=0.4",
          "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          "application/json;q=0",
          "application/json;q=0, */*",
          "application/json;q=7",
          "application/json;q=x",
          "application/json;version=1",
          "application/problem+json",
          "image/png",
          "json",
          "/",
          "*",
          "*/json",
          ",,,",
          ";q=1",
          "a/b".repeat(100),
          "text/html, ".repeat(80) + "text/csv",
          "€",
          "application/json; charset=nowhere",
          "text/html;level=\"");

  private static final List<String> ODD_HEADERS =
      List.of(
          "Host: evil.example",
          "Host: a b",
          "Host: ",
          "Host: localhost:99999",
          "Host: localhost:8080:8080",
          "Host: [::1]:8080",
          "Host: 127.0.0.1",
          "Host: LOCALHOST",
          "Host: localhost.evil.example",
          "Origin: http://evil.example",
          "Origin: null",
          "Origin: http://localhost",
          "Authorization: Bearer x",
          "Authorization: Basic eDp4",
          "Authorization: ",
          "Cookie: a=b; c=\"; JSESSIONID=1",
          "X-Forwarded-For: 203.0.113.9",
          "X-Forwarded-Host: evil.example",
          "X-Forwarded-Prefix: /evil",
          "Forwarded: for=\"_\";host=evil.example",
          "X-HTTP-Method-Override: DELETE",
          "X-Original-URL: /api/v1/keys",
          "Expect: 100-continue",
          "Expect: nothing",
          "Upgrade: h2c",
          "Range: bytes=0-10",
          "TE: trailers",
          "Content-Encoding: gzip",
          "Content-Encoding: identity",
          "Accept-Encoding: gzip;q=0",
          "Accept-Encoding: \u0001",
          "Accept-Language: xx-\"",
          "If-Modified-Since: yesterday",
          "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
          "If-Range: \"x\"",
          "User-Agent: \u20AC\u0085",
          "X-Odd: a\0b",
          "X-Odd: a\u0007b",
          "X Odd: a",
          "X-Odd",
          ": a",
          "X-Large: " + "a".repeat(12_000),
          "X-Large: " + "a".repeat(20_000),
          "X-Large: " + "a".repeat(100_000),
          "X-Many: 1\r\n".repeat(150) + "X-Last: 1");

  private static final List<String> METHODS =
      List.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "OPTIONS",
          "TRACE",
          "PROPFIND",
          "get",
          "G\u00e4T",
          "QUERY",
          "CONNECT");

  private final Random random;
  private final ApiDocument document;
  private final RandomContent contents;
  private final List<String> profiles;
  private final List<String> advisories;
  private final List<String> keys;
  private final List<String> drafts;

  RandomRequests(
      long seed,
      ApiDocument document,
      List<String> profiles,
      List<String> advisories,
      List<String> keys,
      List<String> drafts) {
    this.document = document;
    this.random = new Random(seed);
    this.contents = new RandomContent(seed);
    this.profiles = profiles;
    this.advisories = advisories;
    this.keys = keys;
    this.drafts = drafts;
  }

  /**
   * A request.
   *
   * @param elsewhere whether it may be another operation's or none's, so that only the general
   *     rules hold
   */
  record Made(RawHttp.Request request, boolean elsewhere) {}

  /** What is wrong with the next request. */
  private enum Wrong {
    NOTHING,
    PARAMETER,
    QUERY,
    PATH,
    HEADER,
    CONTENT,
    FRAMING,
    METHOD,
    EVERYTHING
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Made next(ApiDocument.Operation operation) {
    var wrong = random.nextInt(4) == 0 ? Wrong.NOTHING : one(List.of(Wrong.values()));
    boolean all = wrong == Wrong.EVERYTHING;
    boolean anew = operation.name().equals("putProfile") && random.nextInt(4) == 0;
    String profile = one(profiles) + (anew ? "-" + random.nextInt(1 << 30) : "");
    String path = path(operation, profile, wrong);
    String query = query(operation, wrong == Wrong.PARAMETER || all);
    if (wrong == Wrong.QUERY || all) {
      query = oddQuery(query, operation);
    }
    var headers = new ArrayList<String>();
    if (anew) {
      headers.add("If-None-Match: *");
    }
    headers(operation, headers, wrong == Wrong.HEADER || all);
    byte[] content = {};
    if (operation.node().has("requestBody") || (all && random.nextBoolean())) {
      Content made =
          wrong == Wrong.CONTENT || all
              ? contents.broken(operation, profile, advisories)
              : contents.valid(operation, newProfile(operation, profile), advisories);
      content = made.bytes();
      if (!made.type().isEmpty()) {
        headers.add("Content-Type: " + made.type());
      }
    }
    boolean otherMethod = wrong == Wrong.METHOD || (all && random.nextInt(5) == 0);
    String method = otherMethod ? one(METHODS) : operation.method();
    Framing framing =
        wrong == Wrong.FRAMING || all ? one(List.of(Framing.values())) : Framing.LENGTH;
    return new Made(
        new RawHttp.Request(
            method, path + (query.isEmpty() ? "" : "?" + query), headers, content, framing),
        otherMethod
            || wrong == Wrong.PATH
            || all
            || framing != Framing.LENGTH
            || headers.stream().anyMatch(ODD_HEADERS::contains));
  }

  /** A new profile needs an id that is not there yet. */
  private String newProfile(ApiDocument.Operation operation, String profile) {
    return operation.name().equals("createProfile")
        ? profile + "-" + random.nextInt(1 << 30)
        : profile;
  }

  private String path(ApiDocument.Operation operation, String profile, Wrong wrong) {
    String path = operation.path();
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.path("name").asString();
      String value = parameter.path("example").asString();
      if (path.startsWith("/api/v1/profiles/{id}") && name.equals("id")) {
        value = profile;
      } else if (path.startsWith("/api/v1/advisories/{id}") && name.equals("id")) {
        value = one(advisories);
      } else if (path.startsWith("/api/v1/keys/{id}")) {
        value = one(keys);
      } else if (path.startsWith("/api/v1/drafts/{id}") && name.equals("id")) {
        value = one(drafts);
      } else if (operation.name().equals("getRulebookOf")) {
        value = Served.service().digest();
      }
      if ((wrong == Wrong.PARAMETER && random.nextInt(3) == 0)
          || (wrong == Wrong.PATH && random.nextBoolean())) {
        value = contents.oddText();
      }
      path = path.replace("{" + name + "}", segment(value));
    }
    return wrong == Wrong.PATH || (wrong == Wrong.EVERYTHING && random.nextInt(4) == 0)
        ? oddPath(path)
        : path;
  }

  private static String segment(String value) {
    return URLEncoder.encode(value.isEmpty() ? " " : value, StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  private String oddPath(String path) {
    int at = 1 + random.nextInt(path.length());
    return switch (random.nextInt(12)) {
      case 0 -> path + "/";
      case 1 -> path.toUpperCase(Locale.ROOT);
      case 2 -> path.replace("/v1", "//v1");
      case 3 -> path + ";a=b";
      case 4 -> "/api/../api/v1" + path;
      case 5 -> path + "/..%2f..%2fetc%2fpasswd";
      case 6 -> path + "%00";
      case 7 ->
          path.substring(0, at)
              + one(
                  List.of(
                      "%",
                      "%zz",
                      "%ff",
                      "%c0%af",
                      "%ed%a0%80",
                      "%01",
                      "%e2%80%a8",
                      "\\",
                      "|",
                      "é",
                      "^",
                      "\"",
                      "<",
                      "%0a",
                      "%7f",
                      "{",
                      "[",
                      ":",
                      "@"))
              + path.substring(at);
      case 8 -> path + "/" + "a".repeat(9000);
      case 9 -> path + "/" + "a".repeat(70_000);
      case 10 -> "http://evil.example" + path;
      default -> path + ".json";
    };
  }

  private String query(ApiDocument.Operation operation, boolean wrong) {
    List<JsonNode> known = operation.parameters("query");
    List<String> oneOf =
        operation.node().path("x-exactly-one-of").valueStream().map(JsonNode::asString).toList();
    String chosen = oneOf.isEmpty() ? "" : one(oneOf);
    var pairs = new ArrayList<String>();
    int odd = wrong && !known.isEmpty() ? random.nextInt(known.size()) : -1;
    for (int i = 0; i < known.size(); i++) {
      JsonNode parameter = known.get(i);
      String name = parameter.path("name").asString();
      boolean needed = parameter.path("required").asBoolean(false) || name.equals(chosen);
      boolean given = i == odd || needed || (!oneOf.contains(name) && random.nextInt(4) == 0);
      if (given) {
        pairs.add(name + "=" + encoded(i == odd ? contents.oddText() : value(parameter)));
      }
    }
    return String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String value(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    if (schema.has("enum")) {
      return one(schema.path("enum").valueStream().map(JsonNode::asString).toList());
    }
    return switch (schema.path("type").asString("")) {
      case "boolean" -> Boolean.toString(random.nextBoolean());
      case "integer" -> Integer.toString(schema.path("minimum").asInt(0) + random.nextInt(20));
      case "array" -> parameter.path("example").get(0).asString();
      default -> parameter.path("example").asString();
    };
  }

  private String oddQuery(String query, ApiDocument.Operation operation) {
    List<String> names =
        operation.parameters("query").stream().map(one -> one.path("name").asString()).toList();
    String name = names.isEmpty() ? "limit" : one(names);
    return query
        + (query.isEmpty() ? "" : "&")
        + switch (random.nextInt(12)) {
          case 0 -> name;
          case 1 -> name + "=";
          case 2 -> name + "=1&" + name + "=2";
          case 3 -> name.substring(1) + "=1";
          case 4 -> "unknown=1";
          case 5 -> "&&=&=x&";
          case 6 -> "x=1&".repeat(500);
          case 7 -> name + "=%";
          case 8 -> name + "=%zz";
          case 9 ->
              name
                  + one(
                      List.of(
                          "=é", "=|", "=^", "=\"", "=<", "={", "=\\", "=%c0%af", "=%ff", "=%00"));
          case 10 -> encoded(contents.oddText()) + "=" + encoded(contents.oddText());
          default -> name.toUpperCase(Locale.ROOT) + "=1";
        };
  }

  private void headers(ApiDocument.Operation operation, List<String> headers, boolean wrong) {
    boolean accepted = random.nextInt(3) == 0;
    if (wrong && random.nextInt(3) == 0) {
      headers.add("Accept: " + one(ACCEPTS));
    } else if (accepted) {
      headers.add("Accept: " + mediaType(operation));
    }
    List<JsonNode> known = operation.parameters("header");
    int odd = wrong && random.nextBoolean() ? random.nextInt(known.size()) : -1;
    for (int i = 0; i < known.size(); i++) {
      String name = known.get(i).path("name").asString();
      boolean write = !operation.method().equals("GET");
      if (i == odd) {
        // Bytes of UTF-8, as a careless client sends them; lines end where the header does.
        headers.add(name + ": " + contents.oddText().replaceAll("[\r\n]", " "));
      } else if (name.equals("If-Match") && random.nextInt(8) > 0) {
        headers.add("If-Match: *");
      } else if (name.equals("Idempotency-Key") && random.nextInt(4) == 0) {
        headers.add("Idempotency-Key: key-" + random.nextInt(1 << 30));
      } else if (name.equals("If-None-Match") && random.nextInt(write ? 8 : 3) == 0) {
        headers.add("If-None-Match: *");
      } else if (name.startsWith("X-") && random.nextInt(4) == 0) {
        headers.add(name + ": " + known.get(i).path("example").asString());
      }
    }
    if (wrong && random.nextBoolean()) {
      headers.add(one(ODD_HEADERS));
    }
  }

  private String mediaType(ApiDocument.Operation operation) {
    List<String> types = document.types(operation);
    return types.isEmpty() ? "*/*" : one(types);
  }
}
