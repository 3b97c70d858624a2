package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps web pages of others away from the local user's service: a page may send requests to any
 * machine that its visitor can reach, and may let its own name stand for 127.0.0.1.
 */
final class OriginFilter extends OncePerRequestFilter {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean localUser;
  private final ProblemWriter problems;

  OriginFilter(boolean localUser, ProblemWriter problems) {
    this.localUser = localUser;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = String.valueOf(request.getHeader(HttpHeaders.HOST)).toLowerCase(Locale.ROOT);
    if (localUser && !HERE.contains(host.replaceFirst(":[0-9]+$", ""))) {
      problems.write(
          request,
          response,
          new ApiProblem(
              ApiProblem.Kind.MISDIRECTED,
              "found another host's name, expected localhost: without keys only this machine is"
                  + " served"));
      return;
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null
        && !origin.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").equals(host)) {
      problems.write(
          request,
          response,
          new ApiProblem(
              ApiProblem.Kind.FORBIDDEN, "pages of other hosts may not use this service"));
      return;
    }
    chain.doFilter(request, response);
  }
}
