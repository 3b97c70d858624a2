package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problem;
import org.waymark.report.JsonReport;

/** What is wrong with a request, to be answered as problem details (RFC 9457). */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What can be wrong, with its status and title. */
  enum Kind {
    MALFORMED(400, "The request cannot be read"),
    INVALID_PARAMETER(400, "A parameter is not as expected"),
    UNAUTHENTICATED(401, "Credentials are needed"),
    FORBIDDEN(403, "The credentials do not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The method is not meant for this"),
    NOT_ACCEPTABLE(406, "There is no such format"),
    TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "It contradicts what there is"),
    PRECONDITION_FAILED(412, "Somebody changed it meanwhile"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_TYPE(415, "The type of the content is not read"),
    MISDIRECTED(421, "The request is meant for another host"),
    INVALID(422, "The content is not as expected"),
    PRECONDITION_REQUIRED(428, "It must be said what is changed"),
    TOO_MANY(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The header fields are too large"),
    FAULT(500, "A fault of Waymark"),
    UNAVAILABLE(503, "Try again a little later");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }

    /** The kind of a status that somebody else chose. */
    static Kind of(int status) {
      for (Kind kind : values()) {
        if (kind.status == status && kind != INVALID_PARAMETER) {
          return kind;
        }
      }
      // Such as 501 and 505: Tomcat does not understand the client, which is no fault of Waymark.
      return MALFORMED;
    }

    private String type() {
      return "urn:waymark:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int LONGEST_INSTANCE = 500;

  private final Kind kind;
  private final String detail;
  private final transient List<Map<String, @Nullable Object>> errors;
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  ApiProblem(Kind kind, String detail) {
    this(kind, detail, List.of());
  }

  ApiProblem(Kind kind, String detail, List<Map<String, @Nullable Object>> errors) {
    super(detail, null, false, false);
    this.kind = kind;
    this.detail = detail;
    this.errors = errors;
  }

  /** The same with a header field. */
  ApiProblem with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The same with a member of its own (RFC 9457, 3.2). */
  ApiProblem and(String member, Object value) {
    members.put(member, value);
    return this;
  }

  Kind kind() {
    return kind;
  }

  String detail() {
    return detail;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** What is wrong with a document, each at its place in it. */
  static ApiProblem of(Kind kind, InputException e, @Nullable Node document) {
    List<Map<String, @Nullable Object>> errors =
        e.problems().stream().map(problem -> error(problem, document)).toList();
    return new ApiProblem(kind, e.problems().get(0).message(), errors);
  }

  private static Map<String, @Nullable Object> error(Problem problem, @Nullable Node document) {
    Node at = document == null ? null : document.at(problem.pointer());
    var error = new LinkedHashMap<String, @Nullable Object>();
    error.put("pointer", problem.pointer());
    if (problem.line() > 0) {
      error.put("line", problem.line());
      error.put("column", problem.column());
    }
    if (at instanceof Node.Scalar scalar) {
      error.put("value", value(scalar));
    }
    error.put("message", problem.message());
    said(error, problem);
    return error;
  }

  /** The value found; JSON has no word for what is not a number or infinite. */
  private static @Nullable Object value(Node.Scalar scalar) {
    return scalar.value() instanceof Double number && !Double.isFinite(number)
        ? number.toString()
        : scalar.value();
  }

  /** What is wrong with a parameter. */
  static Map<String, @Nullable Object> error(
      String parameter, @Nullable String value, String message) {
    var error = new LinkedHashMap<String, @Nullable Object>();
    error.put("parameter", parameter);
    if (value != null) {
      error.put("value", value);
    }
    error.put("message", message);
    said(error, new Problem("", 0, 0, "", message));
    return error;
  }

  private static void said(Map<String, @Nullable Object> error, Problem problem) {
    if (!problem.expected().isEmpty()) {
      error.put("expected", problem.expected());
    }
    if (!problem.suggestion().isEmpty()) {
      error.put("suggestion", problem.suggestion());
    }
  }

  /** The problem details as JSON. */
  String json(String path, String requestId) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("type", kind.type());
    json.put("title", kind.title);
    json.put("status", kind.status);
    json.put("detail", detail);
    // A path may be longer than the rest; who sent it knows it.
    json.put("instance", path.substring(0, Math.min(LONGEST_INSTANCE, path.length())));
    json.put("requestId", requestId);
    if (!errors.isEmpty()) {
      json.put("errors", errors);
    }
    json.putAll(members);
    return JsonReport.json(json) + "\n";
  }
}
