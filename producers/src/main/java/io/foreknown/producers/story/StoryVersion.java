package io.foreknown.producers.story;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import java.util.List;

/**
 * One version of a story.
 *
 * @param claims what it carries; a withdrawn one carries none
 */
public record StoryVersion(Edition edition, List<Claim> claims, Origin origin) {
  /** Drops the claims of a story that is withdrawn. */
  public StoryVersion {
    claims = edition.isWithdrawn() ? List.of() : List.copyOf(claims);
  }
}
