package io.foreknown.feeds.claimreview;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.OriginalTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fact check or an article, with all that it claims.
 *
 * @param key tells the story apart from others, in all its versions
 * @param published when this version was
 * @param claims of the revision of this edition, unless an embedded claim gives its own
 * @param nothing why there are no claims, if there are none
 */
record ReviewEdition(String key, Instant published, List<Claim> claims, String nothing) {
  /** Milliseconds since 1970: the later version is the higher revision, whatever comes first. */
  static long revision(Instant published) {
    return Math.max(1, published.toEpochMilli());
  }

  long revision() {
    return revision(published);
  }

  /** The header of a claim that this edition makes of itself. */
  static Header header(
      String id,
      Imprint imprint,
      @Nullable String quote,
      @Nullable String other,
      OriginalTimes originals) {
    Instant published = imprint.published();
    return new Header(
        id,
        revision(published),
        published,
        null,
        imprint.story(),
        null,
        List.of(),
        null,
        quote,
        other,
        originals);
  }
}
