package org.waymark.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A small OpenID Connect issuer: its discovery document, its keys, and tokens. */
final class IdentityProvider implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key;

  IdentityProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
            .formatted(issuer(), issuer()));
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  private void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token of this issuer that is valid until a moment. */
  String token(String audience, Instant until, Map<String, Object> claims)
      throws JOSEException, ParseException {
    return token(key, audience, until, claims);
  }

  /** A token that says it is this issuer's, but has another's signature. */
  String forged(String audience, Map<String, Object> claims) throws JOSEException, ParseException {
    return token(
        new RSAKeyGenerator(2048).keyID("one").generate(),
        audience,
        Instant.now().plusSeconds(600),
        claims);
  }

  private String token(RSAKey signer, String audience, Instant until, Map<String, Object> claims)
      throws JOSEException, ParseException {
    var all = new HashMap<String, Object>(claims);
    all.putAll(
        Map.of("iss", issuer(), "sub", "ana", "aud", audience, "exp", until.getEpochSecond()));
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
            JWTClaimsSet.parse(all));
    token.sign(new RSASSASigner(signer));
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
