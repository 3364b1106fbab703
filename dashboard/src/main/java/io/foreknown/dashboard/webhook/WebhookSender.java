package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.DeliveryBackoff;
import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.delivery.Reply;
import io.foreknown.dashboard.delivery.Scheduler;
import io.foreknown.dashboard.stream.Batch;
import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.SubscriptionHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Brings one endpoint its messages, one at a time and in order: the next one goes when the one
 * before was taken, however often that has to be tried. All of it happens on the scheduler.
 *
 * <p>At most {@value #MOST} records wait here; what else there is stays in the views. The position
 * is kept after each message that was taken: who is stopped in between sends that one again.
 */
final class WebhookSender {
  private static final int MOST = 200;

  /** The views are looked through at most so often. */
  private static final Duration REST = Duration.ofMillis(100);

  private final Endpoint endpoint;
  private final SubscriptionHub hub;
  private final Positions positions;
  private final Post post;
  private final Scheduler scheduler;
  private final Queue<Batch.Item> waiting = new ArrayDeque<>();
  private @Nullable StreamToken streamToken;
  private boolean isRung = true;
  private boolean isResting;
  private boolean isBusy;
  private volatile DeliveryStatus deliveryStatus = DeliveryStatus.NEW;

  /** What the senders share. */
  record Office(SubscriptionHub hub, Positions positions, Post post, Scheduler scheduler) {}

  WebhookSender(Endpoint endpoint, Office office) {
    this.endpoint = endpoint;
    this.hub = office.hub();
    this.positions = office.positions();
    this.post = office.post();
    this.scheduler = office.scheduler();
    this.streamToken = positions.of(endpoint.name()).orElse(null);
  }

  Endpoint endpoint() {
    return endpoint;
  }

  DeliveryStatus deliveryStatus() {
    return deliveryStatus;
  }

  /** Why nothing may ever come to be posted; empty: nothing speaks for that. */
  List<String> notes() {
    return hub.notes(endpoint.subscription(null));
  }

  /** Begins, once the views hold what there is. */
  void start() {
    hub.onNews(endpoint.stream(), () -> scheduler.run(this::ring));
    scheduler.run(this::look);
  }

  private void ring() {
    isRung = true;
    look();
  }

  private void look() {
    if (isBusy) {
      return;
    }
    if (waiting.isEmpty() && isRung && !isResting) {
      fetch();
    }
    Batch.Item next = waiting.poll();
    if (next != null) {
      isBusy = true;
      attempt(WebhookMessage.of(endpoint.stream(), next));
    }
  }

  private void fetch() {
    Batch batch = hub.after(endpoint.subscription(streamToken), MOST);
    waiting.addAll(batch.items());
    isRung = batch.part();
    if (waiting.isEmpty() && !batch.end().equals(streamToken)) {
      move(batch.end());
    }
    isResting = true;
    scheduler.runAfter(REST, this::rested);
  }

  private void rested() {
    isResting = false;
    look();
  }

  private void move(StreamToken to) {
    streamToken = to;
    positions.move(endpoint.name(), to);
  }

  private void attempt(WebhookMessage webhookMessage) {
    var unused =
        post.send(endpoint, webhookMessage, scheduler.now())
            .thenAccept(reply -> scheduler.run(() -> hear(webhookMessage, reply)));
  }

  private void hear(WebhookMessage webhookMessage, Reply reply) {
    Instant now = scheduler.now();
    if (reply instanceof Reply.Delivered) {
      deliveryStatus = deliveryStatus.afterTaking(now);
      move(webhookMessage.token());
      isBusy = false;
      look();
    } else if (reply instanceof Reply.Failed failed) {
      deliveryStatus = deliveryStatus.afterFailing(now, failed.problem());
      int failures = deliveryStatus.inRow();
      Duration wait =
          DeliveryBackoff.after(webhookMessage.id(), endpoint.name(), failures, failed.asked());
      scheduler.runAfter(wait, () -> attempt(webhookMessage));
    } else {
      deliveryStatus = deliveryStatus.afterLeaving(now);
    }
  }
}
