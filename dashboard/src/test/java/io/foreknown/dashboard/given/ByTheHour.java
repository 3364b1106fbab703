package io.foreknown.dashboard.given;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock on which every look is an hour after the one before. */
public final class ByTheHour implements InstantSource {
  private Instant next;

  /** The first look tells this moment. */
  public ByTheHour(String first) {
    this.next = Instant.parse(first);
  }

  @Override
  public Instant instant() {
    Instant now = next;
    next = now.plus(Duration.ofHours(1));
    return now;
  }

  /** What the last look told. */
  public Instant last() {
    return next.minus(Duration.ofHours(1));
  }
}
