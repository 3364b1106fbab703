package io.foreknown.producers.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A web address. Names and passwords in it are sent to its own server and never shown; nor is its
 * query, for keys are often told there.
 *
 * @param uri without name and password
 * @param credentials for HTTP Basic; null: none
 */
public record Address(URI uri, @Nullable String credentials) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * Reads what a user typed.
   *
   * @throws InvalidValueException if it is no address of HTTP
   */
  public static Address of(String text) {
    try {
      return of(new URI(text));
    } catch (URISyntaxException e) {
      throw new InvalidValueException("the address cannot be read: " + e.getReason());
    }
  }

  private static Address of(URI told) throws URISyntaxException {
    String scheme = told.getScheme() == null ? "" : told.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || told.getHost() == null) {
      throw new InvalidValueException(
          "an address that begins with http:// or https:// and a host is expected");
    }
    String rest = told.getRawQuery() == null ? "" : "?" + told.getRawQuery();
    String port = told.getPort() < 0 ? "" : ":" + told.getPort();
    String path = told.getRawPath() == null ? "" : told.getRawPath();
    URI bare = new URI(scheme + "://" + told.getHost() + port + path + rest);
    return new Address(bare, told.getUserInfo());
  }

  /**
   * What a link or a redirection of this address leads to.
   *
   * @return null: nowhere, or by another protocol, or from https to http
   */
  public @Nullable Address resolve(String link) {
    try {
      Address target = of(uri.resolve(link.strip()));
      boolean isWeaker = uri.getScheme().equals("https") && target.uri.getScheme().equals("http");
      return isWeaker ? null : isSameServer(target) ? target.with(credentials) : target;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private Address with(@Nullable String same) {
    return new Address(uri, same);
  }

  /** Whether both are asked of the same protocol, host and port. */
  public boolean isSameServer(Address other) {
    return Objects.equals(uri.getScheme(), other.uri.getScheme())
        && uri.getHost().equalsIgnoreCase(other.uri.getHost())
        && uri.getPort() == other.uri.getPort();
  }

  /** The value of the header that tells who asks. */
  @Nullable String authorization() {
    return credentials == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  /** For messages, origins and logs. */
  @Override
  public String toString() {
    return server() + uri.getRawPath();
  }

  /** Without the path. */
  public String server() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
