package io.foreknown.domain.decision;

import java.time.Instant;

/** A time in which nobody is alerted, from its first moment to before its last. */
public record Mute(Instant from, Instant until) {
  /** Whether what became known then is kept quiet. */
  public boolean covers(Instant published) {
    return !published.isBefore(from) && published.isBefore(until);
  }
}
