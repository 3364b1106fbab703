package io.foreknown.operations.replay;

import io.foreknown.domain.claim.Header;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How fast publication time goes by. */
interface Throttle {
  /** As fast as it can. */
  Throttle UNTHROTTLED = header -> {};

  /** Comes back when it is time for a claim with this header. */
  void await(Header header);

  /** So many seconds of publication time in one of ours, from the first claim on. */
  static Throttle times(double speed, ReplayListener replayListener, Consumer<Instant> clock) {
    return new Scaled(speed, replayListener, clock, InstantSource.system());
  }

  /** Publishes the run's clock between claims too, so that warnings run out meanwhile. */
  final class Scaled implements Throttle {
    /** Between two movements of the clock, in our time. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private final double speed;
    private final ReplayListener replayListener;
    private final Consumer<Instant> clock;
    private final InstantSource wall;
    private @Nullable Instant first;
    private Instant started = Instant.EPOCH;
    private Instant ticked = Instant.EPOCH;

    Scaled(
        double speed, ReplayListener replayListener, Consumer<Instant> clock, InstantSource wall) {
      this.speed = speed;
      this.replayListener = replayListener;
      this.clock = clock;
      this.wall = wall;
    }

    @Override
    public void await(Header header) {
      Instant moment = ClaimTimeline.knownFrom(header);
      Instant begin = first;
      if (begin == null) {
        begin = moment;
        first = moment;
        started = wall.instant();
      }
      Instant due =
          started.plusNanos((long) (Duration.between(begin, moment).toMillis() / speed * 1e6));
      for (Instant now = wall.instant(); now.isBefore(due); now = wall.instant()) {
        Duration left = Duration.between(now, due);
        replayListener.pause(left.compareTo(TICK) < 0 ? left : TICK);
        tick(begin, header.publishedAt());
      }
    }

    /** Never past a publication that is still to come: that is where the clock may end. */
    private void tick(Instant begin, Instant limit) {
      Instant now = wall.instant();
      if (Duration.between(ticked, now).compareTo(TICK) >= 0) {
        ticked = now;
        Instant played =
            begin.plusMillis((long) (Duration.between(started, now).toMillis() * speed));
        clock.accept(played.isBefore(limit) ? played : limit);
      }
    }
  }
}
