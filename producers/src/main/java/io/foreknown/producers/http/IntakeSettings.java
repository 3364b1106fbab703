package io.foreknown.producers.http;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.monitor.http.HttpSettings;

/**
 * Where and for whom the intake is.
 *
 * @param mostBytes of a body in a format whose items belong together
 */
public record IntakeSettings(HttpSettings http, long mostBytes) {
  /** Bytes of a body where no other limit is given. */
  public static final long DEFAULT_BYTES = 64L << 20;

  /** Refuses to be open to all. */
  public IntakeSettings {
    require(
        !http.isOpenToAll(),
        "the intake at %s would take claims from everybody; a token is expected",
        http.host());
  }
}
