package io.foreknown.dashboard.channel;

import io.foreknown.dashboard.delivery.Reply;
import java.util.concurrent.CompletableFuture;

/** Carries messages to one channel. */
@FunctionalInterface
interface Carrier {
  /** Completes with what became of it; never exceptionally. */
  CompletableFuture<Reply> send(ChannelMessage message);
}
