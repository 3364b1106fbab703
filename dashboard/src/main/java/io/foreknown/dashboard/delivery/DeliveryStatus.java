package io.foreknown.dashboard.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint is.
 *
 * @param taken messages that it took since the start
 * @param failed attempts that failed since the start
 * @param inRow attempts that failed since it last took something
 * @param failingSince null: the last attempt succeeded, or there was none
 * @param lastTaken null: nothing since the start
 * @param problem what went wrong last; null: nothing
 * @param gone whether it has asked to be sent nothing more
 */
public record DeliveryStatus(
    long taken,
    long failed,
    int inRow,
    @Nullable Instant failingSince,
    @Nullable Instant lastTaken,
    @Nullable String problem,
    boolean gone) {
  /** Of whom nothing is known yet. */
  public static final DeliveryStatus NEW = new DeliveryStatus(0, 0, 0, null, null, null, false);

  /** Who fails for so long will not come back by itself. */
  private static final Duration DEAD_AFTER = Duration.ofHours(1);

  /** In one word. */
  public enum State {
    DELIVERING,
    /** It is tried again and again. */
    FAILING,
    /** It is still tried, but somebody should look. */
    DEAD,
    /** It asked to be sent nothing more; the next start tries again. */
    GONE
  }

  /** How it is at a moment. */
  public State state(Instant now) {
    if (gone) {
      return State.GONE;
    }
    if (failingSince == null) {
      return State.DELIVERING;
    }
    return failing(now).compareTo(DEAD_AFTER) < 0 ? State.FAILING : State.DEAD;
  }

  /** For how long it has been failing. */
  public Duration failing(Instant now) {
    return failingSince == null ? Duration.ZERO : Duration.between(failingSince, now);
  }

  /** It took something. */
  public DeliveryStatus afterTaking(Instant now) {
    return new DeliveryStatus(taken + 1, failed, 0, null, now, null, false);
  }

  /** An attempt failed. */
  public DeliveryStatus afterFailing(Instant now, String what) {
    Instant since = failingSince == null ? now : failingSince;
    return new DeliveryStatus(taken, failed + 1, inRow + 1, since, lastTaken, what, false);
  }

  /** It wants nothing more. */
  public DeliveryStatus afterLeaving(Instant now) {
    Instant since = failingSince == null ? now : failingSince;
    return new DeliveryStatus(taken, failed + 1, inRow + 1, since, lastTaken, "HTTP 410", true);
  }
}
