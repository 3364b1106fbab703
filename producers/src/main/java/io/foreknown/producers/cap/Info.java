package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One {@code info} block.
 *
 * @param onset when the danger begins; null when not told
 * @param effective when the block takes effect; null when not told
 * @param end null when the block names no end
 */
record Info(
    String language,
    Hazard hazard,
    Urgency urgency,
    @Nullable Instant onset,
    @Nullable Instant effective,
    @Nullable Instant end,
    @Nullable String senderName,
    @Nullable String headline,
    @Nullable String web,
    List<Place> places) {
  /**
   * When the danger is said to exist: from {@code onset}, else {@code effective}, else the moment
   * of sending. Null when no end is told.
   *
   * <p>Some services let a message expire before the danger that it announces begins; a begin after
   * the end is passed over.
   */
  @Nullable Span validity(Instant sent) {
    return end == null
        ? null
        : Stream.of(onset, effective, sent)
            .filter(start -> start != null && !start.isAfter(end))
            .findFirst()
            .map(start -> new Span(start, end))
            .orElse(Span.at(end));
  }
}
