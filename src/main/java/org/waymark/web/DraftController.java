package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.InputException;
import org.waymark.document.Suggestion;
import org.waymark.editing.RulebookZip;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Drafts;
import org.waymark.store.Drafts.Draft;
import org.waymark.store.RulebookArchive;

/** Rulebooks in the making: their files, and what is said of them. */
@RestController
@RequestMapping("/api/v1/drafts")
final class DraftController {

  /** A file's text, whatever its kind. */
  static final List<String> TEXT =
      List.of("text/plain", "application/yaml", "application/x-yaml", "text/yaml");

  private static final String ZIP = "application/zip";
  private static final int MOST_LISTED = 500;

  private final Drafting drafting;
  private final Drafts drafts;
  private final RulebookArchive archive;
  private final Shelf shelf;

  DraftController(Drafting drafting, Drafts drafts, RulebookArchive archive, Shelf shelf) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.archive = archive;
    this.shelf = shelf;
  }

  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request, Caller caller) {
    Answer.jsonOnly(request);
    return Answer.json(
        ordered(
            "drafts",
            drafts.list(caller.tenant(), MOST_LISTED).stream().map(drafting::json).toList()));
  }

  @PostMapping
  ResponseEntity<byte[]> create(HttpServletRequest request, Caller caller)
      throws InputException, IOException {
    Answer.json(request);
    if (Body.is(request, ZIP)) {
      return imported(request, caller);
    }
    Query.of(request).check();
    Fields fields = Fields.of(request, "title", "from");
    String title = fields.text("title", 200);
    String from = fields.text("from", Fields.LONGEST_DIGEST, "current");
    fields.check();
    String base = from.equals("current") ? shelf.current().rulebook().digest() : from;
    if (archive.find(base) == null) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND,
          "there is no rulebook `"
              + base
              + "`"
              + Suggestion.didYouMean(
                  base, archive.all().stream().map(RulebookArchive.Entry::digest).toList()));
    }
    return made(drafts.create(caller.tenant(), title, base, Map.of(), caller.getName(), ""));
  }

  /** A draft with the files of an export, to be put in place of those in use. */
  private ResponseEntity<byte[]> imported(HttpServletRequest request, Caller caller)
      throws IOException {
    Query query = Query.of(request);
    String title = query.text("title", "Import");
    String digest = query.text("digest", "");
    if (title.isBlank() || title.length() > 200) {
      query.wrong("title", title, "expected 1 to 200 characters");
    }
    query.check();
    byte[] zip = Body.bytes(request, List.of(ZIP), RulebookZip.MAX_BYTES);
    RulebookFiles files;
    try {
      files = RulebookZip.read("content.zip", new ByteArrayInputStream(zip));
    } catch (InputException e) {
      throw ApiProblem.of(ApiProblem.Kind.INVALID, e, null);
    }
    if (!digest.isEmpty() && !digest.equals(files.digest())) {
      throw new ApiProblem(
          ApiProblem.Kind.INVALID, "found the rulebook " + files.digest() + ", expected " + digest);
    }
    files.texts().keySet().forEach(Drafting::fileName);
    String base = shelf.current().rulebook().digest();
    RulebookFiles present = Objects.requireNonNull(archive.find(base), "what is in use is kept");
    return made(
        drafts.create(
            caller.tenant(),
            title,
            base,
            Drafting.changes(present, files),
            caller.getName(),
            "import of " + files.digest()));
  }

  private ResponseEntity<byte[]> made(Draft draft) {
    return Answer.made(HttpStatus.CREATED, Answer.Type.JSON)
        .header(HttpHeaders.LOCATION, "/api/v1/drafts/" + draft.id())
        .body(Answer.bytes(JsonReport.json(drafting.json(draft)) + "\n"));
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> get(HttpServletRequest request, Caller caller, @PathVariable String id) {
    Answer.jsonOnly(request);
    Draft draft = drafting.find(caller, id);
    var json = new LinkedHashMap<>(drafting.json(draft));
    json.put("authors", drafts.authors(draft));
    json.put("digest", drafts.files(draft).digest());
    json.put(
        "edited", List.copyOf(Drafting.changes(drafts.base(draft), drafts.files(draft)).keySet()));
    return Answer.json(json);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> abandon(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query.of(request).check();
    Draft draft = drafting.editable(caller, id);
    drafts.turn(draft, Drafts.State.ABANDONED, caller.getName(), "");
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{id}/files")
  ResponseEntity<byte[]> files(HttpServletRequest request, Caller caller, @PathVariable String id) {
    Answer.jsonOnly(request);
    return Answer.json(RuleFiles.json(drafts.files(drafting.find(caller, id))));
  }

  @GetMapping("/{id}/files/{name}")
  ResponseEntity<byte[]> file(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String name) {
    Query.of(request).check();
    String text = RuleFiles.text(drafts.files(drafting.find(caller, id)), name);
    return Answer.tagged(Answer.Type.TEXT.media(), Drafting.tag(text)).body(Answer.bytes(text));
  }

  @PutMapping("/{id}/files/{name}")
  ResponseEntity<byte[]> put(
      HttpServletRequest request, Caller caller, @PathVariable String id, @PathVariable String name)
      throws InputException, IOException {
    Answer.jsonOnly(request);
    Drafting.fileName(name);
    drafting.editable(caller, id);
    String text = Body.text(request, TEXT);
    return drafting.written(edited(request, caller, id, name, text), text);
  }

  @DeleteMapping("/{id}/files/{name}")
  ResponseEntity<byte[]> remove(
      HttpServletRequest request, Caller caller, @PathVariable String id, @PathVariable String name)
      throws InputException {
    Query.of(request).check();
    edited(request, caller, id, name, null);
    return ResponseEntity.noContent().build();
  }

  /** Writes a file; takes it away where there is no text. */
  private Draft edited(
      HttpServletRequest request, Caller caller, String id, String name, @Nullable String text)
      throws InputException {
    return drafting.edit(
        caller,
        id,
        (draft, files) -> {
          drafting.expect(
              request, draft, new Drafting.Subject(name, null, ""), files.texts().get(name));
          var texts = new TreeMap<>(files.texts());
          if (text == null) {
            texts.remove(name);
          } else {
            texts.put(name, text);
          }
          return new RulebookFiles(texts);
        });
  }

  @GetMapping("/{id}/events")
  ResponseEntity<byte[]> events(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Answer.jsonOnly(request);
    return Answer.json(
        ordered(
            "events",
            drafts.events(drafting.find(caller, id)).stream().map(DraftController::json).toList()));
  }

  private static Map<String, @Nullable Object> json(Drafts.Event event) {
    return ordered(
        "sequence",
        event.sequence(),
        "at",
        event.at(),
        "by",
        event.by(),
        "kind",
        event.kind().name(),
        "text",
        event.text());
  }

  @PostMapping("/{id}/comments")
  ResponseEntity<byte[]> comment(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    Draft draft = drafting.find(caller, id);
    Fields fields = Fields.of(request, "text");
    String text = fields.text("text", 10_000);
    fields.check();
    drafts.comment(draft, caller.getName(), text);
    return drafting.shown(draft);
  }
}
