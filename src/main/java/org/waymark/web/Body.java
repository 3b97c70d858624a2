package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;

/**
 * The content of a request, JSON or YAML, of limited size, depth and time.
 *
 * @param root the content
 * @param sha256of what the content is, for comparison: its type and its text
 */
record Body(Node root, String sha256of) {

  private static final Pattern START_OF_JSON = Pattern.compile("\\s*[{\\[]");

  private static final Duration TO_ARRIVE = Duration.ofSeconds(20);

  /** What a profile or a question is written in. */
  private static final List<String> JSON_OR_YAML =
      List.of("application/json", "application/yaml", "application/x-yaml", "text/yaml");

  /** JSON Merge Patch (RFC 7396). */
  static final List<String> MERGE_PATCH = List.of("application/merge-patch+json");

  /**
   * Reads the content of a request.
   *
   * @throws ApiProblem where it is none of JSON and YAML, too large, late or not well formed
   */
  static Body of(HttpServletRequest request) throws IOException {
    return of(request, JSON_OR_YAML);
  }

  static Body of(HttpServletRequest request, List<String> types) throws IOException {
    boolean yaml = type(request, types).contains("yaml");
    byte[] bytes = bytes(request, DocumentReader.MAX_BYTES);
    var problems = new Problems();
    String name = yaml ? "content.yaml" : "content.json";
    String text =
        DocumentReader.text(
            name, new ByteArrayInputStream(bytes), DocumentReader.MAX_BYTES, problems);
    if (!yaml && text != null && !text.isBlank() && !START_OF_JSON.matcher(text).lookingAt()) {
      problems.add(name, 1, 1, "is no JSON object; send YAML as application/yaml");
    }
    Node root =
        text == null || !problems.isEmpty() ? null : DocumentReader.read(name, text, problems);
    if (root == null || text == null || !problems.isEmpty()) {
      throw ApiProblem.of(ApiProblem.Kind.MALFORMED, new InputException(problems.sorted()), root);
    }
    return new Body(root, name + "\n" + text);
  }

  /**
   * Reads the content of a request as text, whatever it says.
   *
   * @throws ApiProblem where it is of another type, too large, late or not UTF-8
   */
  static String text(HttpServletRequest request, List<String> types) throws IOException {
    type(request, types);
    var problems = new Problems();
    String text =
        DocumentReader.text(
            "content",
            new ByteArrayInputStream(bytes(request, DocumentReader.MAX_BYTES)),
            DocumentReader.MAX_BYTES,
            problems);
    if (text == null) {
      throw ApiProblem.of(ApiProblem.Kind.MALFORMED, new InputException(problems.sorted()), null);
    }
    return text.replace("\r\n", "\n");
  }

  /**
   * Reads the content of a request as bytes.
   *
   * @param most the most that is read
   * @throws ApiProblem where it is of another type, too large or late
   */
  static byte[] bytes(HttpServletRequest request, List<String> types, int most) throws IOException {
    type(request, types);
    return bytes(request, most);
  }

  /** Whether the content of a request is of a type, whatever its parameters. */
  static boolean is(HttpServletRequest request, String type) {
    String given = request.getContentType();
    return given != null && given.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(type);
  }

  private static String type(HttpServletRequest request, List<String> types) {
    String expected = ", expected " + String.join(" or ", types);
    String given = request.getContentType();
    if (given == null) {
      throw unsupported("found no Content-Type" + expected, types);
    }
    MimeType type;
    try {
      type = MimeTypeUtils.parseMimeType(given);
    } catch (InvalidMimeTypeException e) {
      throw unsupported("found a Content-Type that is none" + expected, types);
    }
    String essence = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    if (!types.contains(essence)) {
      throw unsupported("found `" + essence + "`" + expected, types);
    }
    String charset = type.getParameter("charset");
    if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
      throw unsupported("found the charset `" + charset + "`, expected UTF-8", types);
    }
    if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      throw unsupported("found a Content-Encoding, expected none", types);
    }
    return essence;
  }

  private static ApiProblem unsupported(String detail, List<String> types) {
    return new ApiProblem(ApiProblem.Kind.UNSUPPORTED_TYPE, detail)
        .with(
            types.equals(MERGE_PATCH) ? "Accept-Patch" : HttpHeaders.ACCEPT,
            String.join(", ", types));
  }

  private static byte[] bytes(HttpServletRequest request, int most) throws IOException {
    if (request.getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    long until = System.nanoTime() + TO_ARRIVE.toNanos();
    var bytes = new ByteArrayOutputStream(Math.max(1024, request.getContentLength()));
    var piece = new byte[8192];
    InputStream in = request.getInputStream();
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      bytes.write(piece, 0, n);
      if (bytes.size() > most) {
        throw tooLarge(most);
      }
      if (System.nanoTime() > until) {
        throw new ApiProblem(
            ApiProblem.Kind.TIMEOUT,
            "found no end of the content after " + TO_ARRIVE.toSeconds() + " seconds");
      }
    }
    return bytes.toByteArray();
  }

  private static ApiProblem tooLarge(int most) {
    return new ApiProblem(
        ApiProblem.Kind.TOO_LARGE, "is larger than " + most + " bytes, the most that is read");
  }

  /**
   * The content as a profile.
   *
   * @throws ApiProblem with everything that is wrong with it
   */
  Profile profile() {
    var problems = new Problems();
    Profile profile = ProfileReader.read(root, problems);
    check(problems);
    return Objects.requireNonNull(profile);
  }

  /** The content as a mapping that has only some keys. */
  Mapping mapping(String expected, List<String> keys, Problems problems) {
    if (!(root instanceof Mapping mapping)) {
      problems.add(root, "found " + root.inWords() + ", expected a mapping with " + expected);
      check(problems);
      throw new IllegalStateException("checked above");
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key)) {
                problems.add(
                    entry.key(),
                    "unknown key `"
                        + key
                        + "`, expected "
                        + expected
                        + Suggestion.didYouMean(key, keys));
              }
            });
    return mapping;
  }

  /** Throws what is wrong with the content, if anything is. */
  void check(Problems problems) {
    if (!problems.isEmpty()) {
      throw ApiProblem.of(ApiProblem.Kind.INVALID, new InputException(problems.sorted()), root);
    }
  }

  /** A profile somewhere in the content; null where it is none, which the problems say. */
  static @Nullable Profile profile(@Nullable Node node, Node parent, Problems problems) {
    if (node == null) {
      problems.add(parent, "`profile` is missing, expected a profile");
      return null;
    }
    return ProfileReader.read(node, problems);
  }
}
