package io.foreknown.benchmarks.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long short replays took. */
public final class Starts {
  private static final String HEADING =
      "%-7s %5s %9s %9s %9s%n".formatted("engine", "runs", "median s", "least s", "most s");

  private final Map<ClaimPath, List<Long>> millis = new EnumMap<>(ClaimPath.class);

  /** One more, in milliseconds. */
  public void add(ClaimPath claimPath, long took) {
    millis.computeIfAbsent(claimPath, any -> new ArrayList<>()).add(took);
  }

  /** All of them, in the order in which they ran. */
  public Map<ClaimPath, List<Long>> millis() {
    return Collections.unmodifiableMap(millis);
  }

  /** A line for each engine. */
  public String table() {
    return HEADING
        + millis.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue().stream().sorted().toList()))
            .collect(Collectors.joining());
  }

  /** Of an even number the lower of the two middle ones. */
  private static String line(ClaimPath claimPath, List<Long> sorted) {
    int last = sorted.size() - 1;
    return "%-7s %5d %9.2f %9.2f %9.2f%n"
        .formatted(
            claimPath.word(),
            sorted.size(),
            sorted.get(last / 2) / 1e3,
            sorted.get(0) / 1e3,
            sorted.get(last) / 1e3);
  }
}
