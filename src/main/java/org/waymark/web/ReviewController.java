package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.Problem;
import org.waymark.editing.Conflict;
import org.waymark.editing.Merge;
import org.waymark.editing.Merged;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Drafts;
import org.waymark.store.Drafts.Draft;
import org.waymark.store.Drafts.State;
import org.waymark.store.Publications;
import org.waymark.store.Publications.Publication;

/** The way of a draft into use: submitted with its impact, approved by another, published. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
final class ReviewController {

  private final Drafting drafting;
  private final Drafts drafts;
  private final Judging judging;
  private final Shelf shelf;
  private final Publisher publisher;
  private final Publications publications;
  private final ServiceSettings settings;

  ReviewController(
      Drafting drafting,
      Drafts drafts,
      Judging judging,
      Shelf shelf,
      Publisher publisher,
      Publications publications,
      ServiceSettings settings) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.judging = judging;
    this.shelf = shelf;
    this.publisher = publisher;
    this.publications = publications;
    this.settings = settings;
  }

  @PostMapping("/rebase")
  ResponseEntity<byte[]> rebase(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    Draft draft = drafting.editable(caller, id);
    Fields fields = Fields.of(request, "keepMine");
    boolean mine = fields.flag("keepMine", false);
    fields.check();
    RulebookFiles theirs = RuleFiles.bare(shelf.files());
    if (draft.base().equals(theirs.digest())) {
      return drafting.shown(draft);
    }
    Merged merged = Merge.merge(drafts.base(draft), drafts.files(draft), theirs);
    if (!merged.conflicts().isEmpty() && !mine) {
      throw new ApiProblem(
              ApiProblem.Kind.CONFLICT,
              "the draft and the rulebook in use changed the same otherwise: write what is to hold"
                  + " into the draft, then rebase with `keepMine`")
          .and("conflicts", merged.conflicts().stream().map(ReviewController::json).toList());
    }
    return drafting.shown(
        drafts.edit(
            draft,
            theirs.digest(),
            Drafting.overlay(draft, drafts, theirs, merged.files()),
            caller.getName(),
            "onto " + theirs.digest()));
  }

  private static Map<String, @Nullable Object> json(Conflict conflict) {
    return ordered(
        "file",
        conflict.file(),
        "kind",
        conflict.kind() == null ? null : conflict.kind().name(),
        "id",
        conflict.id(),
        "base",
        conflict.base(),
        "mine",
        conflict.mine(),
        "theirs",
        conflict.theirs());
  }

  @PostMapping("/submit")
  ResponseEntity<byte[]> submit(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    Draft draft = drafting.find(caller, id);
    Fields fields = Fields.of(request, "text");
    String text = fields.text("text", Fields.LONGEST_REASON, "");
    fields.check();
    expect(draft, State.OPEN);
    checkBase(draft);
    RulebookFiles files = drafts.files(draft);
    if (files.digest().equals(draft.base())) {
      throw new ApiProblem(ApiProblem.Kind.CONFLICT, "the draft changes nothing");
    }
    List<Problem> wrong = judging.check(files);
    if (!wrong.isEmpty()) {
      throw Judging.problem("the draft has " + wrong.size() + " problems, expected none", wrong);
    }
    String report = judging.impact(caller.tenant(), drafts.base(draft), files);
    return drafting.shown(
        drafts.submit(
            draft, caller.getName(), files.digest(), Judging.digest(report), report, text));
  }

  private static void expect(Draft draft, State state) {
    if (draft.state() != state) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT, "the draft is " + draft.state() + ", expected " + state);
    }
  }

  /** What is judged against a rulebook that is not in use any more would be judged wrongly. */
  private void checkBase(Draft draft) {
    String inUse = shelf.current().rulebook().digest();
    if (!draft.base().equals(inUse)) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT,
          "the draft starts from "
              + draft.base()
              + ", but "
              + inUse
              + " is in use now: rebase it first");
    }
  }

  @GetMapping("/impacts/{impact}")
  ResponseEntity<byte[]> impact(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String impact) {
    Answer.jsonOnly(request);
    String report = drafts.impact(drafting.find(caller, id), impact);
    if (report == null) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND, "there is no impact report `" + impact + "` of this draft");
    }
    return Answer.text(Answer.Type.JSON, report);
  }

  @PostMapping("/approve")
  ResponseEntity<byte[]> approve(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    Draft draft = drafting.find(caller, id);
    Fields fields = Fields.of(request, "digest", "impact", "text");
    String digest = fields.text("digest", Fields.LONGEST_DIGEST);
    String impact = fields.text("impact", Fields.LONGEST_DIGEST);
    String text = fields.text("text", Fields.LONGEST_REASON, "");
    fields.check();
    expect(draft, State.SUBMITTED);
    Drafts.Submission submission = draft.submission();
    if (!digest.equals(submission.digest()) || !impact.equals(submission.impact())) {
      throw new ApiProblem(
          ApiProblem.Kind.PRECONDITION_FAILED,
          "submitted are the digest "
              + submission.digest()
              + " and the impact report "
              + submission.impact()
              + ": look at these and approve them, or nothing");
    }
    if (settings.fourEyes() && drafts.authors(draft).contains(caller.getName())) {
      throw new ApiProblem(
          ApiProblem.Kind.FORBIDDEN,
          "whoever wrote into a draft may not approve it: another with the role PUBLISH may"
              + " (a single user on his own machine starts with `--four-eyes off`)");
    }
    return drafting.shown(drafts.approve(draft, caller.getName(), text));
  }

  @PostMapping("/reopen")
  ResponseEntity<byte[]> reopen(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    Draft draft = drafting.editable(caller, id);
    Fields fields = Fields.of(request, "text");
    String text = fields.text("text", Fields.LONGEST_REASON);
    fields.check();
    if (draft.state() == State.OPEN) {
      throw new ApiProblem(ApiProblem.Kind.CONFLICT, "the draft is open already");
    }
    return drafting.shown(drafts.turn(draft, State.OPEN, caller.getName(), text));
  }

  @PostMapping("/publish")
  ResponseEntity<byte[]> publish(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    Draft draft = drafting.find(caller, id);
    Fields fields = Fields.of(request, "reason", "inUse");
    String reason = fields.text("reason", Fields.LONGEST_REASON);
    boolean inUse = fields.flag("inUse", true);
    fields.check();
    if (settings.folder() != null) {
      throw Drafting.folderCounts();
    }
    expect(draft, State.APPROVED);
    checkBase(draft);
    if (!publisher.begin(new Publisher.Wish(draft, inUse, caller.getName(), reason))) {
      throw new ApiProblem(ApiProblem.Kind.CONFLICT, "the draft is being published already");
    }
    return Answer.made(HttpStatus.ACCEPTED, Answer.Type.JSON)
        .header(HttpHeaders.LOCATION, "/api/v1/drafts/" + id + "/publication")
        .body(Answer.bytes(JsonReport.json(publication(draft)) + "\n"));
  }

  @GetMapping("/publication")
  ResponseEntity<byte[]> publication(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Answer.jsonOnly(request);
    return Answer.json(publication(drafting.find(caller, id)));
  }

  private Map<String, @Nullable Object> publication(Draft draft) {
    Publication publication = publications.find(draft.id());
    if (publication == null) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND, "nobody began to publish draft `" + draft.id() + "`");
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("draft", draft.id());
    json.put("phase", publication.phase().name());
    json.put("begunAt", publication.begunAt());
    json.put("heardOfAt", publication.beatAt());
    json.put("over", publication.phase().isOver() || publication.isLost());
    if (!publication.problem().isEmpty()) {
      json.put("problem", publication.problem());
    } else if (publication.isLost()) {
      json.put("problem", "whoever published it is not heard of any more; publish it again");
    }
    return json;
  }
}
