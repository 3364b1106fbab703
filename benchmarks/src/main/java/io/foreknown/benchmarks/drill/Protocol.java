package io.foreknown.benchmarks.drill;

import java.util.Locale;
import java.util.Map;

/** How the instances share the work. */
public enum Protocol {
  /** They settle it among themselves. */
  CLASSIC,
  /** The brokers settle it (KIP-1071). */
  STREAMS;

  /** As a client is told. */
  Map<String, String> client(int standbys) {
    return this == CLASSIC && standbys > 0
        ? Map.of("group.protocol", word(), "num.standby.replicas", Integer.toString(standbys))
        : Map.of("group.protocol", word());
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
