package org.waymark.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The metrics, as Prometheus reads them. */
@RestController
final class MetricsController {

  private static final String OPEN_METRICS = "application/openmetrics-text";

  private final PrometheusMeterRegistry registry;

  MetricsController(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @GetMapping("/metrics")
  ResponseEntity<byte[]> metrics(HttpServletRequest request) {
    Query.of(request).check();
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    String type =
        accept != null && accept.contains(OPEN_METRICS)
            ? OPEN_METRICS + ";version=1.0.0;charset=utf-8"
            : "text/plain;version=0.0.4;charset=utf-8";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noStore())
        .varyBy(HttpHeaders.ACCEPT)
        .body(Answer.bytes(registry.scrape(type)));
  }
}
