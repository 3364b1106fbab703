package io.foreknown.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The brokers of a cluster from look to look, and what has changed since the last one. */
final class KnownBrokers {
  private final Map<Integer, String> all = new TreeMap<>();
  private final Map<Integer, String> gone = new TreeMap<>();
  private @Nullable String silence;

  /**
   * What a look has found, in words; the first one has nothing to compare.
   *
   * @param now addresses by the ids of brokers that are there
   */
  List<String> seen(Map<Integer, String> now) {
    List<String> changes = new ArrayList<>();
    if (silence != null) {
      changes.add("Kafka answers again");
      silence = null;
    }
    all.forEach(
        (id, address) -> {
          if (!now.containsKey(id) && gone.put(id, address) == null) {
            changes.add("broker %d at %s is gone".formatted(id, address));
          }
        });
    now.forEach(
        (id, address) -> {
          if (gone.remove(id) != null) {
            changes.add("broker %d at %s is back".formatted(id, address));
          }
        });
    all.putAll(now);
    return changes;
  }

  /** A look that had no answer, in words; of several in a row the first alone. */
  List<String> silent(String reason) {
    if (silence != null) {
      return List.of();
    }
    silence = reason;
    return List.of("Kafka does not answer: " + reason);
  }
}
