package io.foreknown.dashboard.feed;

import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.stream.Silence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a reader notes how far it is, for those who ask from other threads. */
final class Logbook {
  private final Live live;
  private final InstantSource clock;
  private Instant answered;
  private volatile Progress progress = Progress.NONE;

  /** Followers of {@code live} learn when a source falls silent and when it is back. */
  Logbook(Live live, InstantSource clock) {
    this.live = live;
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
    isHeard(Silence.Source.KAFKA);
  }

  /** All that was there is shown. */
  void caughtUp() {
    progress = new Progress(progress.left(), clock.instant(), progress.silence());
    turn(null);
  }

  /** Kafka does not answer. */
  void kafkaIsSilent(@Nullable String problem) {
    turn(new Silence(Silence.Source.KAFKA, answered, "Kafka: " + problem));
  }

  /** The Schema Registry does not answer. */
  void registryIsSilent(@Nullable String problem) {
    String words = "Schema Registry: " + problem;
    turn(new Silence(Silence.Source.SCHEMA_REGISTRY, clock.instant(), words));
  }

  /** The Schema Registry has answered. */
  void registryIsHeard() {
    isHeard(Silence.Source.SCHEMA_REGISTRY);
  }

  private void isHeard(Silence.Source source) {
    Silence silence = progress.silence();
    if (silence != null && silence.source() == source) {
      turn(null);
    }
  }

  /** One silence is told once, however often it is noticed. */
  private void turn(@Nullable Silence next) {
    Silence before = progress.silence();
    if (next != null && before != null && before.source() == next.source()) {
      return;
    }
    progress = new Progress(progress.left(), progress.caughtUp(), next);
    if (before != null) {
      live.back(before, clock.instant());
    }
    if (next != null) {
      live.silent(next);
    }
  }
}
