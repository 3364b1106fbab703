package io.foreknown.dashboard.channel;

import io.foreknown.dashboard.stream.StreamToken;
import org.jspecify.annotations.Nullable;

/**
 * What a channel must know after a restart.
 *
 * @param position up to where alerts are in the outbox, or were sent; null: it is new
 */
record ChannelState(@Nullable StreamToken position, Outbox outbox) {
  static final ChannelState NEW = new ChannelState(null, Outbox.EMPTY);
}
