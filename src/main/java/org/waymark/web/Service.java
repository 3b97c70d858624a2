package org.waymark.web;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.waymark.document.InputException;
import org.waymark.store.ApiKeys;
import org.waymark.store.Database;

/** The running service. */
public final class Service implements AutoCloseable {

  /** What is only there where traces are wished. */
  private static final List<String> TRACING =
      List.of(
          "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
          "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
          "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
          "org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
          "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration");

  /** What Spring Boot would make of what is on the class path, and nobody asked for. */
  private static final List<String> UNWANTED =
      List.of(
          "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
          "org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsExportAutoConfiguration",
          "org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
          "org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration");

  private final ServletWebServerApplicationContext context;
  private final boolean open;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Service(ServletWebServerApplicationContext context, boolean open) {
    this.context = context;
    this.open = open;
    // Runs when a signal has closed everything; the event of the context comes before that.
    SpringApplication.getShutdownHandlers().add(closed::countDown);
  }

  /**
   * Starts the service; it listens when this returns.
   *
   * @throws InputException where the database cannot be opened, the port is taken, or an address
   *     other than this machine's own is asked for without credentials
   */
  public static Service start(ServiceSettings settings) throws InputException {
    quiet();
    Database database = Database.open(settings.database());
    try {
      Access access = access(settings, database);
      if (access == Access.CREDENTIALS && !settings.fourEyes()) {
        throw InputException.of(
            "--four-eyes off",
            "is for a single user on this machine, but keys or tokens are taken, expected on");
      }
      var application = new SpringApplication(WebConfiguration.class);
      application.setBannerMode(Banner.Mode.OFF);
      application.setLogStartupInfo(false);
      application.setDefaultProperties(properties(settings));
      application.addInitializers(
          (ApplicationContextInitializer<GenericApplicationContext>)
              context -> {
                context.registerBean(ServiceSettings.class, () -> settings);
                context.registerBean(Database.class, () -> database);
                context.registerBean(Access.class, () -> access);
              });
      return new Service(
          (ServletWebServerApplicationContext) application.run(), access == Access.LOCAL_USER);
    } catch (InputException e) {
      database.close();
      throw e;
    } catch (RuntimeException e) {
      database.close();
      throw startProblem(settings, e);
    }
  }

  /** What libraries say before Spring Boot sets up the log. */
  private static void quiet() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.WARN);
      // It warns of each version of H2 that is newer than itself.
      root.getLoggerContext().getLogger("org.flywaydb").setLevel(Level.ERROR);
    }
  }

  private static InputException startProblem(ServiceSettings settings, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputException input) {
        return input;
      }
      if (cause instanceof PortInUseException) {
        return InputException.of(
            "--port " + settings.port(), "is in use, expected a free port; 0 takes any");
      }
      if (cause instanceof IOException && !(e instanceof BeanCreationException)) {
        return InputException.of(
            "--address " + settings.address(), "cannot be listened on: " + cause.getMessage());
      }
    }
    throw e;
  }

  private static Access access(ServiceSettings settings, Database database) throws InputException {
    if (settings.tokens() != null || new ApiKeys(database).anyActive()) {
      return Access.CREDENTIALS;
    }
    try {
      if (InetAddress.getByName(settings.address()).isLoopbackAddress()) {
        return Access.LOCAL_USER;
      }
    } catch (UnknownHostException e) {
      throw InputException.of(
          "--address " + settings.address(), "is no address, expected one such as 127.0.0.1");
    }
    throw InputException.of(
        "--address " + settings.address(),
        "others can reach this address, expected credentials: make a key with `waymark keys create"
            + " --name NAME --role advise,read`, or take tokens with --jwt-issuer and --jwt-audience");
  }

  private static Map<String, Object> properties(ServiceSettings settings) {
    var properties = new HashMap<String, Object>();
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    properties.put("server.shutdown", "graceful");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", settings.shutdown().toString());
    properties.put("server.compression.enabled", "true");
    properties.put(
        "server.compression.mime-types",
        "application/json,application/problem+json,application/schema+json,application/yaml,"
            + "application/x-ndjson,text/html,text/plain,text/markdown,text/csv,text/css,"
            + "text/javascript,application/javascript");
    properties.put("server.compression.min-response-size", "2KB");
    properties.put("server.tomcat.connection-timeout", "10s");
    properties.put("server.tomcat.keep-alive-timeout", "60s");
    properties.put("server.tomcat.threads.max", "64");
    properties.put("server.tomcat.max-connections", "2000");
    properties.put("server.tomcat.max-keep-alive-requests", "10000");
    properties.put("server.tomcat.accept-count", "200");
    properties.put("server.tomcat.mbeanregistry.enabled", "true");
    properties.put("server.max-http-request-header-size", 2 * HeaderSizeFilter.MOST_BYTES + "B");
    ServiceSettings.Tls tls = settings.tls();
    if (tls != null) {
      properties.put("server.ssl.certificate", "file:" + tls.certificate().toAbsolutePath());
      properties.put("server.ssl.certificate-private-key", "file:" + tls.key().toAbsolutePath());
    }
    properties.put("spring.main.register-shutdown-hook", "true");
    properties.put("spring.jmx.enabled", "false");
    // A span and a timer for each filter of Spring Security tell nobody anything.
    properties.put("management.observations.enable.spring.security", "false");
    // Its tag would name a folder of the machine.
    properties.put("management.metrics.enable.disk", "false");
    properties.put("spring.mvc.publish-request-handled-events", "false");
    properties.put("spring.web.resources.add-mappings", "false");
    properties.put("spring.servlet.multipart.enabled", "false");
    // It would read the whole of a form, which nothing here takes.
    properties.put("spring.mvc.formcontent.filter.enabled", "false");
    properties.put("management.endpoints.web.base-path", "/");
    properties.put("management.endpoints.web.discovery.enabled", "false");
    properties.put("management.endpoints.web.exposure.include", "health");
    properties.put("management.endpoint.health.show-components", "always");
    properties.put("management.endpoint.health.group.live.include", "livenessState");
    properties.put(
        "management.endpoint.health.group.ready.include", "readinessState,database,rulebook");
    properties.put("management.endpoint.health.probes.enabled", "true");
    properties.put("management.health.diskspace.enabled", "false");
    properties.put("management.health.ssl.enabled", "false");
    properties.put("logging.level.root", "WARN");
    properties.put("logging.level.org.waymark", "INFO");
    properties.put("logging.level.org.springframework.web.servlet.PageNotFound", "ERROR");
    // Why it does not start is said once, by whoever starts it.
    properties.put("logging.level.org.springframework.boot.diagnostics", "OFF");
    properties.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
    properties.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
    // A line says of each request why the database failed; traces would fill a disk that is full.
    properties.put("logging.level.com.zaxxer.hikari.pool", "ERROR");
    properties.put("logging.level.org.springframework.transaction.support", "OFF");
    if (settings.logs().json()) {
      properties.put("logging.structured.format.console", "ecs");
      properties.put("logging.structured.ecs.service.name", "waymark");
      properties.put("logging.structured.ecs.service.version", settings.program());
    } else {
      properties.put(
          "logging.pattern.console",
          "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} [%X{requestId}] %msg%n");
    }
    String excluded = String.join(",", UNWANTED);
    if (settings.traces().isEmpty()) {
      excluded += "," + String.join(",", TRACING);
    } else {
      properties.put("management.opentelemetry.tracing.export.otlp.endpoint", settings.traces());
      properties.put("management.tracing.sampling.probability", "1.0");
      properties.put("management.opentelemetry.resource-attributes.service.name", "waymark");
    }
    properties.put("spring.autoconfigure.exclude", excluded);
    return properties;
  }

  /** The port that it listens on. */
  public int port() {
    return context.getWebServer() == null ? 0 : context.getWebServer().getPort();
  }

  /** Whether everybody on this machine may do everything. */
  public boolean isOpenToThisMachine() {
    return open;
  }

  /** The rulebook that it advises with, as version and digest. */
  public String rulebook() {
    var rulebook = context.getBean(Shelf.class).current().rulebook();
    return rulebook.version() + " (" + rulebook.digest() + ")";
  }

  /** The digest of the rulebook that it advises with. */
  String digest() {
    return context.getBean(Shelf.class).current().rulebook().digest();
  }

  /** Answers what a first client would ask, once it is warm; what it may not ask is refused. */
  public void rehearse() throws InterruptedException {
    Warmth warmth = context.getBean(Warmth.class);
    while (!warmth.isWarm()) {
      Thread.sleep(50);
    }
    for (String path : List.of("/health/ready", "/openapi.json", "/metrics", "/api/v1/rules")) {
      try (var in = URI.create("http://127.0.0.1:" + port() + path).toURL().openStream()) {
        in.readAllBytes();
      } catch (IOException e) {
        // Refused, which is an answer too.
      }
    }
  }

  /** Waits until it has stopped. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Takes no more requests, finishes those that it has, and stops. */
  @Override
  public void close() {
    context.close();
    closed.countDown();
  }

  ServletWebServerApplicationContext context() {
    return context;
  }
}
