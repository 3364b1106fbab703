package io.foreknown.domain.contradiction;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of publication time in which a word was its speaker's newest.
 *
 * @param end when a newer one became known; null: it still is the newest
 */
record HoldingPeriod(Utterance utterance, ChangePoint start, @Nullable ChangePoint end) {
  /** By the start; several speakers may begin with one claim. */
  static final Comparator<HoldingPeriod> ORDER =
      Comparator.comparing(HoldingPeriod::start)
          .thenComparing(holdingPeriod -> holdingPeriod.utterance().speaker().id());

  static HoldingPeriod of(Utterance utterance, @Nullable ChangePoint end) {
    return new HoldingPeriod(utterance, utterance.changePoint(), end);
  }

  /** Whether it lasted until a moment or beyond. */
  boolean lastsUntil(Instant moment) {
    return start.at().isBefore(moment) && (end == null || !end.at().isBefore(moment));
  }
}
