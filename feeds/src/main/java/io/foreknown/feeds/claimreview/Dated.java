package io.foreknown.feeds.claimreview;

import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.ndjson.ExactTime;
import org.jspecify.annotations.Nullable;

/**
 * A date of a story.
 *
 * @param text as the story gave it
 */
record Dated(Span span, String text) {
  /** The text where it is one of RFC 3339 and says more than the moments in UTC; else null. */
  @Nullable String original() {
    boolean isWhole = Dates.DAY.matcher(text).matches() || ExactTime.of(text) != null;
    return isWhole && OriginalTimes.saysMore(text) ? text : null;
  }
}
