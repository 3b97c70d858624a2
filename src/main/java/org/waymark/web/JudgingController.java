package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.cases.Proof;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.editing.Difference;
import org.waymark.editing.Impact;
import org.waymark.editing.Samples;
import org.waymark.editing.Workbench;
import org.waymark.report.JsonReport;
import org.waymark.report.Language;
import org.waymark.report.Page;
import org.waymark.report.ProfileYaml;
import org.waymark.report.Report;
import org.waymark.report.Style;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;
import org.waymark.store.Drafts;
import org.waymark.store.Drafts.Draft;

/** What is wrong with a draft, what its cases prove, what it changes and for whom. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
final class JudgingController {

  private final Drafting drafting;
  private final Drafts drafts;
  private final Judging judging;

  JudgingController(Drafting drafting, Drafts drafts, Judging judging) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.judging = judging;
  }

  @GetMapping("/check")
  ResponseEntity<byte[]> check(HttpServletRequest request, Caller caller, @PathVariable String id) {
    Answer.jsonOnly(request);
    return Answer.json(checked(drafts.files(drafting.find(caller, id))));
  }

  /** Checks what stands in an editor, before it is saved. */
  @PostMapping("/check")
  ResponseEntity<byte[]> checkUnsaved(
      HttpServletRequest request, Caller caller, @PathVariable String id) throws IOException {
    Answer.jsonOnly(request);
    Draft draft = drafting.find(caller, id);
    Fields fields = Fields.of(request, "files");
    var texts = new TreeMap<>(drafts.files(draft).texts());
    if (fields.mapping().get("files") instanceof Mapping files) {
      files.entries().forEach((name, entry) -> put(name, entry.value(), texts, fields.problems()));
    } else {
      fields
          .problems()
          .add(fields.mapping(), "`files` is missing, expected a mapping from names to texts");
    }
    fields.check();
    return Answer.passing(
        HttpStatus.OK, Answer.Type.JSON, JsonReport.json(checked(new RulebookFiles(texts))) + "\n");
  }

  private static void put(String name, Node value, Map<String, String> texts, Problems problems) {
    if (value instanceof Node.Scalar scalar && scalar.value() instanceof String text) {
      texts.put(Drafting.fileName(name), text.replace("\r\n", "\n"));
    } else if (value instanceof Node.Scalar scalar && scalar.value() == null) {
      texts.remove(name);
    } else {
      problems.add(value, "found " + value.inWords() + ", expected the text of a file, or null");
    }
  }

  private Map<String, @Nullable Object> checked(RulebookFiles files) {
    List<Problem> problems = judging.check(files);
    return ordered(
        "digest",
        files.digest(),
        "passes",
        problems.isEmpty(),
        "problems",
        problems.stream().map(Judging::json).toList());
  }

  @GetMapping("/test")
  ResponseEntity<byte[]> test(HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query query = Query.of(request);
    boolean all = query.flag("all", false);
    query.check();
    Answer.json(request);
    Draft draft = drafting.find(caller, id);
    RulebookFiles files = drafts.files(draft);
    Workbench.Proved proved = judging.prove(files, all ? null : drafts.base(draft));
    int outcomes = 0;
    int covered = 0;
    int mistakes = 0;
    int noticed = 0;
    for (Proof proof : proved.proofs()) {
      outcomes += proof.outcomes();
      covered += proof.outcomes() - proof.gaps().size();
      mistakes += proof.mutants();
      noticed += proof.mutants() - proof.survivors().size();
    }
    return Answer.json(
        ordered(
            "digest",
            files.digest(),
            "passes",
            proved.failures().isEmpty(),
            "outcomes",
            outcomes,
            "decided",
            covered,
            "mistakes",
            mistakes,
            "noticed",
            noticed,
            "failures",
            proved.failures().stream().map(JudgingController::json).toList(),
            "rules",
            proved.proofs().stream().map(JudgingController::json).toList()));
  }

  private static Map<String, @Nullable Object> json(RulebookSources.Failure failure) {
    Case failed = failure.failed();
    return ordered(
        "rule",
        failed.rule(),
        "case",
        failed.name(),
        "file",
        failed.place().file(),
        "line",
        failed.place().line(),
        "column",
        failed.place().column(),
        "message",
        failure.inWords());
  }

  private static Map<String, @Nullable Object> json(Proof proof) {
    return ordered(
        "rule",
        proof.rule().id(),
        "cases",
        proof.cases(),
        "outcomes",
        proof.outcomes(),
        "decided",
        proof.outcomes() - proof.gaps().size(),
        "mistakes",
        proof.mutants(),
        "noticed",
        proof.mutants() - proof.survivors().size(),
        "gaps",
        proof.gaps(),
        "unnoticed",
        proof.survivors().stream()
            .map(
                one ->
                    ordered(
                        "mistake",
                        one.change(),
                        "case",
                        ProfileYaml.facts(one.killer()),
                        "expected",
                        one.expected().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
            .toList());
  }

  @GetMapping("/difference")
  ResponseEntity<byte[]> difference(
      HttpServletRequest request, Caller caller, @PathVariable String id) throws InputException {
    Query query = Query.of(request);
    String language = query.language();
    query.check();
    Answer.Type type = Answer.accepted(request, Answer.Type.REPORT);
    Draft draft = drafting.find(caller, id);
    return difference(type, language, drafts.base(draft), drafts.files(draft));
  }

  /** What two rulebooks differ in, as a client wishes to have it. */
  static ResponseEntity<byte[]> difference(
      Answer.Type type, String language, RulebookFiles before, RulebookFiles after) {
    try {
      Difference difference = Difference.of(before, after);
      return written(type, difference.json(), difference.page(Language.of(language)));
    } catch (InputException e) {
      throw Judging.problem("what differs can be said of rules that can be read", e.problems());
    }
  }

  private static ResponseEntity<byte[]> written(
      Answer.Type type, Map<String, @Nullable Object> json, Page page) {
    return Answer.text(
        type,
        type.form() == Report.Form.JSON
            ? JsonReport.json(json) + "\n"
            : page.write(type.form(), Style.PLAIN));
  }

  /** Whose profiles are looked at. */
  enum Population {
    SAMPLES,
    COUNTRIES,
    STORIES,
    STORE
  }

  @GetMapping("/impact")
  ResponseEntity<byte[]> impact(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query query = Query.of(request);
    Population population = query.option("profiles", Population.class, Population.SAMPLES);
    int most = query.whole("most", Judging.MOST_STORED, 1, 1_000_000);
    int examples = query.whole("examples", Judging.EXAMPLES, 0, 100);
    String language = query.language();
    query.check();
    Answer.Type type = Answer.accepted(request, Answer.Type.REPORT);
    Draft draft = drafting.find(caller, id);
    Rulebook before = judging.rulebook(drafts.base(draft));
    Rulebook after = judging.rulebook(drafts.files(draft));
    Impact impact =
        population == Population.STORE
            ? judging.onStore(caller.tenant(), before, after, most, examples)
            : judging.onSamples(before, after, Samples.valueOf(population.name()), examples);
    return written(type, Judging.json(impact), impact.page(Language.of(language)));
  }
}
