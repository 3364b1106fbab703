package io.foreknown.monitor.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a server may be asked for.
 *
 * <p>A page of a stranger can have its own name lead to any address that the browser reaches, and
 * is then of the same origin as what answers there (DNS rebinding). It cannot make the browser tell
 * another name. The port says nothing: forwarded ports differ from those listened on.
 */
final class HostNames {
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");

  private final Set<String> allowed;

  HostNames(HttpSettings settings) {
    this.allowed = new HashSet<>(settings.access().allowedHosts());
    allowed.add(HostPort.normalizeHost(settings.host()).toLowerCase(Locale.ROOT));
  }

  /** A name with or without a port, as it is compared. */
  static String normal(String given) {
    try {
      HostPort parsed = new HostPort(given.toLowerCase(Locale.ROOT));
      if (NAME.matcher(parsed.getHost()).matches()) {
        return parsed.toString();
      }
    } catch (IllegalArgumentException e) {
      throw noName(given, e);
    }
    throw noName(given, null);
  }

  private static IllegalArgumentException noName(String given, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "%s is not a name or an address, with or without a port".formatted(given), cause);
  }

  /**
   * Whether a request may ask so.
   *
   * @param local the end of the connection that is ours: where the server listens on every address,
   *     the one that was reached
   */
  boolean contains(String given, int port, SocketAddress local) {
    String host = given.toLowerCase(Locale.ROOT);
    return allowed.contains(host)
        || allowed.contains(host + ":" + port)
        || (local instanceof InetSocketAddress socket && isAddress(host, socket.getAddress()));
  }

  private static boolean isAddress(String host, InetAddress local) {
    return host.equals(local.getHostAddress())
        || (local.isLoopbackAddress() && Loopback.isName(host))
        || (host.startsWith("[") && local.equals(literal(host)));
  }

  /** Nothing is looked up for what stands in brackets. */
  private static InetAddress literal(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(host, e);
    }
  }
}
