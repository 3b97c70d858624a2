package org.waymark.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.waymark.document.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "health",
    mixinStandardHelpOptions = true,
    description = "Ask a running service whether it is ready; exit code 1 where it is not.")
final class HealthCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @ParentCommand Waymark waymark;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The service; the one on this machine, port WAYMARK_PORT or 8080, unless given.")
  String url = "";

  @Override
  public Integer call() throws Exception {
    String port = waymark.environment.getOrDefault(Configuration.variable("port"), "");
    String service = url.isEmpty() ? "http://127.0.0.1:" + (port.isEmpty() ? "8080" : port) : url;
    String asked = service.replaceAll("/+$", "") + "/health/ready";
    HttpRequest request;
    try {
      request = HttpRequest.newBuilder(URI.create(asked)).timeout(PATIENCE).build();
    } catch (IllegalArgumentException e) {
      throw InputException.of(
          "--url " + service, "is no address, expected one as http://HOST:PORT");
    }
    HttpResponse<String> answer;
    try {
      answer =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(PATIENCE)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw InputException.of(asked, "does not answer");
    }
    waymark.out.println(answer.body());
    return answer.statusCode() == 200 ? 0 : Waymark.PROBLEMS;
  }
}
