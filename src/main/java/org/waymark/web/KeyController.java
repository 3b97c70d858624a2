package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Node.Scalar;
import org.waymark.document.Node.Sequence;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.report.JsonReport;
import org.waymark.store.ApiKeys;
import org.waymark.store.Role;

/** The keys of the caller's own tenant. */
@RestController
@RequestMapping("/api/v1/keys")
final class KeyController {

  private static final Pattern NAME = Pattern.compile("[\\x20-\\x7e\\p{L}]{1,100}");
  private static final int MOST_PER_MINUTE = 10_000_000;

  private final ApiKeys keys;

  KeyController(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request, Caller caller) {
    Answer.jsonOnly(request);
    return Answer.json(
        ordered(
            "keys",
            keys.all().stream()
                .filter(key -> key.tenant().equals(caller.tenant()))
                .map(KeyController::entry)
                .toList()));
  }

  private static Map<String, @Nullable Object> entry(ApiKeys.ApiKey key) {
    return ordered(
        "id",
        key.id(),
        "name",
        key.name(),
        "roles",
        key.roles().stream().map(Role::name).toList(),
        "perMinute",
        key.perMinute(),
        "createdAt",
        key.createdAt(),
        "expiresAt",
        key.expiresAt(),
        "revokedAt",
        key.revokedAt());
  }

  @PostMapping
  ResponseEntity<byte[]> create(HttpServletRequest request, Caller caller) throws IOException {
    Answer.jsonOnly(request);
    Fields fields = Fields.of(request, "name", "roles", "perMinute", "expiresAt");
    Mapping mapping = fields.mapping();
    Problems problems = fields.problems();
    String name = name(mapping, problems);
    Set<Role> roles = roles(mapping, problems);
    int perMinute = perMinute(mapping, problems);
    Instant expires = expires(mapping, problems);
    fields.check();
    ApiKeys.Created created = keys.create(caller.tenant(), name, roles, perMinute, expires);
    var json = entry(created.key());
    json.put("key", created.text());
    return Answer.made(HttpStatus.CREATED, Answer.Type.JSON)
        .header("Location", "/api/v1/keys/" + created.key().id())
        .body(Answer.bytes(JsonReport.json(json) + "\n"));
  }

  private static String name(Mapping mapping, Problems problems) {
    Node node = mapping.get("name");
    if (node instanceof Scalar scalar
        && scalar.value() instanceof String text
        && text.length() <= 100 // as the table counts
        && NAME.matcher(text).matches()) {
      return text;
    }
    problems.add(
        node == null ? mapping : node,
        found("name", node) + ", expected a text of 1 to 100 printable characters");
    return "";
  }

  private static String found(String key, @Nullable Node node) {
    return node == null ? "`" + key + "` is missing" : "found " + node.inWords();
  }

  private static Set<Role> roles(Mapping mapping, Problems problems) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> names = Arrays.stream(Role.values()).map(Role::name).toList();
    Node node = mapping.get("roles");
    if (!(node instanceof Sequence sequence) || sequence.items().isEmpty()) {
      problems.add(
          node == null ? mapping : node,
          found("roles", node) + ", expected a list of " + String.join(", ", names));
      return roles;
    }
    for (Node item : sequence.items()) {
      String word =
          item instanceof Scalar scalar && scalar.value() instanceof String text
              ? text.toUpperCase(Locale.ROOT)
              : "";
      if (names.contains(word)) {
        roles.add(Role.valueOf(word));
      } else {
        problems.add(
            item,
            found("roles", item)
                + ", expected one of "
                + String.join(", ", names)
                + Suggestion.didYouMean(word, names));
      }
    }
    return roles;
  }

  private static int perMinute(Mapping mapping, Problems problems) {
    Node node = mapping.get("perMinute");
    if (node == null) {
      return 0;
    }
    if (node instanceof Scalar scalar
        && scalar.value() instanceof Long number
        && number >= 0
        && number <= MOST_PER_MINUTE) {
      return number.intValue();
    }
    problems.add(
        node, found("perMinute", node) + ", expected a whole number from 0 to " + MOST_PER_MINUTE);
    return 0;
  }

  private static @Nullable Instant expires(Mapping mapping, Problems problems) {
    Node node = mapping.get("expiresAt");
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar scalar && scalar.value() instanceof String text) {
      try {
        Instant instant = Instant.parse(text);
        if (instant.isAfter(Instant.now())
            && instant.isBefore(Instant.parse("3000-01-01T00:00:00Z"))) {
          return instant;
        }
      } catch (DateTimeParseException e) {
        // Said below.
      }
    }
    problems.add(
        node,
        found("expiresAt", node) + ", expected an instant to come such as 2030-01-31T00:00:00Z");
    return null;
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> revoke(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query.of(request).check();
    boolean own =
        keys.all().stream()
            .anyMatch(key -> key.id().equals(id) && key.tenant().equals(caller.tenant()));
    if (!own) {
      throw new ApiProblem(ApiProblem.Kind.NOT_FOUND, "there is no key `" + id + "`");
    }
    keys.revoke(id);
    return ResponseEntity.noContent().build();
  }
}
