package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.ndjson.ExactTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The times of an alert as it gave them, by the moments that they mean. */
record CapTimes(Map<Instant, String> byMoment) {
  private static final CapTimes NONE = new CapTimes(Map.of());

  /**
   * Of texts some of which may be none, or no times that a claim can have; of two for one moment
   * the first.
   */
  static CapTimes of(List<@Nullable String> texts) {
    if (areUsual(texts)) {
      return NONE;
    }
    Map<Instant, String> byMoment = new HashMap<>();
    for (String text : texts) {
      Instant exact = text == null ? null : ExactTime.of(text);
      if (exact != null && exact.equals(Span.clamped(exact))) {
        byMoment.putIfAbsent(Span.moment(exact), text);
      }
    }
    return new CapTimes(byMoment);
  }

  /** Whether their moments say all that they say. */
  private static boolean areUsual(List<@Nullable String> texts) {
    for (String text : texts) {
      if (text != null && OriginalTimes.saysMore(text)) {
        return false;
      }
    }
    return true;
  }

  /** What is known of these moments of a claim, by their fields; null: it has no such moment. */
  OriginalTimes of(Map<String, @Nullable Instant> fields) {
    if (byMoment.isEmpty()) {
      return OriginalTimes.NONE;
    }
    Map<String, String> found = new HashMap<>();
    fields.forEach(
        (field, moment) -> {
          String text = moment == null ? null : byMoment.get(moment);
          if (text != null && OriginalTimes.saysMore(text)) {
            found.put(field, text);
          }
        });
    return OriginalTimes.of(found);
  }
}
