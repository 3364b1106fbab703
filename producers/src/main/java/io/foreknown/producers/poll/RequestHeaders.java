package io.foreknown.producers.poll;

import io.foreknown.domain.InvalidValueException;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Headers that are sent with each question, such as a key. Their values are never shown.
 *
 * @param values by name, whatever its case
 */
public record RequestHeaders(SortedMap<String, String> values) {
  /** None. */
  public static final RequestHeaders NONE = new RequestHeaders(Map.of());

  /** RFC 9110, 5.6.2. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

  /** RFC 9110, 5.5, without the bytes of which nobody says what they mean. */
  private static final Pattern VALUE = Pattern.compile("[\\t -~]{1,8192}");

  /** What the connection is made of, and what we say to ask for what is new. */
  private static final Set<String> OURS =
      Collections.unmodifiableSet(
          insensitive(
              "Accept-Encoding",
              "Connection",
              "Content-Length",
              "Expect",
              "Host",
              "If-Modified-Since",
              "If-None-Match",
              "Range",
              "Transfer-Encoding",
              "Upgrade"));

  /** Refuses what no header may be. */
  public RequestHeaders {
    SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach(
        (name, value) -> {
          require(NAME.matcher(name).matches(), "'%s' is no name of a header", name);
          require(!OURS.contains(name), "the header %s is not yours to set", name);
          require(
              VALUE.matcher(value).matches(),
              "the header %s has a value that cannot be sent (it is not shown)",
              name);
          require(copy.put(name, value) == null, "the header %s is there twice", name);
        });
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** The same. */
  public RequestHeaders(Map<String, String> values) {
    this(new TreeMap<>(values));
  }

  private static Set<String> insensitive(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Collections.addAll(set, names);
    return set;
  }

  private static void require(boolean holds, String message, String name) {
    if (!holds) {
      throw new InvalidValueException(message.formatted(name));
    }
  }

  /** Whether one of this name is among them, whatever its case. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  void ask(HttpRequest.Builder request) {
    values.forEach(request::setHeader);
  }

  /** Names alone. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
