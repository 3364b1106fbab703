package io.foreknown.dashboard.feed;

import io.foreknown.dashboard.stream.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the reader is behind the topics.
 *
 * @param left records that are not yet shown, by topic
 * @param caughtUp when all that was there was last shown; null: never yet
 * @param silence who does not answer, so that reading is not possible now; null: it is
 */
public record Progress(
    SortedMap<String, Long> left, @Nullable Instant caughtUp, @Nullable Silence silence) {
  /** Nothing read yet. */
  public static final Progress NONE = new Progress(new TreeMap<>(), null, null);

  /** Copies the map. */
  public Progress {
    left = new TreeMap<>(left);
  }

  /** Records that are not yet shown. */
  public long records() {
    return left.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Time since everything was shown; none while nothing is left. */
  public Duration behind(Instant started, Instant now) {
    Instant since = caughtUp == null ? started : caughtUp;
    return isReady() && records() == 0 ? Duration.ZERO : Duration.between(since, now);
  }

  /** Whether what was there at the start is shown, and reading goes on. */
  public boolean isReady() {
    return isBegun() && silence == null;
  }

  /** Whether what was there at the start is shown. */
  public boolean isBegun() {
    return caughtUp != null;
  }

  /** Why reading is not possible now; null: it is. */
  public @Nullable String problem() {
    return silence == null ? null : silence.problem();
  }

  Progress withLeft(Map<String, Long> now) {
    SortedMap<String, Long> all = new TreeMap<>(left);
    all.putAll(now);
    return new Progress(all, caughtUp, silence);
  }
}
