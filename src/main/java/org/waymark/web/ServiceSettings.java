package org.waymark.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;

/**
 * How the service runs.
 *
 * @param address the address to listen on, such as 127.0.0.1
 * @param port the port to listen on; 0 for any free one
 * @param database where to keep what is stored
 * @param rules the rules to advise with, where no others were published
 * @param folder the folder of these rules where it alone counts; null where what is published does
 * @param cache the folder that keeps compiled rules; null to compile each time
 * @param program the version of Waymark
 * @param tenant whose records the local user sees
 * @param perMinute the most requests a minute of one caller; 0 for no limit
 * @param tokens which tokens of an identity provider are taken; null for none
 * @param tls the certificate to encrypt with; null for plain HTTP
 * @param logs what is logged, and how
 * @param traces where OpenTelemetry traces go (OTLP over HTTP); empty for nowhere
 * @param fourEyes whether a draft needs the approval of somebody who did not write it
 * @param shutdown how long requests may take to finish when the service stops
 */
public record ServiceSettings(
    String address,
    int port,
    Database.Address database,
    RulebookFiles rules,
    @Nullable Folder folder,
    @Nullable Path cache,
    String program,
    String tenant,
    int perMinute,
    @Nullable Tokens tokens,
    @Nullable Tls tls,
    Logs logs,
    String traces,
    boolean fourEyes,
    Duration shutdown) {

  /**
   * A folder of rules.
   *
   * @param path where it is
   * @param watched whether what is saved in it is put in use
   */
  public record Folder(Path path, boolean watched) {}

  /**
   * Which JSON Web Tokens are taken.
   *
   * @param issuer the issuer's URL, under which OpenID Connect's discovery finds its keys
   * @param audience what must stand among the token's audiences
   * @param rolesClaim the claim with the roles
   * @param tenantClaim the claim with the tenant
   */
  public record Tokens(String issuer, String audience, String rolesClaim, String tenantClaim) {}

  /** A certificate chain and its private key, both PEM. */
  public record Tls(Path certificate, Path key) {}

  /**
   * What is logged, and how.
   *
   * @param json whether each line is a JSON object (Elastic Common Schema)
   * @param requests whether each request is logged
   */
  public record Logs(boolean json, boolean requests) {}
}
