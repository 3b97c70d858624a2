package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.condition.Rule;
import org.waymark.document.InputException;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Organisation;
import org.waymark.report.Knowledge;
import org.waymark.report.Language;
import org.waymark.report.ProfileSchema;
import org.waymark.report.ProfileTemplate;
import org.waymark.report.Schemas;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Story;

/** What Waymark knows: schemas, facts, rules and stories. */
@RestController
@RequestMapping("/api/v1")
final class KnowledgeController {

  private final Advising advising;
  private final Shelf shelf;

  KnowledgeController(Advising advising, Shelf shelf) {
    this.advising = advising;
    this.shelf = shelf;
  }

  @GetMapping("/schema/{name}")
  ResponseEntity<byte[]> schema(HttpServletRequest request, @PathVariable String name)
      throws IOException {
    Query.of(request).check();
    String text;
    if (name.equals("profile")) {
      text = ProfileSchema.write() + "\n";
    } else if (Schemas.NAMES.contains(name)) {
      text = Schemas.of(name);
    } else {
      var names = new ArrayList<>(Schemas.NAMES);
      names.add("profile");
      throw missing("schema", name, names);
    }
    ResponseEntity<byte[]> answer = Answer.text(Answer.Type.JSON, text);
    return ResponseEntity.ok()
        .headers(answer.getHeaders())
        .contentType(MediaType.parseMediaType("application/schema+json"))
        .body(answer.getBody());
  }

  private static ApiProblem missing(String what, String name, List<String> known) {
    return new ApiProblem(
        ApiProblem.Kind.NOT_FOUND,
        "there is no " + what + " `" + name + "`" + Suggestion.didYouMean(name, known));
  }

  @GetMapping("/facts")
  ResponseEntity<byte[]> facts(HttpServletRequest request) {
    Query query = Query.of(request);
    Language language = Language.of(query.language());
    query.check();
    Answer.json(request);
    return Answer.json(ordered("sections", Knowledge.sections(language)));
  }

  @GetMapping("/facts/{name}")
  ResponseEntity<byte[]> fact(HttpServletRequest request, @PathVariable String name) {
    Query query = Query.of(request);
    Language language = Language.of(query.language());
    query.check();
    Answer.json(request);
    Fact fact = Catalogue.all().fact(name);
    if (fact == null) {
      throw missing("fact", name, List.copyOf(Catalogue.all().names()));
    }
    return Answer.json(Knowledge.fact(language, fact));
  }

  @GetMapping("/rules")
  ResponseEntity<byte[]> rules(HttpServletRequest request) {
    Query query = Query.of(request);
    String chapter = query.text("chapter", "");
    Card.Strength strength = query.option("strength", Card.Strength.class);
    String words = query.text("q", "").toLowerCase(Locale.ROOT);
    Rulebook rulebook = rulebook(query);
    Answer.json(request);
    List<Map<String, @Nullable Object>> rules =
        rulebook.rules().stream()
            .map(rulebook::card)
            .filter(card -> chapter.isEmpty() || card.belongsTo(chapter))
            .filter(card -> strength == null || card.strength() == strength)
            .filter(
                card ->
                    (card.id() + " " + card.title() + " " + card.advice())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
            .map(Knowledge::entry)
            .toList();
    return Answer.json(ordered("rules", rules));
  }

  /** The rulebook in use with a request's settings; ends the reading of its query. */
  private Rulebook rulebook(Query query) {
    var settings = query.settings();
    query.check();
    return advising.edition(settings).rulebook();
  }

  @GetMapping("/rules/{id}")
  ResponseEntity<byte[]> rule(HttpServletRequest request, @PathVariable String id) {
    Rulebook rulebook = rulebook(Query.of(request));
    Answer.json(request);
    try {
      Rule rule = rulebook.rule(id);
      return Answer.json(Knowledge.rule(rulebook, rule));
    } catch (InputException e) {
      throw missing("rule", id, rulebook.rules().stream().map(Rule::id).toList());
    }
  }

  @GetMapping("/stories")
  ResponseEntity<byte[]> stories(HttpServletRequest request) {
    Rulebook rulebook = rulebook(Query.of(request));
    Answer.json(request);
    return Answer.json(
        ordered(
            "stories",
            rulebook.stories().values().stream()
                .map(story -> Knowledge.story(rulebook, story))
                .toList()));
  }

  @GetMapping("/stories/{id}")
  ResponseEntity<byte[]> story(HttpServletRequest request, @PathVariable String id) {
    Rulebook rulebook = rulebook(Query.of(request));
    Answer.json(request);
    Story story = rulebook.stories().get(id);
    if (story == null) {
      throw missing("story", id, List.copyOf(rulebook.stories().keySet()));
    }
    return Answer.json(Knowledge.story(rulebook, story));
  }

  @GetMapping("/template")
  ResponseEntity<byte[]> template(HttpServletRequest request) {
    Query query = Query.of(request);
    Organisation.Kind kind = query.option("kind", Organisation.Kind.class);
    if (kind == null && query.text("kind") == null) {
      query.wrong("kind", null, "is missing, expected the kind of an organisation");
    }
    query.check();
    Rulebook rulebook = shelf.current().rulebook();
    return Answer.made(HttpStatus.OK, Answer.Type.TEXT)
        .contentType(MediaType.parseMediaType("application/yaml"))
        .body(
            Answer.bytes(
                ProfileTemplate.of(
                    kind == null ? Organisation.Kind.ENTERPRISE : kind,
                    rulebook.rules(),
                    rulebook.gates())));
  }
}
