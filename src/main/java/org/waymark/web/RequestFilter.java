package org.waymark.web;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id and, where it belongs to one, its trace; logs it where that is wished.
 */
final class RequestFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger("org.waymark.requests");

  private static final String ID_HEADER = "X-Request-Id";
  private static final String ID = RequestFilter.class.getName() + ".id";
  private static final String TRACE = RequestFilter.class.getName() + ".trace";
  private static final Pattern GIVEN_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

  private final boolean logs;
  private final @Nullable Tracer tracer;

  RequestFilter(boolean logs, @Nullable Tracer tracer) {
    this.logs = logs;
    this.tracer = tracer;
  }

  /** The id of a request: the client's, where it gave a usable one. */
  static String id(HttpServletRequest request) {
    return request.getAttribute(ID) instanceof String id ? id : "";
  }

  /** The trace of a request (W3C); empty where it belongs to none. */
  static String trace(HttpServletRequest request) {
    return request.getAttribute(TRACE) instanceof String trace ? trace : "";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(ID_HEADER);
    String id =
        given != null && GIVEN_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    String trace = traceOf(request);
    request.setAttribute(ID, id);
    request.setAttribute(TRACE, trace);
    response.setHeader(ID_HEADER, id);
    MDC.put("requestId", id);
    if (!trace.isEmpty()) {
      MDC.put("traceId", trace);
    }
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      if (logs) {
        // The path is the client's text: what breaks lines was refused before it came here.
        LOG.info(
            "{} {} {} {} ms",
            request.getMethod(),
            request.getRequestURI(),
            response.getStatus(),
            (System.nanoTime() - begun) / 1_000_000);
      }
      MDC.remove("requestId");
      MDC.remove("traceId");
    }
  }

  private String traceOf(HttpServletRequest request) {
    Span span = tracer == null ? null : tracer.currentSpan();
    if (span != null) {
      return span.context().traceId();
    }
    String parent = request.getHeader("traceparent");
    Matcher form = parent == null ? null : TRACEPARENT.matcher(parent);
    return form != null && form.matches() ? form.group(1) : "";
  }
}
