package io.foreknown.operations.replay;

import io.foreknown.domain.claim.Header;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a replay knows claims.
 *
 * @param since claims published before are left out; null: none are
 * @param until claims published after are left out, and the clock stands here; null: none are, and
 *     the clock stands at the last publication
 * @param now the wall clock, which no embargo can be got round by a later moment
 */
record TimeBounds(@Nullable Instant since, @Nullable Instant until, Instant now) {
  /** What a replay makes of a claim. */
  enum ClaimTiming {
    /** Published before the stretch of time. */
    EARLIER,
    /** Published after the stretch of time. */
    LATER,
    /** Under embargo at the end of it. */
    HELD,
    /** Known. */
    KNOWN
  }

  /** The same stretch up to another moment; null: to the last publication. */
  TimeBounds until(@Nullable Instant moment) {
    return new TimeBounds(since, moment, now);
  }

  /** What becomes of a claim with this header. */
  ClaimTiming fate(Header header) {
    return fate(header.publishedAt(), header.embargoedUntil());
  }

  /**
   * The same of one that was published at this moment.
   *
   * @param embargo null: there is none
   */
  ClaimTiming fate(Instant published, @Nullable Instant embargo) {
    if (since != null && published.isBefore(since)) {
      return ClaimTiming.EARLIER;
    }
    if (until != null && published.isAfter(until)) {
      return ClaimTiming.LATER;
    }
    return embargo != null && embargo.isAfter(clock()) ? ClaimTiming.HELD : ClaimTiming.KNOWN;
  }

  private Instant clock() {
    return until == null || until.isAfter(now) ? now : until;
  }
}
