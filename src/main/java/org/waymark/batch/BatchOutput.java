package org.waymark.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.advice.Advisory;
import org.waymark.report.CsvReport;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.Card;

/** What a run writes of each organisation. */
public enum BatchOutput {
  /** Its whole advisory, as every door gives it. */
  NDJSON("advisories.ndjson", "") {
    @Override
    byte[] bytes(Advisory advisory) {
      return JsonReport.writeUtf8(advisory);
    }
  },
  /** A row for each recommendation that applies or is open. */
  CSV("recommendations.csv", CsvReport.HEADER) {
    @Override
    byte[] bytes(Advisory advisory) {
      return CsvReport.rows(advisory).getBytes(StandardCharsets.UTF_8);
    }
  },
  /** A row with how much applies, and what. */
  COUNTS(
      "organisations.csv",
      "profile,name,recommendations,must,should,could,open,applies,first question\r\n") {
    @Override
    byte[] bytes(Advisory advisory) {
      return counts(advisory).getBytes(StandardCharsets.UTF_8);
    }
  };

  private final String file;
  private final String header;

  BatchOutput(String file, String header) {
    this.file = file;
    this.header = header;
  }

  /** The file that it goes to. */
  String file() {
    return file;
  }

  /** What stands before all of it. */
  byte[] header() {
    return header.getBytes(StandardCharsets.UTF_8);
  }

  /** What is written of one organisation, in UTF-8; it ends with a line break. */
  abstract byte[] bytes(Advisory advisory);

  private static String counts(Advisory advisory) {
    return CsvReport.row(
        List.of(
            advisory.id(),
            advisory.name(),
            String.valueOf(advisory.recommendations().size()),
            count(advisory, Card.Strength.MUST),
            count(advisory, Card.Strength.SHOULD),
            count(advisory, Card.Strength.COULD),
            String.valueOf(advisory.open().size()),
            advisory.recommendations().stream()
                .map(one -> one.card().id())
                .collect(Collectors.joining("|")),
            advisory.questions().isEmpty() ? "" : advisory.questions().get(0).fact().name()));
  }

  private static String count(Advisory advisory, Card.Strength strength) {
    return String.valueOf(
        advisory.recommendations().stream()
            .filter(one -> one.card().strength() == strength)
            .count());
  }
}
