package io.foreknown.feeds.cap;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import java.time.Instant;
import java.util.Comparator;

/**
 * What tells CAP messages apart; other messages refer to it.
 *
 * @param key in the form of {@code references}, with the time in UTC, for zones are written at will
 */
record MessageId(String sender, String identifier, Instant sent, String key) {
  static final Comparator<MessageId> EARLIEST =
      Comparator.comparing(MessageId::sent).thenComparing(MessageId::key);

  private static final String CLAIM = "cap:";

  /** With the key that follows from the rest. */
  MessageId(String sender, String identifier, Instant sent) {
    this(sender, identifier, sent, sender + "," + identifier + "," + sent);
  }

  /** Sender and identifier, which no other message should have. */
  String name() {
    return withoutTime(key);
  }

  /**
   * What a key names.
   *
   * @param otherwise when it was sent if the key, being of CAP 1.0, gives no time
   */
  static MessageId of(String key, Instant otherwise) {
    String[] parts = key.split(",", -1);
    return new MessageId(
        parts[0], parts[1], parts.length == 2 ? otherwise : Instant.parse(parts[2]));
  }

  /** The name in a key; neither sender nor identifier holds a comma. */
  static String withoutTime(String key) {
    int identifier = key.indexOf(',') + 1;
    int end = key.indexOf(',', identifier);
    return end < 0 ? key : key.substring(0, end);
  }

  /** Whose message a key names. */
  static String sender(String key) {
    return key.substring(0, key.indexOf(','));
  }

  /** The id of the warning that begins with this message; hashed where it would be too long. */
  String claim() {
    return claim(0);
  }

  /** The same of one of several warnings that begin with it, counted from 0. */
  String claim(int part) {
    String id = CLAIM + key() + (part == 0 ? "" : "#" + (part + 1));
    return id.length() <= Limits.ID ? id : CLAIM + StableId.of(id);
  }
}
