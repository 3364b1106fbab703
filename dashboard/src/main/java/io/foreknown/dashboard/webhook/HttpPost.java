package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.HttpSender;
import io.foreknown.dashboard.delivery.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** Posts signed messages. */
final class HttpPost implements Post {
  private final HttpSender sender;

  HttpPost(InstantSource clock) {
    this.sender = new HttpSender(clock);
  }

  @Override
  public CompletableFuture<Reply> send(Endpoint to, WebhookMessage webhookMessage, Instant now) {
    long seconds = now.getEpochSecond();
    return sender.send(
        HttpRequest.newBuilder(to.address())
            .header("content-type", "application/json")
            .header("webhook-id", webhookMessage.id())
            .header("webhook-timestamp", Long.toString(seconds))
            .header(
                "webhook-signature",
                to.secret().signature(webhookMessage.id(), seconds, webhookMessage.body()))
            .POST(BodyPublishers.ofString(webhookMessage.body())));
  }
}
