package org.waymark.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each caller ask only so often, on each instance. */
final class RateLimitFilter extends OncePerRequestFilter {

  private final int perMinute;
  private final ProblemWriter problems;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(2)).build();

  /**
   * Makes the filter.
   *
   * @param perMinute the most requests a minute of a caller who has no limit of their own; 0 for no
   *     limit
   */
  RateLimitFilter(int perMinute, ProblemWriter problems) {
    this.perMinute = perMinute;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) {
      int limit = caller.perMinute() == 0 ? perMinute : caller.perMinute();
      if (limit > 0) {
        ConsumptionProbe probe =
            buckets
                .get(caller.tenant() + "\n" + caller.getName(), name -> bucket(limit))
                .tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + limit + ";w=60");
        response.setHeader("RateLimit", "\"minute\";r=" + probe.getRemainingTokens());
        if (!probe.isConsumed()) {
          long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
          problems.write(
              request,
              response,
              new ApiProblem(
                      ApiProblem.Kind.TOO_MANY, "expected at most " + limit + " requests a minute")
                  .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  private static Bucket bucket(int limit) {
    return Bucket.builder()
        .addLimit(one -> one.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
        .build();
  }
}
