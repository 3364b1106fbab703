package io.foreknown.streams.route;

import io.foreknown.domain.event.EventKey;
import java.util.Locale;

/** Event keys as text, for internal topics and stores. */
public final class EventKeys {
  private EventKeys() {}

  /** The type's first letter keeps the two namespaces apart: {@code w:us-warning-crocus}. */
  public static String text(EventKey key) {
    return key.type().name().substring(0, 1).toLowerCase(Locale.ROOT) + ":" + key.id();
  }
}
