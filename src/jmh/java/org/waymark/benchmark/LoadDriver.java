package org.waymark.benchmark;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.waymark.profile.ProfileReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a running service for advice and says how fast it answers: see docs/performance.md. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Ask a running service for advice and say how fast it answers.")
public final class LoadDriver implements Callable<Integer> {

  @Parameters(paramLabel = "URL", description = "The service, such as http://127.0.0.1:8080.")
  URI service;

  @Option(names = "--connections", description = "How many ask at once; 16 unless given.")
  int connections = 16;

  @Option(names = "--seconds", description = "For how long; 30 unless given.")
  int seconds = 30;

  @Option(names = "--warmup", description = "For how many seconds before that; 10 unless given.")
  int warmup = 10;

  @Option(
      names = "--rate",
      description =
          "How many requests a second to begin, whatever the service does; the time of each counts"
              + " from when it should have begun. As many as are answered unless given.")
  double rate;

  @Option(names = "--profiles", description = "A folder of YAML or a file of NDJSON.")
  Path profiles = Path.of("samples");

  @Option(names = "--query", description = "What follows the question mark, such as store=false.")
  String query = "";

  @Option(names = "--key", description = "The key to ask with, where the service wants one.")
  String key = "";

  @Option(
      names = "--heap",
      description = "Also print, every so many seconds, the least heap in use meanwhile.")
  int heap;

  /** Runs it. */
  public static void main(String... args) {
    System.exit(new CommandLine(new LoadDriver()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    String target = "/api/v1/advisories" + (query.isEmpty() ? "" : "?" + query);
    var requests = new ArrayList<byte[]>();
    for (byte[] profile : profiles(profiles)) {
      requests.add(HttpLoad.request(service, target, key, profile));
    }
    try {
      new Socket(service.getHost(), service.getPort()).close();
    } catch (IOException e) {
      System.err.println(service + " cannot be reached: " + e.getMessage());
      return 1;
    }
    if (heap > 0) {
      new HeapWatch(service, key, heap).begin();
    }
    var load = new HttpLoad(service, requests, rate);
    HttpLoad.Result result = load.run(connections, warmup, seconds);
    print(result);
    return result.broken() == 0 && result.statuses().keySet().stream().allMatch(s -> s < 300)
        ? 0
        : 1;
  }

  /** Profiles as JSON: those of a folder of YAML, or the lines of a file. */
  static List<byte[]> profiles(Path source) throws Exception {
    var profiles = new ArrayList<byte[]>();
    if (Files.isDirectory(source)) {
      try (Stream<Path> files = Files.list(source)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
          String text = Json.of(ProfileReader.read(file.toString(), Files.readString(file)));
          profiles.add(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    } else {
      for (String line : Files.readAllLines(source)) {
        profiles.add(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return profiles;
  }

  private void print(HttpLoad.Result result) {
    long[] micros = result.micros();
    System.out.printf(
        "%,.0f requests/s, %,.1f MB/s, over %d s on %d connections%s%n",
        (double) micros.length / seconds,
        result.bytes() / 1e6 / seconds,
        seconds,
        connections,
        rate == 0 ? "" : String.format(", begun at %,.0f/s", rate));
    System.out.printf(
        "p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms%n",
        at(micros, 0.5), at(micros, 0.9), at(micros, 0.99), at(micros, 0.999), at(micros, 1));
    System.out.println(
        "by status "
            + result.statuses()
            + ", connections broken "
            + result.broken()
            + (rate == 0 ? "" : ", requests not begun in time " + result.late()));
  }

  private static double at(long[] micros, double part) {
    return micros.length == 0
        ? Double.NaN
        : micros[(int) Math.min(micros.length - 1, Math.ceil(micros.length * part))] / 1e3;
  }
}
