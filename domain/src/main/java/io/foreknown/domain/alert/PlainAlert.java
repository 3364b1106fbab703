package io.foreknown.domain.alert;

import io.foreknown.domain.StableId;
import io.foreknown.domain.StableId.Bits;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.plain.PlainHead;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The {@link Alert} that a match makes of an incident, both plain: what cannot be worked out from
 * the match at once.
 *
 * @param high of its id, the first 64 bits
 * @param low of its id, the other 64 bits
 */
public record PlainAlert(long high, long low, PlainMatch match) {
  private static final long MILLIS = 1_000;

  static PlainAlert of(PlainMatch match) {
    Bits id = StableId.bits(match.report().head().id(), AlertKind.VERDICT.name(), match.id());
    return new PlainAlert(id.high(), id.low(), match);
  }

  /** See {@link Alert#causedBy}: the claim by which both sides had become known. */
  public PlainHead cause() {
    long reported = match.report().head().firstPublished();
    long warned = reported - match.publicationLeadSeconds() * MILLIS;
    long known = Math.max(warned, reported);
    List<PlainHead> claims = match.evidence();
    PlainHead cause = claims.get(0);
    for (PlainHead claim : claims) {
      cause = claim.publishedAt() <= known ? claim : cause;
    }
    return cause;
  }

  /** See {@link Alert#links}. */
  public Stream<String> links() {
    return match.evidence().stream().map(PlainHead::url).filter(Objects::nonNull).distinct();
  }
}
