package io.foreknown.domain.contradiction;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of publication time in which a word was its speaker's newest.
 *
 * @param end when a newer one became known; null: it still is the newest
 */
record Tenure(Word word, Turn start, @Nullable Turn end) {
  /** By the start; several speakers may begin with one claim. */
  static final Comparator<Tenure> ORDER =
      Comparator.comparing(Tenure::start).thenComparing(tenure -> tenure.word().speaker().id());

  static Tenure of(Word word, @Nullable Turn end) {
    return new Tenure(word, word.turn(), end);
  }

  /** Whether it lasted until a moment or beyond. */
  boolean lastsUntil(Instant moment) {
    return start.at().isBefore(moment) && (end == null || !end.at().isBefore(moment));
  }
}
