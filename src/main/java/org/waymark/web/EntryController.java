package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Suggestion;
import org.waymark.editing.Entries;
import org.waymark.editing.Entry;
import org.waymark.editing.EntryKind;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Drafts;
import org.waymark.store.Drafts.Draft;

/** The rules, cards, cases and thresholds of drafts, each by itself. */
@RestController
@RequestMapping("/api/v1/drafts/{id}/{kind:rules|cards|cases|thresholds}")
final class EntryController {

  private static final List<String> DRL = List.of("text/plain");

  private static final Map<String, EntryKind> KINDS =
      Map.of(
          "rules",
          EntryKind.RULE,
          "cards",
          EntryKind.CARD,
          "cases",
          EntryKind.CASES,
          "thresholds",
          EntryKind.THRESHOLD);

  private final Drafting drafting;
  private final Drafts drafts;

  EntryController(Drafting drafting, Drafts drafts) {
    this.drafting = drafting;
    this.drafts = drafts;
  }

  private static EntryKind kind(String name) {
    return Objects.requireNonNull(KINDS.get(name));
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      Caller caller,
      @PathVariable("id") String draft,
      @PathVariable String kind) {
    Answer.jsonOnly(request);
    return Answer.json(
        ordered(
            kind,
            Entries.of(drafts.files(drafting.find(caller, draft))).stream()
                .filter(entry -> entry.kind() == kind(kind))
                .map(
                    entry ->
                        ordered(
                            "id",
                            entry.id(),
                            "file",
                            entry.file(),
                            "etag",
                            Drafting.tag(entry.text())))
                .toList()));
  }

  @GetMapping("/{entry}")
  ResponseEntity<byte[]> get(
      HttpServletRequest request,
      Caller caller,
      @PathVariable("id") String draft,
      @PathVariable String kind,
      @PathVariable("entry") String id) {
    Query.of(request).check();
    RulebookFiles files = drafts.files(drafting.find(caller, draft));
    Entry entry = Entries.find(files, kind(kind), id);
    if (entry == null) {
      throw missing(files, kind, id);
    }
    return Answer.tagged(Answer.Type.TEXT.media(), Drafting.tag(entry.text()))
        .header("Waymark-File", entry.file())
        .body(Answer.bytes(entry.text()));
  }

  private static ApiProblem missing(RulebookFiles files, String kind, String id) {
    return new ApiProblem(
        ApiProblem.Kind.NOT_FOUND,
        "there is no `"
            + id
            + "` among the "
            + kind
            + Suggestion.didYouMean(
                id,
                Entries.of(files).stream()
                    .filter(entry -> entry.kind() == kind(kind))
                    .map(Entry::id)
                    .toList()));
  }

  @PutMapping("/{entry}")
  ResponseEntity<byte[]> put(
      HttpServletRequest request,
      Caller caller,
      @PathVariable("id") String draft,
      @PathVariable String kind,
      @PathVariable("entry") String id)
      throws IOException {
    Answer.jsonOnly(request);
    drafting.editable(caller, draft);
    boolean rule = kind(kind) == EntryKind.RULE;
    String drl = rule ? Body.text(request, DRL) : "";
    Node value = rule ? null : Body.of(request).root();
    return edited(
        request,
        caller,
        draft,
        kind,
        id,
        value,
        files ->
            value == null
                ? Entries.putRule(files, id, drl)
                : Entries.put(files, kind(kind), id, value));
  }

  @DeleteMapping("/{entry}")
  ResponseEntity<byte[]> remove(
      HttpServletRequest request,
      Caller caller,
      @PathVariable("id") String draft,
      @PathVariable String kind,
      @PathVariable("entry") String id) {
    Answer.jsonOnly(request);
    RulebookFiles present = drafts.files(drafting.editable(caller, draft));
    if (Entries.find(present, kind(kind), id) == null) {
      throw missing(present, kind, id);
    }
    return edited(
        request, caller, draft, kind, id, null, files -> Entries.remove(files, kind(kind), id));
  }

  private interface Change {
    RulebookFiles of(RulebookFiles files) throws InputException;
  }

  private ResponseEntity<byte[]> edited(
      HttpServletRequest request,
      Caller caller,
      String id,
      String kind,
      String entryId,
      @Nullable Node document,
      Change change) {
    try {
      Draft after =
          drafting.edit(
              caller,
              id,
              (draft, files) -> {
                Entry now = Entries.find(files, kind(kind), entryId);
                drafting.expect(
                    request,
                    draft,
                    new Drafting.Subject(now == null ? "" : now.file(), kind(kind), entryId),
                    now == null ? null : now.text());
                return change.of(files);
              });
      Entry now = Entries.find(drafts.files(after), kind(kind), entryId);
      return drafting.written(after, now == null ? "" : now.text());
    } catch (InputException e) {
      throw ApiProblem.of(ApiProblem.Kind.INVALID, e, document);
    }
  }
}
