package io.foreknown.dashboard.channel;

import io.foreknown.dashboard.channel.ChannelRules.Next;
import io.foreknown.dashboard.delivery.DeliveryBackoff;
import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.delivery.Reply;
import io.foreknown.dashboard.delivery.Scheduler;
import io.foreknown.dashboard.stream.Batch;
import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.SubscriptionHub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends one channel what its rules let through, one message at a time. All of it happens on the
 * scheduler.
 *
 * <p>What was taken from the views, what waits and what was sent are kept together, before a
 * message goes and after it was taken: who is stopped in between sends that one again, and nothing
 * else. At most {@value #MOST} alerts wait here; what else there is stays in the views.
 */
final class ChannelSender {
  private static final int MOST = 1_000;
  private static final int BATCH = 200;

  /** The views are looked through at most so often. */
  private static final Duration REST = Duration.ofMillis(100);

  private final Channel channel;
  private final Carrier carrier;
  private final SubscriptionHub hub;
  private final ChannelStates memory;
  private final Scheduler scheduler;
  private ChannelState kept;
  private boolean isRung = true;
  private boolean isResting;
  private boolean isBusy;
  private Instant notBefore = Instant.MIN;
  private @Nullable Instant wake;
  private volatile DeliveryStatus deliveryStatus = DeliveryStatus.NEW;
  private volatile AlertCounts counts;

  /** What senders share. */
  record Office(SubscriptionHub hub, ChannelStates memory, Scheduler scheduler) {}

  ChannelSender(Channel channel, Carrier carrier, Office office) {
    this.channel = channel;
    this.carrier = carrier;
    this.hub = office.hub();
    this.memory = office.memory();
    this.scheduler = office.scheduler();
    this.kept = memory.of(channel.name());
    this.counts = AlertCounts.NONE.withWaiting(kept.outbox().waiting().size());
  }

  Channel channel() {
    return channel;
  }

  DeliveryStatus deliveryStatus() {
    return deliveryStatus;
  }

  AlertCounts counts() {
    return counts;
  }

  /** Why nothing may ever come; empty: nothing speaks for that. */
  List<String> notes() {
    return hub.notes(channel.subscription(null));
  }

  /** Begins, once the views hold what there is. */
  void start() {
    hub.onNews(channel.subscription(null).kind(), () -> scheduler.run(this::ring));
    scheduler.run(this::look);
  }

  private void ring() {
    isRung = true;
    look();
  }

  private void look() {
    if (isBusy || deliveryStatus.gone()) {
      return;
    }
    int room = MOST - kept.outbox().waiting().size();
    if (isRung && !isResting && room > 0) {
      fetch(Math.min(room, BATCH));
    }
    Instant now = scheduler.now();
    if (now.isBefore(notBefore)) {
      wakeAt(notBefore);
    } else {
      step(now);
    }
  }

  private void fetch(int most) {
    Batch batch = hub.after(channel.subscription(kept.position()), most);
    Outbox outbox = kept.outbox();
    for (Batch.Item item : batch.items()) {
      outbox = channel.rules().take(outbox, Notice.of(item.entry()), scheduler.now());
    }
    isRung = batch.part();
    keep(batch.end(), outbox);
    isResting = true;
    scheduler.runAfter(REST, this::rested);
  }

  private void rested() {
    isResting = false;
    look();
  }

  private void keep(@Nullable StreamToken position, Outbox outbox) {
    long held = held(outbox) - held(kept.outbox());
    counts = counts.afterHolding(Math.max(0, held)).withWaiting(outbox.waiting().size());
    ChannelState next = new ChannelState(position, outbox);
    if (!next.equals(kept)) {
      kept = next;
      memory.keep(channel.name(), next);
    }
  }

  private static long held(Outbox outbox) {
    return outbox.waiting().stream().filter(one -> one.reason().isHeld()).count();
  }

  private void step(Instant now) {
    Outbox wanted = kept.outbox().without(one -> Mutes.isMuted(one.notice(), hub.views(), now));
    counts = counts.afterMuting(kept.outbox().waiting().size() - wanted.waiting().size());
    ChannelRules.Step step = channel.rules().step(wanted, now);
    keep(kept.position(), step.outbox());
    if (step.next() instanceof Next.Send send) {
      isBusy = true;
      var unused =
          carrier
              .send(send.message())
              .whenComplete((reply, error) -> scheduler.run(() -> hear(send, reply, error)));
    } else if (step.next() instanceof Next.Wait wait) {
      wakeAt(wait.until());
    }
  }

  /** One call is planned at a time, but for those that have become too late. */
  private void wakeAt(Instant moment) {
    Instant planned = wake;
    if (planned == null || moment.isBefore(planned)) {
      wake = moment;
      scheduler.runAfter(Duration.between(scheduler.now(), moment), () -> woken(moment));
    }
  }

  private void woken(Instant moment) {
    if (moment.equals(wake)) {
      wake = null;
    }
    look();
  }

  /** What a carrier throws is a fault of ours, and stops the program. */
  private void hear(Next.Send send, Reply reply, @Nullable Throwable error) {
    if (error != null) {
      throw new IllegalStateException("a message could not be carried", error);
    }
    Instant now = scheduler.now();
    isBusy = false;
    if (reply instanceof Reply.Delivered) {
      deliveryStatus = deliveryStatus.afterTaking(now);
      counts = counts.afterSending(send.of().size());
      keep(kept.position(), kept.outbox().afterSending(send.of(), now));
    } else if (reply instanceof Reply.Failed failed) {
      deliveryStatus = deliveryStatus.afterFailing(now, failed.problem());
      notBefore = now.plus(wait(send.message(), failed));
    } else {
      deliveryStatus = deliveryStatus.afterLeaving(now);
    }
    look();
  }

  private Duration wait(ChannelMessage message, Reply.Failed failed) {
    return DeliveryBackoff.after(
        message.id(), channel.name(), deliveryStatus.inRow(), failed.asked());
  }
}
