package io.foreknown.domain.ledger;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a claim, as far as the ledger keeps it.
 *
 * @param hash the content that counts: the least of all that came under this number
 * @param publishedAt of that content
 * @param event of that content; null when it withdraws the claim
 * @param origin of that content
 * @param refused the other contents that came under this number
 */
public record Revision(
    long number,
    ContentHash hash,
    Instant publishedAt,
    @Nullable EventKey event,
    Origin origin,
    Set<ContentHash> refused) {
  /** Copies the set. */
  public Revision {
    refused = Set.copyOf(refused);
  }

  /** The revision that a claim is. */
  public static Revision of(Claim claim, ContentHash hash, Origin origin) {
    EventKey event = claim instanceof Retraction ? null : EventKey.of(claim);
    return new Revision(
        claim.header().revision(), hash, claim.header().publishedAt(), event, origin, Set.of());
  }

  /** Whether it is the last word on a claim, of which nothing else is kept. */
  boolean erases() {
    return number == Retraction.ERASING && event == null;
  }

  boolean hasSeen(ContentHash content) {
    return hash.equals(content) || refused.contains(content);
  }
}
