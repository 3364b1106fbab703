package io.foreknown.dashboard.channel;

import static io.foreknown.domain.InvalidValueException.require;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where readers find the page.
 *
 * @param address of the dashboard as its readers write it, without what follows the host and port
 */
public record PageLinks(URI address) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Refuses what no reader could follow. */
  public PageLinks {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    require(
        SCHEMES.contains(scheme) && address.getHost() != null,
        "page is '%s', an address such as https://foreknown.example is expected",
        address);
    require(
        address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null,
        "page is '%s', an address without user, query and fragment is expected",
        address);
  }

  /** The whole address of a path of the page, which is plain ASCII without blanks. */
  String of(String path) {
    String base = address.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
