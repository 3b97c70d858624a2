package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.report.JsonReport;
import org.waymark.store.Chain;
import org.waymark.store.DecisionEvent;
import org.waymark.store.DecisionLog;

/** The decision record of the caller's own tenant, for auditors. */
@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {

  private final DecisionLog log;

  AuditController(DecisionLog log) {
    this.log = log;
  }

  @PostMapping("/verification")
  ResponseEntity<byte[]> verify(HttpServletRequest request, Caller caller) {
    Query.of(request).check();
    Answer.accepted(request, List.of(Answer.Type.JSON));
    var chain = new Chain(caller.tenant());
    Chain.Finding finding = chain.finding(log.read(caller.tenant(), chain));
    return Answer.passing(
        HttpStatus.OK,
        Answer.Type.JSON,
        JsonReport.json(
                ordered(
                    "intact",
                    finding.flaw() == null,
                    "tenant",
                    finding.tenant(),
                    "records",
                    finding.records(),
                    "hash",
                    finding.hash(),
                    "flaw",
                    finding.flaw()))
            + "\n");
  }

  /** Line after line, so that a long record needs little memory. */
  @GetMapping("/records")
  void records(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    Query query = Query.of(request);
    LocalDate from = query.day("from");
    LocalDate to = query.day("to");
    query.check();
    response.setContentType("application/x-ndjson");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    OutputStream out = response.getOutputStream();
    try {
      log.read(
          caller.tenant(),
          text(from),
          text(to),
          (decision, content) -> {
            try {
              out.write(Answer.bytes(new DecisionEvent(decision, content).line() + "\n"));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return Objects.toString(day, null);
  }
}
