package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.Agenda;
import io.foreknown.dashboard.delivery.Backoff;
import io.foreknown.dashboard.delivery.Reply;
import io.foreknown.dashboard.delivery.Standing;
import io.foreknown.dashboard.stream.Batch;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.stream.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Brings one endpoint its messages, one at a time and in order: the next one goes when the one
 * before was taken, however often that has to be tried. All of it happens on the agenda.
 *
 * <p>At most {@value #MOST} records wait here; what else there is stays in the views. The position
 * is kept after each message that was taken: who is stopped in between sends that one again.
 */
final class Courier {
  private static final int MOST = 200;

  /** The views are looked through at most so often. */
  private static final Duration REST = Duration.ofMillis(100);

  private final Endpoint endpoint;
  private final Live live;
  private final Positions positions;
  private final Post post;
  private final Agenda agenda;
  private final Queue<Batch.Item> waiting = new ArrayDeque<>();
  private @Nullable Token token;
  private boolean isRung = true;
  private boolean isResting;
  private boolean isBusy;
  private volatile Standing standing = Standing.NEW;

  /** What couriers share. */
  record Office(Live live, Positions positions, Post post, Agenda agenda) {}

  Courier(Endpoint endpoint, Office office) {
    this.endpoint = endpoint;
    this.live = office.live();
    this.positions = office.positions();
    this.post = office.post();
    this.agenda = office.agenda();
    this.token = positions.of(endpoint.name()).orElse(null);
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Standing standing() {
    return standing;
  }

  /** Why nothing may ever come to be posted; empty: nothing speaks for that. */
  List<String> notes() {
    return live.notes(endpoint.wanted(null));
  }

  /** Begins, once the views hold what there is. */
  void start() {
    live.onNews(endpoint.stream(), () -> agenda.run(this::ring));
    agenda.run(this::look);
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
      attempt(Message.of(endpoint.stream(), next));
    }
  }

  private void fetch() {
    Batch batch = live.after(endpoint.wanted(token), MOST);
    waiting.addAll(batch.items());
    isRung = batch.part();
    if (waiting.isEmpty() && !batch.end().equals(token)) {
      move(batch.end());
    }
    isResting = true;
    agenda.runAfter(REST, this::rested);
  }

  private void rested() {
    isResting = false;
    look();
  }

  private void move(Token to) {
    token = to;
    positions.move(endpoint.name(), to);
  }

  private void attempt(Message message) {
    var unused =
        post.send(endpoint, message, agenda.now())
            .thenAccept(reply -> agenda.run(() -> hear(message, reply)));
  }

  private void hear(Message message, Reply reply) {
    Instant now = agenda.now();
    if (reply instanceof Reply.Taken) {
      standing = standing.afterTaking(now);
      move(message.token());
      isBusy = false;
      look();
    } else if (reply instanceof Reply.Failed failed) {
      standing = standing.afterFailing(now, failed.problem());
      int failures = standing.inRow();
      double chance = message.chance(endpoint.name(), failures);
      Duration wait = Backoff.SHIPPED.after(failures, chance, failed.asked());
      agenda.runAfter(wait, () -> attempt(message));
    } else {
      standing = standing.afterLeaving(now);
    }
  }
}
