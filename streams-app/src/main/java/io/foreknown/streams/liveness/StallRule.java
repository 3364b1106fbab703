package io.foreknown.streams.liveness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reports what has not moved for how long. It is shown, look by look, a number for everything that
 * should move at that moment, under the sentence that says what is wrong when it does not. What is
 * not shown need not move.
 */
public final class StallRule {
  /**
   * Who looks every second and comes later than that was kept from it, as a process that is stopped
   * or a machine that sleeps: nobody could work meanwhile, so the rest does not count.
   */
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

  private Map<String, Double> numbers = Map.of();
  private Map<String, Duration> stalled = Map.of();
  private Duration before = Duration.ZERO;

  /**
   * What has stood still longest, if anything has.
   *
   * @param at since some fixed moment, no earlier than at the look before
   */
  public Optional<Stall> look(Duration at, Map<String, Double> moving) {
    Duration passed = at.minus(before);
    Duration counted = passed.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : passed;
    Map<String, Duration> now = new HashMap<>();
    moving.forEach(
        (what, number) -> {
          if (number.equals(numbers.get(what))) {
            now.put(what, stalled.getOrDefault(what, Duration.ZERO).plus(counted));
          }
        });
    numbers = Map.copyOf(moving);
    stalled = now;
    before = at;
    return now.entrySet().stream()
        .max(
            Map.Entry.<String, Duration>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(longest -> new Stall(longest.getKey(), longest.getValue()));
  }
}
