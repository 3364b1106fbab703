package io.foreknown.dashboard.delivery;

import io.foreknown.domain.StableId;
import io.foreknown.monitor.retry.Backoff;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a message waits for an endpoint that has not taken it. */
public final class DeliveryBackoff {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(1));

  private DeliveryBackoff() {}

  /**
   * The wait; of another message or endpoint another, but the same whenever it is asked for.
   *
   * @param message its id
   * @param failures in a row, at least 1
   * @param asked what the endpoint asked for; null: it did not say
   */
  public static Duration after(
      String message, String endpoint, int failures, @Nullable Duration asked) {
    long hash =
        StableId.of(message, endpoint, Integer.toString(failures)).hashCode() & 0xffff_ffffL;
    return BACKOFF.after(failures, hash / (double) (1L << 32), asked);
  }
}
