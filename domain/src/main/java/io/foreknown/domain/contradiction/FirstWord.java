package io.foreknown.domain.contradiction;

import io.foreknown.domain.Limits;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The word with which a speaker took the position that he has held since without a break.
 *
 * @param publishedAt of the revision that stands
 * @param url address of the story; null when unknown
 */
public record FirstWord(
    String claim, long revision, Span said, Instant publishedAt, @Nullable String url) {
  private static final long NUMBER_BYTES = 40;

  /** Bytes that it adds to a record, at most. */
  long bytes() {
    return NUMBER_BYTES + Limits.bytes(claim) + Limits.bytes(url);
  }

  static FirstWord of(Attribution attribution) {
    return new FirstWord(
        attribution.claim(),
        attribution.revision(),
        attribution.said(),
        attribution.publishedAt(),
        attribution.url());
  }
}
