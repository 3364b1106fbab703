package io.foreknown.domain.route;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The meeting points of an event.
 *
 * @param keys places and map cells that the event touches; empty only if it goes everywhere
 * @param everywhere whether it names something too broad for meeting points of its own
 * @param anchor the meeting point that stands for the event where the other side is everywhere
 */
public record Routes(SortedSet<String> keys, boolean everywhere, String anchor) {

  /**
   * The one meeting point that reports a pair, the same for both sides and among those where both
   * are present; null for a pair that never meets.
   */
  public static @Nullable String home(Routes warning, Routes incident) {
    for (String key : warning.keys) {
      if (incident.keys.contains(key)) {
        return key;
      }
    }
    if (warning.everywhere) {
      return incident.anchor;
    }
    return incident.everywhere ? warning.anchor : null;
  }

  /** Meeting points of a set of keys; the anchor is the least of them, or the event itself. */
  static Routes of(SortedSet<String> keys, boolean everywhere, String event) {
    String anchor = keys.isEmpty() ? "e:" + event : keys.first();
    return new Routes(new TreeSet<>(keys), everywhere || keys.isEmpty(), anchor);
  }
}
