package io.foreknown.benchmarks.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each name was seen. */
final class Ranking {
  private final Map<String, Long> seen = new HashMap<>();
  private long all;

  void add(String name) {
    seen.merge(name, 1L, Long::sum);
    all++;
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
