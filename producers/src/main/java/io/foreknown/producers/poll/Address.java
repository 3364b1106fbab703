package io.foreknown.producers.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Excerpt;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address. Names and passwords in it are sent to its own server and never shown; nor is its
 * query, for keys are often given there.
 *
 * @param uri without name and password
 * @param credentials for HTTP Basic; null: none
 */
public record Address(URI uri, @Nullable String credentials) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int MOST_SHOWN = 200;
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<user>[^@]*@)?(?<host>[^@:]+)(?<port>:\\d*)?");
  private static final Pattern SECRETS = Pattern.compile("(?<=//)[^/?#]*@|[?#].*", Pattern.DOTALL);

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

  private static Address of(URI typed) throws URISyntaxException {
    URI given = inAscii(typed);
    String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || given.getHost() == null) {
      throw new InvalidValueException(
          "an address that begins with http:// or https:// and a host is expected");
    }
    String rest = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
    String port = given.getPort() < 0 ? "" : ":" + given.getPort();
    String path = given.getRawPath() == null ? "" : given.getRawPath();
    URI bare = new URI(scheme + "://" + given.getHost() + port + path + rest);
    return new Address(new URI(bare.toASCIIString()), given.getUserInfo());
  }

  /** With the name of its host as its server knows it, where that has letters outside of ASCII. */
  private static URI inAscii(URI given) throws URISyntaxException {
    Matcher parts = AUTHORITY.matcher(String.valueOf(given.getRawAuthority()));
    if (given.getHost() != null || given.isOpaque() || !parts.matches()) {
      return given;
    }
    try {
      String host = IDN.toASCII(parts.group("host"), IDN.USE_STD3_ASCII_RULES);
      String before = parts.group("user") == null ? "" : parts.group("user");
      String after = parts.group("port") == null ? "" : parts.group("port");
      return new URI(
          given
              .toString()
              .replaceFirst(
                  Pattern.quote(parts.group()), Matcher.quoteReplacement(before + host + after)));
    } catch (IllegalArgumentException e) {
      return given;
    }
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
      return isWeaker ? null : target.with(isSameServer(target) ? credentials : null);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private Address with(@Nullable String same) {
    return new Address(uri, same);
  }

  /**
   * Whether the other one leads to this one's server: the same host and port, by the same protocol,
   * or from http to https where both have the port that is usual.
   */
  public boolean isSameServer(Address other) {
    boolean isSecured = port() == HTTP && other.port() == HTTPS && other.isSecure();
    return uri.getHost().equalsIgnoreCase(other.uri.getHost())
        && (isSecured || (isSecure() == other.isSecure() && port() == other.port()));
  }

  private boolean isSecure() {
    return uri.getScheme().equals("https");
  }

  /** Whether its port is that of its protocol. */
  boolean hasUsualPort() {
    return port() == (isSecure() ? HTTPS : HTTP);
  }

  /** As stated, else that of its protocol. */
  int port() {
    return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? HTTPS : HTTP;
  }

  /** A link for messages, without what may be secret in it: name and password, and the query. */
  static String shown(String link) {
    return Excerpt.of(SECRETS.matcher(link).replaceAll(""), MOST_SHOWN);
  }

  /** The value of the header that says who asks. */
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
