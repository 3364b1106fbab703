package io.foreknown.dashboard.http;

import io.foreknown.monitor.http.Tls;
import org.jspecify.annotations.Nullable;

/**
 * Where and for whom the server is.
 *
 * @param port 0 for a free one
 * @param token what readers must tell; null: nothing
 * @param tls null: plain HTTP
 */
public record HttpSettings(String host, int port, @Nullable String token, @Nullable Tls tls) {
  /** On a free port, for readers on this machine. */
  public static final HttpSettings ON_THIS_MACHINE = new HttpSettings("127.0.0.1", 0, null, null);
}
