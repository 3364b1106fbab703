package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code info} block.
 *
 * @param event what it is about, in the words of the block
 * @param onset when the danger begins; null when not given
 * @param effective when the block takes effect; null when not given
 * @param end null when the block names no end
 * @param given its times, and when the alert was sent
 * @param over whether it says that the danger is past
 */
record Info(
    String language,
    String event,
    Hazard hazard,
    CapLevels urgency,
    @Nullable Instant onset,
    @Nullable Instant effective,
    @Nullable Instant end,
    CapTimes given,
    @Nullable String senderName,
    @Nullable String headline,
    @Nullable String web,
    List<Place> places,
    boolean over) {
  /**
   * When the danger is said to exist: from {@code onset}, else {@code effective}, else the moment
   * of sending. Null when no end is given and none is usual for such a hazard.
   *
   * <p>Some services let a message expire before the danger that it announces begins: it begins all
   * the same, and lasts as long as one whose end is not given.
   */
  @Nullable Span validity(Instant sent, Validities usual) {
    if (end == null || (onset != null && onset.isAfter(end))) {
      Instant start = onset != null ? onset : effective != null ? effective : sent;
      Duration length = usual.of(hazard);
      return length == null ? null : new Span(start, Span.clamped(start.plus(length)));
    }
    for (Instant start : Arrays.asList(onset, effective, sent)) {
      if (start != null && !start.isAfter(end)) {
        return new Span(start, end);
      }
    }
    return Span.at(end);
  }
}
