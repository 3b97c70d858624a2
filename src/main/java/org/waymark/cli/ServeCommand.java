package org.waymark.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.web.Service;
import org.waymark.web.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Answer over HTTP: profiles in, advice out, with a record of every decision. Each option may"
          + " also be given by the environment, as WAYMARK_PORT, or by a file of settings, as"
          + " `port: 8080`."
    })
final class ServeCommand implements Callable<Integer> {

  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  enum Switch {
    ON,
    OFF
  }

  enum Log {
    TEXT,
    JSON
  }

  @ParentCommand Waymark waymark;

  @Spec CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 8080 unless given, 0 for any.")
  int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "The address to listen on; 127.0.0.1 unless given. Others need credentials.")
  String address = "127.0.0.1";

  @Mixin StoreOptions store = new StoreOptions();

  @Option(
      names = "--database-connections",
      paramLabel = "N",
      description = "The most connections to the database; 10 unless given.")
  int databaseConnections = 10;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Advise with this folder of rules, whatever is published in the database; unless given,"
              + " with what was published last, or with Waymark's own.")
  @Nullable Path rules;

  @Option(
      names = "--watch",
      description =
          "Put in use what is saved in the folder of rules, once it is checked and its cases pass.")
  boolean watch;

  @Option(
      names = "--four-eyes",
      description =
          "Whether a draft of rules needs the approval of somebody who did not write it:"
              + " ${COMPLETION-CANDIDATES}; ON unless given. OFF is for a single local user.")
  Switch fourEyes = Switch.ON;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "Whose records the local user sees; local unless given.")
  String tenant = "local";

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      description =
          "The most requests a minute of a key without a limit of its own; 6000 unless given, 0 for any.")
  int requestsPerMinute = 6000;

  @Option(
      names = "--jwt-issuer",
      paramLabel = "URL",
      description = "Take tokens of this OpenID Connect issuer.")
  String jwtIssuer = "";

  @Option(
      names = "--jwt-audience",
      paramLabel = "NAME",
      description = "What must stand among the audiences of a token.")
  String jwtAudience = "";

  @Option(
      names = "--jwt-roles-claim",
      paramLabel = "NAME",
      description = "The claim with the roles; roles unless given.")
  String jwtRolesClaim = "roles";

  @Option(
      names = "--jwt-tenant-claim",
      paramLabel = "NAME",
      description = "The claim with the tenant; tenant unless given.")
  String jwtTenantClaim = "tenant";

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Encrypt with this certificate chain (PEM).")
  @Nullable Path tlsCertificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key (PEM).")
  @Nullable Path tlsKey;

  @Option(
      names = "--log",
      description = "How it logs: ${COMPLETION-CANDIDATES}; TEXT unless given.")
  Log log = Log.TEXT;

  @Option(names = "--log-requests", description = "Log each request.")
  boolean logRequests;

  @Option(
      names = "--traces",
      paramLabel = "URL",
      description = "Send OpenTelemetry traces there, as http://HOST:4318/v1/traces.")
  String traces = "";

  @Option(
      names = "--shutdown-seconds",
      paramLabel = "N",
      description = "How long requests may take to finish when it stops; 30 unless given.")
  int shutdownSeconds = 30;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A file of settings (YAML): the names of options without --.")
  @Nullable Path config;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Stop when ready: for the archive of classes that later starts read.")
  boolean rehearse;

  @Override
  public Integer call() throws Exception {
    long begun = System.nanoTime();
    new Configuration(spec, waymark.environment).apply(config);
    ServiceSettings settings = settings();
    try (Service service = Service.start(settings)) {
      say(settings, service, begun);
      if (rehearse) {
        service.rehearse();
      } else {
        service.await();
      }
    }
    return 0;
  }

  private void say(ServiceSettings settings, Service service, long begun) {
    // Whoever reads the log as JSON reads standard output.
    PrintStream out = log == Log.JSON ? waymark.err : waymark.out;
    String scheme = settings.tls() == null ? "http" : "https";
    out.printf(
        "Waymark listens on %s://%s:%d after %.1f s; the API: /docs%n",
        scheme,
        settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address(),
        service.port(),
        (System.nanoTime() - begun) / 1e9);
    out.println("Rulebook " + service.rulebook());
    ServiceSettings.Folder folder = settings.folder();
    if (folder != null && folder.watched()) {
      out.println("Watches " + folder.path() + ": what is saved there is used once it is right.");
    }
    out.println("Database " + settings.database());
    out.println(
        service.isOpenToThisMachine()
            ? "Whoever is on this machine may do everything: no key was made."
            : "Whoever has a key or a token may do what it allows.");
    out.flush();
  }

  private ServiceSettings settings() throws Exception {
    var problems = new ArrayList<Problem>();
    range(problems, "--port", port, 0, 65_535);
    range(problems, "--database-connections", databaseConnections, 1, 1_000);
    range(problems, "--requests-per-minute", requestsPerMinute, 0, 10_000_000);
    range(problems, "--shutdown-seconds", shutdownSeconds, 0, 3_600);
    if (!TENANT.matcher(tenant).matches()) {
      wrong(problems, "--tenant " + tenant, "expected 1 to 64 letters, digits, dots, - and _");
    }
    if (jwtIssuer.isEmpty() != jwtAudience.isEmpty()) {
      wrong(
          problems,
          jwtIssuer.isEmpty() ? "--jwt-issuer" : "--jwt-audience",
          "is missing, expected both --jwt-issuer and --jwt-audience");
    }
    if ((tlsCertificate == null) != (tlsKey == null)) {
      wrong(
          problems,
          tlsCertificate == null ? "--tls-certificate" : "--tls-key",
          "is missing, expected both --tls-certificate and --tls-key");
    }
    if (watch && rules == null) {
      wrong(problems, "--watch", "expected --rules DIR too, the folder to watch");
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new ServiceSettings(
        address,
        port,
        store.address(waymark, databaseConnections),
        Books.files(rules, waymark.environment),
        rules == null ? null : new ServiceSettings.Folder(rules, watch),
        Books.cache(waymark.environment),
        Waymark.Version.program(),
        tenant,
        requestsPerMinute,
        jwtIssuer.isEmpty()
            ? null
            : new ServiceSettings.Tokens(jwtIssuer, jwtAudience, jwtRolesClaim, jwtTenantClaim),
        tlsCertificate == null || tlsKey == null
            ? null
            : new ServiceSettings.Tls(tlsCertificate, tlsKey),
        new ServiceSettings.Logs(log == Log.JSON, logRequests),
        traces,
        fourEyes == Switch.ON,
        Duration.ofSeconds(shutdownSeconds));
  }

  private static void range(List<Problem> problems, String name, int value, int least, int most) {
    if (value < least || value > most) {
      wrong(problems, name, "found " + value + ", expected " + least + " to " + most);
    }
  }

  private static void wrong(List<Problem> problems, String name, String message) {
    problems.add(new Problem(name, 0, 0, "", message));
  }
}
