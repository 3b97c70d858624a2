package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses header fields that are larger than anybody needs. Tomcat's own limit is twice as high: it
 * cannot say what is wrong.
 */
final class HeaderSizeFilter extends OncePerRequestFilter {

  static final int MOST_BYTES = 16 * 1024;

  /** The colon, the space and the end of a line. */
  private static final int AROUND = 4;

  private final ProblemWriter problems;

  HeaderSizeFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int bytes = 0;
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        bytes += name.length() + value.length() + AROUND;
      }
    }
    if (bytes > MOST_BYTES) {
      problems.write(
          request,
          response,
          new ApiProblem(
              ApiProblem.Kind.HEADERS_TOO_LARGE,
              "found header fields of " + bytes + " bytes, expected up to " + MOST_BYTES));
      return;
    }
    chain.doFilter(request, response);
  }
}
