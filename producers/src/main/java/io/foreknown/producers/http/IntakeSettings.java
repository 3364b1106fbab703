package io.foreknown.producers.http;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.monitor.http.Tls;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where and for whom the intake is.
 *
 * @param port 0 for a free one
 * @param token what senders must tell; null: nothing, which only this machine itself may
 * @param tls null: plain HTTP
 * @param mostBytes of a body in a format whose items belong together
 */
public record IntakeSettings(
    String host, int port, @Nullable String token, @Nullable Tls tls, long mostBytes) {
  /** Bytes of a body where no other limit is told. */
  public static final long DEFAULT_BYTES = 64L << 20;

  static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** Refuses to be open to all. */
  public IntakeSettings {
    if (token == null && !LOOPBACK.contains(host)) {
      throw new InvalidValueException(
          "the intake at %s would take claims from everybody; a token is expected".formatted(host));
    }
  }

  /** Whether only this machine reaches it. */
  boolean isLoopback() {
    return LOOPBACK.contains(host);
  }
}
