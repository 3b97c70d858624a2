package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Properties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the API is: as an OpenAPI document, and as a page that shows and tries it. */
@RestController
final class OpenApiController implements WebMvcConfigurer {

  private final String document;

  OpenApiController(ServiceSettings settings) {
    this.document = OpenApi.document(settings.program());
  }

  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> document(HttpServletRequest request) {
    Query.of(request).check();
    return Answer.text(Answer.Type.JSON, document);
  }

  @GetMapping({"/docs", "/docs/"})
  ResponseEntity<byte[]> page() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/docs/index.html")).build();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/docs/**")
        .addResourceLocations(
            "classpath:/org/waymark/web/docs/",
            "classpath:/META-INF/resources/webjars/swagger-ui/" + swaggerUi() + "/");
  }

  private static String swaggerUi() {
    var properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            OpenApiController.class.getResourceAsStream(
                "/META-INF/maven/org.webjars/swagger-ui/pom.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request, HttpServletResponse response, Object handler) {
                response.setHeader("Content-Security-Policy", ContentPolicy.DOCS);
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                return true;
              }
            })
        .addPathPatterns("/docs/**");
  }
}
