package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.stream.StreamToken;
import java.util.Optional;

/** Remembers how far each endpoint has come, also after the program has ended. */
interface Positions {
  /** How far it has come; empty: it is new. */
  Optional<StreamToken> of(String endpoint);

  /** It has come so far. */
  void move(String endpoint, StreamToken streamToken);
}
