package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.editing.Entries;
import org.waymark.editing.Entry;
import org.waymark.editing.EntryKind;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Decision;
import org.waymark.store.Drafts;
import org.waymark.store.Drafts.Draft;
import org.waymark.store.Drafts.FileVersion;
import org.waymark.store.StoreUnavailable;

/** Writes into drafts so that of two editors nobody loses what he wrote. */
final class Drafting {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What a file of rules may be called; the same on every system. */
  private static final Pattern FILE =
      Pattern.compile("[a-z][a-z0-9-]{0,60}(\\.[a-z]{2,12}){0,2}\\.(drl|yaml)");

  private static final int MOST_FILES = 500;
  private static final int MOST_BYTES = 16 << 20;
  private static final int TRIES = 5;

  private final Drafts drafts;

  Drafting(Drafts drafts) {
    this.drafts = drafts;
  }

  /** What is done to the texts of a draft. */
  interface Edit {
    /**
     * The texts after it.
     *
     * @throws InputException where it cannot be done
     * @throws ApiProblem where it must not be done
     */
    RulebookFiles of(Draft draft, RulebookFiles files) throws InputException;
  }

  /** A tenant's draft; somebody else's is none. */
  Draft find(Caller caller, String id) {
    Draft draft = ID.matcher(id).matches() ? drafts.find(caller.tenant(), id) : null;
    if (draft == null) {
      throw new ApiProblem(ApiProblem.Kind.NOT_FOUND, "there is no draft `" + id + "`");
    }
    return draft;
  }

  /** A tenant's draft that may be edited. */
  Draft editable(Caller caller, String id) {
    Draft draft = find(caller, id);
    if (!draft.state().isEditable()) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT,
          "the draft is " + draft.state() + ", expected one that is edited still");
    }
    return draft;
  }

  /**
   * Writes into a draft. Whoever writes something else at the same time writes too; whether it is
   * the same is for the edit to say.
   */
  Draft edit(Caller caller, String id, Edit edit) throws InputException {
    for (int tries = 1; ; tries++) {
      Draft draft = editable(caller, id);
      RulebookFiles before = drafts.files(draft);
      Map<String, @Nullable String> changes = changes(before, edit.of(draft, before));
      if (changes.isEmpty()) {
        return draft;
      }
      try {
        return drafts.edit(
            draft, draft.base(), changes, caller.getName(), String.join(", ", changes.keySet()));
      } catch (Drafts.Stale e) {
        if (tries == TRIES) {
          throw new StoreUnavailable("others edit the same draft all the time", e);
        }
      }
    }
  }

  /** The files that differ, with their text afterwards; null for one that is gone. */
  static Map<String, @Nullable String> changes(RulebookFiles before, RulebookFiles after) {
    checkSize(after);
    var changes = new TreeMap<String, @Nullable String>();
    var names = new TreeSet<>(before.texts().keySet());
    names.addAll(after.texts().keySet());
    for (String name : names) {
      String text = after.texts().get(name);
      if (!Objects.equals(before.texts().get(name), text)) {
        changes.put(name, text);
      }
    }
    return changes;
  }

  /**
   * What must be written into a draft so that it holds certain texts when it starts from another
   * rulebook: what it wrote before counts still, unless it is written anew.
   */
  static Map<String, @Nullable String> overlay(
      Draft draft, Drafts drafts, RulebookFiles base, RulebookFiles wished) {
    Map<String, @Nullable String> changes = changes(base, wished);
    for (String name : drafts.newest(draft).keySet()) {
      if (!changes.containsKey(name)) {
        changes.put(name, wished.texts().get(name));
      }
    }
    return changes;
  }

  private static void checkSize(RulebookFiles files) {
    if (files.texts().size() > MOST_FILES) {
      throw new ApiProblem(
          ApiProblem.Kind.TOO_LARGE, "found more than " + MOST_FILES + " files in the draft");
    }
    long bytes = 0;
    for (String text : files.texts().values()) {
      bytes += text.length();
      if (text.length() > DocumentReader.MAX_BYTES) {
        throw new ApiProblem(
            ApiProblem.Kind.TOO_LARGE,
            "found a file of more than " + DocumentReader.MAX_BYTES + " characters");
      }
    }
    if (bytes > MOST_BYTES) {
      throw new ApiProblem(
          ApiProblem.Kind.TOO_LARGE, "found more than " + MOST_BYTES + " characters in the draft");
    }
  }

  /** The name of a file, if it is one. */
  static String fileName(String name) {
    if (!FILE.matcher(name).matches()) {
      throw new ApiProblem(
          ApiProblem.Kind.INVALID_PARAMETER,
          "name: expected small letters, digits and hyphens before .drl, .yaml, .cards.yaml or"
              + " .cases.yaml, such as banking.drl",
          List.of(ApiProblem.error("name", name, "expected a name such as banking.drl")));
    }
    return name;
  }

  /** The tag of a text. */
  static String tag(String text) {
    return Decision.sha256(text).substring(0, 32);
  }

  /**
   * Checks that a request knows what it changes.
   *
   * @param what what is changed, for messages
   * @param now its text now; null where there is none
   */
  void expect(HttpServletRequest request, Draft draft, Subject what, @Nullable String now) {
    String match = request.getHeader(HttpHeaders.IF_MATCH);
    String none = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (match == null && !"*".equals(none)) {
      throw new ApiProblem(
          ApiProblem.Kind.PRECONDITION_REQUIRED,
          "expected If-Match with the ETag of what is changed, or If-None-Match: * for something"
              + " new");
    }
    if (match == null) {
      if (now != null) {
        throw changed(draft, what, "", now);
      }
      return;
    }
    String known = match.strip().replaceAll("^\"|\"$", "");
    if (now == null || !(known.equals("*") || known.equals(tag(now)))) {
      throw changed(draft, what, known, now);
    }
  }

  /**
   * What is changed: a file, or an entry of one.
   *
   * @param file the file; empty where it is not known
   * @param kind the kind of entry; null for the whole file
   * @param id the entry's id
   */
  record Subject(String file, @Nullable EntryKind kind, String id) {

    String in(String text) {
      if (kind == null) {
        return text;
      }
      Entry entry = Entries.find(new RulebookFiles(Map.of(file, text)), kind, id);
      return entry == null ? "" : entry.text();
    }
  }

  /** What somebody else wrote since a text was read. */
  private ApiProblem changed(Draft draft, Subject what, String known, @Nullable String now) {
    var versions = drafts.versions(draft, what.file());
    var change = new LinkedHashMap<String, @Nullable Object>();
    if (!versions.isEmpty()) {
      FileVersion last = versions.get(versions.size() - 1);
      change.put("by", last.by());
      change.put("at", last.at());
    }
    change.put("now", now);
    String mine = known.isEmpty() ? null : known(draft, what, known, versions);
    if (mine != null) {
      change.put(
          "difference",
          TextDifference.of(
              what.kind() == null ? what.file() : what.id(), mine, now == null ? "" : now));
    }
    var problem =
        new ApiProblem(
                ApiProblem.Kind.PRECONDITION_FAILED,
                now == null
                    ? "it was taken away meanwhile, or never was there"
                    : known.isEmpty()
                        ? "there is one already; read it and try again"
                        : "somebody changed it meanwhile; `change` says what is different")
            .and("change", change);
    return now == null ? problem : problem.with(HttpHeaders.ETAG, "\"" + tag(now) + "\"");
  }

  /** The text that somebody knows by its tag; null where it never was. */
  private @Nullable String known(
      Draft draft, Subject what, String tag, List<FileVersion> versions) {
    for (FileVersion version : versions) {
      String text = version.content() == null ? "" : what.in(version.content());
      if (tag(text).equals(tag)) {
        return text;
      }
    }
    String base = drafts.base(draft).texts().get(what.file());
    String text = base == null ? "" : what.in(base);
    return tag(text).equals(tag) ? text : null;
  }

  /** The draft after something was written into it, with the tag of what was written. */
  ResponseEntity<byte[]> written(Draft draft, String text) {
    return Answer.made(HttpStatus.OK, Answer.Type.JSON)
        .eTag(tag(text))
        .body(Answer.bytes(JsonReport.json(json(draft)) + "\n"));
  }

  /** The draft as it is now. */
  ResponseEntity<byte[]> shown(Draft draft) {
    return Answer.passing(HttpStatus.OK, Answer.Type.JSON, JsonReport.json(json(draft)) + "\n");
  }

  /** A draft as JSON. */
  Map<String, @Nullable Object> json(Draft draft) {
    Drafts.Submission submission = draft.submission();
    return ordered(
        "id",
        draft.id(),
        "title",
        draft.title(),
        "state",
        draft.state().name(),
        "base",
        draft.base(),
        "revision",
        draft.revision(),
        "madeAt",
        draft.madeAt(),
        "madeBy",
        draft.madeBy(),
        "changedAt",
        draft.changedAt(),
        "submission",
        submission.digest().isEmpty()
            ? null
            : ordered(
                "by",
                submission.by(),
                "digest",
                submission.digest(),
                "impact",
                submission.impact(),
                "approvedBy",
                submission.approvedBy()));
  }

  /** Publishing where a folder alone counts would have no effect. */
  static ApiProblem folderCounts() {
    return new ApiProblem(
        ApiProblem.Kind.CONFLICT,
        "this instance advises with a folder of rules: publish by saving there, or start it without"
            + " `--rules`");
  }
}
