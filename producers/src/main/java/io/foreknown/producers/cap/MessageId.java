package io.foreknown.producers.cap;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import java.time.Instant;

/** What tells CAP messages apart; other messages refer to it. */
record MessageId(String sender, String identifier, Instant sent) {
  private static final String CLAIM = "cap:";

  /** In the form of {@code references}, with the time in UTC, for zones are written at will. */
  String key() {
    return sender + "," + identifier + "," + sent;
  }

  /** In the form of CAP 1.0, which does not tell when it was sent. */
  String shortKey() {
    return sender + "," + identifier;
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
