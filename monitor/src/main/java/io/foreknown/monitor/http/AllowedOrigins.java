package io.foreknown.monitor.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.jspecify.annotations.Nullable;

/**
 * Origins whose pages may read what a server answers (CORS). They never change anything, and get no
 * cookies: a reader's session is for the server's own page.
 */
final class AllowedOrigins {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Browsers ask anew whether they may ask after so long. */
  private static final Duration PREFLIGHT = Duration.ofMinutes(10);

  private final List<String> allowed;

  AllowedOrigins(List<String> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /**
   * An origin as browsers write it.
   *
   * @throws IllegalArgumentException if it is none, such as an address with a path, or a star
   */
  static String normal(String given) {
    String lower = given.toLowerCase(Locale.ROOT);
    if (!ORIGIN.matcher(lower).matches()) {
      throw new IllegalArgumentException(
          "%s is not an origin, such as https://board.example".formatted(given));
    }
    return lower.replaceFirst("^(http:.*):80$|^(https:.*):443$", "$1$2");
  }

  /** Whether the page that asks may read what is answered. */
  boolean mayRead(Request request) {
    @Nullable String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin != null && allowed.contains(origin) && READING.contains(request.getMethod());
  }

  /** Tells browsers so, with every answer of a handler. */
  Handler withHeaders(Handler inner) {
    if (allowed.isEmpty()) {
      return inner;
    }
    CrossOriginHandler outer = new CrossOriginHandler();
    outer.setAllowedOriginPatterns(
        allowed.stream().map(Pattern::quote).collect(Collectors.toSet()));
    outer.setAllowedMethods(Set.of("GET", "HEAD"));
    outer.setAllowedHeaders(Set.of("Authorization", "If-None-Match", "Last-Event-ID"));
    outer.setExposedHeaders(Set.of("ETag", "Link", "Retry-After"));
    outer.setAllowCredentials(false);
    outer.setPreflightMaxAge(PREFLIGHT);
    outer.setHandler(inner);
    return outer;
  }
}
