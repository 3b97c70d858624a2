package org.waymark.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Answers what Tomcat itself refuses, such as a request line that is none, as all else. */
public final class ErrorValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400 || response.isCommitted() || response.getContentWritten() > 0) {
      return;
    }
    var problem =
        new ApiProblem(
            ApiProblem.Kind.of(response.getStatus()), "found a request that is not as HTTP has it");
    byte[] body = Answer.bytes(problem.json(String.valueOf(request.getRequestURI()), ""));
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      // The client went away: nobody reads the answer.
    }
  }
}
