package io.foreknown.producers.poll;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Excerpt;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host, beside that of a feed, to which its links and redirections may lead.
 *
 * @param name in ASCII and lower case; the whole name, no part of it
 * @param port the only one; 0: the usual one of the protocol
 */
public record AllowedHost(String name, int port) {
  private static final Pattern FORM = Pattern.compile("(?<name>[^\\s/@:?#]+)(:(?<port>\\d{1,5}))?");
  private static final int MOST_PORT = 65_535;
  private static final int MOST_SHOWN = 200;

  /**
   * Reads {@code name} or {@code name:port}.
   *
   * @throws InvalidValueException if it is neither
   */
  public static AllowedHost of(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw unfit(text);
    }
    int port = parts.group("port") == null ? 0 : Integer.parseInt(parts.group("port"));
    if (port > MOST_PORT || (port == 0 && parts.group("port") != null)) {
      throw unfit(text);
    }
    try {
      String name = IDN.toASCII(parts.group("name"), IDN.USE_STD3_ASCII_RULES);
      return new AllowedHost(name.toLowerCase(Locale.ROOT), port);
    } catch (IllegalArgumentException e) {
      throw unfit(text);
    }
  }

  private static InvalidValueException unfit(String text) {
    return new InvalidValueException(
        "%s is no host such as cdn.example.org or cdn.example.org:8443; neither protocol, path nor"
                .formatted(Excerpt.of(text, MOST_SHOWN))
            + " pattern is expected");
  }

  /** Whether an address leads there. */
  boolean holds(Address address) {
    boolean isPort = port == 0 ? address.hasUsualPort() : address.port() == port;
    return isPort && name.equalsIgnoreCase(address.uri().getHost());
  }
}
