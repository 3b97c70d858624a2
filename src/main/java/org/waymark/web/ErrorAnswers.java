package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.waymark.document.InputException;
import org.waymark.store.Drafts;
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
  ResponseEntity<byte[]> stale(Drafts.Stale e, HttpServletRequest request) {
    return problems.entity(
        request,
        new ApiProblem(
            ApiProblem.Kind.PRECONDITION_FAILED,
            "somebody changed the draft meanwhile; read it again"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unavailable(StoreUnavailable e, HttpServletRequest request) {
    return problems.entity(request, problems.unavailable(e));
  }

  /** The client sent less than it said, or went away: then nobody reads the answer. */
  @ExceptionHandler
  ResponseEntity<byte[]> broken(IOException e, HttpServletRequest request) {
    return problems.entity(
        request,
        e instanceof SocketTimeoutException
            ? new ApiProblem(ApiProblem.Kind.TIMEOUT, "found no end of the content in time")
            : new ApiProblem(
                ApiProblem.Kind.MALFORMED, "found the end of the content before its end"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> other(Exception e, HttpServletRequest request) {
    return problems.entity(request, problem(e, request));
  }

  private ApiProblem problem(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known) {
      return of(known.getStatusCode().value(), known.getHeaders(), request.getMethod());
    }
    // A header, a parameter or content that is refused only when somebody reads it.
    if (e instanceof RequestRejectedException
        || e instanceof InvalidParameterException
        || e instanceof HttpMessageNotReadableException
        || (e instanceof IllegalArgumentException && saysAnyType(request))) {
      return new ApiProblem(ApiProblem.Kind.MALFORMED, detail(ApiProblem.Kind.MALFORMED));
    }
    if (e instanceof InvalidMimeTypeException) {
      return new ApiProblem(
          ApiProblem.Kind.NOT_ACCEPTABLE, "found an Accept that is none, expected media types");
    }
    return problems.fault(e, request);
  }

  /** Spring's endpoints read content that nobody asks for, and fail where its type is a pattern. */
  private static boolean saysAnyType(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.contains("*");
  }

  private static ApiProblem of(int status, HttpHeaders headers, String method) {
    ApiProblem.Kind kind = ApiProblem.Kind.of(status);
    String allow = headers.getFirst(HttpHeaders.ALLOW);
    String accept = headers.getFirst(HttpHeaders.ACCEPT);
    var problem =
        new ApiProblem(
            kind,
            kind == ApiProblem.Kind.METHOD_NOT_ALLOWED && allow != null
                ? "found " + method + ", expected " + allow
                : kind == ApiProblem.Kind.NOT_ACCEPTABLE && accept != null
                    ? "expected Accept to allow one of " + accept
                    : detail(kind));
    headers.forEach((name, values) -> problem.with(name, String.join(", ", values)));
    return problem;
  }

  /** What is wrong where nothing more is known than the kind. */
  static String detail(ApiProblem.Kind kind) {
    return switch (kind) {
      case NOT_FOUND ->
          "nothing stands at this path; /openapi.json lists what there is, /docs shows it";
      case METHOD_NOT_ALLOWED -> "found a method that this path does not have";
      default -> "found a request that is not as HTTP has it";
    };
  }

  /** What goes wrong before or behind the controllers. */
  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<byte[]> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return problems.entity(
        request,
        cause instanceof Exception e && !(e instanceof IOException)
            ? problem(e, request)
            : of(status instanceof Integer code ? code : 404, new HttpHeaders(), ""));
  }
}
