package io.foreknown.dashboard.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a channel has to send, and when it sent something.
 *
 * @param waiting in the order in which they came
 * @param sent moments of the last messages, oldest first; those of the last hour at least
 */
record Outbox(List<WaitingNotice> waiting, List<Instant> sent) {
  static final Outbox EMPTY = new Outbox(List.of(), List.of());

  /** Messages are counted within so long. */
  static final Duration HOUR = Duration.ofHours(1);

  Outbox {
    waiting = List.copyOf(waiting);
    sent = List.copyOf(sent);
  }

  Outbox with(WaitingNotice more) {
    return new Outbox(Stream.concat(waiting.stream(), Stream.of(more)).toList(), sent);
  }

  /** Without what is not to be sent. */
  Outbox without(Predicate<WaitingNotice> unwanted) {
    return new Outbox(waiting.stream().filter(unwanted.negate()).toList(), sent);
  }

  Outbox withWaiting(List<WaitingNotice> changed) {
    return new Outbox(changed, sent);
  }

  /** After a message; moments that count no longer are forgotten. */
  Outbox afterSending(List<WaitingNotice> gone, Instant now) {
    List<Instant> counted =
        Stream.concat(sent.stream().filter(at -> at.plus(HOUR).isAfter(now)), Stream.of(now))
            .toList();
    return new Outbox(waiting.stream().filter(one -> !gone.contains(one)).toList(), counted);
  }
}
