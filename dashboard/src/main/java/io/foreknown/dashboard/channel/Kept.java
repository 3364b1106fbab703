package io.foreknown.dashboard.channel;

import io.foreknown.dashboard.stream.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a channel must know after a restart.
 *
 * @param position up to where alerts are in the outbox, or were sent; null: it is new
 */
record Kept(@Nullable Token position, Outbox outbox) {
  static final Kept NEW = new Kept(null, Outbox.EMPTY);
}
