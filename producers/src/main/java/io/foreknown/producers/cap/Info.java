package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One {@code info} block.
 *
 * @param onset when the danger begins; null when not told
 * @param effective when the block takes effect; null when not told
 * @param end null when the block names no end
 * @param over whether it says that the danger is past
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
    List<Place> places,
    boolean over) {
  /**
   * When the danger is said to exist: from {@code onset}, else {@code effective}, else the moment
   * of sending. Null when no end is given and nothing is known of how long such dangers last.
   *
   * <p>Some services let a message expire before the danger that it announces begins: then, and
   * where a message never expires, which leaves the end to the recipient, dangers last as long as
   * {@link UsualLength} says.
   */
  @Nullable Span validity(Instant sent) {
    Instant start =
        Stream.of(onset, effective, sent).filter(Objects::nonNull).findFirst().orElseThrow();
    if (end != null && !start.isAfter(end)) {
      return new Span(start, end);
    }
    Duration usual = UsualLength.of(hazard);
    if (usual != null) {
      return new Span(start, start.plus(usual));
    }
    return end == null ? null : Span.at(end);
  }
}
