package io.foreknown.monitor.http;

import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and for whom a server is.
 *
 * @param port 0 for a free one
 * @param tls null: plain HTTP
 */
public record HttpSettings(String host, int port, Access access, @Nullable Tls tls) {
  /** On a free port, for this machine. */
  public static final HttpSettings ON_THIS_MACHINE =
      new HttpSettings("127.0.0.1", 0, Access.OPEN, null);

  /** Whether others than this machine reach it and need not give anything. */
  public boolean isOpenToAll() {
    return access.tokens().isEmpty() && !isLoopback();
  }

  /**
   * The same, and pages of other origins may read.
   *
   * @throws IllegalArgumentException if an origin is none
   */
  public HttpSettings readBy(List<String> origins) {
    return new HttpSettings(host, port, access.readBy(origins), tls);
  }

  /**
   * The same, and pages of other origins may show what lies below {@code /embed/} in a frame.
   *
   * @throws IllegalArgumentException if an origin is none
   */
  public HttpSettings embeddedBy(List<String> origins) {
    return new HttpSettings(host, port, access.embeddedBy(origins), tls);
  }

  /** Looks a name up, as listening does. */
  private boolean isLoopback() {
    InetSocketAddress address = new InetSocketAddress(host, 0);
    return !address.isUnresolved() && address.getAddress().isLoopbackAddress();
  }
}
