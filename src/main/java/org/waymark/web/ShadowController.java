package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;
import org.waymark.report.JsonReport;
import org.waymark.store.RulebookHistory;
import org.waymark.store.Shadows;
import org.waymark.store.Shadows.Shadow;

/** The rulebook that is evaluated beside the one in use, and what it would have said. */
@RestController
@RequestMapping("/api/v1/rulebooks/shadow")
final class ShadowController {

  private static final int MOST_HOURS = 31 * 24;

  private final Shadows shadows;
  private final RulebookHistory history;
  private final Shelf shelf;

  ShadowController(Shadows shadows, RulebookHistory history, Shelf shelf) {
    this.shadows = shadows;
    this.history = history;
    this.shelf = shelf;
  }

  @PutMapping
  ResponseEntity<byte[]> begin(HttpServletRequest request, Caller caller) throws IOException {
    Answer.jsonOnly(request);
    Fields fields = Fields.of(request, "digest", "hours");
    String digest = fields.text("digest", Fields.LONGEST_DIGEST);
    long hours = hours(fields.mapping(), fields.problems());
    fields.check();
    if (!history.holds(digest)) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND,
          "there is no published rulebook `"
              + digest
              + "`; publish a draft with \"inUse\": false first");
    }
    if (digest.equals(shelf.current().rulebook().digest())) {
      throw new ApiProblem(ApiProblem.Kind.CONFLICT, "this rulebook is in use already");
    }
    Shadow shadow =
        shadows.begin(digest, caller.getName(), Instant.now().plus(Duration.ofHours(hours)));
    return Answer.passing(
        HttpStatus.OK, Answer.Type.JSON, JsonReport.json(json(shadow, caller)) + "\n");
  }

  private static long hours(Mapping mapping, Problems problems) {
    Node node = mapping.get("hours");
    if (node instanceof Node.Scalar scalar
        && scalar.value() instanceof Number number
        && number.doubleValue() == number.longValue()
        && number.longValue() >= 1
        && number.longValue() <= MOST_HOURS) {
      return number.longValue();
    }
    problems.add(
        node == null ? mapping : node,
        "`hours`: "
            + (node == null ? "is missing" : "found " + node.inWords())
            + ", expected a whole number from 1 to "
            + MOST_HOURS);
    return 1;
  }

  @DeleteMapping
  ResponseEntity<byte[]> end(HttpServletRequest request, Caller caller) {
    Query.of(request).check();
    shadows.end(caller.getName());
    return ResponseEntity.noContent().build();
  }

  @GetMapping
  ResponseEntity<byte[]> report(HttpServletRequest request, Caller caller) {
    Answer.jsonOnly(request);
    Shadow shadow = shadows.last();
    if (shadow == null) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND, "no rulebook was evaluated beside the one in use yet");
    }
    return Answer.json(json(shadow, caller));
  }

  private Map<String, @Nullable Object> json(Shadow shadow, Caller caller) {
    List<Shadows.Count> counts = shadows.counts(shadow.id(), caller.tenant());
    Map<String, Long> all =
        counts.stream()
            .filter(count -> count.rule().isEmpty())
            .collect(Collectors.toMap(Shadows.Count::effect, Shadows.Count::requests));
    Map<String, Map<String, List<String>>> examples = new TreeMap<>();
    shadows
        .examples(shadow.id(), caller.tenant())
        .forEach(
            one ->
                examples
                    .computeIfAbsent(one.rule(), r -> new TreeMap<>())
                    .computeIfAbsent(one.effect(), e -> new ArrayList<>())
                    .add(one.organisation()));
    Map<String, Map<String, @Nullable Object>> rules = new TreeMap<>();
    counts.stream()
        .filter(count -> !count.rule().isEmpty())
        .forEach(
            count ->
                rules
                    .computeIfAbsent(count.rule(), r -> new LinkedHashMap<>())
                    .put(count.effect(), count.requests()));
    return ordered(
        "id",
        shadow.id(),
        "digest",
        shadow.digest(),
        "inUse",
        shelf.current().rulebook().digest(),
        "begunAt",
        shadow.begunAt(),
        "begunBy",
        shadow.begunBy(),
        "endsAt",
        shadow.endsAt(),
        "running",
        shadow.isRunning(),
        "requests",
        all.getOrDefault(Shadowing.REQUESTS, 0L),
        "otherAdvice",
        all.getOrDefault(Shadowing.OTHER_ADVICE, 0L),
        "otherWords",
        all.getOrDefault(Shadowing.OTHER_WORDS, 0L),
        "otherQuestions",
        all.getOrDefault(Shadowing.OTHER_QUESTIONS, 0L),
        "leftOut",
        all.getOrDefault(Shadowing.LEFT_OUT, 0L),
        "rules",
        rules.entrySet().stream()
            .map(
                rule ->
                    ordered(
                        "rule",
                        rule.getKey(),
                        "requests",
                        rule.getValue(),
                        "examples",
                        examples.getOrDefault(rule.getKey(), Map.of())))
            .toList());
  }
}
