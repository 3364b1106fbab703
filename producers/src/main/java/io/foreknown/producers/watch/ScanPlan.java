package io.foreknown.producers.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be done after two looks at a directory: a file is read when it is the same in both,
 * for then whoever writes it is done; it is gone when it is in neither.
 *
 * @param added files that were never read, with their stamps
 * @param changed files that were another when they were read, or whose embargo has ended
 * @param removed files that were read and are gone
 */
public record ScanPlan(
    Map<String, String> added, Map<String, String> changed, List<String> removed) {
  /** Keeps the order of the paths. */
  public ScanPlan {
    added = new TreeMap<>(added);
    changed = new TreeMap<>(changed);
    removed = removed.stream().sorted().toList();
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /**
   * Decides.
   *
   * @param taken what was read before, by path
   */
  public static ScanPlan of(
      DirectorySnapshot before,
      DirectorySnapshot now,
      Map<String, DocumentState> taken,
      Instant moment) {
    Map<String, String> added = new TreeMap<>();
    Map<String, String> changed = new TreeMap<>();
    now.stamps()
        .forEach(
            (path, stamp) -> {
              DocumentState known = taken.get(path);
              boolean isAtRest = stamp.equals(before.stamps().get(path));
              if (known == null && isAtRest) {
                added.put(path, stamp);
              } else if (known != null && isAtRest && !known.covers(stamp, moment)) {
                changed.put(path, stamp);
              }
            });
    List<String> removed =
        taken.keySet().stream()
            .filter(path -> !now.stamps().containsKey(path) && !before.stamps().containsKey(path))
            .toList();
    return new ScanPlan(added, changed, removed);
  }
}
