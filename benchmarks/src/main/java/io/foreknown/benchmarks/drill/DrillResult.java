package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What subscribers heard of the pairs of one drill.
 *
 * @param pairs that were published
 * @param lost of which no match came
 * @param silence the longest time in which no match came, in milliseconds
 * @param longest the longest time from the publication of a pair to its match, in milliseconds
 * @param median of these
 */
public record DrillResult(int pairs, int lost, long silence, long longest, long median) {
  private static final long NANOS = 1_000_000;

  /** Times in nanoseconds; an incident that is not among those seen was not heard of. */
  static DrillResult of(List<Long> sent, IntFunction<String> incident, Map<String, Long> seen) {
    List<Long> came = new ArrayList<>();
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Long at = seen.get(incident.apply(i));
      if (at != null) {
        came.add(at);
        waits.add(at - sent.get(i));
      }
    }
    Collections.sort(came);
    Collections.sort(waits);
    long silence = 0;
    for (int i = 1; i < came.size(); i++) {
      silence = Math.max(silence, came.get(i) - came.get(i - 1));
    }
    return new DrillResult(
        sent.size(),
        sent.size() - came.size(),
        silence / NANOS,
        waits.isEmpty() ? 0 : waits.get(waits.size() - 1) / NANOS,
        waits.isEmpty() ? 0 : waits.get(waits.size() / 2) / NANOS);
  }

  void addTo(Table table, String drill, String protocol) {
    table.row(drill, protocol, pairs, lost, silence, longest, median);
  }
}
