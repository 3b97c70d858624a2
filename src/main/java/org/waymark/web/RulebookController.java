package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.InputException;
import org.waymark.document.Suggestion;
import org.waymark.editing.RulebookZip;
import org.waymark.report.JsonReport;
import org.waymark.report.Knowledge;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Settings;
import org.waymark.store.RulebookArchive;
import org.waymark.store.RulebookHistory;

/**
 * The rulebooks that were in use or published: what they hold, what they differ in, which counts.
 */
@RestController
@RequestMapping("/api/v1/rulebooks")
final class RulebookController {

  private final Advising advising;
  private final Shelf shelf;
  private final RulebookArchive archive;
  private final RulebookHistory history;
  private final Succession succession;
  private final ServiceSettings settings;

  /** Compiling takes seconds of a core: one after the other. */
  private final ReentrantLock activating = new ReentrantLock();

  RulebookController(
      Advising advising,
      Shelf shelf,
      RulebookArchive archive,
      RulebookHistory history,
      Succession succession,
      ServiceSettings settings) {
    this.advising = advising;
    this.shelf = shelf;
    this.archive = archive;
    this.history = history;
    this.succession = succession;
    this.settings = settings;
  }

  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Answer.jsonOnly(request);
    String current = shelf.current().rulebook().digest();
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put(
        "rulebooks",
        archive.all().stream()
            .map(
                one ->
                    ordered(
                        "version",
                        one.version(),
                        "digest",
                        one.digest(),
                        "firstUsedAt",
                        one.firstUsedAt(),
                        "current",
                        one.digest().equals(current)))
            .toList());
    if (succession.refusal() != null) {
      answer.put("refused", succession.refusal());
    }
    return Answer.json(answer);
  }

  @GetMapping("/current")
  ResponseEntity<byte[]> current(HttpServletRequest request) {
    Query query = Query.of(request);
    Settings wished = query.settings();
    query.check();
    Answer.json(request);
    return Answer.json(Knowledge.rulebook(advising.edition(wished).rulebook()));
  }

  @GetMapping("/history")
  ResponseEntity<byte[]> history(HttpServletRequest request) {
    Query query = Query.of(request);
    int limit = query.whole("limit", 50, 1, 500);
    long before = Cursor.number(query);
    query.check();
    Answer.json(request);
    List<RulebookHistory.Change> found = history.list(before, limit + 1);
    List<RulebookHistory.Change> page = found.subList(0, Math.min(limit, found.size()));
    return Cursor.page(
        request,
        "history",
        page.stream().map(RulebookController::json).toList(),
        found.size() > limit ? Cursor.of(page.get(page.size() - 1).sequence()) : null);
  }

  /** A change of the history as JSON. */
  static Map<String, @Nullable Object> json(RulebookHistory.Change change) {
    RulebookHistory.Entry entry = change.entry();
    return ordered(
        "sequence",
        change.sequence(),
        "at",
        change.at(),
        "by",
        entry.by(),
        "kind",
        entry.kind().name(),
        "inUse",
        change.inUse(),
        "version",
        entry.version(),
        "digest",
        entry.digest(),
        "reason",
        entry.reason(),
        "draft",
        entry.draft(),
        "approvedBy",
        entry.approvedBy(),
        "impact",
        entry.impact());
  }

  @GetMapping("/{digest}")
  ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String digest)
      throws InputException {
    Answer.jsonOnly(request);
    Shelf.Edition edition = shelf.archived(digest, Settings.NONE);
    if (edition == null) {
      throw missing(digest);
    }
    return Answer.json(Knowledge.rulebook(edition.rulebook()));
  }

  private ApiProblem missing(String digest) {
    return new ApiProblem(
        ApiProblem.Kind.NOT_FOUND,
        "there is no rulebook `"
            + digest
            + "`"
            + Suggestion.didYouMean(
                digest, archive.all().stream().map(RulebookArchive.Entry::digest).toList()));
  }

  /** The texts of a rulebook by their names without a folder; `current` is the one in use. */
  private RulebookFiles files(String digest) {
    RulebookFiles files =
        digest.equals("current") || digest.equals(shelf.current().rulebook().digest())
            ? shelf.files()
            : archive.find(digest);
    if (files == null) {
      throw missing(digest);
    }
    return RuleFiles.bare(files);
  }

  @GetMapping("/{digest}/files")
  ResponseEntity<byte[]> files(HttpServletRequest request, @PathVariable String digest) {
    Answer.jsonOnly(request);
    return Answer.json(RuleFiles.json(files(digest)));
  }

  @GetMapping("/{digest}/files/{name}")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @PathVariable String digest, @PathVariable String name) {
    Query.of(request).check();
    return Answer.text(Answer.Type.TEXT, RuleFiles.text(files(digest), name));
  }

  @GetMapping("/{digest}/export")
  ResponseEntity<byte[]> export(HttpServletRequest request, @PathVariable String digest)
      throws IOException {
    Query.of(request).check();
    RulebookFiles files = files(digest);
    var zip = new ByteArrayOutputStream();
    RulebookZip.write(files, zip);
    String name = files.digest().substring("sha256:".length(), "sha256:".length() + 12);
    return Answer.tagged(MediaType.parseMediaType("application/zip"), files.digest())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"waymark-rulebook-" + name + ".zip\"")
        .body(zip.toByteArray());
  }

  @GetMapping("/{digest}/difference")
  ResponseEntity<byte[]> difference(HttpServletRequest request, @PathVariable String digest) {
    Query query = Query.of(request);
    String from = query.text("from", "current");
    String language = query.language();
    query.check();
    Answer.Type type = Answer.accepted(request, Answer.Type.REPORT);
    return JudgingController.difference(type, language, files(from), files(digest));
  }

  @PostMapping("/{digest}/activate")
  ResponseEntity<byte[]> activate(
      HttpServletRequest request, Caller caller, @PathVariable String digest) throws Exception {
    Answer.jsonOnly(request);
    Fields fields = Fields.of(request, "replaces", "reason");
    String replaces = fields.text("replaces", Fields.LONGEST_DIGEST);
    String reason = fields.text("reason", Fields.LONGEST_REASON);
    fields.check();
    if (settings.folder() != null) {
      throw Drafting.folderCounts();
    }
    if (!history.holds(digest)) {
      throw missing(digest);
    }
    activating.lockInterruptibly();
    try {
      return Answer.passing(
          HttpStatus.OK,
          Answer.Type.JSON,
          JsonReport.json(json(activated(caller, digest, replaces, reason))) + "\n");
    } finally {
      activating.unlock();
    }
  }

  private RulebookHistory.Change activated(
      Caller caller, String digest, String replaces, String reason) {
    RulebookFiles files =
        Objects.requireNonNull(archive.find(digest), "what was published is kept");
    RulebookHistory.Change active = history.active();
    if (active == null || !active.entry().digest().equals(replaces)) {
      throw replaced(active);
    }
    if (replaces.equals(digest)) {
      throw new ApiProblem(ApiProblem.Kind.CONFLICT, "this rulebook is in use already");
    }
    try {
      Shelf.Edition edition = succession.prepared(files);
      RulebookHistory.Change change =
          history.activate(
              new RulebookHistory.Entry(
                  digest,
                  edition.rulebook().version(),
                  history.wasInUse(digest)
                      ? RulebookHistory.Kind.ROLLED_BACK
                      : RulebookHistory.Kind.ACTIVATED,
                  caller.getName(),
                  reason,
                  "",
                  "",
                  ""),
              replaces);
      succession.use(files, edition);
      return change;
    } catch (RulebookHistory.Conflict e) {
      throw replaced(history.active());
    } catch (InputException e) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT,
          "this version of Waymark cannot read the rulebook: " + e.problems().get(0));
    }
  }

  private static ApiProblem replaced(RulebookHistory.@Nullable Change active) {
    return new ApiProblem(
        ApiProblem.Kind.PRECONDITION_FAILED,
        "the rulebook in use is "
            + (active == null ? "none" : active.entry().digest())
            + ", expected its digest as `replaces`: look at the difference first");
  }
}
