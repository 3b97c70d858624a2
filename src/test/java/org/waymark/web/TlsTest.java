package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;

/** The service with a certificate of its own; the one of the tests stands in the folder tls. */
class TlsTest {

  private static final Path TLS = Path.of("src/test/resources/tls");

  @TempDir Path folder;

  @Test
  void answersEncryptedAndTellsBrowsersToKeepToThat() throws Exception {
    try (Service service =
        Service.start(
            Services.settings(
                "127.0.0.1",
                Database.Address.in(folder, 5),
                null,
                new ServiceSettings.Tls(TLS.resolve("certificate.pem"), TLS.resolve("key.pem")),
                ""))) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(
                      "https://localhost:" + service.port() + "/api/v1/facts/cloud.providerCount"))
              .build();
      var response = client().send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  /** A client that trusts this certificate alone. */
  private static HttpClient client() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(TLS.resolve("certificate.pem"))) {
      store.setCertificateEntry(
          "test", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
