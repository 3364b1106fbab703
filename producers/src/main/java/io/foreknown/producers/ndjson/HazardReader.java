package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Hazard;
import org.jspecify.annotations.Nullable;

/** Reads a hazard. */
final class HazardReader {
  private HazardReader() {}

  static @Nullable Hazard read(Value value) {
    String name = value.name();
    return name == null ? null : value.attempt(() -> new Hazard(name));
  }
}
