package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.InputException;
import org.waymark.profile.Profile;
import org.waymark.report.JsonReport;
import org.waymark.report.Style;
import org.waymark.rulebook.Card;
import org.waymark.store.Applied;
import org.waymark.store.Decision;
import org.waymark.store.DecisionLog;

/** Advice, and the record of it. */
@RestController
@RequestMapping("/api/v1/advisories")
final class AdvisoryController {

  private static final Pattern CHAPTER = Pattern.compile("[A-Za-z]{3}");
  private static final Pattern RULEBOOK =
      Pattern.compile("sha256:[0-9a-f]{64}|[0-9A-Za-z.+-]{1,100}");

  private final Advising advising;
  private final DecisionLog log;
  private final String program;

  AdvisoryController(Advising advising, DecisionLog log, ServiceSettings settings) {
    this.advising = advising;
    this.log = log;
    this.program = settings.program();
  }

  @PostMapping
  ResponseEntity<byte[]> advise(HttpServletRequest request, Caller caller) throws IOException {
    Query query = Query.of(request);
    Body body = Body.of(request);
    return advising.advise(request, caller, query, body.profile(), body.sha256of());
  }

  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request, Caller caller) {
    Query query = Query.of(request);
    var filter =
        new DecisionLog.Filter(
            query.text("organisation"),
            upper(query.text("rule", Inquiry.RULE, "a recommendation such as CLD-45")),
            upper(query.text("chapter", CHAPTER, "the prefix of a chapter such as CLD")),
            query.option("strength", Card.Strength.class),
            query.text(
                "rulebook", RULEBOOK, "a version or a digest such as sha256:… of a rulebook"),
            day(query, "from"),
            day(query, "to"));
    int limit = query.whole("limit", 50, 1, 500);
    long before = Cursor.number(query);
    query.check();
    Answer.accepted(request, List.of(Answer.Type.JSON));
    List<Decision> found = log.list(caller.tenant(), filter, before, limit + 1);
    List<Decision> page = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? Cursor.of(page.get(page.size() - 1).sequence()) : null;
    return Cursor.page(
        request, "advisories", page.stream().map(AdvisoryController::entry).toList(), next);
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(java.util.Locale.ROOT);
  }

  private static @Nullable String day(Query query, String name) {
    return Objects.toString(query.day(name), null);
  }

  private static Map<String, @Nullable Object> entry(Decision decision) {
    Decision.About about = decision.about();
    return ordered(
        "id",
        decision.id(),
        "sequence",
        decision.sequence(),
        "at",
        about.at(),
        "requestedBy",
        about.requestedBy(),
        "organisation",
        about.organisation(),
        "name",
        about.name(),
        "rulebook",
        ordered("version", about.rulebookVersion(), "digest", about.rulebookDigest()),
        "asOf",
        about.asOf(),
        "language",
        about.language(),
        "applies",
        Applied.ids(about.applies()),
        "hash",
        decision.hash());
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> get(HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query query = Query.of(request);
    Advising.View view = Advising.View.of(request, query);
    query.check();
    return Answer.text(view.type(), advising.text(advising.find(caller, id), view));
  }

  @PostMapping("/{id}/replay")
  ResponseEntity<byte[]> replay(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query.of(request).check();
    Answer.accepted(request, List.of(Answer.Type.JSON));
    Decision decision = advising.find(caller, id);
    Decision.Content content = advising.content(decision);
    Shelf.Edition edition = advising.edition(decision);
    String again = JsonReport.write(edition.adviser().advise(advising.profile(content)));
    boolean same = again.equals(content.advisory());
    Decision.About about = decision.about();
    var json =
        ordered(
            "id",
            decision.id(),
            "same",
            same,
            "rulebook",
            ordered("version", about.rulebookVersion(), "digest", about.rulebookDigest()),
            "program",
            ordered("recorded", about.program(), "replayed", program),
            "sha256",
            ordered("recorded", decision.advisorySha256(), "replayed", Decision.sha256(again)),
            "differences",
            same ? List.of() : Difference.between(content.advisory(), again));
    return Answer.passing(HttpStatus.OK, Answer.Type.JSON, JsonReport.json(json) + "\n");
  }

  @GetMapping("/{id}/why/{rule}")
  ResponseEntity<byte[]> why(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String rule) {
    Query query = Query.of(request);
    query.check();
    try {
      return answer(request, caller, id, Inquiry.why(rule));
    } catch (InputException e) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND, "`" + rule + "` " + e.problems().get(0).message());
    }
  }

  @GetMapping("/{id}/why")
  ResponseEntity<byte[]> why(HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query query = Query.of(request);
    return checked(request, caller, id, query, Inquiry.why(query));
  }

  @GetMapping("/{id}/questions")
  ResponseEntity<byte[]> questions(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query query = Query.of(request);
    return checked(request, caller, id, query, Inquiry.questions(query));
  }

  @GetMapping("/{id}/change")
  ResponseEntity<byte[]> change(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query query = Query.of(request);
    return checked(request, caller, id, query, Inquiry.change(query));
  }

  private ResponseEntity<byte[]> checked(
      HttpServletRequest request, Caller caller, String id, Query query, Inquiry inquiry) {
    query.check();
    try {
      return answer(request, caller, id, inquiry);
    } catch (InputException e) {
      throw Advising.parameter(e.problems().get(0).file(), e.problems().get(0).file(), e);
    }
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, Caller caller, String id, Inquiry inquiry) throws InputException {
    Answer.Type type = Answer.accepted(request, Answer.Type.REPORT);
    Decision decision = advising.find(caller, id);
    Profile profile = advising.profile(advising.content(decision));
    Shelf.Edition edition = advising.edition(decision);
    return Answer.text(
        type, inquiry.answer(edition.rulebook(), profile).write(type.form(), Style.PLAIN));
  }
}
