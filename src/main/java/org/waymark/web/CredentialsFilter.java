package org.waymark.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.store.ApiKeys;
import org.waymark.store.Decision;
import org.waymark.store.Role;
import org.waymark.store.StoreUnavailable;

/**
 * Finds out who asks: an API key, or a token of the identity provider. Without credentials
 * configured everybody is the local user.
 */
final class CredentialsFilter extends OncePerRequestFilter {

  /** How long it may take until a revoked key is noticed. */
  static final Duration NOTICED_WITHIN = Duration.ofSeconds(10);

  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final ApiKeys keys;
  private final @Nullable JwtDecoder decoder;
  private final ServiceSettings.@Nullable Tokens tokens;
  private final @Nullable Caller localUser;
  private final ProblemWriter problems;

  /** What keys opened a moment ago, by the hash of their texts. */
  private final Cache<String, Optional<ApiKeys.ApiKey>> opened =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(NOTICED_WITHIN).build();

  CredentialsFilter(
      ApiKeys keys,
      @Nullable JwtDecoder decoder,
      ServiceSettings.@Nullable Tokens tokens,
      @Nullable Caller localUser,
      ProblemWriter problems) {
    this.keys = keys;
    this.decoder = decoder;
    this.tokens = tokens;
    this.localUser = localUser;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Caller caller = caller(request);
      if (caller != null) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
      }
    } catch (ApiProblem problem) {
      problems.write(request, response, problem);
      return;
    } catch (StoreUnavailable e) {
      problems.write(request, response, problems.unavailable(e));
      return;
    }
    chain.doFilter(request, response);
  }

  private @Nullable Caller caller(HttpServletRequest request) {
    if (localUser != null) {
      return localUser;
    }
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return null;
    }
    if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw refused("found another scheme, expected `Authorization: Bearer` and a key");
    }
    String text = header.substring(7).strip();
    if (ApiKeys.isKey(text)) {
      ApiKeys.ApiKey key =
          opened
              .get(Decision.sha256(text), hash -> Optional.ofNullable(keys.open(text)))
              .orElse(null);
      if (key == null || !key.isActive(Instant.now())) {
        throw refused("the key is unknown, expired or revoked");
      }
      return new Caller(
          key.name() + " (" + key.id() + ")", key.tenant(), key.roles(), key.perMinute());
    }
    if (decoder == null || tokens == null) {
      throw refused("is no key of Waymark");
    }
    try {
      return caller(decoder.decode(text), tokens);
    } catch (BadJwtException e) {
      throw refused("the token is not valid");
    } catch (JwtException e) {
      throw new ApiProblem(ApiProblem.Kind.UNAVAILABLE, "the identity provider cannot be reached")
          .with(HttpHeaders.RETRY_AFTER, ProblemWriter.RETRY_SECONDS);
    }
  }

  private static Caller caller(Jwt token, ServiceSettings.Tokens tokens) {
    Object tenant = token.getClaims().get(tokens.tenantClaim());
    if (!(tenant instanceof String name) || !TENANT.matcher(name).matches()) {
      throw refused("the token names no tenant in `" + tokens.tenantClaim() + "`");
    }
    String subject = token.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > 200) {
      throw refused("the token names no subject");
    }
    return new Caller(subject, name, roles(token.getClaims().get(tokens.rolesClaim())), 0);
  }

  /** Roles as a list or as one text with spaces; what Waymark does not know is another's. */
  private static Set<Role> roles(@Nullable Object claim) {
    Collection<?> names =
        claim instanceof Collection<?> list
            ? list
            : claim instanceof String text ? List.of(text.split(" ", -1)) : List.of();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (names.contains(role.name()) || names.contains(role.name().toLowerCase(Locale.ROOT))) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static ApiProblem refused(String detail) {
    return new ApiProblem(ApiProblem.Kind.UNAUTHENTICATED, detail)
        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
  }
}
