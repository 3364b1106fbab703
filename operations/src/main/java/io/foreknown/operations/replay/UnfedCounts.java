package io.foreknown.operations.replay;

import io.foreknown.operations.replay.TimeBounds.ClaimTiming;
import java.util.EnumMap;
import java.util.Map;

/** How many claims of the input a replay did not feed, and why. */
final class UnfedCounts {
  private final Map<ClaimTiming, Long> counts = new EnumMap<>(ClaimTiming.class);

  void count(ClaimTiming claimTiming) {
    counts.merge(claimTiming, 1L, Long::sum);
  }

  long of(ClaimTiming claimTiming) {
    return counts.getOrDefault(claimTiming, 0L);
  }
}
