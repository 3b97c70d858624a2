package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.waymark.document.InputException;
import org.waymark.store.Idempotency;
import org.waymark.store.StoreUnavailable;

/** Everything that goes wrong becomes problem details, wherever it goes wrong. */
@RestController
@RestControllerAdvice
final class ErrorAnswers implements ErrorController {

  private final ProblemWriter problems;

  ErrorAnswers(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> problem(ApiProblem problem, HttpServletRequest request) {
    return problems.entity(request, problem);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> input(InputException e, HttpServletRequest request) {
    return problems.entity(request, ApiProblem.of(ApiProblem.Kind.INVALID, e, null));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> reused(Idempotency.Reused e, HttpServletRequest request) {
    return problems.entity(
        request,
        new ApiProblem(
            ApiProblem.Kind.INVALID,
            "the Idempotency-Key was used for another request, expected a new one"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unavailable(StoreUnavailable e, HttpServletRequest request) {
    return problems.entity(request, problems.unavailable(e));
  }

  /** The client went away or sent less than it said: nobody reads the answer. */
  @ExceptionHandler
  @Nullable ResponseEntity<byte[]> gone(IOException e) {
    return null;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known) {
      return problems.entity(
          request, of(known.getStatusCode().value(), known.getHeaders(), request));
    }
    return problems.entity(request, problems.fault(e, request));
  }

  private static ApiProblem of(int status, HttpHeaders headers, HttpServletRequest request) {
    ApiProblem.Kind kind = ApiProblem.Kind.of(status);
    var problem = new ApiProblem(kind, detail(kind, headers, request));
    headers.forEach((name, values) -> problem.with(name, String.join(", ", values)));
    return problem;
  }

  private static String detail(
      ApiProblem.Kind kind, HttpHeaders headers, HttpServletRequest request) {
    return switch (kind) {
      case NOT_FOUND ->
          "nothing stands at this path; /openapi.json lists what there is, /docs shows it";
      case METHOD_NOT_ALLOWED ->
          "found " + request.getMethod() + ", expected " + headers.getFirst(HttpHeaders.ALLOW);
      default -> "found a request that is not as HTTP has it";
    };
  }

  /** What goes wrong before or behind the controllers. */
  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<byte[]> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (cause instanceof Exception e && !(e instanceof IOException)) {
      return problems.entity(request, problems.fault(e, request));
    }
    return problems.entity(
        request, of(status instanceof Integer code ? code : 404, new HttpHeaders(), request));
  }
}
