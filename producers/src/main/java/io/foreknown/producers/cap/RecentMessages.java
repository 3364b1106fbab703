package io.foreknown.producers.cap;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The messages that were used last, as they are in memory: an Update asks for all of its warning
 * again, and reading them anew each time would cost the square of their number.
 */
final class RecentMessages {
  /** Letters of the messages in store; what is kept of them takes some four times as much. */
  private static final int MOST_LETTERS = 2_000_000;

  private final Map<String, Recent> byText = new LinkedHashMap<>(16, 0.75f, true);
  private int letters;

  private record Recent(Message message, int letters) {}

  /** What a message says that is stored so. */
  Message read(String stored) {
    Recent known = byText.get(stored);
    if (known != null) {
      return known.message();
    }
    Message message = StoredMessage.read(stored);
    byText.put(stored, new Recent(message, stored.length()));
    letters += stored.length();
    var eldest = byText.values().iterator();
    while (letters > MOST_LETTERS) {
      letters -= eldest.next().letters();
      eldest.remove();
    }
    return message;
  }
}
