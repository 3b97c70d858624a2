package org.waymark.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.advice.Adviser;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The floor: the least that a service with Spring does which reads such a profile as JSON and
 * writes such an advisory as JSON. It knows the advisories of the samples by heart.
 */
@RestController
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class FloorServer {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Listens on a port, 8081 unless given. */
  public static void main(String... args) {
    var application = new SpringApplication(FloorServer.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            args.length == 0 ? "8081" : args[0],
            "server.tomcat.threads.max",
            "64",
            "spring.jmx.enabled",
            "false",
            "logging.level.root",
            "WARN"));
    var context = application.run();
    System.out.println(
        "The floor listens on http://127.0.0.1:"
            + context.getEnvironment().getProperty("local.server.port"));
  }

  private final Map<String, JsonNode> advisories = new HashMap<>();

  FloorServer() throws Exception {
    var adviser = new Adviser(Rulebooks.open(RulebookFiles.of(Path.of("rules")), null));
    for (String source : new String[] {"samples", "samples/countries.ndjson"}) {
      for (byte[] bytes : LoadDriver.profiles(Path.of(source))) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String advisory = JsonReport.write(adviser.advise(ProfileReader.read("profile", text)));
        advisories.put(JSON.readTree(bytes).get("id").asString(), JSON.readTree(advisory));
      }
    }
  }

  /** Reads a profile and writes its advisory. */
  @PostMapping("/api/v1/advisories")
  ResponseEntity<byte[]> advise(@RequestBody byte[] body) {
    JsonNode profile = JSON.readTree(body);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsBytes(advisories.get(profile.get("id").asString())));
  }
}
