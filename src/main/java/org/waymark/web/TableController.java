package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.waymark.editing.EntryKind;
import org.waymark.editing.TableImport;
import org.waymark.editing.Tables;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Drafts;
import org.waymark.store.Drafts.Draft;
import org.waymark.store.Drafts.FileVersion;

/** The thresholds and cases of drafts as tables, to a spreadsheet and back. */
@RestController
@RequestMapping("/api/v1/drafts/{id}/tables")
final class TableController {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Set<String> NAMES =
      new TreeSet<>(Set.of("thresholds.csv", "thresholds.xlsx", "cases.csv", "cases.xlsx"));

  /** A tag that names any state. */
  private static final String ANY = "*";

  private final Drafting drafting;
  private final Drafts drafts;
  private final Judging judging;

  TableController(Drafting drafting, Drafts drafts, Judging judging) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.judging = judging;
  }

  @GetMapping("/{name}")
  ResponseEntity<byte[]> export(
      HttpServletRequest request, Caller caller, @PathVariable String id, @PathVariable String name)
      throws InputException, IOException {
    Query query = Query.of(request);
    String chapter = query.text("chapter", "");
    query.check();
    RulebookFiles files = drafts.files(drafting.find(caller, id));
    if (!NAMES.contains(name)) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND,
          "there is no table `"
              + name
              + "`, expected one of "
              + String.join(", ", NAMES)
              + Suggestion.didYouMean(name, NAMES));
    }
    Tables.Format format = Tables.format(name);
    MediaType media =
        format == Tables.Format.CSV ? Answer.Type.CSV.media() : MediaType.parseMediaType(XLSX);
    Answer.check(request, media);
    EntryKind kind = name.startsWith("cases") ? EntryKind.CASES : EntryKind.THRESHOLD;
    byte[] table = table(files, kind, chapter, format);
    return Answer.tagged(
            media,
            tag(files, kind) + "-" + Drafting.tag(new String(table, StandardCharsets.ISO_8859_1)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(table);
  }

  private static byte[] table(
      RulebookFiles files, EntryKind kind, String chapter, Tables.Format format)
      throws IOException {
    var table = new ByteArrayOutputStream();
    try {
      if (kind == EntryKind.CASES) {
        Tables.exportCases(files, chapter, format, table);
      } else {
        Tables.exportThresholds(files, chapter, format, table);
      }
    } catch (InputException e) {
      throw e.problems().get(0).file().equals(chapter)
          ? Advising.parameter("chapter", chapter, e)
          : Judging.problem("no table can be made of the draft", e.problems());
    }
    return table.toByteArray();
  }

  /** Names the texts that the entries of a kind stand in. */
  private static String tag(RulebookFiles files, EntryKind kind) {
    return Drafting.tag(
        files.texts().entrySet().stream()
            .filter(file -> EntryKind.of(file.getKey()) == kind)
            .map(file -> file.getKey() + "\n" + file.getValue())
            .collect(Collectors.joining("\n")));
  }

  @PostMapping
  ResponseEntity<byte[]> bring(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    drafting.editable(caller, id);
    byte[] table = Body.bytes(request, List.of(CSV, XLSX), Tables.MAX_BYTES);
    Set<String> known = known(request);
    String name = Body.is(request, CSV) ? "table.csv" : "table.xlsx";
    var last = new AtomicReference<@Nullable TableImport>();
    try {
      Draft after =
          drafting.edit(
              caller,
              id,
              (draft, files) -> {
                TableImport read = read(files, name, table);
                checkKnown(draft, files, read.files(), known);
                last.set(read);
                return read.files();
              });
      return answer(after, Objects.requireNonNull(last.get()));
    } catch (InputException e) {
      throw Judging.problem("the table is not as expected", e.problems());
    }
  }

  private static TableImport read(RulebookFiles files, String name, byte[] table)
      throws InputException {
    try {
      return Tables.read(files, name, new ByteArrayInputStream(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which states of the tables a request starts from: the first part of each tag. */
  private static Set<String> known(HttpServletRequest request) {
    List<String> matches = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
    if (matches.isEmpty()) {
      throw new ApiProblem(
          ApiProblem.Kind.PRECONDITION_REQUIRED,
          "expected If-Match with the ETag of the table as it was exported, or those of both tables"
              + " for a workbook of both");
    }
    return matches.stream()
        .flatMap(match -> Stream.of(match.split(",", -1)))
        .map(tag -> tag.strip().replaceAll("^\"|\"$", "").replaceFirst("-.*", ""))
        .collect(Collectors.toSet());
  }

  /** Checks that a request knows the state of each kind of entry that it changes. */
  private void checkKnown(
      Draft draft, RulebookFiles before, RulebookFiles after, Set<String> known) {
    List<EntryKind> unknown =
        Stream.of(EntryKind.THRESHOLD, EntryKind.CASES)
            .filter(kind -> !tag(before, kind).equals(tag(after, kind)))
            .filter(kind -> !known.contains(ANY) && !known.contains(tag(before, kind)))
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    var problem =
        new ApiProblem(
            ApiProblem.Kind.PRECONDITION_FAILED,
            "the table does not start from the "
                + unknown.stream().map(TableController::name).collect(Collectors.joining(" and "))
                + " as they are now: export it again");
    drafts.versions(draft, "").stream()
        .filter(version -> unknown.contains(EntryKind.of(version.name())))
        .max(Comparator.comparingLong(FileVersion::revision))
        .ifPresent(newest -> problem.and("change", ordered("by", newest.by(), "at", newest.at())));
    throw problem;
  }

  private static String name(EntryKind kind) {
    return kind == EntryKind.CASES ? "cases" : "thresholds";
  }

  /** What changed, and what is wrong with the rules as a whole now. */
  private ResponseEntity<byte[]> answer(Draft draft, TableImport table) {
    RulebookFiles files = drafts.files(draft);
    return Answer.passing(
        HttpStatus.OK,
        Answer.Type.JSON,
        JsonReport.json(
                ordered(
                    "draft",
                    drafting.json(draft),
                    "changes",
                    table.changes(),
                    "problems",
                    judging.check(files).stream().map(table::atCell).map(Judging::json).toList(),
                    "etags",
                    ordered(
                        name(EntryKind.THRESHOLD),
                        quoted(tag(files, EntryKind.THRESHOLD)),
                        name(EntryKind.CASES),
                        quoted(tag(files, EntryKind.CASES)))))
            + "\n");
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }
}
