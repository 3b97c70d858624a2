package org.waymark.web;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers what Tomcat itself refuses, such as a request line that is none, as all else. */
public final class ErrorValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400 || response.isCommitted() || response.getContentWritten() > 0) {
      return;
    }
    ApiProblem.Kind kind = ApiProblem.Kind.of(response.getStatus());
    var problem = new ApiProblem(kind, ErrorAnswers.detail(kind));
    byte[] body =
        Answer.bytes(
            problem.json(
                Objects.requireNonNullElse(request.getRequestURI(), ""),
                RequestFilter.id(request)));
    try {
      response.setStatus(kind.status());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(ContentPolicy.TYPE_OPTIONS, ContentPolicy.AS_STATED);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      // The client went away: nobody reads the answer.
    }
  }
}
