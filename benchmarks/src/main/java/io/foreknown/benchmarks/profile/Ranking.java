package io.foreknown.benchmarks.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each name was seen, or with how much. */
final class Ranking {
  private final Map<String, Long> seen = new HashMap<>();
  private long all;

  void add(String name) {
    add(name, 1);
  }

  void add(String name, long weight) {
    seen.merge(name, weight, Long::sum);
    all += weight;
  }

  /** The most frequent, with their shares, a line each. */
  String top(int lines) {
    return seen.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(lines)
        .map(entry -> "  %5.1f %%  %s%n".formatted(100.0 * entry.getValue() / all, entry.getKey()))
        .collect(Collectors.joining());
  }
}
