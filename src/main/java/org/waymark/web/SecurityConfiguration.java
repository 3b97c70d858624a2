package org.waymark.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.waymark.store.ApiKeys;
import org.waymark.store.Role;

/** Who may do what. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** How a caller is told what to send. */
  private static final String CHALLENGE = "Bearer realm=\"waymark\"";

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      ServiceSettings settings,
      Access access,
      ApiKeys keys,
      ProblemWriter problems)
      throws Exception {
    Caller localUser =
        access == Access.LOCAL_USER
            ? new Caller("local", settings.tenant(), EnumSet.allOf(Role.class), 0)
            : null;
    var credentials =
        new CredentialsFilter(keys, decoder(settings), settings.tokens(), localUser, problems);
    http.csrf(csrf -> csrf.disable()) // No cookie: nothing that a browser sends by itself.
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .cacheControl(cache -> cache.disable()) // Each answer says it for itself.
                    .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.ANSWERS))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), microphone=(), geolocation=()"))
                    .crossOriginOpenerPolicy(opener -> {})
                    .crossOriginResourcePolicy(resources -> {}))
        .addFilterBefore(new OriginFilter(localUser != null, problems), AuthorizationFilter.class)
        .addFilterBefore(credentials, AuthorizationFilter.class)
        .addFilterBefore(
            new RateLimitFilter(localUser == null ? settings.perMinute() : 0, problems),
            AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/health/**", "/openapi.json", "/docs/**", "/error")
                    .permitAll()
                    .requestMatchers("/metrics")
                    .hasAuthority(Role.MONITOR.name())
                    .requestMatchers("/api/v1/audit/**", "/api/v1/keys/**")
                    .hasAuthority(Role.ADMIN.name())
                    .requestMatchers(
                        "/api/v1/drafts/*/approve",
                        "/api/v1/drafts/*/publish",
                        "/api/v1/rulebooks/*/activate")
                    .hasAuthority(Role.PUBLISH.name())
                    .requestMatchers(PUT, "/api/v1/rulebooks/shadow")
                    .hasAuthority(Role.PUBLISH.name())
                    .requestMatchers(DELETE, "/api/v1/rulebooks/shadow")
                    .hasAuthority(Role.PUBLISH.name())
                    .requestMatchers(
                        "/api/v1/rulebooks/shadow",
                        "/api/v1/drafts/*/comments",
                        "/api/v1/drafts/*/reopen")
                    .hasAnyAuthority(Role.EDIT.name(), Role.PUBLISH.name())
                    .requestMatchers(GET, "/api/v1/drafts/**")
                    .hasAnyAuthority(Role.EDIT.name(), Role.PUBLISH.name())
                    .requestMatchers(HEAD, "/api/v1/drafts/**")
                    .hasAnyAuthority(Role.EDIT.name(), Role.PUBLISH.name())
                    .requestMatchers("/api/v1/drafts/**")
                    .hasAuthority(Role.EDIT.name())
                    .requestMatchers(GET, "/api/v1/advisories/**", "/api/v1/profiles/**")
                    .hasAuthority(Role.READ.name())
                    .requestMatchers(HEAD, "/api/v1/advisories/**", "/api/v1/profiles/**")
                    .hasAuthority(Role.READ.name())
                    .requestMatchers("/api/v1/advisories/*/replay")
                    .hasAuthority(Role.READ.name())
                    .requestMatchers(
                        "/api/v1/advisories/**",
                        "/api/v1/profiles/**",
                        "/api/v1/why",
                        "/api/v1/questions",
                        "/api/v1/change",
                        "/api/v1/whatif",
                        "/api/v1/compare")
                    .hasAuthority(Role.ADVISE.name())
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(
                        (request, response, e) ->
                            problems.write(request, response, unauthenticated()))
                    .accessDeniedHandler(
                        (request, response, e) ->
                            problems.write(request, response, forbidden(request))));
    return http.build();
  }

  private static ApiProblem unauthenticated() {
    return new ApiProblem(
            ApiProblem.Kind.UNAUTHENTICATED, "expected `Authorization: Bearer` and a key")
        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
  }

  private static ApiProblem forbidden(HttpServletRequest request) {
    return new ApiProblem(
        ApiProblem.Kind.FORBIDDEN,
        "the caller has no role that allows " + request.getMethod() + " here");
  }

  private static @Nullable JwtDecoder decoder(ServiceSettings settings) {
    ServiceSettings.Tokens tokens = settings.tokens();
    if (tokens == null) {
      return null;
    }
    // Asks the issuer at the first token, so that the service starts without it.
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(tokens.issuer());
          decoder.setJwtValidator(
              new DelegatingOAuth2TokenValidator<>(
                  JwtValidators.createDefaultWithIssuer(tokens.issuer()),
                  new JwtClaimValidator<List<String>>(
                      JwtClaimNames.AUD,
                      audiences -> audiences != null && audiences.contains(tokens.audience()))));
          return decoder;
        });
  }

  /** A path that means something else to each who reads it is refused. */
  @Bean
  RequestRejectedHandler rejected(ProblemWriter problems) {
    return (request, response, e) ->
        problems.write(
            request,
            response,
            new ApiProblem(
                ApiProblem.Kind.MALFORMED, "found a path, method or header that is not allowed"));
  }

  /** There are no users with passwords; without this, Spring Boot would make one. */
  @Bean
  UserDetailsService noUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
