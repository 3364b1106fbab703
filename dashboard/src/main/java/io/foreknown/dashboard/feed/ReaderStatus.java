package io.foreknown.dashboard.feed;

import io.foreknown.dashboard.stream.Silence;
import io.foreknown.dashboard.stream.SubscriptionHub;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a reader notes how far it is, for those who ask from other threads. */
final class ReaderStatus {
  private final SubscriptionHub hub;
  private final InstantSource clock;
  private Instant answered;
  private volatile Progress progress = Progress.NONE;

  /** Followers of {@code live} learn when a source falls silent and when it is back. */
  ReaderStatus(SubscriptionHub subscriptionHub, InstantSource clock) {
    this.hub = subscriptionHub;
    this.clock = clock;
    this.answered = clock.instant();
  }

  Progress progress() {
    return progress;
  }

  /** So many records are left, by topic, as Kafka has just answered. */
  void left(Map<String, Long> records) {
    answered = clock.instant();
    progress = progress.withLeft(records);
    isHeard(Silence.Dependency.KAFKA);
  }

  /** All that was there is shown. */
  void caughtUp() {
    progress = new Progress(progress.left(), clock.instant(), progress.silence());
    turn(null);
  }

  /** Kafka does not answer. */
  void kafkaIsSilent(@Nullable String problem) {
    turn(new Silence(Silence.Dependency.KAFKA, answered, "Kafka: " + problem));
  }

  /** The Schema Registry does not answer. */
  void registryIsSilent(@Nullable String problem) {
    String words = "Schema Registry: " + problem;
    turn(new Silence(Silence.Dependency.SCHEMA_REGISTRY, clock.instant(), words));
  }

  /** The Schema Registry has answered. */
  void registryIsHeard() {
    isHeard(Silence.Dependency.SCHEMA_REGISTRY);
  }

  private void isHeard(Silence.Dependency dependency) {
    Silence silence = progress.silence();
    if (silence != null && silence.source() == dependency) {
      turn(null);
    }
  }

  /** One silence is reported once, however often it is noticed. */
  private void turn(@Nullable Silence next) {
    Silence before = progress.silence();
    if (next != null && before != null && before.source() == next.source()) {
      return;
    }
    progress = new Progress(progress.left(), progress.caughtUp(), next);
    if (before != null) {
      hub.back(before, clock.instant());
    }
    if (next != null) {
      hub.silent(next);
    }
  }
}
