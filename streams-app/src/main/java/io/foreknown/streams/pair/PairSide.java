package io.foreknown.streams.pair;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.streams.store.Table;
import org.apache.kafka.common.serialization.Serdes;

/** The two sides of a pair. */
enum PairSide {
  WARNINGS("pair.open-warnings"),
  INCIDENTS("pair.incidents");

  private final Table<byte[]> events;

  PairSide(String events) {
    this.events = Table.of(events, Serdes.ByteArray());
  }

  static PairSide of(EventKey key) {
    return key.type() == ClaimType.WARNING ? WARNINGS : INCIDENTS;
  }

  PairSide other() {
    return this == WARNINGS ? INCIDENTS : WARNINGS;
  }

  /** The type of its events. */
  ClaimType type() {
    return this == WARNINGS ? ClaimType.WARNING : ClaimType.INCIDENT;
  }

  /** Events by id. */
  Table<byte[]> events() {
    return events;
  }
}
