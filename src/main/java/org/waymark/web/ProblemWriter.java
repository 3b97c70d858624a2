package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.waymark.store.StoreUnavailable;

/** Answers with problem details (RFC 9457). */
final class ProblemWriter {

  /** After how many seconds to try again what was not available. */
  static final String RETRY_SECONDS = "5";

  private static final Logger LOG = LoggerFactory.getLogger("org.waymark.problems");

  /** The problem of a database that does not answer; the log says why. */
  ApiProblem unavailable(StoreUnavailable e) {
    LOG.warn("not available: {}: {}", e.getMessage(), root(e).toString());
    return new ApiProblem(
            ApiProblem.Kind.UNAVAILABLE, e.getMessage() + "; what was asked may not be kept")
        .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  /** The problem of a fault of Waymark; the log has its trace. */
  ApiProblem fault(Throwable e, HttpServletRequest request) {
    LOG.error("a fault of Waymark at {} {}", request.getMethod(), path(request), e);
    return new ApiProblem(
        ApiProblem.Kind.FAULT,
        "please report it with the id of the request; the log has its trace");
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  ResponseEntity<byte[]> entity(HttpServletRequest request, ApiProblem problem) {
    var response =
        ResponseEntity.status(problem.kind().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    problem.headers().forEach(response::header);
    return response.body(Answer.bytes(problem.json(path(request), RequestFilter.id(request))));
  }

  /** The path that was asked for, also where the answer is made at another one. */
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.kind().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(ContentPolicy.TYPE_OPTIONS, ContentPolicy.AS_STATED);
    problem.headers().forEach(response::setHeader);
    byte[] body = Answer.bytes(problem.json(path(request), RequestFilter.id(request)));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
