package io.foreknown.domain.problem;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.problem.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the clock allows a claim to be known now. */
public final class ClockRule {
  /** Also the furthest that a broker lets record times run ahead of its clock. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private ClockRule() {}

  /** Null when nothing stands against it. */
  public static @Nullable Refusal refusal(Header header, Instant now) {
    Instant embargo = header.embargoedUntil();
    if (embargo != null && embargo.isAfter(now)) {
      return new Refusal(
          Reason.EMBARGOED, new Problem("embargoedUntil", "the embargo ends at " + embargo));
    }
    return header.publishedAt().isAfter(latest(now))
        ? new Refusal(
            Reason.FUTURE,
            new Problem(
                "publishedAt", header.publishedAt() + " is more than an hour ahead of the clock"))
        : null;
  }

  /** The latest publication that may be known now. */
  public static Instant latest(Instant now) {
    return now.plus(AHEAD);
  }
}
