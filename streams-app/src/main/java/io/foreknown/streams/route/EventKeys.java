package io.foreknown.streams.route;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.util.Arrays;
import java.util.Locale;

/** Event keys as text, for internal topics and stores. */
public final class EventKeys {
  private EventKeys() {}

  /** The key that was written as this text. */
  public static EventKey of(String text) {
    char letter = Character.toUpperCase(text.charAt(0));
    ClaimType type =
        Arrays.stream(ClaimType.values())
            .filter(any -> any.name().charAt(0) == letter)
            .findFirst()
            .orElseThrow();
    return new EventKey(type, text.substring(text.indexOf(':') + 1));
  }

  /** Before all keys of a type, as texts sort. */
  public static String before(ClaimType type) {
    return letter(type) + ":";
  }

  /** After all keys of a type, as texts sort. */
  public static String after(ClaimType type) {
    return letter(type) + ";";
  }

  /** The type's first letter keeps the two namespaces apart: {@code w:us-warning-crocus}. */
  public static String text(EventKey key) {
    return before(key.type()) + key.id();
  }

  private static String letter(ClaimType type) {
    return type.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
