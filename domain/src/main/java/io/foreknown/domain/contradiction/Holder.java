package io.foreknown.domain.contradiction;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who holds a side, and where that is reported.
 *
 * @param publishedAt of the revision that stands
 * @param basis null when the story does not say
 * @param quote verbatim; null when there is none
 * @param url address of the story; null when unknown
 * @param first the word with which he took the side; null: this one
 */
public record Holder(
    Party speaker,
    String claim,
    long revision,
    Span said,
    Instant publishedAt,
    @Nullable Basis basis,
    @Nullable String quote,
    @Nullable String url,
    @Nullable FirstWord first) {
  private static final long NUMBER_BYTES = 60;

  /** Bytes that it adds to a record, at most. */
  long bytes() {
    return NUMBER_BYTES
        + speaker.bytes()
        + Limits.bytes(claim)
        + Limits.bytes(quote)
        + Limits.bytes(url)
        + (first == null ? 0 : first.bytes());
  }

  static Holder of(Party speaker, Attribution attribution) {
    return new Holder(
        speaker,
        attribution.claim(),
        attribution.revision(),
        attribution.said(),
        attribution.publishedAt(),
        attribution.basis(),
        attribution.quote(),
        attribution.url(),
        null);
  }

  /** The same, of one who has held it since an earlier word. */
  Holder since(Attribution earlier) {
    return new Holder(
        speaker, claim, revision, said, publishedAt, basis, quote, url, FirstWord.of(earlier));
  }
}
