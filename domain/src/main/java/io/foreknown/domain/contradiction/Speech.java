package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One standing claim, as the words of those who speak in it.
 *
 * @param publishedAt of the revision that stands
 * @param speakers who holds what the claim says; at least one
 * @param said when they said it
 * @param correction whether they say that they were wrong before
 * @param basis null when the story does not tell
 * @param quote verbatim; null when there is none
 * @param url address of the story; null when unknown
 */
public record Speech(
    String claim,
    long revision,
    Instant publishedAt,
    List<Party> speakers,
    Span said,
    boolean correction,
    @Nullable Basis basis,
    @Nullable String quote,
    @Nullable String url) {
  /** Copies the list. */
  public Speech {
    speakers = List.copyOf(speakers);
  }
}
