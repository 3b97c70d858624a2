package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.report.JsonReport;

/** Where a page of a list ends and the next begins: opaque to clients. */
final class Cursor {

  private Cursor() {}

  static String of(Object last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("1:" + last).getBytes(StandardCharsets.UTF_8));
  }

  /** What stands in the cursor of a request; null where it has none. */
  static @Nullable String text(Query query) {
    String cursor = query.text("cursor");
    if (cursor != null) {
      try {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (text.startsWith("1:")) {
          return text.substring(2);
        }
      } catch (IllegalArgumentException e) {
        // Said below.
      }
      query.wrong("cursor", cursor, "is no cursor, expected the `next` of a page before");
    }
    return null;
  }

  /** The number in the cursor of a request; a very great one where it has none. */
  static long number(Query query) {
    String text = text(query);
    if (text != null && !text.matches("[0-9]{1,18}")) {
      query.wrong("cursor", text, "is no cursor, expected the `next` of a page before");
      return 0;
    }
    return text == null ? Long.MAX_VALUE : Long.parseLong(text);
  }

  /** A page of a list as a response. */
  static ResponseEntity<byte[]> page(
      HttpServletRequest request, String name, List<?> items, @Nullable String next) {
    ResponseEntity<byte[]> answer = Answer.json(JsonReport.ordered(name, items, "next", next));
    if (next == null) {
      return answer;
    }
    String query = request.getQueryString();
    String others = query == null ? "" : query.replaceAll("(^|&)cursor=[^&]*", "") + "&";
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(
            "Link",
            "<"
                + request.getRequestURI()
                + "?"
                + others.replaceAll("^&|[<>\"]", "")
                + "cursor="
                + next
                + ">; rel=\"next\"")
        .body(answer.getBody());
  }
}
