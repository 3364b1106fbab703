package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.Reply;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Carries messages to endpoints. */
@FunctionalInterface
interface Post {
  /** Completes with what the endpoint says, or with why it says nothing; never exceptionally. */
  CompletableFuture<Reply> send(Endpoint to, WebhookMessage webhookMessage, Instant now);
}
