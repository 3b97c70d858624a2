package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.report.ProfileYaml;
import org.waymark.store.Idempotency;
import org.waymark.store.Profiles;

/** Profiles that are kept, with their versions. */
@RestController
@RequestMapping("/api/v1/profiles")
final class ProfileController {

  /** A strong entity tag that is a version's number. */
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

  private static final Pattern NOT_IN_A_PATH = Pattern.compile("[/\\\\;%\\u2028\\u2029]|^\\.+$");

  private final Profiles profiles;
  private final Advising advising;

  ProfileController(Profiles profiles, Advising advising) {
    this.profiles = profiles;
    this.advising = advising;
  }

  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request, Caller caller) {
    Query query = Query.of(request);
    int limit = query.whole("limit", 50, 1, 500);
    String after = Cursor.text(query);
    query.check();
    Answer.json(request);
    List<Profiles.Entry> found =
        profiles.list(caller.tenant(), after == null ? "" : after, limit + 1);
    List<Profiles.Entry> page = found.subList(0, Math.min(limit, found.size()));
    return Cursor.page(
        request,
        "profiles",
        page.stream()
            .map(one -> ordered("id", one.id(), "name", one.name(), "version", one.version()))
            .toList(),
        found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()) : null);
  }

  @PostMapping
  ResponseEntity<byte[]> create(HttpServletRequest request, Caller caller) throws IOException {
    Answer.jsonOnly(request);
    Body body = Body.of(request);
    Profile profile = body.profile();
    checkId(profile, body);
    Idempotency.Key key = Advising.key(request, caller, body.sha256of());
    try {
      Profiles.Version version = profiles.create(caller.tenant(), change(profile, caller), key);
      return made(HttpStatus.CREATED, version);
    } catch (Profiles.Conflict e) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT,
          "there is a profile `" + profile.id() + "`; PUT with If-Match changes it");
    }
  }

  private static Profiles.Change change(Profile profile, Caller caller) {
    return new Profiles.Change(
        profile.id(), profile.name(), ProfileYaml.json(profile), caller.getName());
  }

  /** What the id of a kept profile must not hold, because it stands in a path. */
  private static void checkId(Profile profile, Body body) {
    if (NOT_IN_A_PATH.matcher(profile.id()).find()) {
      var problems = new Problems();
      Node at = body.root().at("/id");
      problems.add(
          at == null ? body.root() : at,
          "found `"
              + profile.id()
              + "`, expected an id without / \\ ; % and line breaks, and not only of dots");
      body.check(problems);
    }
  }

  private static ResponseEntity<byte[]> made(HttpStatus status, Profiles.Version version) {
    return Answer.made(status, Answer.Type.JSON)
        .eTag(Long.toString(version.number()))
        .header(
            HttpHeaders.LOCATION,
            "/api/v1/profiles/" + UriUtils.encodePathSegment(version.id(), StandardCharsets.UTF_8))
        .body(Answer.bytes(version.content() + "\n"));
  }

  private static ResponseEntity<byte[]> shown(Profiles.Version version) {
    return ResponseEntity.ok()
        .contentType(Answer.Type.JSON.media())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.AUTHORIZATION)
        .eTag(Long.toString(version.number()))
        .body(Answer.bytes(version.content() + "\n"));
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> get(HttpServletRequest request, Caller caller, @PathVariable String id) {
    Answer.jsonOnly(request);
    return shown(find(caller, id));
  }

  private Profiles.Version find(Caller caller, String id) {
    Profiles.Version version = profiles.find(caller.tenant(), id);
    if (version == null) {
      throw missing(id);
    }
    return version;
  }

  private static ApiProblem missing(String id) {
    return new ApiProblem(ApiProblem.Kind.NOT_FOUND, "there is no profile `" + id + "`");
  }

  @PutMapping("/{id}")
  ResponseEntity<byte[]> put(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    boolean create = "*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    if (!create && request.getHeader(HttpHeaders.IF_MATCH) == null) {
      throw new ApiProblem(
          ApiProblem.Kind.PRECONDITION_REQUIRED,
          "expected If-Match with the ETag of the version to change, or If-None-Match: * for a new"
              + " profile");
    }
    Body body = Body.of(request);
    Profile profile = body.profile();
    checkId(profile, body);
    if (!profile.id().equals(id)) {
      var problems = new Problems();
      Node at = body.root().at("/id");
      problems.add(
          at == null ? body.root() : at,
          "found `" + profile.id() + "`, expected `" + id + "` as in the path");
      body.check(problems);
    }
    long expected = create ? 0 : expected(request, caller, id);
    return changed(profile, caller, expected, create);
  }

  private ResponseEntity<byte[]> changed(
      Profile profile, Caller caller, long expected, boolean create) {
    try {
      return made(
          create ? HttpStatus.CREATED : HttpStatus.OK,
          profiles.change(caller.tenant(), change(profile, caller), expected));
    } catch (Profiles.Conflict e) {
      throw failed(e);
    }
  }

  private static ApiProblem failed(Profiles.Conflict e) {
    Profiles.Entry current = e.current();
    return current == null
        ? new ApiProblem(
            ApiProblem.Kind.PRECONDITION_FAILED, "the profile was taken away meanwhile")
        : new ApiProblem(
                ApiProblem.Kind.PRECONDITION_FAILED,
                "the profile is at version " + current.version() + " now; read it and try again")
            .with(HttpHeaders.ETAG, "\"" + current.version() + "\"");
  }

  /** The version that the request's If-Match names and that is the present one. */
  private long expected(HttpServletRequest request, Caller caller, String id) {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null) {
      throw new ApiProblem(
          ApiProblem.Kind.PRECONDITION_REQUIRED,
          "expected If-Match with the ETag of the version to change");
    }
    long present = find(caller, id).number();
    if (header.strip().equals("*")) {
      return present;
    }
    Matcher tags = TAG.matcher(header);
    while (tags.find()) {
      boolean weak = header.substring(0, tags.start()).endsWith("W/");
      if (!weak && Long.parseLong(tags.group(1)) == present) {
        return present;
      }
    }
    throw new ApiProblem(
            ApiProblem.Kind.PRECONDITION_FAILED,
            "the profile is at version " + present + " now; read it and try again")
        .with(HttpHeaders.ETAG, "\"" + present + "\"");
  }

  @PatchMapping("/{id}")
  ResponseEntity<byte[]> patch(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws IOException {
    Answer.jsonOnly(request);
    Body body = Body.of(request, Body.MERGE_PATCH);
    long expected = expected(request, caller, id);
    var problems = new Problems();
    if (!(body.root() instanceof Mapping patch)) {
      problems.add(
          body.root(), "found " + body.root().inWords() + ", expected a mapping of what changes");
      body.check(problems);
      throw new IllegalStateException("checked above");
    }
    checkNumbers(patch, problems);
    body.check(problems);
    Node before = DocumentReader.read("profile.json", find(caller, id).content(), problems);
    Object merged = merged(before == null ? null : before.plain(), patch);
    Node after =
        DocumentReader.read(
            "profile.json", JsonReport.json(merged == null ? Map.of() : merged), problems);
    Profile profile = after == null ? null : ProfileReader.read(after, problems);
    if (profile != null && !profile.id().equals(id)) {
      problems.add(patch, "found another id, expected `" + id + "`: it stays");
    }
    if (!problems.isEmpty()) {
      throw ApiProblem.of(
          ApiProblem.Kind.INVALID,
          new InputException(
              problems.sorted().stream().map(one -> placed(one, body.root())).toList()),
          body.root());
    }
    return changed(Objects.requireNonNull(profile), caller, expected, false);
  }

  /**
   * What is wrong with the profile that a patch makes, at its place in the patch, if it has one.
   */
  private static Problem placed(Problem problem, Node patch) {
    Node at = patch.at(problem.pointer());
    return new Problem(
        problem.file(),
        at == null ? 0 : at.line(),
        at == null ? 0 : at.column(),
        problem.pointer(),
        problem.message());
  }

  /** Numbers beyond all numbers cannot be written as JSON again. */
  private static void checkNumbers(Node node, Problems problems) {
    if (node instanceof Mapping mapping) {
      mapping.entries().values().forEach(entry -> checkNumbers(entry.value(), problems));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> checkNumbers(item, problems));
    } else if (node instanceof Node.Scalar scalar
        && scalar.value() instanceof Double number
        && !Double.isFinite(number)) {
      problems.add(node, "found " + node.inWords() + ", expected a number of common size");
    }
  }

  /** JSON Merge Patch as RFC 7396 has it. */
  private static @Nullable Object merged(@Nullable Object target, Node patch) {
    if (!(patch instanceof Mapping mapping)) {
      return patch.plain();
    }
    var result = new LinkedHashMap<String, @Nullable Object>();
    if (target instanceof Map<?, ?> map) {
      map.forEach((key, value) -> result.put((String) key, value));
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof Node.Scalar scalar && scalar.value() == null) {
                result.remove(key);
              } else {
                result.put(key, merged(result.get(key), entry.value()));
              }
            });
    return result;
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> delete(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Query.of(request).check();
    long expected = expected(request, caller, id);
    Profiles.Version version = find(caller, id);
    try {
      profiles.delete(
          caller.tenant(),
          new Profiles.Change(id, name(version), version.content(), caller.getName()),
          expected);
    } catch (Profiles.Conflict e) {
      throw failed(e);
    }
    return ResponseEntity.noContent().build();
  }

  private static String name(Profiles.Version version) {
    Node node = DocumentReader.read("profile.json", version.content(), new Problems());
    return node != null && node.at("/name") instanceof Node.Scalar scalar
        ? String.valueOf(scalar.value())
        : version.id();
  }

  @GetMapping("/{id}/versions")
  ResponseEntity<byte[]> versions(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    Answer.jsonOnly(request);
    List<Profiles.Version> versions = profiles.versions(caller.tenant(), id, 1000);
    if (versions.isEmpty()) {
      throw missing(id);
    }
    return Answer.json(
        ordered(
            "id",
            id,
            "versions",
            versions.stream()
                .map(
                    one ->
                        ordered(
                            "version",
                            one.number(),
                            "at",
                            one.at(),
                            "by",
                            one.by(),
                            "deleted",
                            one.deleted()))
                .toList()));
  }

  @GetMapping("/{id}/versions/{version}")
  ResponseEntity<byte[]> version(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String version) {
    Answer.jsonOnly(request);
    Profiles.Version found =
        version.matches("[0-9]{1,18}")
            ? profiles.find(caller.tenant(), id, Long.parseLong(version))
            : null;
    if (found == null) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND,
          "there is no version `" + version + "` of a profile `" + id + "`");
    }
    return shown(found);
  }

  @PostMapping("/{id}/advisories")
  ResponseEntity<byte[]> advise(HttpServletRequest request, Caller caller, @PathVariable String id)
      throws Exception {
    Profiles.Version version = find(caller, id);
    return advising.advise(
        request,
        caller,
        Query.of(request),
        ProfileReader.read("profile", version.content()),
        version.content());
  }
}
