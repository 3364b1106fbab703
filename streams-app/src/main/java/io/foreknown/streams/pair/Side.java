package io.foreknown.streams.pair;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;

/** The two sides of a pair. */
enum Side {
  WARNINGS("pair.open-warnings"),
  INCIDENTS("pair.incidents");

  private final String events;

  Side(String events) {
    this.events = events;
  }

  static Side of(EventKey key) {
    return key.type() == ClaimType.WARNING ? WARNINGS : INCIDENTS;
  }

  Side other() {
    return this == WARNINGS ? INCIDENTS : WARNINGS;
  }

  /** The type of its events. */
  ClaimType type() {
    return this == WARNINGS ? ClaimType.WARNING : ClaimType.INCIDENT;
  }

  /** The store of events by id. */
  String events() {
    return events;
  }
}
