package io.foreknown.dashboard.channel;

import io.foreknown.domain.contradiction.Severity;

/** What is sent at once; all else waits for the digest. */
public enum AtOnce {
  LOW,
  MEDIUM,
  HIGH,
  /** All of it waits for the digest. */
  NOTHING;

  boolean holds(Severity severity) {
    return this != NOTHING && severity.compareTo(Severity.valueOf(name())) >= 0;
  }
}
