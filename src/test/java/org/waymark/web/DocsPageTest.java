package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Served.get;
import static org.waymark.web.Served.header;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that shows the API needs nothing but this service and allows nothing else. */
class DocsPageTest {

  private static final String PAGE = "/docs/index.html";

  @Test
  void bothOfItsNamesLeadToIt() {
    for (String path : List.of("/docs", "/docs/")) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).isEqualTo(302);
      assertThat(header(response, "Location")).isEqualTo(PAGE);
    }
  }

  @Test
  void itHasATitleALanguageAndNoScriptOrStyleInside() {
    String page = get(PAGE).body();
    assertThat(page)
        .contains("<html lang=\"en\">", "<title>Waymark API</title>")
        .doesNotContain("http://", "https://", "<style", "style=", "onload")
        .doesNotContainPattern("<script>|<script[^>]*>[^<]");
  }

  @Test
  void allThatItLoadsIsThereUnderTheStrictPolicy() {
    Map<String, String> parts =
        Map.of(
            PAGE,
            "text/html",
            "/docs/docs.js",
            "text/javascript",
            "/docs/docs.css",
            "text/css",
            "/docs/swagger-ui.css",
            "text/css",
            "/docs/swagger-ui-bundle.js",
            "text/javascript",
            "/docs/favicon-32x32.png",
            "image/png");
    parts.forEach(
        (path, type) -> {
          HttpResponse<String> response = get(path);
          assertThat(response.statusCode()).as(path).isEqualTo(200);
          assertThat(header(response, "Content-Type")).as(path).startsWith(type);
          assertThat(header(response, "Content-Security-Policy"))
              .as(path)
              .isEqualTo(ContentPolicy.DOCS)
              .doesNotContain("unsafe");
        });
  }

  @Test
  void nothingBesideItIsServed() {
    for (String path :
        List.of(
            "/docs/../openapi.yaml", "/docs/..%2fopenapi.yaml", "/docs/nothing.js", "/docs//")) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
  }
}
