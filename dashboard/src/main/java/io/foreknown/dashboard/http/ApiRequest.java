package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpURI;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param address the whole address as the reader wrote it, encoded
 * @param path the decoded segments; a slash in one of them was encoded
 * @param query the decoded parameters, each of which may be given once
 * @param accept as it came; null when there is none
 * @param lastEventId as it came; null when there is none
 */
record ApiRequest(
    HttpURI address,
    List<String> path,
    Map<String, String> query,
    @Nullable String accept,
    @Nullable String lastEventId) {
  /** Longer queries are refused; nothing that can be asked for needs as much. */
  private static final int LONGEST_QUERY = 4_000;

  ApiRequest {
    path = List.copyOf(path);
    query = new LinkedHashMap<>(query);
  }

  /** Reads an address as it came over the wire. */
  static ApiRequest of(HttpURI address, @Nullable String accept, @Nullable String lastEventId) {
    List<String> path = new ArrayList<>();
    for (String segment : address.getPath().substring(1).split("/", -1)) {
      path.add(decoded(segment.replace("+", "%2B")));
    }
    return new ApiRequest(address, path, query(address.getQuery()), accept, lastEventId);
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return query;
    }
    if (raw.length() > LONGEST_QUERY) {
      throw new ProblemException(
          414, "the query is longer than %d characters".formatted(LONGEST_QUERY));
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (query.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
        throw ProblemException.badRequest("%s is given twice, once is expected", name);
      }
    }
    return query;
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest("%s is not percent-encoded text", raw);
    }
  }

  /** Where this server is, by the name that the reader used: {@code http://desk.example:8090}. */
  String origin() {
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** The whole address with another value for one parameter. */
  String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(name, value);
    String parameters =
        changed.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return origin() + address.getPath() + "?" + parameters;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Whether a browser asks, which shows pages. */
  boolean isOfBrowser() {
    return accept != null && accept.contains("text/html");
  }

  /** Whether the path is these words. */
  boolean isFor(String... words) {
    return path.equals(List.of(words));
  }

  String segment(int index) {
    return index < path.size() ? path.get(index) : "";
  }
}
