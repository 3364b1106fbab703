package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Hazard;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a danger is taken to last of which a message gives no end. The standard leaves it to the
 * recipient; without any, a warning of weather would match nothing, for it has no horizon.
 */
final class UsualLength {
  private static final Map<String, Duration> BY_HAZARD =
      Map.of(
          "met", Duration.ofHours(24),
          "met.tornado", Duration.ofHours(1),
          "met.severe-thunderstorm", Duration.ofHours(3),
          "met.flood", Duration.ofDays(3));

  private UsualLength() {}

  /**
   * By the narrowest hazard that is listed; null: none is, and the horizon of the hazard counts.
   */
  static @Nullable Duration of(Hazard hazard) {
    String name = hazard.name();
    Duration length = BY_HAZARD.get(name);
    while (length == null && name.contains(".")) {
      name = name.substring(0, name.lastIndexOf('.'));
      length = BY_HAZARD.get(name);
    }
    return length;
  }
}
