package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.waymark.report.Format;
import org.waymark.report.JsonReport;
import org.waymark.report.Report;
import org.waymark.store.Decision;

/** Texts as responses. */
final class Answer {

  private Answer() {}

  /** What a text can be written as. */
  enum Type {
    JSON("application/json", Format.JSON, Report.Form.JSON),
    MARKDOWN("text/markdown;charset=UTF-8", Format.MARKDOWN, Report.Form.MARKDOWN),
    HTML("text/html;charset=UTF-8", Format.HTML, Report.Form.HTML),
    TEXT("text/plain;charset=UTF-8", Format.TEXT, Report.Form.TEXT),
    CSV("text/csv;charset=UTF-8", Format.CSV, Report.Form.JSON);

    @SuppressWarnings("ImmutableEnumChecker") // it is immutable
    private final MediaType media;

    private final Format format;
    private final Report.Form form;

    Type(String media, Format format, Report.Form form) {
      this.media = MediaType.parseMediaType(media);
      this.format = format;
      this.form = form;
    }

    MediaType media() {
      return media;
    }

    /** How an advisory is written so. */
    Format format() {
      return format;
    }

    /** How another report is written so. */
    Report.Form form() {
      return form;
    }

    /** Those of an advisory. */
    static final List<Type> ADVISORY = List.of(values());

    /** Those of other reports. */
    static final List<Type> REPORT = List.of(JSON, MARKDOWN, HTML, TEXT);
  }

  /**
   * The type that a request prefers of those that there are; the first where it does not say.
   *
   * @throws ApiProblem where it accepts none of them
   */
  static Type accepted(HttpServletRequest request, List<Type> types) {
    String header = request.getHeader(HttpHeaders.ACCEPT);
    if (header == null || header.isBlank()) {
      return types.get(0);
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(header);
      accepted =
          accepted.stream().filter(one -> one.getQualityValue() > 0).collect(Collectors.toList());
      MimeTypeUtils.sortBySpecificity(accepted);
      accepted.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
      for (MediaType one : accepted) {
        for (Type type : types) {
          if (one.includes(type.media())) {
            return type;
          }
        }
      }
    } catch (InvalidMediaTypeException e) {
      // A header that cannot be read accepts nothing.
    }
    throw new ApiProblem(
        ApiProblem.Kind.NOT_ACCEPTABLE,
        "expected Accept to allow one of "
            + types.stream()
                .map(type -> type.media().getType() + "/" + type.media().getSubtype())
                .collect(Collectors.joining(", ")));
  }

  /** A text, with what a client needs to ask only whether it changed. */
  static ResponseEntity<byte[]> text(Type type, String text) {
    return ResponseEntity.ok()
        .contentType(type.media())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION)
        .eTag(Decision.sha256(text).substring(0, 32))
        .body(bytes(text));
  }

  /** A JSON value, with what a client needs to ask only whether it changed. */
  static ResponseEntity<byte[]> json(Object value) {
    return text(Type.JSON, JsonReport.json(value) + "\n");
  }

  /** What was worked out for one request and is kept nowhere. */
  static ResponseEntity<byte[]> passing(HttpStatus status, Type type, String text) {
    return made(status, type).body(bytes(text));
  }

  /** The beginning of a response that nothing may keep. */
  static ResponseEntity.BodyBuilder made(HttpStatus status, Type type) {
    return ResponseEntity.status(status)
        .contentType(type.media())
        .cacheControl(CacheControl.noStore());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
