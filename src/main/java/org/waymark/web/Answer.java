package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.waymark.report.Format;
import org.waymark.report.JsonReport;
import org.waymark.report.Report;
import org.waymark.store.Decision;

/** Texts as responses. */
final class Answer {

  /** How many media types of a header are looked at. */
  private static final int MOST_ACCEPTED = 50;

  private static final List<Type> JSON = List.of(Type.JSON);

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
    List<MediaType> accepted = read(request);
    Type best = null;
    double preference = 0;
    for (Type type : types) {
      double quality = quality(accepted, type.media());
      if (quality > preference) {
        best = type;
        preference = quality;
      }
    }
    if (best != null) {
      return best;
    }
    throw notAcceptable(types.stream().map(Type::media).toList());
  }

  /**
   * Checks that a request accepts JSON, where there is nothing else.
   *
   * @throws ApiProblem where it does not
   */
  static void json(HttpServletRequest request) {
    accepted(request, JSON);
  }

  /**
   * Checks a request that has no parameters and is answered with JSON.
   *
   * @throws ApiProblem where it has some, or does not accept JSON
   */
  static void jsonOnly(HttpServletRequest request) {
    Query.of(request).check();
    json(request);
  }

  /**
   * Checks that a request accepts the only type that there is.
   *
   * @throws ApiProblem where it does not
   */
  static void check(HttpServletRequest request, MediaType only) {
    if (quality(read(request), only) == 0) {
      throw notAcceptable(List.of(only));
    }
  }

  private static ApiProblem notAcceptable(List<MediaType> types) {
    return new ApiProblem(
        ApiProblem.Kind.NOT_ACCEPTABLE,
        "expected Accept to allow one of "
            + types.stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .collect(Collectors.joining(", ")));
  }

  /** The media types that a request accepts; none where the header cannot be read. */
  private static List<MediaType> read(HttpServletRequest request) {
    String header = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    if (header.isBlank()) {
      return List.of(MediaType.ALL);
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(header);
      return accepted.subList(0, Math.min(MOST_ACCEPTED, accepted.size()));
    } catch (InvalidMediaTypeException e) {
      return List.of();
    }
  }

  /** How much a type is wished: what is said most exactly of it counts (RFC 9110). */
  private static double quality(List<MediaType> accepted, MediaType type) {
    MediaType exact = null;
    for (MediaType one : accepted) {
      if (one.includes(type) && (exact == null || exactness(one) > exactness(exact))) {
        exact = one;
      }
    }
    return exact == null ? 0 : exact.getQualityValue();
  }

  /** Not {@link MediaType#isMoreSpecific}: there a higher quality counts as more specific. */
  private static int exactness(MediaType range) {
    return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
  }

  /** A text, with what a client needs to ask only whether it changed. */
  static ResponseEntity<byte[]> text(Type type, String text) {
    return ResponseEntity.ok()
        .contentType(type.media())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION)
        // Weak, or Tomcat would not compress it.
        .eTag("W/\"" + Decision.sha256(text).substring(0, 32) + "\"")
        .body(bytes(text));
  }

  /** A JSON value, with what a client needs to ask only whether it changed. */
  static ResponseEntity<byte[]> json(Object value) {
    return text(Type.JSON, JsonReport.json(value) + "\n");
  }

  /** The beginning of a response that is kept as long as a strong tag says that it holds. */
  static ResponseEntity.BodyBuilder tagged(MediaType media, String tag) {
    return ResponseEntity.ok()
        .contentType(media)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.AUTHORIZATION)
        .eTag(tag);
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
