package io.foreknown.operations.publish;

import io.foreknown.producers.publish.Summary;
import java.time.Duration;
import java.util.Locale;

/** What became of a feed, in words. */
public final class PublishedLine {
  private PublishedLine() {}

  /** Without the counts that are zero, but for what was published. */
  public static String of(Summary summary) {
    return "%d published".formatted(summary.published())
        + part(summary.mended(), "of them mended")
        + part(summary.rejected(), "rejected")
        + part(summary.held(), "held")
        + part(summary.withoutClaim(), "without a claim")
        + part(summary.repeated(), "there already");
  }

  private static String part(long count, String word) {
    return count == 0 ? "" : ", %d %s".formatted(count, word);
  }

  /** All that was received, with the time it took. */
  public static String of(Summary summary, Duration taken) {
    double seconds = Math.max(0.001, taken.toMillis() / 1_000.0);
    return String.format(
        Locale.ROOT,
        "%d received: %s; %.1f s, %,.0f a second",
        summary.received(),
        of(summary),
        seconds,
        summary.received() / seconds);
  }
}
