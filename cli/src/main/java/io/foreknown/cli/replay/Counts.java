package io.foreknown.cli.replay;

import io.foreknown.cli.replay.Horizon.Fate;
import java.util.EnumMap;
import java.util.Map;

/** How many claims of the input a replay did not feed, and why. */
final class Counts {
  private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);

  void count(Fate fate) {
    counts.merge(fate, 1L, Long::sum);
  }

  long of(Fate fate) {
    return counts.getOrDefault(fate, 0L);
  }
}
